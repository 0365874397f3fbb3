"""Laws of weighing that hold for any case: copies add no origin, order changes nothing, judgements can be undone.

`LAW_EXAMPLES=3000 pytest tests/property/test_weigh_laws.py` looks at more cases; decision 0053 says what can hold.
"""

import dataclasses
import os
import sys
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_cases
from casebook import Case, Paper, Said, body, day

from longarm.publish.explain_claim import Desk
from longarm.publish.explain_entry import explain_entry
from longarm.publish.public import make_public
from longarm.publish.register_text import print_register
from longarm.records.claim import Figure, Response, Stance, Statement, Station
from longarm.records.place import Locality, PlacePrecision
from longarm.records.report import Genre

LAWS = settings(
    max_examples=int(os.environ.get("LAW_EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)


@st.composite
def papers(draw, least=2, most=5):
    """A few reports, some of them copies, cuts, translations or splices of others."""
    return made_cases.papers(lambda options: draw(st.sampled_from(options)), least, most)


def counts(register):
    """Return claim and kind of row -> number of origins of the entry that it supports."""
    return {
        (support.claim, entry.part_of is not None): entry.n_origins
        for entry in register.entries
        for support in entry.supports
    }


def plain(register):
    """Return a register without ids that may follow the order of the log, and in an order of its own."""
    ids = {entry.id: entry.key for entry in register.entries}
    called = {entry.key: sorted({entry.id, *entry.aliases}) for entry in register.entries}

    def told(text):
        for id_ in sorted(ids, key=len, reverse=True):
            text = text.replace(id_, ids[id_])
        return text

    value = msgspec.json.decode(told(msgspec.json.encode(register).decode()))
    for report in value["reports"]:
        report["log_index"] = 0
    for entry in value["entries"]:
        entry["id"], entry["aliases"] = "", called[entry["key"]]
        entry["maybe_same"].sort()
        entry["because"].sort()
        entry["warnings"] = sorted(", ".join(sorted(text.removesuffix(".").split(", "))) for text in entry["warnings"])
    value["reports"].sort(key=lambda one: one["id"])
    value["entries"].sort(key=lambda one: one["key"])
    value["contradictions"] = sorted(
        ({**one, "entries": sorted(one["entries"])} for one in value["contradictions"]), key=str
    )
    value["warnings"].sort()
    return value


def copied(original, number, words):
    """Return the report as another outlet carries it, its furniture reworded."""
    return dataclasses.replace(
        original, file=f"copy{number}.txt", outlet="Echo Gazette", genre=Genre.NEWS, more=f"{original.more} {words}"
    )


@LAWS
@given(papers(), st.integers(0, 4), st.booleans())
def test_a_copy_never_raises_an_origin_count(some, which, exact):
    original = some[which % len(some)]
    before = counts(Case(*some).register())
    words = "" if exact else "Read on tomorrow."
    after = counts(Case(*some, copied(original, 1, words)).register())
    raised = {key: (before[key], after[key]) for key in before if after.get(key, 0) > before[key]}
    assert not raised


def standing(register, without=frozenset()):
    """Return claim and kind of row -> what its entry comes to, of entries none of whose reports is in ``without``."""
    return {
        (support.claim, entry.part_of is not None): (entry.n_origins, entry.standing, entry.outcome)
        for entry in register.entries
        if not {one.report for one in entry.supports} & without
        for support in entry.supports
        if support.fallen is None
    }


def kin_of(register, reports):
    """Return the reports that share an origin with one of ``reports``."""
    groups = {one.id: set(one.lineage.origin_groups) for one in register.reports}
    told = {group for report in reports for group in groups[report]}
    return {report for report, found in groups.items() if found & told}


def who(register):
    """Return what is told of each speaker and body."""
    return {one.id: (one.country, one.body, one.kind, frozenset(one.aliases)) for one in register.entities}


def towns_untold(some, kept):
    """Return the towns that words of the kept papers name, while only the others tell that a site is there.

    Without those nothing shows of what town an answer speaks, and it is taken for one to every site of its state.
    """
    told = [
        {said.slots.city for one in papers for said in one.said if isinstance(said.slots, Station)}
        for papers in (some, kept)
    ]
    words = " ".join(said.words for one in kept for said in one.said)
    return {town for town in told[0] - told[1] if town and town in words}


@LAWS
@given(papers(), st.integers(0, 4), st.sampled_from(["report", "claim", "speaker"]))
def test_what_is_retracted_never_raises_an_origin_count(some, which, what):
    case = Case(*some)
    before = case.register()
    reading = case.readings[which % len(some)]
    names = [one.speaker.name for one in reading.claims if one.speaker]
    target = {"report": reading.report.id, "claim": reading.claims[0].id, "speaker": (names or [reading.report.id])[0]}
    case.judge("retract", target[what])
    now, then = counts(case.register()), counts(before)
    assert not {key: (then.get(key), value) for key, value in now.items() if value > then.get(key, 0)}


@LAWS
@given(papers(least=3), st.integers(0, 4))
def test_a_case_without_a_report_counts_no_more_where_the_report_was_no_evidence(some, which):
    case = Case(*some)
    before = case.register()
    kin = kin_of(before, {case.readings[which % len(some)].report.id})
    without = Case(*(one for number, one in enumerate(some) if number != which % len(some))).register()
    if who(without).items() <= who(before).items():
        then, now = standing(before), standing(without, kin)
        assert not {key: (then[key], value) for key, value in now.items() if key in then and value[0] > then[key][0]}


@LAWS
@given(papers(least=3), st.integers(0, 4))
def test_what_if_is_what_a_case_without_it_and_its_copies_would_say(some, which):
    case = Case(*some)
    before = case.register()
    case.judge("retract", case.readings[which % len(some)].report.id)
    what_if = case.register()
    fallen = {one.id for one in what_if.reports if any(text.startswith("Nothing it says") for text in one.warnings)}
    kept = [paper for paper, reading in zip(some, case.readings, strict=True) if reading.report.id not in fallen]
    without = Case(*kept).register()
    if who(without).items() <= who(before).items() and not towns_untold(some, kept):
        kin = kin_of(before, fallen)
        supposed, rebuilt = standing(what_if, kin - fallen), standing(without, kin)
        assert {key: supposed.get(key) for key in rebuilt} == rebuilt


@LAWS
@given(papers(), papers())
def test_adding_a_report_takes_no_claim_away(some, more):
    renamed = [dataclasses.replace(one, file=f"later-{one.file}") for one in more]
    before, after = counts(Case(*some).register()), counts(Case(*some, *renamed).register())
    assert {claim for claim, row in before if not row} <= {claim for claim, _ in after}


@LAWS
@given(papers())
def test_a_number_shown_is_one_that_a_report_gave(some):
    for entry in Case(*some).register().entries:
        told = [support.corrected or support.slots for support in entry.supports]
        if entry.kind == "figure":
            assert entry.values["value"].split()[-1] in {f"{one.value:g}" for one in told if isinstance(one, Figure)}
        if "count" in entry.values:
            given_ = {f"{one.count:g}" for one in told if isinstance(one, Station) and one.count}
            assert set(entry.values["count"].split(" / ")) <= given_


PLACE = Station(country="FR", city="Lyon")
HOST = body("French interior ministry")


def act(action, when, verb):
    return Response(country="FR", actor="French interior ministry", action=action, date=day(when), verb=verb)


ACCUSED = Paper("accused.txt", "Lyon Matin", "2022-11-02", [Said("A station stands in Lyon, an alliance held.", PLACE)])
CHARGED = Paper(
    "charged.txt",
    "Rhone Post",
    "2022-12-05",
    [
        Said(
            "The ministry opened an inquiry into the station in Lyon.",
            act("investigating", "2022-12-04", "opened"),
            HOST,
        )
    ],
)
CLEARED = Paper(
    "cleared.txt",
    "Saone News",
    "2024-02-02",
    [
        Said(
            "The ministry closed the inquiry into the station in Lyon without charges.",
            act("closed_without_charges", "2024-02-01", "closed"),
            HOST,
        )
    ],
)


@LAWS
@given(papers(least=1, most=3), st.randoms(use_true_random=False))
def test_who_was_cleared_is_shown_cleared_in_every_view_whatever_the_order(some, rng):
    case = Case(*rng.sample([*some, ACCUSED, CHARGED, CLEARED], len(some) + 3))
    register = case.register()
    station = next(one for one in register.entries if one.country == "FR" and one.kind == "station")
    inquiry = next(
        one for one in register.entries if one.country == "FR" and one.values.get("action") == "investigating"
    )
    readings = {one.report.id: one for one in case.readings}
    public = make_public(register, case.readings, (), "salt").register
    for entry in (station, inquiry):
        assert entry.outcome
        assert entry.outcome.startswith("cleared: closed without charges")
        assert entry.outcome in entry.title
        shown = print_register(register).split(entry.id)[1].splitlines()
        assert "cleared" in " ".join(shown[:3])
        assert any(entry.outcome in line for line in explain_entry(Desk(register, readings, str), entry, ()))
        outside = next(one for one in public.entries if one.title == entry.title)
        assert outside.outcome == entry.outcome


@LAWS
@given(st.data())
def test_the_order_of_adding_changes_nothing(data):
    some = data.draw(papers())
    shuffled = data.draw(st.permutations(some))
    assert plain(Case(*some).register()) == plain(Case(*shuffled).register())


@LAWS
@given(papers(), st.sampled_from(["reject", "retract", "same", "not-same", "correct", "note", "accept"]), st.data())
def test_a_judgement_and_its_withdrawal_give_the_register_of_before(some, verb, data):
    case = Case(*some)
    before = case.register()
    ids = [claim.id for reading in case.readings for claim in reading.claims]
    keys = [entry.key for entry in before.entries]
    targets = [data.draw(st.sampled_from(ids + keys))]
    if verb in {"same", "not-same"}:
        targets.append(data.draw(st.sampled_from(ids + keys)))
    more = {"changes": {"country": "FR"}} if verb == "correct" else {}
    judgement = case.judge(verb, *targets, **more)
    case.register()
    case.judge("withdraw", judgement)
    assert case.register() == before


@LAWS
@given(papers())
def test_an_unrelated_report_changes_nothing_else(some):
    unrelated = Paper(
        "unrelated.txt",
        "Andes Clarion",
        "2024-03-03",
        [
            Said(
                "A post works in Quito, an alliance called Costa Alerta held.",
                Station(country="EC", city="Quito"),
                body("Costa Alerta"),
            ),
            Said(
                "The interior ministry of Ecuador looks into it.",
                Response(country="EC", actor="interior ministry of Ecuador", action="investigating"),
            ),
        ],
        more="Quito lies high above the sea, and its archives hold much that other towns forgot.",
    )
    before, after = Case(*some).register(), Case(*some, unrelated).register()
    assert {entry.id: entry for entry in before.entries}.items() <= {entry.id: entry for entry in after.entries}.items()
    assert set(before.contradictions) <= set(after.contradictions)
    assert set(before.warnings) == set(after.warnings)


#: Towns of the states of made cases in which none of these has a station, and a region that holds none.
UNTOLD = [("NL", "Zwolle"), ("IE", "Tullamore"), ("DE", "Kassel"), ("CA", "Moncton"), ("NL", "Drenthe")]
ANSWERERS = [body("Chinese embassy in Dublin"), body("Cabinet Office of Atlantis"), None]


@st.composite
def answers(draw):
    """A report with an answer about a town of which no other tells: a denial, a concession or the act of a host."""
    country, town = draw(st.sampled_from(UNTOLD))
    region = town == "Drenthe"
    precision = PlacePrecision.REGION if region else PlacePrecision.SETTLEMENT
    where = Locality(name=town, words=town, country=country, precision=precision, within=(900,), holds=region)
    what = draw(st.sampled_from(["existence", "police_status", "closure", "denied_existence", "closed"]))
    words = f"Of {town} it is plain, and was from the beginning, that no such thing goes on behind any door there."
    if what in {"denied_existence", "closed"}:
        slots, stance = Response(country=country, actor="Cabinet Office", action=what, verb="plain"), Stance.ASSERTS
    elif what == "closure":
        slots, stance = Statement(gist=words, concedes=(what,)), Stance.CONCEDES
    else:
        slots, stance = Statement(gist=words, denies=(what,)), Stance.DENIES
    said = Said(words, slots, draw(st.sampled_from(ANSWERERS)), stance, where=(where,))
    day_ = draw(st.sampled_from(["2022-09-20", "2023-01-01", "2024-05-05", None]))
    return Paper("answer.txt", "Andes Clarion", day_, [said], more="Its archives hold much that nobody asked for.")


@LAWS
@given(papers(), answers())
def test_an_answer_about_a_town_that_no_report_tells_of_changes_no_other_entry(some, answer):
    before, after = Case(*some).register(), Case(*some, answer).register()
    # That it may be the same act as one whose place is not told is a question to a reader; it changes no standing.
    was, now = ({one.id: msgspec.structs.replace(one, maybe_same=()) for one in at.entries} for at in (before, after))
    assert was.items() <= now.items()
    lost = [text for text in after.warnings if text.startswith("Said of ")]
    assert len(lost) > len([text for text in before.warnings if text.startswith("Said of ")]) or any(
        support.stance is Stance.ASSERTS
        for entry in after.entries
        for support in entry.supports
        if support.file == answer.file
    )


@LAWS
@given(papers(), st.data())
def test_an_id_depends_on_no_other_report(some, data):
    shuffled = data.draw(st.permutations(some))
    alone = {name for one in some for entry in Case(one).register().entries for name in (entry.id, *entry.aliases)}
    assert {entry.id for entry in Case(*shuffled).register().entries if entry.part_of is None} <= alone


@LAWS
@given(papers(), papers())
def test_ids_stay_when_reports_are_appended(some, more):
    renamed = [dataclasses.replace(one, file=f"later-{one.file}") for one in more]
    before, after = Case(*some).register(), Case(*some, *renamed).register()
    now = {}
    for entry in after.entries:
        for support in entry.supports:
            now.setdefault((support.claim, entry.part_of is not None), entry.id)
    for entry in before.entries:
        # What came later may join two entries; the older id stays, and no other moves.
        ids = {now[(support.claim, entry.part_of is not None)] for support in entry.supports}
        assert len(ids) == 1
        assert entry.id in ids or ids.pop() in {one.id for one in before.entries}
