"""What the pages show, from registers made by hand: facets, queue, marks in text, lineage, figures, map."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from longarm.records.claim import Citation, Claim, Figure, Speaker, Station
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.lineage import Lineage, Link, LinkKind
from longarm.records.reading import Reading
from longarm.records.register import Contradiction, Entry, Origin, Register, RegisterReport, Standing, Step, Support
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import UNKNOWN, Precision, When
from longarm.web.facets import index_entries, parse_query, search
from longarm.web.lineage_drawing import draw_lineage
from longarm.web.map_facts import status_of
from longarm.web.marking import mark_report
from longarm.web.pages.figures import show_figures
from longarm.web.pages.map import parse_view, show_map
from longarm.web.queue import make_queue
from longarm.web.snapshot import Snapshot
from longarm.wording.voices import last_step_said

SAFEGUARD = Speaker(name="Safeguard Defenders")


def day(value):
    return When(value=value, precision=Precision.DAY)


def support(number, slots, *, speaker=SAFEGUARD, origin=None, report="sha256:aa", published=UNKNOWN):
    return Support(
        claim=f"c-{number:016x}",
        report=report,
        file="a.txt",
        outlet="Noordpost",
        published=published,
        speaker=speaker,
        quote="words",
        start=0,
        slots=slots,
        origin=origin,
    )


def station(entry_id, *supports, **more):
    return Entry(
        id=entry_id, key=f"k-{entry_id}", kind="station", title=f"Station {entry_id}", supports=supports, **more
    )


def figure(entry_id, value, when, speaker=SAFEGUARD):
    slots = Figure(value=value, unit="stations", scope="worldwide", as_of=day(when) if when else None)
    return Entry(
        id=entry_id,
        key=entry_id,
        kind="figure",
        title=f"{value:g} stations",
        supports=(support(int(value), slots, speaker=speaker),),
    )


def register(*entries, reports=(), contradictions=()):
    return Register(
        case="c",
        built_from={},
        program="p",
        codebook="b",
        reports=reports,
        entries=entries,
        contradictions=contradictions,
    )


def snapshot(*entries, judged=(), readings=(), **more):
    made = register(*entries, **more)
    return Snapshot(made, {one.report.id: one for one in readings}, tuple(enumerate(judged)), 9, 0)


def listed(digest, index, links=()):
    return RegisterReport(
        id=digest,
        file=f"{digest[-2:]}.txt",
        title=None,
        outlet="Noordpost",
        published=UNKNOWN,
        lang="en",
        genre="news",
        url=None,
        log_index=index,
        sealed_at="2026-11-24T09:00:00Z",
        lineage=Lineage(report=digest, origin_groups=(), links=links),
    )


NL = station("NL-RTM-001", support(1, Station(country="NL")), country="NL", place="Rotterdam", lat=51.9, lon=4.5)
IE = station("IE-DUB-001", support(2, Station(country="IE")), country="IE", standing=Standing.CORROBORATED)


def test_a_facet_counts_what_choosing_it_would_leave():
    found = search(index_entries(register(NL, IE)), parse_query([("country", "NL")]))
    assert [entry.id for entry in found.entries] == ["NL-RTM-001"]
    counts = {one.value: (one.count, one.chosen) for one in found.facets["country"]}
    assert counts == {"NL": (1, True), "IE": (1, False)}
    assert {one.value: one.count for one in found.facets["standing"]} == {"reported": 1}


def test_search_reads_other_scripts_by_their_latin_letters():
    entry = station("CN-001", support(3, Station(country="CN"), speaker=Speaker(name="汪文斌")))
    shown = index_entries(register(entry, NL))
    assert [e.id for e in search(shown, parse_query([("q", "wang wen bin")])).entries] == ["CN-001"]
    assert [e.id for e in search(shown, parse_query([("q", "汪文斌")])).entries] == ["CN-001"]


@given(st.lists(st.tuples(st.sampled_from(["kind", "country", "q", "page", "x"]), st.text(max_size=8)), max_size=8))
def test_an_address_leads_back_to_the_same_query(pairs):
    from urllib.parse import parse_qsl

    query = parse_query(pairs)
    again = parse_query(parse_qsl(query.address(page=query.page), keep_blank_values=True))
    assert (again.chosen, again.words, again.page) == (query.chosen, query.words, query.page)


def test_the_queue_begins_with_the_claim_on_which_a_standing_hangs():
    two = station(
        "GB-001",
        support(5, Station(country="GB"), origin="o-1"),
        support(6, Station(country="GB"), origin="o-2"),
        standing=Standing.CORROBORATED,
        n_origins=2,
        origins=(Origin(id="o-1", name="a", kind="official", reports=()),),
    )
    queue = make_queue(register(NL, two), [], [])
    assert [one.entry for one in queue[:2]] == ["GB-001", "GB-001"]
    assert "only with this claim" in queue[0].because


def test_what_was_judged_waits_no_more_until_the_judgement_is_withdrawn():
    claim = NL.supports[0].claim
    judged = Judged(
        id="j-1", at="", nonce="", judgement=Judgement(verb=Verb.ACCEPT, targets=(claim,), reason="read", by="me")
    )
    undone = Judged(
        id="j-2", at="", nonce="", judgement=Judgement(verb=Verb.WITHDRAW, targets=("j-1",), reason="no", by="me")
    )
    assert make_queue(register(NL), [], [judged]) == []
    assert len(make_queue(register(NL), [], [judged, undone])) == 1


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_marked_runs_are_the_text_and_nothing_else(text, spans):
    report = Report(id="r", file="f", text=text, passages=(Passage(span=Span(0, len(text)), role=Role.BODY),))
    claims = tuple(
        Claim(id=f"c-{n}", report="r", slots=Citation(outlet="x"), span=Span(min(a, b), max(a, b)))
        for n, (a, b) in enumerate(spans)
        if a != b and max(a, b) <= len(text)
    )
    paragraphs = mark_report(Reading(report=report, claims=claims))
    assert "".join(run.text for p in paragraphs for run in p.runs) == text
    starts = [one for p in paragraphs for run in p.runs for one in run.starts]
    assert sorted(starts) == sorted(claim.id for claim in claims)


def test_lineage_is_drawn_from_parent_to_child():
    link = Link(child="sha256:bb", parent="sha256:aa", kind=LinkKind.COPY)
    drawing = draw_lineage(snapshot(reports=(listed("sha256:aa", 0), listed("sha256:bb", 1, (link,)))), ["sha256:bb"])
    parent, child = sorted(drawing.boxes, key=lambda box: box.x)
    assert (parent.report, child.report, child.own) == ("sha256:aa", "sha256:bb", True)
    assert drawing.arrows[0].words == "copy"


def test_a_report_that_derives_from_nothing_has_no_drawing():
    assert not draw_lineage(snapshot(reports=(listed("sha256:aa", 0),)), ["sha256:aa"]).boxes


def test_figures_keep_owner_scope_and_date_and_are_never_joined():
    growth = Contradiction(kind="growth", entries=("F-1", "F-2"), explanation="38 then 54")
    made = show_figures(
        register(
            figure("F-1", 38.0, "2022-06-21"),
            figure("F-2", 54.0, "2022-09-12"),
            figure("F-3", 46.0, None, None),
            contradictions=(growth,),
        )
    )
    chart = made["charts"][0]
    assert [(dot.value, dot.owner, dot.x is None) for dot in chart.dots] == [
        (38.0, "Safeguard Defenders", False),
        (54.0, "Safeguard Defenders", False),
        (46.0, "nobody named", True),
    ]
    assert chart.dots[0].x < chart.dots[1].x
    assert chart.notes == (growth,)


def test_a_place_is_a_mark_and_a_country_alone_an_area():
    made = show_map([NL, IE], {"NL": "M0 0z", "IE": "M1 1z"})
    assert [(mark.place, round(mark.x), round(mark.y)) for mark in made["marks"]] == [("Rotterdam", 45, -519)]
    assert list(made["areas"]) == ["IE"]


def test_many_places_are_drawn_together_and_a_field_is_looked_at_from_near():
    entries = [
        station(f"X-{n}", support(n, Station(country="NL")), country="NL", lat=(n % 50) - 20.3, lon=(n // 50) * 1.7)
        for n in range(1000)
    ]
    far = show_map(entries, {})
    assert len(far["marks"]) <= 24 * 24
    assert sum(mark.entries for mark in far["marks"]) == 1000
    field = next(mark for mark in far["marks"] if mark.inside)
    near = show_map(entries, {}, parse_view(field.inside))
    assert sum(mark.entries for mark in near["marks"]) == field.entries
    assert all(mark.inside is None for mark in near["marks"])


@given(st.text(max_size=30))
def test_a_view_is_four_numbers_or_none(text):
    view = parse_view(text)
    assert view is None or parse_view(view.box) == view


def test_the_mark_shows_the_last_status_that_the_ladder_tells():
    ladder = (
        Step(status="alleged", owner="Safeguard Defenders", when=day("2022-09-12"), claim="c-1"),
        Step(status="ordered_closed", owner="ministry", when=day("2022-11-01"), claim="c-2"),
        Step(status="investigated", owner="ministry", when=UNKNOWN, claim="c-3"),
    )
    assert status_of(station("X", ladder=ladder)) == "ordered closed"
    assert status_of(station("X")) == "claimed"


def test_who_was_cleared_is_shown_cleared_whatever_came_after():
    closed = Step(status="said closed by the host state", owner="ministry", when=day("2024-01-01"), claim="c-9")
    cleared = station("X", ladder=(closed,), outcome="cleared: closed without charges (RCMP, 2025-10-01)")
    assert status_of(cleared) == "cleared, or none found or known"
    none_found = station("W", ladder=(closed,), outcome="no evidence found (police, by 2023-06-06)")
    assert status_of(none_found) == "cleared, or none found or known"
    assert status_of(station("Y", ladder=(closed,))) == "said closed by the host state"
    none = Step(status="host state says none or none known", owner="council", when=UNKNOWN, claim="c-8")
    assert status_of(station("Z", ladder=(none,))) == "cleared, or none found or known"


def test_what_is_still_assumed_is_not_shown_closed_however_the_steps_of_the_day_stand():
    said = Step(status="said closed by the accused", owner="embassy", when=day("2023-05-15"), claim="c-1")
    still = Step(status="still assumed", owner="ministry", when=day("2023-05-15"), claim="c-2")
    assert status_of(station("X", ladder=(said,))) == "said closed by the accused"
    assert status_of(station("X", ladder=(still, said))) == status_of(station("X", ladder=(said, still))) == "claimed"


def test_no_last_step_is_claimed_where_several_share_the_day():
    def step(status, when):
        return Step(status=status, owner="police", when=when, claim="c-1")

    one, other = step("investigated", day("2023-06-06")), step("said not permitted", day("2023-06-06"))
    assert station("X", ladder=(step("reported", day("2023-06-06")), one)).last_step == one
    assert station("X", ladder=(one, other)).last_step is None
    assert last_step_said(station("X", ladder=(one, other))) == "several on one day"
    assert station("X", ladder=(one, step("denied", UNKNOWN))).last_step is None
    assert last_step_said(station("X")) == ""


def test_every_message_of_the_templates_stands_in_every_catalogue():
    import re

    from longarm.bootstrap import PackageAssets
    from longarm.web.catalogues import NAMES, Catalogues

    assets = PackageAssets()
    templates = [assets.load(name).decode() for name in assets.names("web/templates")]
    message = re.compile(r"""_\((['"])(.+?)\1\)""")
    wanted = {found[2] for text in templates for found in message.finditer(text)}
    catalogues = Catalogues(assets)
    assert set(catalogues.languages) == set(NAMES)
    for lang in ("nl", "zh", "es"):
        translate = catalogues.of(lang)
        alike = {"Register", "later", "status", "open", "Code"}
        missing = {text for text in wanted if translate(text) == text and text not in alike}
        assert not missing, (lang, missing)


def test_words_that_the_program_makes_stand_in_every_catalogue():
    from longarm.bootstrap import PackageAssets
    from longarm.publish.words import KINDS
    from longarm.records import claim
    from longarm.records.report import Genre
    from longarm.web.catalogues import Catalogues
    from longarm.web.map_facts import STATUSES
    from longarm.web.pages.map_view import MOVES, REGIONS
    from longarm.web.people import Power
    from longarm.web.queue import REASONS
    from longarm.wording.words import STANDINGS

    wanted = {*STANDINGS.values(), *KINDS.values(), *STATUSES, *(name for name, _ in REGIONS)}
    wanted |= {words for _, _, words in MOVES.values()} | {power.words for power in Power}
    for values in (Verb, LinkKind, Genre, Standing, claim.Stance, claim.Certainty, claim.Confidence):
        wanted |= {one.value.replace("_", " ") for one in values}
    for slots in (claim.Station, claim.Figure, claim.Response, claim.Incident, claim.Statement):
        wanted |= {name.replace("_", " ") for name in slots.__struct_fields__}
    wanted |= {*REASONS, "nobody named", "scope not given", "as of", "published", "gone", "new"}
    wanted |= {
        "report",
        "outlet",
        "speaker",
        "stated",
        "inferred",
        "authors",
        "canonical",
        "lang",
        "published",
        "title",
        "url",
    }
    wanted |= {"no date given", "date unknown", "{words}, unresolved", "by {day}"}
    wanted |= {"arriving", "not arrived", "sealed", "already sealed", "refused", "passed over", "receiving", "stopped"}
    catalogues = Catalogues(PackageAssets())
    for lang in ("nl", "zh", "es"):
        lacking = {text for text in wanted if text not in catalogues._messages[lang]}
        assert not lacking, (lang, sorted(lacking))


@given(st.integers(-1800, 1800), st.integers(-900, 900), st.integers(10, 3700), st.integers(6, 1400))
def test_every_way_over_the_map_leads_to_a_view_that_an_address_can_name(left, top, width, height):
    from longarm.web.pages.map_view import MOVES, moves_from

    moves = dict(moves_from(f"{left} {top} {width} {height}"))
    assert list(moves) == list(MOVES)
    for how, box in moves.items():
        assert how == "reset" or parse_view(box) is not None or box.split()[0][-5:].strip("-").isdigit(), (how, box)
    assert parse_view(moves["in"]).width <= max(width, 10)


def test_a_word_of_a_title_finds_its_entry_and_texts_are_cut_once():
    from longarm.web.vocabulary import Vocabulary

    words = Vocabulary()
    index = index_entries(register(NL, IE), words)
    again = index_entries(register(IE), words)
    assert [e.id for e in search(index, parse_query([("q", "rtm")])).entries] == ["NL-RTM-001"]
    assert [e.id for e in search(again, parse_query([("q", "rtm")])).entries] == []
    assert [e.id for e in search(again, parse_query([("q", "dub 001")])).entries] == ["IE-DUB-001"]
    assert search(index_entries(register()), parse_query([("q", "x"), ("country", "NL")])).total == 0


@given(
    st.lists(st.tuples(st.sampled_from(["NL", "IE", None]), st.text("abc é", max_size=6)), max_size=8),
    st.text("abcé", min_size=1, max_size=2),
)
def test_search_and_counts_are_those_of_looking_at_every_entry(rows, part):
    from longarm.web.vocabulary import WORD, fold

    entries = [station(f"X-{n}", country=country, place=place) for n, (country, place) in enumerate(rows)]
    found = search(index_entries(register(*entries)), parse_query([("q", part), ("country", "NL")]))
    words = {e.id: WORD.findall(fold(f"{e.id} {e.title} {e.place}")) for e in entries}
    holding = [e for e in entries if all(any(p in word for word in words[e.id]) for p in WORD.findall(fold(part)))]
    assert [e.id for e in found.entries] == [e.id for e in holding if e.country == "NL"]
    counts = {one.value: one.count for one in found.facets["country"]}
    for country in {e.country for e in holding}:
        assert counts[country or "none"] == sum(e.country == country for e in holding)


def test_countries_are_called_as_the_language_of_the_page_calls_them():
    from longarm.web.countries import country_in

    assert [country_in("CZ", lang) for lang in ("en", "nl", "zh", "es")] == ["Czechia", "Tsjechië", "捷克", "Chequia"]
    assert [country_in("HK", lang) for lang in ("en", "nl", "zh", "es")] == [
        "Hong Kong",
        "Hongkong",
        "香港",
        "Hong Kong",
    ]
    assert country_in("XX", "nl") == country_in("XX", "en")


def test_times_are_told_to_the_minute_and_what_is_no_time_is_left_alone():
    from longarm.web.render import moment_words

    assert moment_words("2026-11-26T00:49:35Z") == "2026-11-26 00:49 UTC"
    assert moment_words("2026-11-26") == "2026-11-26"


def test_a_glance_counts_all_and_names_the_newest():
    from longarm.web.glance import glance_of

    glance = glance_of(register(NL, IE))
    assert sum(glance.kinds.values()) == sum(glance.standings.values()) == 2
    assert dict(glance.countries) == {"NL": 1, "IE": 1}
    assert glance.corroborated == sum(one.n_origins > 1 for one in (NL, IE))
    sealed = [report.sealed_at for report in glance.newest]
    assert sealed == sorted(sealed, reverse=True)
