"""backup, restore, erase, stamp, renew, watch, custody, proofs since a size: what a person sees, and the exit codes."""

from __future__ import annotations

import time

import pyotp
from click.testing import CliRunner

from longarm.bootstrap import read_settings
from longarm.cli.console import NOT_CHECKED, OK, PROBLEM, USAGE
from longarm.cli.main import program
from longarm.seal.case import read_config
from longarm.shelf.outside import desk_folder
from longarm.web.people import Power
from longarm.web.team.accounts import Accounts


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
    assert "Its content was erased on 2026-11-24, by Reviewer alone: A court ordered it." in done.out
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


def test_two_persons_erase_one_asks_another_confirms(case, verb):
    done = verb("erase", case, "canal.txt", "--reason", "A court ordered it.", "--ask", "--by", "Anna")
    assert (done.code, "asked" in done.out) == (OK, True)
    request = done.out.split()[-1]
    assert "asked by Anna" in verb("erase", case, "--requests").out
    assert verb("erase", case, "--confirm", request, "--by", "Bert").code == USAGE
    assert verb("erase", case, "--confirm", request, "--by", "anna", "--yes").code == USAGE
    done = verb("erase", case, "--confirm", request, "--by", "Bert", "--yes")
    assert (done.code, "asked by Anna, confirmed by Bert" in done.out) == (OK, True)
    assert "1 erasures were asked for by one and confirmed by another" in verb("verify", case).out
    assert verb("erase", case, "--requests").out == ""
    assert verb("judge", case, "ask-erase", "canal.txt", "--reason", "x").code == USAGE


def test_one_person_who_erases_is_told_that_nobody_confirmed(case, verb):
    done = verb("erase", case, "canal.txt", "--reason", "x", "--yes", "--by", "Anna")
    assert "by Anna alone: no second person confirmed it" in done.out


def make_accounts(case):
    """Give the case a team, and return its one password and the secret of its codes."""
    folder = desk_folder(read_settings(), read_config(case).origin)
    before = time.time() - 600
    accounts, secret, password = (
        Accounts(folder / "accounts.json", lambda: before),
        pyotp.random_base32(),
        "four plain words",
    )
    for name, power in (("Anna", Power.REVIEWER), ("Bert", Power.REVIEWER), ("Cleo", Power.CODER)):
        accounts.join(accounts.invite(name, power), password, secret, pyotp.TOTP(secret).at(int(before)))
    return password, secret


def test_a_case_with_a_team_wants_two_accounts(case):
    password, secret = make_accounts(case)

    def sign(name, *words, code=None):
        given = f"{password}\n{code or pyotp.TOTP(secret).now()}\n"
        arguments = ["erase", str(case), *words, "--by", name]
        done = CliRunner().invoke(program, arguments, input=given, standalone_mode=False)
        return done.exception or done.output

    reason = ("--reason", "A court ordered it.")
    assert "That is no account" in str(sign("Anna", "canal.txt", *reason, "--ask", code="000000"))
    assert "That is no account" in str(sign("Cleo", "canal.txt", *reason, "--ask"))
    asked = sign("Anna", "canal.txt", *reason, "--ask")
    request = next(word for word in asked.split() if word.startswith("j-"))
    assert "This case has a team" in str(sign("Bert", "canal.txt", *reason, "--yes"))
    # Each code counts once; the next one is that of half a minute later, which is allowed early.
    later = pyotp.TOTP(secret).at(int(time.time()) + 30)
    assert "asked by Anna, confirmed by Bert" in sign("Bert", "--confirm", request, "--yes", code=later)
