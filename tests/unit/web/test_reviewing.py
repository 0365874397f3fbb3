"""Batch, undo and second reading; captures in a frame; differences between reports; hostile input everywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.records.judgement import Judged, Judgement, Verb
from longarm.shelf.case import Manner
from longarm.web.differing import Change, compare
from longarm.web.room import Room
from longarm.web.safety import ARCHIVE_POLICY
from longarm.web.second import Reader, agreement, visible_judgements, waiting_for_second


def claims_of(room):
    return [one.claim for one in room.snapshot().queue]


def short_of(room, file):
    return next(r.id[7:23] for r in room.snapshot().register.reports if r.file == file)


def test_several_claims_are_accepted_with_one_reason_each_in_the_log(client, send, room):
    page = client.get("/review/batch").text
    picked = re.findall(r'name="pick-(c-[0-9a-f]{16})"', page)
    assert len(picked) >= 2
    form = {f"pick-{claim}": "1" for claim in picked[:2]}
    answer = send("/judge", verb="accept", reason="read both", back="/review/batch?kind=station", **form)
    assert answer.headers["location"] == "/review/batch?kind=station"
    judged = [leaf.judgement for _, leaf in room.snapshot().judged]
    assert sorted(one.targets for one in judged) == sorted((claim,) for claim in picked[:2])
    assert {(one.verb, one.reason) for one in judged} == {(Verb.ACCEPT, "read both")}
    assert not set(picked[:2]) & set(claims_of(room))


def test_a_batch_of_nothing_is_told(client, send, room):
    assert "Nothing was chosen" in send("/judge", verb="accept", reason="read").text
    assert room.snapshot().judged == ()


def test_the_last_decision_is_taken_back_and_both_stay_in_the_log(client, send, room):
    claim = claims_of(room)[0]
    send("/judge", verb="reject", targets=claim, reason="no")
    assert claim not in claims_of(room)
    answer = send("/undo", back="/review")
    assert answer.headers["location"] == f"/review?claim={claim}"
    assert claim in claims_of(room)
    assert [leaf.judgement.verb for _, leaf in room.snapshot().judged] == [Verb.REJECT, Verb.WITHDRAW]
    assert "nothing to undo" in send("/undo", back="/review").text


def test_a_batch_is_taken_back_as_one(client, send, room):
    first, second = claims_of(room)[:2]
    send("/judge", verb="accept", reason="read", **{f"pick-{first}": "1", f"pick-{second}": "1"})
    send("/undo", back="/review")
    assert {first, second} <= set(claims_of(room))


def test_a_second_reader_sees_the_first_only_after_deciding(client, send, room):
    claim = claims_of(room)[0]
    send("/judge", verb="reject", targets=claim, reason="the first reader says no")
    assert "the first reader says no" in client.get(f"/review?claim={claim}").text
    send("/review/mode", blind="1", by="Second Reader")
    pages = ["/", "/review", f"/review?claim={claim}"]
    pages += [f"/entry/{entry}" for entry in room.snapshot().entries_of_claim.get(claim, ())]
    for page in pages:
        assert "the first reader says no" not in client.get(page).text, page
    assert f'value="{claim}"' in client.get("/review").text
    send("/judge", verb="accept", targets=claim, reason="the second says yes")
    after = client.get(f"/review?claim={claim}").text
    assert "the first reader says no" in after
    assert "decided differently" in after
    assert [leaf.judgement.by for _, leaf in room.snapshot().judged] == ["Reviewer", "Second Reader"]


def judged(number, verb, target, by):
    return number, Judged(
        id=f"j-{number}", at="", nonce="", judgement=Judgement(verb=verb, targets=(target,), reason="r", by=by)
    )


def test_agreement_needs_both_and_forgets_what_was_withdrawn():
    one, two = judged(0, Verb.ACCEPT, "c-1", "A"), judged(1, Verb.REJECT, "c-1", "B")
    assert agreement([one], "c-1", Reader("B", blind=True)) is None
    assert agreement([one, two], "c-1", Reader("B", blind=True)) == "differently"
    assert agreement([one, two, judged(2, Verb.WITHDRAW, "j-1", "B")], "c-1", Reader("B")) is None
    assert agreement([one, judged(1, Verb.ACCEPT, "c-1", "B")], "c-1", Reader("B")) == "alike"
    assert waiting_for_second([one], Reader("B")) == ["c-1"]
    assert waiting_for_second([one], Reader("A")) == []


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["c-1", "c-2"]), st.sampled_from(["A", "B", "C"]), st.sampled_from(["accept", "note"])
        )
    )
)
def test_nothing_of_others_is_seen_on_what_a_second_reader_did_not_decide(rows):
    leaves = [judged(n, Verb(verb), target, by) for n, (target, by, verb) in enumerate(rows)]
    own = {target for target, by, verb in rows if by == "A" and verb == "accept"}
    seen = visible_judgements(leaves, Reader("A", blind=True))
    assert all(leaf.judgement.by == "A" or leaf.judgement.targets[0] in own for _, leaf in seen)
    assert visible_judgements(leaves, Reader("A")) == leaves


def test_a_capture_is_the_sealed_bytes_and_never_runs(client, room):
    short = short_of(room, "hostile.txt")
    answer = client.get(f"/original/{short}")
    assert answer.content == (room.path.parent / "hostile.txt").read_bytes()
    assert answer.headers.get_list("content-security-policy") == [ARCHIVE_POLICY]
    assert "sandbox" in ARCHIVE_POLICY.split("; ")
    assert "script-src" not in ARCHIVE_POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"
    saved = client.get(f"/original/{short}?save=1")
    assert saved.headers["content-disposition"].startswith("attachment;")
    assert saved.headers["content-type"] == "application/octet-stream"
    assert '<iframe class="capture" sandbox=""' in client.get(f"/report/{short}?original=1").text
    assert "<iframe" not in client.get(f"/report/{short}").text


def test_a_value_leads_to_its_words_and_the_words_back(client, room):
    page = client.get(f"/report/{short_of(room, 'noordpost.txt')}").text
    values = re.findall(r'href="#(c-[0-9a-f]{16}/\w+)"', page)
    assert values
    for value in values:
        assert f'id="{value}"' in page
    for row in re.findall(r'href="#(row-c-[0-9a-f]{16})"', page):
        assert f'id="{row}"' in page


def test_differences_are_shown_sentence_by_sentence(client, room):
    one, two = short_of(room, "noordpost.txt"), short_of(room, "canal.txt")
    page = client.get(f"/report/{one}/beside/{two}").text
    assert "only left" in page
    assert '<mark class="differs">' in page


def test_changed_words_are_marked_and_the_rest_is_not():
    left = ["The office was closed on Monday.", "It was empty.", "The ministry said so."]
    right = ["The office was closed on Friday.", "The ministry said so.", "Nobody was charged."]
    rows = compare(left, right)
    assert [row.change for row in rows] == [Change.CHANGED, Change.LEFT, Change.SAME, Change.RIGHT]
    assert [piece.text for piece in rows[0].left if piece.differs] == ["Monday"]
    assert [piece.text for piece in rows[0].right if piece.differs] == ["Friday"]


@given(st.lists(st.text(min_size=1, max_size=12), max_size=6), st.lists(st.text(min_size=1, max_size=12), max_size=6))
def test_no_sentence_is_lost_or_made_up_by_comparing(left, right):
    rows = compare(left, right)
    assert [s for row in rows if (s := "".join(p.text for p in row.left))] == left
    assert [s for row in rows if (s := "".join(p.text for p in row.right))] == right


ATTACKS = [
    "<script>window.hurt=1</script>",
    '"><img src=x onerror=window.hurt=1>',
    "'-alert(1)-'",
    "javascript:alert(1)",
    "</textarea><svg onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_people_write_never_becomes_markup(client, send, room, attack):
    claim = claims_of(room)[0]
    send("/judge", verb="note", targets=claim, reason=attack)
    send("/review/mode", by=attack, blind="0")
    pages = ["/", "/review", f"/review?claim={claim}", "/whatif"]
    asked = [client.get(page).text for page in pages]
    asked += [client.get("/register", params={"q": attack}).text]
    asked += [client.get("/whatif", params={"without": attack}).text, client.get("/add", params={"job": attack}).text]
    asked += [
        client.get("/review", params={"claim": attack}).text,
        client.get("/review/batch", params={"kind": attack}).text,
    ]
    for text in asked:
        assert "<script>window" not in text
        assert "<img src=x" not in text
        assert "<svg onload" not in text
        assert 'href="javascript:' not in text
        assert "49{%" not in text


def test_who_says_a_claim_is_corrected_on_the_desk_and_taken_back(client, send, room):
    before = room.snapshot().register
    entry = next(e for e in before.entries if e.kind == "figure")
    claim = entry.supports[0].claim
    page = client.get(f"/review?claim={claim}").text
    assert 'name="set-speaker" value="Safeguard Defenders"' in page
    assert re.search(r'name="set-stance">.*<option value="asserts" selected>', page)
    form = dict(re.findall(r'name="((?:set|was)-\w+)" value="([^"]*)"', page))
    form |= {"set-stance": "asserts", "set-certainty": "alleged", "set-speaker_kind": "", "set-speaker": "Wang Wenbin"}
    send("/judge", verb="correct", targets=claim, reason="he gave the number", **form)
    leaf = room.snapshot().judged[-1][1]
    assert leaf.judgement.changes == {"speaker": "Wang Wenbin", "certainty": "alleged"}
    figure = next(e for e in room.snapshot().register.entries if any(s.claim == claim for s in e.supports))
    assert "Wang Wenbin" in figure.title
    # What another process reads from the case is the same.
    assert Room(room.path, Manner(room.settings, None, print)).snapshot().register == room.snapshot().register
    shown = client.get(f"/entry/{figure.id}").text
    assert "corrected; read as Safeguard Defenders via report: asserts, certain" in re.sub(r"<[^>]+>", "", shown)
    again = client.get(f"/review?claim={claim}").text
    assert 'name="set-speaker" value="Wang Wenbin"' in again
    assert "Corrected; it counts as said by" in again
    send("/undo", back="/review")
    assert room.snapshot().register.entries == before.entries
    assert room.snapshot().register.entities == before.entities


def test_a_stance_that_is_none_is_refused_before_anything_is_sealed(client, send, room):
    claim = claims_of(room)[0]
    answer = send("/judge", verb="correct", targets=claim, reason="no", **{"set-stance": "shouts", "was-stance": "x"})
    assert "shouts" in answer.text
    assert "One of: asserts" in answer.text
    assert room.snapshot().judged == ()
