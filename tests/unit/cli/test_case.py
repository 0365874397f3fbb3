"""new, add, build, register, status: what a person sees, and the exit codes."""

from __future__ import annotations

import json

import pytest


def test_new_keeps_the_key_outside_the_case(desk, verb):
    done = verb("new", "case", "--json")
    key = done.rows()[0]["key_file"]
    assert done.code == 0
    assert key.startswith(str(desk / "home"))
    assert sorted(path.name for path in (desk / "case").iterdir()) == ["case.toml", "log", "vault"]


def test_new_refuses_a_folder_in_use(case, verb):
    done = verb("new", case)
    assert done.code == 5
    assert "error: " in done.err
    assert "hint: " in done.err


def test_add_says_of_each_input_what_became_of_it(desk, verb):
    verb("new", "case")
    (desk / "good.txt").write_text("The ministry said so.")
    (desk / "junk.bin").write_bytes(bytes(range(256)) * 9)
    (desk / "empty.txt").write_bytes(b"")
    (desk / "wall.html").write_text("<html><title>Just a moment...</title><body>Checking your browser</body></html>")
    done = verb("add", "case", "good.txt", "junk.bin", "empty.txt", "nowhere.txt", "wall.html", "good.txt")
    assert done.code == 4
    states = [line.split("  ")[0] for line in done.out.splitlines() if not line.startswith(" ")]
    assert states.count("sealed") == 2
    assert states.count("already sealed") == 1
    assert done.out.count("refused") == 3
    assert done.out.count("hint: ") == 3
    assert "warning: " in done.out
    assert "2 sealed, 1 already sealed, 3 refused" in done.err


def test_add_json_is_one_line_an_input(desk, verb):
    verb("new", "case")
    (desk / "good.txt").write_text("The ministry said so.")
    done = verb("add", "case", "good.txt", "nowhere.txt", "--json", "--outlet", "Noordpost", "--published", "2022-10")
    assert [row["state"] for row in done.rows()] == ["refused", "sealed"]
    assert verb("add", "case", "good.txt", "--json", "--outlet", "Noordpost", "--published", "2022-10").code == 0


def test_add_refuses_a_date_that_is_none(case, desk, verb):
    (desk / "good.txt").write_text("The ministry said so.")
    done = verb("add", case, "good.txt", "--published", "last week")
    assert done.code == 4
    assert "error: " in done.err


def test_add_to_a_case_without_its_key_says_where_the_key_belongs(case, desk, verb, monkeypatch):
    monkeypatch.setenv("LONGARM_HOME", str(desk / "elsewhere"))
    (desk / "good.txt").write_text("The ministry said so.")
    done = verb("add", case, "good.txt")
    assert done.code == 5
    assert "signing key" in done.err
    assert "hint: " in done.err


def test_a_verb_on_no_case_says_so(desk, verb):
    for words in (["build"], ["register"], ["status"], ["lineage"], ["explain", "x"]):
        done = verb(words[0], "nowhere", *words[1:])
        assert done.code == 5
        assert "There is no case" in done.err


def test_the_register_of_a_case_never_built_is_asked_for(desk, verb):
    verb("new", "case")
    done = verb("register", "case")
    assert done.code == 2
    assert "longarm build" in done.err


def test_register_prints_who_says_so(case, verb):
    done = verb("register", case)
    assert done.code == 0
    assert done.err == ""
    assert "Safeguard Defenders" in done.out
    assert "[Noordpost, 2022-10-26]" in done.out


def test_register_json_is_canonical_and_narrowed(case, verb):
    whole = json.loads(verb("register", case, "--json").out)
    assert whole["case"] == "Stations"
    narrowed = json.loads(verb("register", case, "--json", "--kind", "station").out)["entries"]
    assert narrowed == [entry for entry in whole["entries"] if entry["kind"] == "station"]
    assert len(narrowed) < len(whole["entries"])
    assert verb("register", case, "--kind", "nonsense").code == 2


def test_register_tells_when_it_is_behind(case, desk, verb):
    (desk / "more.txt").write_text("The ministry said more.")
    verb("add", case, "more.txt")
    assert "1 log entries came after this register" in verb("register", case).err


def test_as_of_shows_what_was_sealed_by_then(case, verb):
    before = json.loads(verb("register", case, "--as-of", "2026-11-23", "--json").out)
    after = json.loads(verb("register", case, "--as-of", "2026-11-24", "--json").out)
    assert before["reports"] == []
    assert before["built_from"]["as_of"] == "2026-11-23"
    assert len(after["reports"]) == 3
    assert verb("register", case, "--as-of", "yesterday").code == 2


def test_build_reads_only_what_is_new(case, desk, verb):
    assert verb("build", case, "--json").rows()[0]["read_now"] == 0
    (desk / "more.txt").write_text("The ministry said more.")
    verb("add", case, "more.txt")
    assert verb("status", case, "--json").rows()[0]["stale"] == 1
    assert verb("build", case, "--json").rows()[0]["read_now"] == 1


def test_build_lists_what_it_cannot_read(case, desk, verb):
    (desk / "broken.pdf").write_bytes(b"%PDF-1.7\nthis is the end of it\n%%EOF\n")
    added = verb("add", case, "broken.pdf")
    done = verb("build", case)
    assert added.code in {0, 4}
    if added.code == 0:
        assert done.code == 1
        assert "unread" in done.out
        assert "broken.pdf" in done.out


def test_deleting_derived_gives_the_same_register(case, verb):
    before = verb("register", case, "--json").out
    (case / "derived.db").unlink()
    verb("build", case)
    assert verb("register", case, "--json").out == before


def test_status_counts(case, verb):
    told = verb("status", case, "--json").rows()[0]
    assert (told["reports"], told["log_size"], told["stale"], told["state"]) == (3, 3, 0, "up to date")
    assert "up to date" in verb("status", case).out


@pytest.mark.parametrize("name", ["LONGARM_NOW", "LONGARM_WORKERS"])
def test_a_setting_that_cannot_be_is_told(case, verb, monkeypatch, name):
    monkeypatch.setenv(name, "soon")
    done = verb("status", case)
    assert done.code == 2
    assert name in done.err
