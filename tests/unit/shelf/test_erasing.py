"""Erasure by one person, who is named as alone, and by two: one asks, another confirms."""

import pytest

from longarm.errors import NotFoundError, UnreadableInputError, UsageError
from longarm.records.judgement import Judgement, Verb
from longarm.shelf.erasing import ask_erasure, confirm_erasure, erase_report, open_requests
from longarm.verify.case import verify_case
from longarm.verify.erasures import NAME
from longarm.verify.verdict import Outcome

WHY = "A court ordered it."


def ask(room, asked="report-0.txt", by="Anna", reason=WHY):
    with room.open(write=True) as case:
        return ask_erasure(case, asked, reason=reason, by=by)


def confirm(room, request, by="Bert"):
    with room.open(write=True) as case:
        return confirm_erasure(case, request.id, by=by)


def waiting(room):
    with room.open() as case:
        return open_requests(case.ledgers)


def step_of(room):
    verdict = verify_case(room.path, vkey=room.config.vkey)
    found = [step for step in verdict.steps if step.name == NAME]
    return verdict, found[0] if found else None


def test_asking_destroys_nothing(room):
    ((_, leaf), _) = room.seal("a report", "another")
    request = ask(room)
    assert (request.report, request.by, request.reason) == (leaf.digest, "Anna", WHY)
    assert waiting(room) == (request,)
    with room.open() as case:
        assert case.ledgers.read_bytes(leaf.digest) == b"a report"
    verdict, step = step_of(room)
    assert (verdict.outcome, step) == (Outcome.PASS, None)


def test_another_person_confirms_and_both_stand_in_the_ledger(room):
    ((_, leaf), _) = room.seal("a report", "another")
    request = ask(room)
    done = confirm(room, request)
    assert (done.report, done.asked_by, done.by) == (leaf.digest, "Anna", "Bert")
    assert waiting(room) == ()
    with room.open() as case:
        first, second = [one.judgement for _, one in case.ledgers.judged()]
        assert (first.verb, first.by) == (Verb.ASK_ERASE, "Anna")
        assert (second.verb, second.by, second.anchor) == (
            Verb.ERASE,
            "Bert",
            {"request": request.id, "asked by": "Anna"},
        )
        with pytest.raises(UnreadableInputError, match="asked by Anna, confirmed by Bert: A court ordered it"):
            case.ledgers.read_bytes(leaf.digest)
    verdict, step = step_of(room)
    assert (verdict.outcome, step.outcome) == (Outcome.PASS, Outcome.PASS)
    assert step.detail.startswith(
        "1 erasures were asked for by one and confirmed by another, 0 decided by one alone; that two names"
    )
    assert verdict.steps[5].detail == (
        "1 sources have the sealed size and digest. 1 were erased on purpose; their entries stay."
    )


@pytest.mark.parametrize("by", ["Anna", "anna", " Anna ", "\uff21nna", "ANNA"])
def test_nobody_confirms_their_own_request(room, by):
    room.seal("a report")
    request = ask(room)
    with pytest.raises(UsageError, match="Anna asked for this erasure and cannot confirm it"):
        confirm(room, request, by=by)
    assert waiting(room) == (request,)


def test_one_person_alone_is_said_to_be_alone(room):
    room.seal("a report")
    with room.open(write=True) as case:
        done = erase_report(case, "report-0.txt", reason=WHY, by="Anna")
    assert (done.asked_by, done.by) == ("", "Anna")
    assert (
        "0 erasures were asked for by one and confirmed by another, 1 decided by one alone" in step_of(room)[1].detail
    )


def test_a_request_waits_once_and_can_be_withdrawn(room):
    room.seal("a report")
    request = ask(room)
    with pytest.raises(UsageError, match="Anna asked for that on 2026-11-24 already"):
        ask(room, by="Cleo")
    with room.open(write=True) as case:
        list(case.sealer.judge([Judgement(verb=Verb.WITHDRAW, targets=(request.id,), reason="x", by="Anna")]))
    assert waiting(room) == ()
    with pytest.raises(NotFoundError, match="waits"):
        confirm(room, request)
    assert ask(room, by="Cleo").by == "Cleo"


def test_a_request_is_carried_out_once(room):
    room.seal("a report")
    request = ask(room)
    confirm(room, request)
    with pytest.raises(NotFoundError, match="waits"):
        confirm(room, request, by="Cleo")
    with pytest.raises(UsageError, match="erased already"):
        ask(room)


def test_what_is_asked_needs_a_name_and_a_reason(room):
    room.seal("a report")
    with pytest.raises(NotFoundError):
        ask(room, asked="nothing.txt")
    with pytest.raises(UsageError, match="reason"):
        ask(room, reason=" ")


def forged(room, **changes):
    ((_, leaf), _) = room.seal("a report", "another")
    request = ask(room)
    said = {"verb": Verb.ERASE, "targets": (leaf.digest,), "reason": WHY, "by": "Bert"}
    said["anchor"] = {"request": request.id, "asked by": "Anna"}
    with room.open(write=True) as case:
        case.ledgers.erase(Judgement(**(said | changes)))
    return step_of(room)


@pytest.mark.parametrize(
    "changes",
    [
        {"anchor": {"request": "j-0000000000000000", "asked by": "Anna"}},
        {"anchor": {"asked by": "Anna"}},
        {"anchor": {"request": "", "asked by": "Cleo"}},
        {"by": "Anna"},
    ],
)
def test_an_erasure_that_claims_a_request_nobody_made_is_found(room, changes):
    verdict, step = forged(room, **changes)
    assert (verdict.outcome, step.outcome, step.entry) == (Outcome.FAIL, Outcome.FAIL, 3)
    assert "a request that nobody else made before" in step.detail


def test_an_erasure_of_another_report_than_was_asked_is_found(room):
    ((_, one), (_, other)) = room.seal("a report", "another")
    request = ask(room)
    assert request.report == one.digest
    with room.open(write=True) as case:
        anchor = {"request": request.id, "asked by": "Anna"}
        case.ledgers.erase(Judgement(verb=Verb.ERASE, targets=(other.digest,), reason=WHY, by="Bert", anchor=anchor))
    verdict, step = step_of(room)
    assert (verdict.outcome, step.entry) == (Outcome.FAIL, 3)


def test_a_named_request_by_another_than_the_one_named_is_found(room):
    ((_, one),) = room.seal("a report")
    request = ask(room)
    with room.open(write=True) as case:
        anchor = {"request": request.id, "asked by": "Cleo"}
        case.ledgers.erase(Judgement(verb=Verb.ERASE, targets=(one.digest,), reason=WHY, by="Bert", anchor=anchor))
    assert step_of(room)[0].outcome is Outcome.FAIL
