"""Golden cases of lineage, of what falls, of judgements and of what was known when.

Each file is what a person would see who asks in this order. Read the diff before writing them anew with
--update-golden.
"""

import sys
from pathlib import Path

import pytest

from longarm.cli.register import narrowed
from longarm.publish.register_text import print_register
from longarm.records.lineage import LinkKind
from longarm.records.register import Standing

sys.path.insert(0, str(Path(__file__).parent))

from casebook import only
from lineage_story import lineage
from stories import judgements, retraction, then_and_now, vltava_read_anew

FOLDER = Path(__file__).parent / "weighing"


@pytest.fixture
def expect(request):
    """Compare what was printed with a golden file."""

    def check(name, *told):
        printed = "\n".join(f"$ longarm {asked}\n{answer}" for asked, answer in told)
        path = FOLDER / f"{name}.txt"
        if request.config.getoption("--update-golden"):
            path.write_text(printed, encoding="utf-8")
        assert printed == path.read_text(encoding="utf-8")

    return check


def _part(told, title):
    """Return one part of an explanation."""
    return next(part for part in told.split("\n\n") if part.startswith(title)).rstrip() + "\n"


def _claim(case, quote):
    """Return the id of the claim that stands in some words."""
    (found,) = [
        claim.id
        for reading in case.cache.values()
        for claim in reading.claims
        if quote in claim.span.of(reading.report.text)
    ]
    return found


def _weighed(register):
    """Return all of a register that weighing gives: not the size of the log."""
    return register.entries, register.contradictions, register.reports, register.entities


@pytest.fixture(scope="module")
def read_case():
    """The case of lineage, read once."""
    return lineage()


def test_lineage_is_as_expected(read_case, expect):
    register = read_case.register()
    dublin = only(register, "station", place="Dublin")
    expect(
        "lineage",
        ("explain CASE … (LINEAGE of each report)", read_case.print_lineage()),
        ("register CASE --kind station", print_register(narrowed(register, "station", None))),
        (f"explain CASE {dublin.id} (ORIGINS)", _part(read_case.print_explain(dublin.id), "ORIGINS")),
    )


def test_every_kind_of_derivation_is_told_apart_and_own_reporting_stays_apart(read_case):
    reports = {one.file.removesuffix(".txt"): one for one in read_case.register().reports}
    named = {one.id: name for name, one in reports.items()}
    links = {name: one.lineage.links for name, one in reports.items()}
    assert {
        name: (found[0].kind, named.get(found[0].parent, found[0].parent), found[0].directed)
        for name, found in links.items()
        if found
    } == {
        "copy": (LinkKind.COPY, "original", True),
        "cut": (LinkKind.CUT, "original", True),
        "reworded": (LinkKind.REWRITE, "original", True),
        "german": (LinkKind.TRANSLATION, "original", True),
        "credit": (LinkKind.CITATION, "Polder Wire", True),
        "preview": (LinkKind.PREVIEW, "release", True),
        "brno": (LinkKind.SHARED_STATEMENT, "prague", False),
    }
    assert all(link.because for found in links.values() for link in found)
    groups = {name: set(one.lineage.origin_groups) for name, one in reports.items()}
    assert len(set().union(*groups.values())) == 5
    assert not groups["own"] & groups["original"]
    assert only(read_case.register(), "station", place="Dublin").n_origins == 2


def test_what_falls_is_as_expected(expect):
    case = retraction()
    told = [("register CASE", case.print_register())]
    asked = ("copy.txt", "noordpost.txt", "International Campaign for Tibet", "Safeguard Defenders")
    told += [(f"whatif CASE --without '{one}'", case.print_whatif(one)) for one in asked]
    assert case.print_register() == told[0][1], "to ask changes nothing"
    for one, reason in (
        ("noordpost.txt", "the paper has withdrawn it"),
        ("Safeguard Defenders", "what if its list were wrong"),
    ):
        case.judge("2022-11-03", "retract", one, reason=reason)
        told.append((f"judge CASE retract '{one}' --reason '{reason}'; register CASE", case.print_register()))
    expect("retraction", *told)


def test_a_retraction_is_what_was_asked_before_and_its_withdrawal_gives_all_back():
    case = retraction()
    before, asked = _weighed(case.register()), case.print_whatif("noordpost.txt")
    (id_,) = case.judge("2022-11-03", "retract", "noordpost.txt", reason="the paper has withdrawn it")
    fallen = case.register()
    assert {one.id.split("-")[1] for one in fallen.entries if one.standing is Standing.FALLEN} == {"AMS", "I"}
    assert asked.count("reported → fallen") == 2
    case.judge("2022-11-04", "withdraw", id_, reason="it was another report")
    assert _weighed(case.register()) == before


def test_judgements_are_as_expected(expect):
    case = judgements()
    told = [("register CASE", case.print_register())]
    opened = _claim(case, "since 28 September")
    calls = [one.id for one in case.register().entries if one.kind == "incident"]
    decided = [
        ("correct", [opened], "the certificate is of 2018", {"sets": ("opened=2018-09-28",)}),
        ("reject", [_claim(case, "110")], "110 is an emergency number", {}),
        ("not-same", [opened, _claim(case, "works in Prague")], "there are two houses", {}),
        ("same", calls, "the same calls, told twice", {}),
        ("accept", calls[:1], "both pages were looked at", {}),
    ]
    made = []
    for verb, targets, reason, more in decided:
        made += case.judge("2022-12-10", verb, *targets, reason=reason, **more)
        sets = "".join(f" --set {one}" for one in more.get("sets", ()))
        told.append((f"judge CASE {verb} {' '.join(targets)}{sets} --reason '{reason}'", f"{made[-1]}\n"))
    told.append(("register CASE", case.print_register()))
    station = next(one.id for one in case.register().entries if one.values.get("opened"))
    said = case.print_explain(station)
    told.append((f"explain CASE {station} (WORDS)", _part(said, "WHO SAYS SO")))
    told.append((f"explain CASE {station} (JUDGEMENTS)", _part(said, "JUDGEMENTS")))
    case.read_anew(vltava_read_anew())
    told.append(("build CASE (by a newer reader); register CASE", case.print_register()))
    expect("judgements", *told)


def test_withdrawals_give_the_register_of_before():
    case = judgements()
    before = _weighed(case.register())
    opened, other = _claim(case, "since 28 September"), _claim(case, "works in Prague")
    made = case.judge("2022-12-10", "correct", opened, reason="of 2018", sets=("opened=2018-09-28",))
    made += case.judge("2022-12-10", "reject", _claim(case, "110"), reason="an emergency number")
    made += case.judge("2022-12-10", "not-same", opened, other, reason="two houses")
    made += case.judge(
        "2022-12-10", "same", *(one.id for one in case.register().entries if one.kind == "incident"), reason="one"
    )
    made += case.judge("2022-12-10", "accept", opened, reason="seen")
    assert _weighed(case.register()) != before
    for id_ in made:
        case.judge("2022-12-11", "withdraw", id_, reason="asked too soon")
    assert _weighed(case.register()) == before


def test_then_and_now_are_as_expected(expect):
    case = then_and_now()
    expect(
        "then-and-now",
        ("register CASE --as-of 2023-04-29", case.print_register("2023-04-29")),
        ("changes CASE --since 2023-04-29", case.print_changes("2023-04-29")),
        ("changes CASE --since 2025-10-02", case.print_changes("2025-10-02")),
    )


def test_nothing_that_was_sealed_or_judged_later_is_known_then():
    case = then_and_now()
    first, second, now = (case.register(day) for day in ("2023-03-10", "2023-04-29", None))
    assert [len(one.reports) for one in (first, second, now)] == [1, 2, 4]
    assert not any(one.outcome or one.judgements for one in (*first.entries, *second.entries))
    assert all(one.outcome.startswith("cleared") for one in now.entries if one.kind == "station")
    # A late copy of an early report is one report more, and no origin.
    montreal = [only(one, "station", place="Montreal") for one in (first, second, now)]
    assert [one.n_origins for one in montreal] == [1, 1, 1]
    assert [one.n_reports for one in montreal] == [1, 2, 3]
