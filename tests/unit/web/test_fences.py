"""Who sees what: a fenced report or entry is for others as if the case did not hold it, on every route."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

from longarm.cli.main import run
from longarm.records.claim import Station
from longarm.records.register import Entry, Register, Standing, Support
from longarm.records.when import UNKNOWN
from longarm.shelf.own_ids import keep_ids
from longarm.web.people import Person, Power
from longarm.web.routes import ROUTES
from longarm.web.team.fences import Fences, fence_entry

#: Words that only the fenced report holds.
SECRET = ("canal brief", "canal.txt", "hoekstra", "close at once")
QUERIES = {
    "/register": ["", "?q=hoekstra", "?outlet=Canal+Brief", "?kind=response", "?country=NL"],
    "/register.json": ["", "?q=hoekstra", "?outlet=Canal+Brief"],
    "/register.csv": ["", "?q=hoekstra", "?outlet=Canal+Brief"],
    "/map": ["", "?all=1", "?q=hoekstra&all=1"],
    "/review": ["", "?claim={claim}"],
    "/review/batch": ["", "?kind=response", "?kind=station", "?kind=statement"],
    "/whatif": ["", "?without=canal.txt", "?without=Canal+Brief", "?entry={entry}"],
    "/entry/{entry_id:str}": ["{entry}"],
    "/report/{short:str}": ["{short}", "{short}?original=1"],
    "/original/{short:str}": ["{short}", "{short}?save=1"],
    "/report/{short:str}/beside/{other:str}": ["{short}/beside/{other}", "{other}/beside/{short}"],
}


@pytest.fixture
def names(room):
    """The fenced report, an entry that rests on it alone, and another report."""
    now = room.snapshot()
    report = next(one for one in now.register.reports if one.file == "canal.txt")
    other = next(one for one in now.register.reports if one.file == "noordpost.txt")
    entry = next(e for e in now.register.entries if {s.report for s in e.supports} == {report.id})
    return {
        "report": report.id,
        "short": report.id[7:23],
        "other": other.id[7:23],
        "entry": entry.id,
        "claim": entry.supports[0].claim,
    }


def addresses(names):
    """Yield an address for every route that only shows, and the more where a query matters."""
    for handler in ROUTES:
        for path in handler.paths if "GET" in handler.http_methods else ():
            if path in {"/enter", "/join", "/sign-in", "/static/{name:str}"}:
                continue
            for query in QUERIES.get(path, [""]):
                yield (path.split("{")[0] + query if "{" in path else path + query).format(**names)


def fence_off(client, target, **form):
    answer = client.post("/fence", data={"target": target, "what": "put", "power": "admin", **form})
    assert answer.status_code == 200, answer.text
    return answer


def test_a_fenced_report_is_on_no_page_for_others_and_on_all_for_those_named(team, names):
    admin, inside, outside = team("Ada", Power.ADMIN), team("Bo", Power.READER), team("Cem", Power.REVIEWER)
    fence_off(admin, names["short"], **{"person-Bo": "1"})
    shown = {"Bo": 0, "Cem": 0}
    for name, client in (("Bo", inside), ("Cem", outside)):
        for address in addresses(names):
            answer = client.get(address, follow_redirects=False)
            # What was asked stands in the answer too: in fields, and in the sentence that there is no such thing.
            asked = (
                {"hoekstra"}
                if "q=" in address
                else {"canal.txt", "canal brief"}
                if "canal" in address.lower()
                else set()
            )
            found = {word for word in SECRET if word in answer.text.lower()}
            shown[name] += bool(found)
            if name == "Cem":
                assert found <= asked, (address, found)
                assert names["report"] not in answer.text, address
                assert names["claim"] not in answer.text or "claim=" in address, address
    assert shown["Bo"] >= 10
    for path in ("/entry/{entry}", "/report/{short}", "/original/{short}", "/review?claim={claim}"):
        assert inside.get(path.format(**names)).status_code == 200
        assert outside.get(path.format(**names)).status_code == 404


def test_nobody_judges_what_they_do_not_see(team, room, names):
    admin, outside = team("Ada", Power.ADMIN), team("Cem", Power.REVIEWER)
    note = {"verb": "note", "targets": names["entry"], "reason": "seen"}
    assert admin.post("/judge", data=note, follow_redirects=False).status_code == 303
    judged = room.snapshot().judged[-1][1].id
    fence_off(admin, names["short"])
    before = room.snapshot().size
    for verb in ("note", "retract", "reject", "accept", "withdraw", "unsure", "release"):
        for target in (names["entry"], names["claim"], names["report"], "canal.txt", judged):
            form = {"verb": verb, "targets": target, "reason": "because"}
            assert outside.post("/judge", data=form, follow_redirects=False).status_code in {400, 404}, (verb, target)
    assert room.snapshot().size == before


def plain(register):
    """A register as plain values, without what tells when and where it was sealed."""
    text = json.dumps(register, sort_keys=True)
    return json.loads(re.sub(r'"(log_index|sealed_at|size|root|origin)": ("[^"]*"|\d+)', r'"\1": 0', text))


def test_what_others_export_is_the_register_of_a_case_without_it(team, names, built_case, tmp_path, monkeypatch):
    folder, _ = built_case
    for name, value in {"HOME": tmp_path / "elsewhere", "NOW": "2026-11-24T09:00:00Z", "WORKERS": "1"}.items():
        monkeypatch.setenv(f"LONGARM_{name}", str(value))
    assert run(["new", str(tmp_path / "small"), "--name", "Stations"]) == 0
    assert run(["add", str(tmp_path / "small"), str(folder / "noordpost.txt"), str(folder / "hostile.txt")]) == 0
    assert run(["build", str(tmp_path / "small")]) == 0
    from longarm.bootstrap import read_settings
    from longarm.records.wire import to_plain
    from longarm.shelf.case import Manner, take_shelf

    with take_shelf(tmp_path / "small", Manner(read_settings(), None, print)) as shelf:
        small = to_plain(shelf.register())
    admin, outside = team("Ada", Power.ADMIN), team("Cem", Power.READER)
    fence_off(admin, names["short"])
    mine, theirs = plain(outside.get("/register.json").json()), plain(small)
    for of in ("reports", "entities", "contradictions"):
        assert mine[of] == theirs[of]
    ids = [(one.pop("id"), one) for one in mine["entries"]]
    expected = {one["key"]: {k: v for k, v in one.items() if k != "id"} for one in theirs["entries"]}
    assert {one["key"]: one for _, one in ids} == expected
    whole = {one["key"]: one["id"] for one in admin.get("/register.json").json()["entries"]}
    assert all(whole[one["key"]] == name for name, one in ids)


def test_a_fenced_entry_is_gone_with_its_claims_and_its_report_stays(team, names, room):
    admin, outside = team("Ada", Power.ADMIN), team("Cem", Power.REVIEWER)
    fence_off(admin, names["entry"])
    title = room.snapshot().entry(names["entry"]).title
    for address in addresses(names):
        answer = outside.get(address)
        assert title not in answer.text, address
        assert names["claim"] not in answer.text or "claim=" in address, address
    assert outside.get(f"/report/{names['short']}").status_code == 200
    assert outside.get(f"/entry/{names['entry']}").status_code == 404
    counts = [len(client.get("/register.json").json()["entries"]) for client in (admin, outside)]
    assert counts[0] - counts[1] >= 1


def test_fences_are_set_by_reviewers_for_themselves_too_and_lifted(team, names, fences):
    team("Ada", Power.ADMIN)
    coder, reviewer = team("Cem", Power.CODER), team("Rita", Power.REVIEWER)
    form = {"target": names["short"], "what": "put", "power": "admin"}
    assert coder.post("/fence", data=form).status_code == 403
    assert "would not see it yourself" in reviewer.post("/fence", data=form).text
    assert "no such account" in reviewer.post("/fence", data={**form, "person-Nobody": "1"}).text
    fence_off(reviewer, names["short"], **{"person-Rita": "1"})
    assert "Restricted" in reviewer.get(f"/report/{names['short']}").text
    assert coder.get(f"/report/{names['short']}").status_code == 404
    reviewer.post("/fence", data={"target": names["short"], "what": "lift"})
    assert coder.get(f"/report/{names['short']}").status_code == 200
    assert fences.all() == []


def test_a_fence_finds_its_entry_again_by_claim_and_by_words(room, tmp_path):
    entries = room.snapshot().register.entries
    entry = next(e for e in entries if e.kind == "station")
    fence = fence_entry(entry)
    renamed = msgspec.structs.replace(entry, key="k-other")
    read_anew = msgspec.structs.replace(
        renamed, supports=tuple(msgspec.structs.replace(s, claim="c-new") for s in entry.supports)
    )
    assert fence.find([renamed]) == [renamed]
    assert fence.find([read_anew]) == [read_anew]
    kept = Fences(tmp_path / "f.json", lambda: "2026-11-25T09:00:00Z")
    kept.put(fence)
    assert Fences(tmp_path / "f.json", str).all() == kept.all()
    assert not kept.sight(Person("Ada", Power.ADMIN, team=True), room.snapshot().register)
    assert entry.key in kept.sight(Person("Cem", Power.REVIEWER, team=True), room.snapshot().register).entries


def station(entry_id, key, claims, **more):
    supports = tuple(
        Support(
            claim=f"c-{number:016x}",
            report="sha256:aa",
            file="a.txt",
            outlet="Noordpost",
            published=UNKNOWN,
            speaker=None,
            quote="words",
            start=0,
            slots=Station(country="NL"),
        )
        for number in claims
    )
    return Entry(id=entry_id, key=key, kind="station", title="Station", supports=supports, **more)


def register(*entries):
    return Register(case="c", built_from={}, program="p", codebook="b", entries=entries)


def test_entries_keep_the_ids_of_the_whole_register():
    first = station("NL-RTM-001", "k-1", [1])
    second = station("NL-RTM-002", "k-2", [2, 3])
    alone = station("NL-RTM-001", "k-9", [2], because=("beside NL-RTM-001",))
    kept = keep_ids(register(alone), register(first, second))
    assert [(one.id, one.key, one.because) for one in kept.entries] == [("NL-RTM-002", "k-2", ("beside NL-RTM-002",))]
    stranger = station("NL-RTM-001", "k-8", [7])
    assert [one.id for one in keep_ids(register(stranger), register(first, second)).entries] == ["NL-RTM-001-2"]


def test_standing_and_counts_wait_for_the_second_readers_own_judgement(client, send, room):
    now = room.snapshot()
    entry = next(e for e in now.register.entries if e.kind == "station" and e.supports)
    claims = [support.claim for support in entry.supports]
    for claim in claims:
        send("/judge", verb="reject", targets=claim, reason="the first reader says no")
    assert room.snapshot().entry(entry.id).standing is Standing.FALLEN

    def standing() -> Entry:
        rows = client.get("/register.json").json()["entries"]
        return next(row for row in rows if row["id"] == entry.id)

    send("/review/mode", blind="1", by="Second Reader")
    before = standing()
    assert (before["standing"], before["n_origins"]) == (entry.standing.value, entry.n_origins)
    assert "no longer counts" not in client.get(f"/entry/{entry.id}").text
    for claim in claims:
        send("/judge", verb="reject", targets=claim, reason="the second says so too")
    assert standing()["standing"] == "fallen"
