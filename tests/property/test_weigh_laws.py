"""Laws of weighing that hold for any case: copies add no origin, order changes nothing, judgements can be undone."""

import dataclasses
import sys
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from casebook import Case, Paper, Said, body, day, person, unnamed

from longarm.records.claim import Certainty, Figure, Incident, Response, Stance, Statement, Station
from longarm.records.report import Genre

CITIES = [("NL", "Rotterdam"), ("NL", "Amsterdam"), ("IE", "Dublin"), ("DE", None), ("CA", "Montreal")]
SPEAKERS = [
    None,
    body("Safeguard Defenders"),
    body("Safeguards Defender"),
    body("Dutch foreign ministry"),
    body("RCMP"),
    body("Noordpost News"),
    person("Wopke Hoekstra", "Dutch foreign minister"),
    person("Wang Wenbin", "Chinese foreign ministry spokesman"),
    person("Laura Harth", "campaign director of Safeguard Defenders"),
    unnamed("an official"),
]
OUTLETS = ["Noordpost News", "Harbour Courier", "Canal Brief", "Island Digest", None]
DAYS = ["2022-09-12", "2022-10-26", "2022-11-01", "2023-05-15", None]
LAWS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def said(draw, number):
    """A sentence with a proposition; its number makes its words its own."""
    country, city = draw(st.sampled_from(CITIES))
    where = city or "the country"
    tail = f"in {where} of {country}, note {number} of {draw(st.integers(0, 999))}."
    speaker = draw(st.sampled_from(SPEAKERS))
    stance = draw(st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES]))
    sponsor = draw(st.sampled_from([None, None, "Fuzhou", "Lishui"]))
    when = draw(st.sampled_from([None, day("2022-10-27"), day("2022-11")]))
    count = draw(st.sampled_from([2, 38, 54, 102]))
    slots = draw(
        st.sampled_from(
            [
                Station(country=country, city=city, sponsor=sponsor),
                Figure(value=count, unit="stations"),
                Response(country=country, actor="foreign ministry", action="ordered_closure", date=when, verb="told"),
                Response(country=country, actor="police", action="closed_without_charges", verb="closed"),
                Incident(type="phone_call", victim="a group of students", country=country, date=when),
                Statement(gist=f"there is nothing {tail}", denies=("existence",) if stance is Stance.DENIES else ()),
            ]
        )
    )
    certainty = draw(st.sampled_from(list(Certainty)))
    return Said(f"Something stands {tail}", slots, speaker, stance, certainty)


@st.composite
def paper(draw, number):
    """A report; genre and day as they come."""
    many = draw(st.integers(1, 4))
    return Paper(
        file=f"r{number}.txt",
        outlet=draw(st.sampled_from(OUTLETS)),
        published=draw(st.sampled_from(DAYS)),
        said=[draw(said(number * 10 + at)) for at in range(many)],
        genre=draw(st.sampled_from([Genre.NEWS, Genre.NEWS, Genre.NGO, Genre.OFFICIAL])),
        more=f"More words of paper {number}: {draw(st.text('abcdefgh ', min_size=20, max_size=60))}.",
    )


@st.composite
def papers(draw, least=2):
    """A few reports, each with a number of its own."""
    many = draw(st.integers(least, 5))
    return [draw(paper(number)) for number in range(many)]


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

    def told(text):
        for id_ in sorted(ids, key=len, reverse=True):
            text = text.replace(id_, ids[id_])
        return text

    value = msgspec.json.decode(told(msgspec.json.encode(register).decode()))
    for report in value["reports"]:
        report["log_index"] = 0
    for entry in value["entries"]:
        entry["id"] = ""
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


@LAWS
@given(papers(least=3), st.integers(0, 4))
def test_removing_a_report_never_raises_an_origin_count(some, which):
    before = counts(Case(*some).register())
    kept = [one for number, one in enumerate(some) if number != which % len(some)]
    after = counts(Case(*kept).register())
    raised = {key: (before.get(key), value) for key, value in after.items() if key in before and value > before[key]}
    assert not raised


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
