"""Laws of judgements: none shows on a claim that its maker did not see, and a withdrawal gives the register of before.

`LAW_EXAMPLES=3000 pytest tests/property/test_judgement_laws.py` looks at more cases.
"""

import os
import sys
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_cases
from casebook import Case

from longarm.publish.explain_claim import Desk
from longarm.records.judgement import Verb
from longarm.shelf.judging import TOGETHER, Decision, make_judgements

LAWS = settings(
    max_examples=int(os.environ.get("LAW_EXAMPLES", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
OF_ENTRIES = ["accept", "note", "reject", "retract", "correct"]


class Grown(Case):
    """A case whose reports come while people judge, as ``longarm judge`` does."""

    def decide(self, verb, *targets):
        """Judge what the register shows now; return the id."""
        desk = Desk(self.register(), {one.report.id: one for one in self.readings}, str)
        sets = ("country=IE",) if verb == "correct" else ()
        (made,) = make_judgements(desk, self.judged, Decision(Verb(verb), targets, "looked", "reviewer", sets))
        return self.judge(verb, *made.targets, anchor=made.anchor, changes=made.changes)


def shown(entry):
    """Return the claims that an entry shows."""
    return {support.claim for support in entry.supports}


def judge_at_random(case, data):
    """Join, part, or undo something."""
    claims = [one for entry in case.register().entries for one in sorted(shown(entry))]
    ids = [entry.id for entry in case.register().entries]
    standing = [leaf.id for _, leaf in case.judged if leaf.judgement.verb is not Verb.WITHDRAW]
    verb = data.draw(st.sampled_from(["same", "not-same", "unsure", *(["withdraw"] if standing else [])]))
    if verb == "withdraw":
        case.decide(verb, data.draw(st.sampled_from(standing)))
        return
    if len(claims + ids) < 2:
        return
    targets = data.draw(st.lists(st.sampled_from(claims + ids), min_size=2, max_size=2, unique=True))
    keys = {next((entry.key for entry in case.register().entries if entry.id == one), one) for one in targets}
    if Verb(verb) in TOGETHER and len(keys) > 1:
        case.decide(verb, *targets)


@LAWS
@given(st.data())
def test_a_judgement_shows_on_no_claim_that_its_maker_did_not_see(data):
    papers = made_cases.papers(lambda options: data.draw(st.sampled_from(options)), 2, 5)
    case = Grown(*papers[: data.draw(st.integers(1, len(papers)))])
    waiting = papers[len(case.readings) :]
    assume(case.register().entries)
    for _ in range(data.draw(st.integers(0, 2))):
        judge_at_random(case, data)
    entry = data.draw(st.sampled_from(case.register().entries))
    seen = shown(entry)
    placed = "country" in entry.supports[0].slots.__struct_fields__
    verb = data.draw(st.sampled_from(OF_ENTRIES if placed else OF_ENTRIES[:4]))
    made = case.decide(verb, entry.id)
    for _ in range(data.draw(st.integers(0, 2))):
        judge_at_random(case, data)
        if waiting:
            case.readings.append(waiting.pop(0).reading())
    register = case.register()
    in_force = not any(made in leaf.judgement.targets for _, leaf in case.judged)
    for one in register.entries:
        reached = made in one.judgements
        assert not reached or shown(one) & seen
        for support in one.supports:
            fallen = support.fallen is not None and f", {made}: " in support.fallen
            assert not fallen or support.claim in seen
            assert support.corrected is None or support.claim in seen
        plainly = [text for text in one.warnings if text.startswith(("Accepted by", "Note by")) and made in text]
        assert not plainly or shown(one) == seen
        if in_force and shown(one) == seen and verb in {"accept", "note"}:
            assert plainly


@LAWS
@given(st.data())
def test_judgements_and_their_withdrawals_give_the_register_of_before(data):
    case = Grown(*made_cases.papers(lambda options: data.draw(st.sampled_from(options)), 2, 4))
    before = case.register()
    assume(before.entries)
    made = []
    for _ in range(data.draw(st.integers(1, 4))):
        entries = case.register().entries
        verb = data.draw(st.sampled_from([*OF_ENTRIES, "same", "not-same"]))
        entry = data.draw(st.sampled_from(entries))
        others = sorted({one.id for one in entries if one.key != entry.key})
        if verb in {"same", "not-same"}:
            if others:
                made.append(case.decide(verb, entry.id, data.draw(st.sampled_from(others))))
        elif verb != "correct" or "country" in entry.supports[0].slots.__struct_fields__:
            made.append(case.decide(verb, entry.id))
    for one in data.draw(st.permutations(made)):
        case.judge("withdraw", one)
    assert case.register() == before
