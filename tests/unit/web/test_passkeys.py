"""Passkeys: made by who is signed in, used instead of password and code, refused wherever something does not fit."""

from __future__ import annotations

import pytest
from web_team import Device

from longarm.errors import NotFoundError, UsageError
from longarm.web.people import Power
from longarm.web.team.passkeys import Passkey, Place

ORIGIN, HOST = "http://127.0.0.1", "127.0.0.1"
JSON = {"accept": "application/json"}


def ask(client, path):
    return client.post(path, json={}, headers=JSON).json()


def give(client, path, answer, **more):
    return client.post(path, json={"answer": answer, **more}, headers=JSON)


@pytest.fixture
def device():
    return Device(ORIGIN, HOST)


@pytest.fixture
def owner(team, device):
    """A reader with a passkey."""
    client = team("Ana", Power.READER)
    answer = give(client, "/passkey/add", device.make(ask(client, "/passkey/ask")), name="telephone")
    assert answer.json() == {"go": "/me"}, answer.text
    return client


def test_who_has_a_passkey_comes_in_without_password_and_code(team, owner, device):
    assert "telephone" in owner.get("/me").text
    client = team()
    client.get("/sign-in")
    answer = give(client, "/sign-in/passkey", device.use(ask(client, "/sign-in/ask")))
    assert answer.json() == {"go": "/"}, answer.text
    assert client.get("/register").status_code == 200
    assert "Ana" in client.get("/me").text
    assert client.get("/people").status_code == 403


def test_options_tell_a_stranger_nothing_about_accounts(team, owner):
    options = ask(team(), "/sign-in/ask")
    assert options["userVerification"] == "required"
    assert options["rpId"] == HOST
    assert options["allowCredentials"] == []
    made = ask(owner, "/passkey/ask")
    assert "Ana" not in made["user"]["id"]
    assert len(made["excludeCredentials"]) == 1
    assert made["authenticatorSelection"]["residentKey"] == "required"


def test_an_answer_counts_once_and_for_its_own_session_only(team, owner, device):
    client, thief = team(), team()
    answer = device.use(ask(client, "/sign-in/ask"))
    assert give(thief, "/sign-in/passkey", answer).status_code == 400
    ask(thief, "/sign-in/ask")
    assert give(thief, "/sign-in/passkey", answer).status_code == 400
    assert give(client, "/sign-in/passkey", answer).status_code == 200
    assert give(client, "/sign-in/passkey", answer).status_code in {400, 401}
    assert thief.get("/register").status_code == 401


def test_a_copied_device_is_refused(team, owner, device):
    copy = device.copy()
    for each, status in ((device, 200), (device, 200), (copy, 400)):
        client = team()
        assert give(client, "/sign-in/passkey", each.use(ask(client, "/sign-in/ask"))).status_code == status


def test_a_device_that_was_not_unlocked_is_refused(team, owner, device):
    client = team()
    locked = device.use(ask(client, "/sign-in/ask"), unlocked=False)
    assert give(client, "/sign-in/passkey", locked).status_code == 400
    answer = Device(ORIGIN, HOST).make(ask(owner, "/passkey/ask"), unlocked=False)
    assert give(owner, "/passkey/add", answer).status_code == 400


@pytest.mark.parametrize(("origin", "host"), [("http://evil.example", HOST), (ORIGIN, "evil.example")])
def test_another_site_gets_no_use_of_it(team, owner, device, origin, host):
    client = team()
    device.origin, device.host = origin, host
    assert give(client, "/sign-in/passkey", device.use(ask(client, "/sign-in/ask"))).status_code == 400
    assert client.get("/register").status_code == 401


@pytest.mark.parametrize("answer", [None, {}, {"id": "é"}, {"id": 1}, {"id": "x", "rawId": "x", "response": {}}, []])
def test_what_is_no_answer_is_told_and_no_fault(team, owner, answer):
    client = team()
    ask(client, "/sign-in/ask")
    assert give(client, "/sign-in/passkey", answer).status_code == 400
    ask(owner, "/passkey/ask")
    assert give(owner, "/passkey/add", answer).status_code == 400


def test_a_forgotten_passkey_opens_nothing_and_ends_the_other_sessions(team, owner, device, accounts):
    other = team()
    give(other, "/sign-in/passkey", device.use(ask(other, "/sign-in/ask")))
    (passkey,) = accounts.get("Ana").passkeys
    owner.post("/passkey/drop", data={"id": passkey.id})
    assert [client.get("/register").status_code for client in (owner, other)] == [200, 401]
    client = team()
    assert give(client, "/sign-in/passkey", device.use(ask(client, "/sign-in/ask"))).status_code == 400


def test_a_closed_account_and_a_new_beginning_have_no_passkey(team, owner, device, accounts):
    team("Ada", Power.ADMIN)
    accounts.change("Ana", closed=True)
    client = team()
    assert give(client, "/sign-in/passkey", device.use(ask(client, "/sign-in/ask"))).status_code == 400
    accounts.change("Ana", closed=False)
    accounts.invite("Ana", Power.READER)
    assert give(client, "/sign-in/passkey", device.use(ask(client, "/sign-in/ask"))).status_code == 400


def test_two_accounts_never_share_a_passkey(accounts, owner, team, device):
    team("Bo", Power.READER)
    (passkey,) = accounts.get("Ana").passkeys
    with pytest.raises(UsageError, match="another account"):
        accounts.put_passkey("Bo", passkey)
    with pytest.raises(NotFoundError):
        accounts.put_passkey("Nobody", Passkey(id="x", public_key="y"))


def test_under_another_name_the_page_leads_to_the_one_that_works(team, owner):
    client = team()
    client.base_url = "http://localhost"
    assert "data-passkey" not in client.get("/sign-in").text
    assert Place("desk.example.org", "https://desk.example.org").host == "desk.example.org"
