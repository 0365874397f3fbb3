"""A team's desk: who may do what, signing in with a second factor, invitations, sessions that end, the access log."""

from __future__ import annotations

import json
import stat

import pyotp
import pytest
from litestar.testing import TestClient
from web_team import PASSWORD, code_of, join

from longarm.bootstrap import PackageAssets
from longarm.cli.main import run
from longarm.errors import NotFoundError, UsageError
from longarm.web.app import Manners, make_app
from longarm.web.people import Power
from longarm.web.routes import ROUTES
from longarm.web.safety import Door
from longarm.web.team.accounts import Accounts
from longarm.web.team.factor import new_secret
from longarm.web.team.fences import Fences
from longarm.web.team.gate import TeamGate
from longarm.web.team.passkeys import Place

OPEN = None
#: Who is the least that may, written down here and not read from the routes.
LEAST = {
    ("GET", "/enter"): OPEN,
    ("GET", "/sign-in"): OPEN,
    ("POST", "/sign-in"): OPEN,
    ("GET", "/join"): OPEN,
    ("POST", "/join"): OPEN,
    ("GET", "/static/{name:str}"): OPEN,
    ("GET", "/"): Power.READER,
    ("GET", "/register"): Power.READER,
    ("GET", "/register.json"): Power.READER,
    ("GET", "/register.csv"): Power.READER,
    ("GET", "/entry/{entry_id:str}"): Power.READER,
    ("GET", "/report/{short:str}"): Power.READER,
    ("GET", "/original/{short:str}"): Power.READER,
    ("GET", "/report/{short:str}/beside/{other:str}"): Power.READER,
    ("GET", "/review"): Power.READER,
    ("GET", "/review/batch"): Power.READER,
    ("GET", "/map"): Power.READER,
    ("GET", "/figures"): Power.READER,
    ("GET", "/whatif"): Power.READER,
    ("POST", "/language"): Power.READER,
    ("POST", "/sign-out"): Power.READER,
    ("POST", "/review/mode"): Power.CODER,
    ("POST", "/judge"): Power.CODER,
    ("POST", "/undo"): Power.CODER,
    ("GET", "/add"): Power.CODER,
    ("POST", "/add"): Power.CODER,
    ("POST", "/add/tray"): Power.CODER,
    ("GET", "/add/tray/{job_id:str}"): Power.CODER,
    ("POST", "/add/tray/{job_id:str}/{number:int}"): Power.CODER,
    ("POST", "/add/tray/{job_id:str}/end"): Power.CODER,
    ("GET", "/people"): Power.ADMIN,
    ("POST", "/people"): Power.ADMIN,
    ("GET", "/me"): Power.READER,
    ("POST", "/passkey/ask"): Power.READER,
    ("POST", "/passkey/add"): Power.READER,
    ("POST", "/passkey/drop"): Power.READER,
    ("POST", "/sign-in/ask"): OPEN,
    ("POST", "/sign-in/passkey"): OPEN,
    ("POST", "/fence"): Power.REVIEWER,
    ("POST", "/erase"): Power.REVIEWER,
    ("GET", "/access"): Power.ADMIN,
}


def cells():
    for handler in ROUTES:
        for path in handler.paths:
            for method in sorted(handler.http_methods - {"OPTIONS", "HEAD"}):
                yield method, path


def test_the_table_names_every_route_of_the_router():
    assert sorted(cells()) == sorted(LEAST)


def ask(client, method, path):
    concrete = path.replace("{entry_id:str}", "X-1").replace("{short:str}", "00000000").replace("{other:str}", "1")
    concrete = concrete.replace("{job_id:str}", "0").replace("{number:int}", "0")
    concrete = concrete.replace("{name:str}", "desk.css")
    return client.request(method, concrete, follow_redirects=False)


@pytest.mark.parametrize("power", [None, *Power])
def test_every_cell_of_role_route_and_method(team, power):
    client = team() if power is None else team(f"A {power.name}", power)
    for (method, path), least in LEAST.items():
        if path == "/sign-out":
            continue
        answer = ask(client, method, path)
        assert answer.status_code < 500, (method, path, answer.text)
        allowed = least is OPEN or (power is not None and power >= least)
        refused = answer.status_code == (401 if power is None else 403) and path not in {"/enter", "/sign-in", "/join"}
        assert refused is not allowed or path in {"/enter", "/sign-in", "/join"}, (method, path, answer.status_code)


def test_sessions_end_everywhere(team):
    one, two = team("Ana", Power.READER), team("Ana", Power.READER)
    other = team("Bo", Power.READER)
    assert [client.get("/register").status_code for client in (one, two, other)] == [200, 200, 200]
    one.post("/sign-out", data={"everywhere": "1"}, follow_redirects=False)
    assert [client.get("/register").status_code for client in (one, two, other)] == [401, 401, 200]


def test_a_closed_account_is_out_at_once_and_its_name_stays(team, accounts):
    admin, coder = team("Ada", Power.ADMIN), team("Cem", Power.CODER)
    admin.post("/people", data={"name": "Cem", "what": "close", "power": "coder"})
    assert coder.get("/register").status_code == 401
    assert [account.name for account in accounts.all()] == ["Ada", "Cem"]


def test_judgements_carry_the_name_of_who_signed_in_whatever_the_form_says(team, room):
    claim = next(s.claim for e in room.snapshot().register.entries for s in e.supports)
    coder = team("Cem", Power.CODER)
    form = {"verb": "accept", "targets": claim, "reason": "read", "by": "Somebody Else"}
    assert coder.post("/judge", data=form, follow_redirects=False).status_code == 303
    assert coder.post("/review/mode", data={"by": "Somebody Else", "blind": "1"}, follow_redirects=False).is_redirect
    assert coder.post("/judge", data={**form, "verb": "note"}, follow_redirects=False).status_code == 303
    assert [leaf.judgement.by for _, leaf in room.snapshot().judged] == ["Cem", "Cem"]


def test_a_coder_decides_on_claims_and_takes_back_their_own_only(team, room):
    now = room.snapshot()
    entry = now.register.entries[0]
    claim = entry.supports[0].claim
    coder, other, reviewer = team("Cem", Power.CODER), team("Dan", Power.CODER), team("Rita", Power.REVIEWER)

    def judge(client, verb, target):
        form = {"verb": verb, "targets": target, "reason": "because"}
        return client.post("/judge", data=form, follow_redirects=False).status_code

    assert judge(coder, "reject", entry.id) == 403
    assert judge(coder, "retract", "noordpost.txt") == 403
    assert judge(coder, "reject", claim) == 303
    judged = room.snapshot().judged[-1][1].id
    assert judge(other, "withdraw", judged) == 403
    assert judge(coder, "withdraw", judged) == 303
    assert judge(reviewer, "retract", "noordpost.txt") == 303


def test_name_password_and_code_must_all_fit_and_a_code_counts_once(accounts, clock):
    secret = join(accounts, clock, "Ana", Power.READER)
    code = code_of(secret, clock)
    assert accounts.check("Ana", "another password", code) is None
    assert accounts.check("Nobody", PASSWORD, code) is None
    assert accounts.check("Ana", PASSWORD, "000000" if code != "000000" else "111111") is None
    assert accounts.check("Ana", PASSWORD, code).name == "Ana"
    assert accounts.check("Ana", PASSWORD, code) is None
    clock.seconds += 300
    assert accounts.check("Ana", PASSWORD, code) is None


def test_guessing_is_slowed_down(team, accounts, clock):
    team("Ana", Power.READER)
    guesser = team()
    wrong = {"name": "Ana", "password": "wrong wrong wrong", "code": "000000"}
    for _ in range(5):
        assert guesser.post("/sign-in", data=wrong).status_code == 403
    right = {"name": "Ana", "password": PASSWORD, "code": code_of(team.secrets["Ana"], clock)}
    assert guesser.post("/sign-in", data=right, follow_redirects=False).status_code == 403


def test_an_invitation_works_once_and_not_for_ever(accounts, clock):
    token = accounts.invite("Ana", Power.READER)
    secret = new_secret()
    with pytest.raises(UsageError, match="shorter"):
        accounts.join(token, "short", secret, code_of(secret, clock))
    with pytest.raises(UsageError, match="code"):
        accounts.join(token, PASSWORD, secret, "12345")
    accounts.join(token, PASSWORD, secret, code_of(secret, clock))
    with pytest.raises(NotFoundError):
        accounts.join(token, PASSWORD, secret, code_of(secret, clock))
    late = accounts.invite("Bo", Power.READER)
    clock.seconds += 8 * 24 * 3600
    assert accounts.invited(late) is None


def test_somebody_invited_joins_and_is_in(team, accounts):
    token = accounts.invite("Ana", Power.READER)
    client = team()
    page = client.get("/join", params={"token": token})
    secret = page.text.split('class="long secret">')[1].split("<")[0]
    before = client.cookies["longarm-desk"]
    form = {"token": token, "password": PASSWORD, "code": pyotp.TOTP(secret).at(accounts._clock())}
    assert client.post("/join", data=form, follow_redirects=False).status_code == 303
    assert client.get("/register").status_code == 200
    assert client.cookies["longarm-desk"] != before
    assert client.get("/people").status_code == 403


def test_the_last_admin_stays(accounts, clock):
    join(accounts, clock, "Ada", Power.ADMIN)
    with pytest.raises(UsageError, match="No admin"):
        accounts.change("Ada", closed=True)
    with pytest.raises(UsageError, match="No admin"):
        accounts.change("Ada", power=int(Power.READER))


def test_the_file_keeps_no_secret_readable_by_others_and_comes_back(accounts, clock, tmp_path):
    join(accounts, clock, "Ada", Power.ADMIN)
    token = accounts.invite("Bo", Power.READER)
    path = tmp_path / "desk" / "accounts.json"
    text = path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert PASSWORD not in text
    assert token not in text
    assert "$argon2id$" in text
    assert Accounts(path, clock).all() == accounts.all()


def test_the_access_log_tells_who_asked_for_what_and_never_the_words(team, tmp_path):
    client = team("Ana", Power.READER)
    client.get("/register", params={"q": "secret search"})
    team().get("/register")
    text = (tmp_path / "desk" / "access.jsonl").read_text("utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    assert {"who": "Ana", "path": "/register", "status": 200}.items() <= rows[-2].items()
    assert {"who": "-", "path": "/register", "status": 401}.items() <= rows[-1].items()
    assert "secret" not in text
    assert PASSWORD not in text


def test_the_one_time_link_is_no_way_round_the_accounts(room, accounts, tmp_path):
    door = Door()
    gate = TeamGate(accounts, Fences(tmp_path / "fences.json", str), Place("127.0.0.1", "http://127.0.0.1"))
    app = make_app(room, PackageAssets(), door, Manners(port=80, gate=gate))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert client.get("/enter", params={"token": door.token}, follow_redirects=False).status_code == 403
        assert client.get("/register").status_code == 401


def test_one_persons_desk_is_not_opened_to_others(built_case, capsys):
    folder, _ = built_case
    assert run(["serve", str(folder / "case"), "--host", "0.0.0.0", "--no-browser"]) == 2
    assert "Add --team" in capsys.readouterr().err
