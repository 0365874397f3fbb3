"""What the program says of a case, in the languages of the interface: catalogues, plural forms, titles, reasons."""

from __future__ import annotations

import re
import string

import pytest

from longarm.bootstrap import PackageAssets
from longarm.records.claim import Certainty, Figure, Incident, Response, Speaker, Stance, Statement, Station
from longarm.records.lineage import Drift, Link, LinkKind
from longarm.records.place import Place, PlacePrecision
from longarm.records.register import Contradiction, Denial, Entry, Origin, Standing, Step, Support
from longarm.records.span import Span
from longarm.records.when import Precision, When
from longarm.resolve import figures, incidents, maybes, naming_things, responses, statements, stations, things
from longarm.web import retelling
from longarm.web.catalogues import NAMES, Catalogues, plural_form
from longarm.web.map_facts import STATUSES
from longarm.web.speaking import COUNTS, REASONS
from longarm.web.telling import Teller
from longarm.wording.counts import origins_said, standing_said
from longarm.wording.listed import BETWEEN, MESSAGES, WORDS
from longarm.wording.said import Listed, Message, Source, word
from longarm.wording.titles import Told, title_said, title_text
from longarm.wording.voices import denial_said, found_said, outlet_said, speaker_said, step_said, when_said
from longarm.wording.words import STANDINGS

BERLIN = Place(name="Berlin", country="DE", precision=PlacePrecision.SETTLEMENT, words="Berlin", span=Span(0, 6))
CATALOGUES = Catalogues(PackageAssets())
OTHERS = [lang for lang in NAMES if lang != "en"]
DAY = When(value="2022-10-26", precision=Precision.DAY)
BY_DAY = When(value="../2025-10-01", precision=Precision.RANGE)


def teller(lang):
    return Teller(CATALOGUES, lang)


def german(report):
    return "de"


def support(slots, **more):
    plain = {"claim": "c-1", "report": "sha256:aa", "file": "a.txt", "outlet": "Noordpost", "published": DAY}
    plain |= {"speaker": Speaker(name="Safeguard Defenders"), "quote": "words", "start": 0}
    return Support(**{**plain, **more}, slots=slots)


def entry(kind, *supports, told=None, **more):
    title = title_text(title_said(supports, told or Told({})))
    return Entry(id="X-1", key="k", kind=kind, title=title, supports=supports, **more)


def every_message():
    whys = [
        text
        for module in (figures, incidents, maybes, naming_things, responses, statements, stations, things)
        for name, text in vars(module).items()
        if name.startswith("WHY")
    ]
    return [*MESSAGES, *COUNTS.values(), *REASONS.values(), *(Message(text) for text in (*WORDS, *BETWEEN, *whys))]


def places(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_message_stands_in_every_language_with_the_same_places(lang):
    lacking = [one.text for one in every_message() if not CATALOGUES.forms(lang, one.text)]
    assert not lacking
    for one in every_message():
        for form in CATALOGUES.forms(lang, one.text).values():
            assert places(form) == places(one.text), (lang, form)


@pytest.mark.parametrize("lang", OTHERS)
def test_a_message_that_a_number_changes_has_the_forms_of_its_language(lang):
    # Categories that whole numbers below a million take; Spanish has one more from a million on.
    wanted = {plural_form(lang, count) for count in range(1001)}
    for one in every_message():
        if one.one:
            assert wanted <= set(CATALOGUES.forms(lang, one.text)), (lang, one.text)


@pytest.mark.parametrize("lang", OTHERS)
def test_no_sentence_is_kept_that_nobody_says(lang):
    import yaml

    assets = PackageAssets()
    kept = yaml.safe_load(assets.load(f"web/sentences/{lang}.yaml"))
    pages = " ".join(assets.load(name).decode() for name in assets.names("web/templates"))
    left = set(kept) - {one.text for one in every_message()} - set(STATUSES)
    assert not {text for text in left if f'_("{text}")' not in pages}


def test_numbers_choose_the_form():
    said = [
        origins_said(Entry(id="X", key="k", kind="station", title="", n_origins=n, n_reports=m))
        for n, m in ((1, 2), (2, 5))
    ]
    assert [teller("nl").text(one) for one in said] == [
        "1 onafhankelijke oorsprong van 2 berichten",
        "2 onafhankelijke oorsprongen van 5 berichten",
    ]
    assert teller("es").text(said[0]) == "1 origen independiente de 2 informes"
    assert teller("zh").text(said[1]) == "5 篇报道中有 2 个独立来源"
    assert teller("en").text(said[0]) == "1 independent origin of 2 reports"


STATION = support(Station(country="NL", city="Rotterdam", sponsor="police of Fuzhou"))
CLEARED = "cleared: closed without charges (RCMP, by 2025-10-01)"


@pytest.mark.parametrize(
    ("lang", "where", "end"),
    [
        ("nl", "Gemelde politiepost in Rotterdam (", ") — vrijuit gegaan: gesloten zonder aanklacht (RCMP, uiterlijk "),
        ("zh", "据报道位于Rotterdam的警务站（", "）——已澄清：结案未起诉（RCMP，不晚于 "),
        (
            "es",
            "Se informa de una estación policial en Rotterdam (",
            ") — exculpado: cerrado sin cargos (RCMP, a más tardar ",
        ),
        ("en", "Reported station in Rotterdam (", ") — cleared: closed without charges (RCMP, by "),
    ],
)
def test_a_station_that_was_cleared(lang, where, end):
    values = {"city": "Rotterdam", "sponsor": "police of Fuzhou"}
    one = entry("station", STATION, told=Told(values, ended=CLEARED), values=values, outcome=CLEARED)
    said = teller(lang).text(retelling.title_of(one, german))
    assert said[:-1] == f"{where}police of Fuzhou{end}2025-10-01"


KINDS = [
    (
        Figure(value=1234, unit="stations", at_least=True),
        Stance.ASSERTS,
        "A, B",
        "ten minste 1.234 politieposten (A, B)",
    ),
    (
        Figure(value=54, unit="stations", scope="weltweit"),
        Stance.ASSERTS,
        "",
        "54 politieposten, weltweit (geen bron genoemd)",
    ),
    (
        Response(country="DE", actor=None, action="charged", target="zwei Männer"),
        Stance.ASSERTS,
        "",
        "Een niet genoemde instantie: aangeklaagd: zwei Männer",
    ),
    (
        Incident(type="phone_call", victim=None, place=BERLIN),
        Stance.ASSERTS,
        "",
        "Telefoontje: slachtoffer niet genoemd in Berlin",
    ),
    (Statement(gist="das ist falsch"), Stance.DENIES, "Wang Wenbin", "Wang Wenbin ontkent [niet gezegd wat]: “words”"),
    (Statement(gist="das ist falsch"), Stance.NO_COMMENT, "", "Niet genoemd geen commentaar: das ist falsch"),
]


@pytest.mark.parametrize(("slots", "stance", "speaker", "title"), KINDS)
def test_titles_of_every_kind(slots, stance, speaker, title):
    known = tuple(Origin(id=f"o-{name}", name=name, kind="witness", reports=()) for name in speaker.split(", ") if name)
    kind = type(slots).__name__.lower()
    origins = known if kind == "figure" else ()
    one = entry(kind, support(slots, stance=stance), told=Told({}, speaker), origins=origins)
    assert teller("nl").text(retelling.title_of(one, german)) == title


def test_a_long_statement_is_known_by_the_part_of_it_that_the_register_keeps():
    one = entry("statement", support(Statement(gist="wort " * 80)), told=Told({}, "Mao Ning"))
    assert len(one.title) == 160
    assert teller("nl").text(retelling.title_of(one, german)).startswith("Mao Ning stelt: wort wort")


def test_a_title_that_is_not_made_as_ours_is_english_and_says_so():
    one = Entry(id="X-1", key="k", kind="station", title="Some <b>other</b> words", supports=(STATION,))
    assert (
        teller("nl").html(retelling.title_of(one, german))
        == '<span lang="en">Some &lt;b&gt;other&lt;/b&gt; words</span>'
    )
    assert teller("en").html(retelling.title_of(one, german)) == "Some &lt;b&gt;other&lt;/b&gt; words"


def test_words_of_a_source_keep_their_language_and_are_not_translated():
    one = entry("response", support(Response(country="DE", actor="das Ministerium", action="warned")))
    assert teller("nl").html(retelling.title_of(one, german)) == '<span lang="de">das Ministerium</span>: gewaarschuwd'
    unknown = retelling.title_of(one, lambda report: "")
    assert teller("nl").html(unknown) == "das Ministerium: gewaarschuwd"


def test_sealed_text_never_becomes_markup_nor_steers_the_direction():
    said = Source("<script>\u202e x\n y", 'de"><b')
    assert teller("nl").html(said) == '<span lang="de&#34;&gt;&lt;b">&lt;script&gt;� x y</span>'


def test_a_sentence_is_cut_at_its_length_whatever_languages_it_is_in():
    said = Listed((Source("abcdef", "de"), Source("ghijkl", "fr")), between=", ")
    assert teller("nl").text(said, 10) == "abcdef, g…"
    assert teller("nl").html(said, 8) == '<span lang="de">abcdef</span>,…'
    assert teller("nl").text(said, 14) == "abcdef, ghijkl"


def test_a_message_that_a_catalogue_lacks_is_english_and_says_so():
    said = Message("nobody translated {what}")(what=Source("x", "de"))
    assert teller("zh").html(said) == '<span lang="en">nobody translated </span><span lang="de">x</span>'
    assert teller("en").html(said) == 'nobody translated <span lang="de">x</span>'


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("nl", "corroborated → bevestigd door meer oorsprongen, betwist; vrijuit gegaan: vrijgesproken (de rechter)"),
        ("zh", "corroborated → 多源印证，有争议；已澄清：宣告无罪（de rechter）"),
        ("es", "corroborated → corroborado, en disputa; exculpado: absuelto en juicio (de rechter)"),
    ],
)
def test_a_standing_with_what_stands_beside_it(lang, wanted):
    one = Entry(
        id="X",
        key="k",
        kind="station",
        title="",
        standing=Standing.CORROBORATED,
        disputed_by=("A: name",),
        outcome="cleared: acquitted (de rechter)",
    )
    said = standing_said(one, retelling.outcome_of(one))
    assert f"{one.standing.value} → {teller(lang).text(said)}" == wanted
    assert teller(lang).text(retelling.fact_of("standing", str(said))) == wanted.partition(" → ")[2]


@pytest.mark.parametrize(
    ("lang", "wanted"),
    [
        ("nl", "Wang Wenbin (spokesman) ontkent bestaan, naam en geeft sluiting toe [Noordpost, 2022-10-26]"),
        ("zh", "Wang Wenbin（spokesman）否认存在、名称并承认关闭 [Noordpost，2022-10-26]"),
        ("es", "Wang Wenbin (spokesman) niega existencia, nombre y admite cierre [Noordpost, 2022-10-26]"),
    ],
)
def test_what_is_denied(lang, wanted):
    speaker = Speaker(name="Wang Wenbin", affiliation="spokesman")
    denial = Denial(
        denies=("existence", "name"), concedes=("closure",), support=support(Statement(gist="x"), speaker=speaker)
    )
    assert teller(lang).text(denial_said(denial)) == wanted
    assert "spokesman</span>" in teller(lang).html(denial_said(denial, "fr"))


def test_steps_dates_and_voices_in_dutch():
    dutch = teller("nl")
    step = Step(
        status="ordered closed", owner="the ministry, as told by Mao Ning", when=BY_DAY, claim="c-1", verb="must"
    )
    assert (
        dutch.text(step_said(step, retelling.owner_of(step)))
        == "uiterlijk 2025-10-01: sluiting bevolen (“must”), the ministry, volgens Mao Ning"
    )
    assert dutch.text(when_said(None)) == "geen datum gegeven"
    vague = When(value=None, precision=Precision.UNRESOLVED, words="last week")
    assert dutch.html(when_said(vague, "en")) == '“<span lang="en">last week</span>”, niet opgelost'
    assert dutch.text(speaker_said(support(Statement(gist="x"), speaker=None))) == "het bericht zelf"
    assert dutch.text(outlet_said(support(Statement(gist="x"), outlet=None))) == "medium onbekend, 2022-10-26"
    assert found_said(("figure.count",)) is None


def test_reasons_are_said_and_what_is_no_message_is_marked():
    origins = (
        Origin(id="o-1", name="A", kind="witness", reports=()),
        Origin(id="o-2", name="B", kind="official", reports=()),
    )
    because = (
        "Origins: A (witness), B (official); 1 counts, since the others are not established as independent.",
        "Ministry concedes its closure.",
        "Some reason that nobody knows.",
    )
    one = Entry(id="X", key="k", kind="station", title="", origins=origins, n_origins=1, because=because)
    assert [teller("nl").html(said) for said in retelling.reasons_of(one)] == [
        "Oorsprongen: A (getuige), B (officieel); 1 telt, omdat de andere niet als onafhankelijk zijn vastgesteld.",
        "Ministry geeft de sluiting toe.",
        '<span lang="en">Some reason that nobody knows.</span>',
    ]


def test_a_person_s_reason_stays_as_it_was_written():
    said = retelling.warning_of("Note by Eva, j-12: het adres klopt niet")
    assert teller("es").html(said) == "Nota de Eva, j-12: het adres klopt niet"


def test_values_side_by_side_name_the_entry_in_the_language_of_the_page():
    one = entry("station", STATION, told=Told({"city": "Rotterdam"}), values={"city": "Rotterdam"})
    text = f"{one.title}: opened is given as 2022 (A in Noordpost, 2022-10-26); 2018 (B in Kanaal, 2022-11-03)."
    found = Contradiction(kind="conflict", entries=("X-1",), explanation=text)
    assert teller("nl").text(retelling.explanation_of(found, [one], german)) == (
        "Gemelde politiepost in Rotterdam: geopend is gegeven als "
        "2022 (A in Noordpost, 2022-10-26); 2018 (B in Kanaal, 2022-11-03)."
    )


def test_drift_keeps_the_words_of_both_reports():
    link = Link(child="sha256:bb", parent="sha256:aa", kind=LinkKind.COPY)
    drift = Drift(what="verb", before="prüft", after="klagt an", parent_quote="", child_quote="", escalates=True)
    assert (
        teller("zh").html(retelling.drift_of(drift, link, german))
        == '动词：“<span lang="de">prüft</span>”变成“<span lang="de">klagt an</span>”，语气加重'
    )
    sure = Drift(
        what="certainty", before="said by Mao Ning", after="said by the report itself", parent_quote="", child_quote=""
    )
    assert (
        teller("nl").text(retelling.drift_of(sure, link, german))
        == "zekerheid: “gezegd door Mao Ning” werd “gezegd door het bericht zelf”"
    )


def test_values_that_are_codes_are_words_and_all_others_stay():
    dutch = teller("nl")
    assert dutch.text(retelling.value_of("denies", "existence, police status", "")) == "bestaan, politiestatus"
    assert dutch.text(retelling.value_of("value", "at least 1,234 / 54", "")) == "ten minste 1.234 / 54"
    assert dutch.text(retelling.value_of("owner", "nobody named", "")) == "niemand genoemd"
    assert dutch.html(retelling.value_of("city", "Rotterdam", "de")) == '<span lang="de">Rotterdam</span>'


PAGES = {
    "nl": ("Gemelde politiepost in Rotterdam", "gemeld"),
    "zh": ("据报道位于Rotterdam的警务站", "有报道"),
    "es": ("Se informa de una estación policial en Rotterdam", "informado"),
}


@pytest.mark.parametrize("lang", sorted(PAGES))
def test_the_page_of_an_entry_speaks_the_reader_s_language(client, send, room, lang):
    title, status = PAGES[lang]
    send("/language", lang=lang, back="/register")
    found = next(one for one in room.snapshot().register.entries if one.kind == "station")
    page = client.get(f"/entry/{found.id}").text
    heading = re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)[1]
    assert _words(heading).startswith(title)
    assert "Reported station" not in page.split('id="citation"')[0]
    ladder = re.search(r'<ol class="ladder">(.*?)</ol>', page, re.DOTALL)[1]
    assert f"<b>{status}</b>" in ladder
    badge = _words(re.search(r'id="e-short">(.*?)</h2>', page, re.DOTALL)[1])
    assert CATALOGUES.of(lang)(found.standing.value) in badge
    assert CATALOGUES.of(lang)(STANDINGS[found.standing]) in badge
    assert title in _words(client.get("/register?kind=station").text)


def _words(markup):
    return re.sub(r"<[^>]+>", "", markup)


def test_certainty_and_stance_are_words_in_every_language():
    for lang in OTHERS:
        for one in (*Certainty, *Stance):
            assert "lang=" not in teller(lang).html(word(one.value.replace("_", " "))), (lang, one)
