"""backup, restore, erase, stamp, renew, watch, custody, proofs since a size: what a person sees, and the exit codes."""

from __future__ import annotations

from longarm.cli.console import NOT_CHECKED, OK, PROBLEM, USAGE


def test_backup_and_restore(case, desk, verb):
    done = verb("backup", case, desk / "case.tar")
    assert (done.code, "restored and checked" in done.out) == (OK, True)
    assert "The signing key is not in it" in done.err
    assert verb("backup", case, desk / "case.tar").code == USAGE
    (row,) = verb("restore", desk / "case.tar", desk / "again", "--json").rows()
    assert (row["outcome"], row["size"]) == ("pass", 3)
    built = verb("build", desk / "again", "--json").rows()[0]
    assert built["reports"] == 3
    assert verb("register", desk / "again", "--json").out == verb("register", case, "--json").out


def test_restore_where_the_key_is_not_known_says_so(case, desk, verb, monkeypatch):
    verb("backup", case, desk / "case.tar")
    vkey = verb("status", case, "--json").rows()[0]["vkey"]
    monkeypatch.setenv("LONGARM_HOME", str(desk / "another"))
    assert verb("restore", desk / "case.tar", desk / "one").code == NOT_CHECKED
    assert verb("restore", desk / "case.tar", desk / "two", "--vkey", vkey).code == OK
    assert verb("restore", desk / "case.tar", desk / "three", "--vkey", "x").code == USAGE
    (desk / "case.tar").write_bytes((desk / "case.tar").read_bytes()[:-2000])
    assert verb("restore", desk / "case.tar", desk / "four").code == PROBLEM


def test_erase_asks_for_yes_and_keeps_the_report_listed_as_unread(case, verb):
    assert verb("erase", case, "canal.txt", "--reason", "A court ordered it.").code == USAGE
    assert verb("erase", case, "canal.txt", "--yes").code == USAGE
    assert verb("erase", case, "canal.txt", "--reason", "A court ordered it.", "--yes").code == OK
    assert verb("verify", case).code == OK
    done = verb("build", case)
    assert done.code == PROBLEM
    assert "Its content was erased on 2026-11-24 by Reviewer: A court ordered it." in done.out
    assert "Hoekstra" not in verb("register", case).out
    assert verb("judge", case, "erase", "canal.txt", "--reason", "x").code == USAGE


def test_stamp_and_renew_without_authorities_say_what_to_do(case, verb):
    for words in (["stamp", case], ["renew", case]):
        done = verb(*words)
        assert done.code == USAGE
        assert "No timestamp authorities are set up" in done.err
        assert "root =" in done.err
    assert "unstamped" in verb("status", case).out
    assert "unstamped" in verb("verify", case).out


def test_watch_of_a_case_without_pages(case, verb):
    done = verb("watch", case)
    assert (done.code, done.out) == (OK, "")
    assert "no page of the web" in done.err
    assert verb("watch", case, "--events").out == ""
    assert verb("watch", case, "--proxy", "ftp://x").code == USAGE


def test_custody_is_asked_of_reports(case, verb):
    (row,) = verb("explain", case, "canal.txt", "--custody", "--json").rows()
    assert len(row["custody"]) == 14
    assert "CUSTODY (" in verb("explain", case, "canal.txt", "--custody").out
    entry = verb("register", case, "--json").rows()[0]["entries"][0]["id"]
    assert verb("explain", case, entry, "--custody").code == USAGE


def test_a_bundle_proves_that_the_log_goes_on(case, desk, verb):
    before = (case / "log" / "checkpoint").read_bytes()
    (desk / "seen").write_bytes(before)
    (desk / "more.txt").write_text("The ministry said that the office was closed.\n")
    verb("add", case, desk / "more.txt")
    verb("build", case)
    assert verb("bundle", case, "-o", desk / "without.zip").code == OK
    assert verb("bundle", case, "-o", desk / "with.zip", "--since", 3).code == OK
    assert verb("verify", desk / "without.zip", "--seen", desk / "seen").code == NOT_CHECKED
    assert verb("verify", desk / "with.zip", "--seen", desk / "seen").code == OK
    assert verb("bundle", case, "--wacz", "-o", desk / "case.wacz").code == USAGE
