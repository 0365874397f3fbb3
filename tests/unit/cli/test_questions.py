"""explain, judge, whatif, changes, lineage, read, publish, bundle, verify, doctor."""

from __future__ import annotations

import json
import re

import pytest


def first_entry(case, verb, kind=None):
    entries = json.loads(verb("register", case, "--json").out)["entries"]
    return next(one for one in entries if kind in {None, one["kind"]})


def test_explain_opens_an_entry_to_the_sealed_sentence(case, verb):
    entry = first_entry(case, verb)
    done = verb("explain", case, entry["id"])
    assert done.code == 0
    assert "⟦" in done.out
    assert "log entry" in done.out
    assert "because" in done.out
    row = verb("explain", case, entry["supports"][0]["claim"], "--json").rows()[0]
    assert row["what"] == "claim"
    assert row["quote"] == entry["supports"][0]["quote"]


def test_explain_says_what_is_not_there(case, verb):
    done = verb("explain", case, "XX-404")
    assert done.code == 2
    assert "nothing called XX-404" in done.err


def test_a_judgement_is_sealed_and_can_be_withdrawn(case, verb):
    entry = first_entry(case, verb, "statement")
    claim = entry["supports"][0]["claim"]
    done = verb("judge", case, "correct", claim, "--set", "gist=other words", "--reason", "misread", "--json")
    judged = done.rows()[0]
    assert done.code == 0
    assert judged["judgement"]["changes"] == {"gist": "other words"}
    assert judged["judgement"]["by"] == "Reviewer"
    assert judged["judgement"]["anchor"]["quote"] == entry["supports"][0]["quote"]
    assert verb("judge", case, "withdraw", judged["id"], "--reason", "no").code == 0
    verb("build", case)
    assert verb("status", case, "--json").rows()[0]["judgements"] == {"correct": 1, "withdraw": 1}
    assert "misread" in verb("explain", case, judged["id"]).out


def test_who_says_a_claim_is_corrected_and_explained_with_what_was_read(case, verb):
    claim = first_entry(case, verb)["supports"][0]["claim"]
    voice = ("--set", "speaker=Harbour Watch", "--set", "speaker_kind=body", "--set", "certainty=possible")
    done = verb("judge", case, "correct", claim, *voice, "--reason", "it was them", "--json")
    changes = {"speaker": "Harbour Watch", "speaker_kind": "body", "certainty": "possible"}
    assert done.rows()[0]["judgement"]["changes"] == changes
    verb("build", case)
    told = verb("explain", case, claim).out
    assert "it counts as said by Harbour Watch: asserts, possible" in told
    entry = next(row for row in json.loads(verb("register", case, "--json").out)["entries"] if claim in str(row))
    assert "corrected; read as" in verb("explain", case, entry["id"]).out
    assert verb("judge", case, "correct", claim, "--set", "stance=shouts", "--reason", "x").code == 2


def test_an_entry_is_judged_by_its_key(case, verb):
    entry = first_entry(case, verb)
    row = verb("judge", case, "accept", entry["id"], "--reason", "seen", "--json").rows()[0]
    assert row["judgement"]["targets"] == [entry["key"]]
    assert row["judgement"]["anchor"]["id"] == entry["id"]


def test_a_judgement_that_cannot_be_is_refused(case, verb):
    entry = first_entry(case, verb)
    for words in (
        ["correct", entry["id"]],
        ["correct", entry["id"], "--set", "colour=red"],
        ["accept", entry["id"], "--set", "gist=x"],
        ["accept", "nothing of the kind"],
        ["accept", "noordpost.txt"],
        ["withdraw", entry["id"]],
        ["same", entry["id"]],
        ["same", entry["id"], entry["id"]],
    ):
        assert verb("judge", case, *words, "--reason", "r").code == 2, words
    assert verb("judge", case, "accept", entry["id"]).code == 2
    assert verb("status", case, "--json").rows()[0]["log_size"] == 3


def test_names_may_be_released_and_told_apart(case, verb):
    assert verb("judge", case, "release", "Wang Wenbin", "--reason", "asked").code == 0
    assert verb("judge", case, "not-same", "Wang Wenbin", "Wopke Hoekstra", "--reason", "two").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("judge", "release", "Somebody"),
        ("judge", "retract", "Wang Wenbi"),
        ("judge", "not-same", "A Body", "Wang Wenbin"),
        ("whatif", "--without", "Wang Wenbi"),
    ],
)
def test_a_name_that_no_report_holds_is_refused_and_not_silently_without_effect(case, verb, words):
    asked, *more = words
    done = verb(asked, case, *more, *(["--reason", "typing"] if asked == "judge" else []))
    assert done.code == 2
    assert "No report, outlet or speaker of the case is called" in done.err
    if "Wang Wenbi" in more:
        assert "Did you mean Wang Wenbin?" in done.err


def test_whatif_changes_nothing(case, verb):
    done = verb("whatif", case, "--without", "noordpost.txt", "--json")
    assert done.code == 0
    assert "nothing was changed" in done.err
    assert verb("status", case, "--json").rows()[0]["log_size"] == 3


def test_changes_since_a_day_and_a_size(case, verb):
    new = verb("changes", case, "--since", "2026-11-23", "--json").rows()
    assert new
    assert {row["what"] for row in new} == {"new"}
    assert verb("changes", case, "--since", "2026-11-24", "--json").rows() == []
    assert len(verb("changes", case, "--since", "1", "--json").rows()) < len(new)
    assert verb("changes", case, "--since", "99").code == 2
    assert verb("changes", case, "--since", "never").code == 2


def test_lineage_is_one_line_a_report(case, verb):
    rows = verb("lineage", case, "--json").rows()
    assert [row["file"] for row in rows] == ["noordpost.txt", "canal.txt", "dail.txt"]
    assert set(rows[0]) >= {"file", "origin_groups", "derived_from", "kind", "because"}


def test_read_prints_claims_without_a_case(desk, verb):
    (desk / "a.txt").write_text("Wopke Hoekstra said that the offices must close.")
    done = verb("read", "--json", "a.txt", "nowhere.txt")
    row = done.rows()[0]
    assert done.code == 4
    assert set(row) >= {"file", "report", "kind", "slots", "speaker", "stance", "certainty", "span", "quote", "because"}
    assert row["speaker"]["name"] == "Wopke Hoekstra"
    assert row["file"] == "a.txt"
    found = verb("read", "--attributions", "--json", "a.txt").rows()[0]
    assert set(found) >= {"file", "source", "cue", "content"}
    assert sorted(path.name for path in desk.iterdir()) == ["a.txt"]


def test_publish_writes_one_page(case, desk, verb):
    done = verb("publish", case, "-o", "page.html")
    page = (desk / "page.html").read_text("utf-8")
    assert done.code == 0
    assert page.startswith("<!DOCTYPE html>")
    assert "Wopke Hoekstra" in page


def test_public_json_has_no_sealed_ids(case, verb):
    entry = first_entry(case, verb)
    done = verb("register", case, "--public", "--json")
    assert done.code == 0
    assert entry["supports"][0]["claim"] not in done.out
    assert "Wopke Hoekstra" in done.out


def test_a_bundle_without_names_holds_none_and_says_what_it_kept_back(desk, verb):
    (desk / "a.txt").write_text(
        "---\noutlet: Example Post\npublished: 2023-03-01\n---\n\nAngela Merkel, a student in Utrecht, said that she "
        "received a phone call from the Fuzhou police.\n\nAngela Merkel told a paper that a station is in Rotterdam.\n"
    )
    (desk / "b.txt").write_text(
        "Wopke Hoekstra, the Dutch foreign minister, said that the offices must close at once.\n"
    )
    for words in (["new", "case"], ["add", "case", "a.txt", "b.txt"], ["build", "case"]):
        assert verb(*words).code == 0
    done = verb("bundle", "case", "-o", "names.zip", "--json")
    assert done.rows()[0]["names"] == 1
    assert b"Merkel" in (desk / "names.zip").read_bytes()
    hidden = verb("bundle", "case", "-o", "hidden.zip", "--hide-names", "--json").rows()[0]
    data = (desk / "hidden.zip").read_bytes()
    assert not re.search(b"merkel", data, re.IGNORECASE)
    assert b"Wopke Hoekstra" in data
    assert data.count(b"stays in the case") >= 1
    checked = verb("verify", "hidden.zip", "--vkey", hidden["vkey"])
    assert checked.code == 3
    assert "1 stayed in the case" in checked.out


def test_a_bundle_verifies_and_a_changed_one_does_not(case, desk, verb):
    done = verb("bundle", case, "-o", "b.zip", "--entry", first_entry(case, verb)["id"], "--json")
    assert done.code == 0
    assert verb("verify", "b.zip").code == 0
    data = bytearray((desk / "b.zip").read_bytes())
    data[len(data) // 2] ^= 1
    (desk / "bad.zip").write_bytes(data)
    bad = verb("verify", "bad.zip", "--json")
    assert bad.code == 1
    assert bad.rows()[0]["outcome"] == "fail"
    assert verb("bundle", case, "-o", "b.zip").code == 2
    assert verb("bundle", case, "-o", "c.zip", "--entry", "XX-1").code == 2


def test_verify_names_the_changed_source(case, verb):
    assert verb("verify", case).code == 0
    victim = next(path for path in sorted((case / "vault").rglob("*")) if path.is_file())
    victim.chmod(0o644)
    victim.write_bytes(victim.read_bytes()[:-1] + b"?")
    done = verb("verify", case)
    assert done.code == 1
    assert "FAIL" in done.out
    assert "vault/" in done.out
    assert "[log entry" in done.out


def test_verify_without_a_known_key_says_not_checked(case, desk, verb, monkeypatch):
    monkeypatch.setenv("LONGARM_HOME", str(desk / "a strangers"))
    done = verb("verify", case)
    assert done.code == 3
    assert "not checked" in done.out
    assert verb("verify", case, "--vkey", "rubbish").code == 2
    assert verb("verify", "nowhere").code == 5


def test_doctor_finds_this_installation_sound(desk, verb):
    done = verb("doctor", "--json")
    assert done.code == 0
    assert {row["name"] for row in done.rows()} >= {"python", "packages", "sqlite", "models", "key folder", "browser"}
    assert not re.search(r"^fail", verb("doctor").out, re.MULTILINE)
