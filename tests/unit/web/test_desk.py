"""Pages of the desk as a browser gets them: what they show, who may come in, what a decision does."""

from __future__ import annotations

import csv
import io
import re
import time

import msgspec
import pytest

from longarm.records.claim import Stance, Station
from longarm.records.register import Entry, Origin, Support
from longarm.records.when import UNKNOWN
from longarm.web.exporting import as_csv
from longarm.web.pages.entry import INDEPENDENT, NOT_ESTABLISHED, ONLY, groups_of, one_report
from longarm.web.routes import ROUTES
from longarm.web.safety import POLICY, Door

PAGES = ["/", "/register", "/map", "/map?all=1", "/figures", "/review", "/review/batch", "/whatif", "/add"]
PATHS = {"/entry/{entry_id:str}": "/entry/X-1", "/report/{short:str}": "/report/00000000", "/static/{name:str}": None}


def first_entry(client):
    return re.search(r'href="/entry/([^"]+)"', client.get("/register").text)[1]


@pytest.mark.parametrize("path", PAGES)
def test_pages_answer_with_a_closed_policy(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["cache-control"] == "no-store"
    assert 'lang="en"' in answer.text
    assert not re.search(r"<script(?![^>]*\ssrc=)|\son\w+=\"|\sstyle=\"|https?://", answer.text)


def matrix():
    for handler in ROUTES:
        for path in handler.paths:
            for method in sorted(handler.http_methods - {"OPTIONS", "HEAD"}):
                yield method, path, bool(handler.opt.get("open"))


@pytest.mark.parametrize(("method", "path", "is_open"), list(matrix()))
def test_a_stranger_gets_nothing_but_the_door_and_bundled_files(stranger, method, path, is_open):
    # A route whose number is none is no route, and would be refused for that alone.
    concrete = re.sub(r"\{\w+:int\}", "1", PATHS.get(path, path) or "/static/desk.css")
    answer = stranger.request(method, concrete, headers={"sec-fetch-site": "same-origin"}, follow_redirects=False)
    if is_open:
        # Without a team nobody signs in; what is open shows nothing of the case.
        assert answer.status_code in {200, 400, 403, 404}
        assert "Stations" not in answer.text
    else:
        assert answer.status_code == 401
        assert "longarm serve" in answer.text


def test_the_link_works_once(stranger, door):
    token = door.token
    assert stranger.get("/enter", params={"token": token}, follow_redirects=False).status_code in {302, 307}
    stranger.cookies.clear()
    assert stranger.get("/enter", params={"token": token}).status_code == 403
    assert stranger.get("/").status_code == 401


def test_a_used_door_opens_to_nothing():
    door = Door()
    assert door.opens(door.token)
    assert not door.opens("")


def test_the_session_cookie_is_strict(stranger, door):
    answer = stranger.get("/enter", params={"token": door.token}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert "samesite=strict" in cookie
    assert "httponly" in cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://evil.example"},
        {},
    ],
)
def test_other_sites_change_nothing(client, room, headers):
    before = room.snapshot().size
    form = {"verb": "note", "targets": first_entry(client), "reason": "from elsewhere"}
    assert client.post("/judge", data=form, headers=headers).status_code == 403
    assert room.snapshot().size == before


def test_another_host_name_is_refused(client):
    assert client.get("/", headers={"host": "rebound.example"}).status_code == 400


def counting(claim, now):
    """Return the entries in which a claim counts."""
    return [e.id for e in now.register.entries for s in e.supports if s.claim == claim and s.fallen is None]


def test_a_decision_is_sealed_built_and_can_be_undone(client, send, room):
    now = room.snapshot()
    claim = next(s.claim for e in now.register.entries for s in e.supports)
    answer = send("/judge", verb="reject", targets=claim, reason="the sentence says something else", back="/review")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/review"
    then = room.snapshot()
    assert [leaf.judgement.reason for _, leaf in then.judged] == ["the sentence says something else"]
    assert then.stale == 0
    assert counting(claim, then) == []
    judged = then.judged[0][1].id
    assert send("/judge", verb="withdraw", targets=judged, reason="it does say so").status_code == 303
    again = room.snapshot()
    assert counting(claim, again)
    assert len(again.judged) == 2


def test_the_notice_of_a_decision_says_what_it_changed_in_the_register(client, send, room):
    now = room.snapshot()
    entry = next(one for one in now.register.entries if one.kind == "station")
    claim = entry.supports[0].claim
    send("/judge", verb="reject", targets=claim, reason="the sentence says something else", back="/review")
    told = re.search(r'<div class="notice".*?</div>', client.get("/review").text, re.DOTALL)[0]
    assert f'href="/entry/{entry.id}"' in told
    assert f"→ <b>{room.snapshot().entry(entry.id).standing.value}" in told
    assert "notice" not in client.get("/").text
    send("/judge", verb="note", targets=claim, reason="only a remark", back="/review")
    assert "No entry of the register changed." in client.get("/review").text


def test_a_decision_without_a_reason_is_a_sentence_and_a_hint(client, send):
    answer = send("/judge", verb="reject", targets=first_entry(client), reason=" ")
    assert answer.status_code == 400
    assert "needs a reason" in answer.text


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:1"])
def test_a_form_leads_back_to_our_own_pages_only(client, send, back):
    answer = send("/judge", verb="note", targets=first_entry(client), reason="a remark", back=back)
    assert answer.headers["location"] == "/"


def test_what_is_not_there_is_a_page_with_a_hint(client):
    for path in ("/entry/XX-999", "/report/ffffffffffff", "/nowhere", "/static/../routes.py"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "<h1>" in answer.text


def test_sealed_text_never_becomes_markup(client, room):
    now = room.snapshot()
    hostile = next(r for r in now.register.reports if r.file == "hostile.txt")
    pages = ["/", "/register?q=hurt", f"/report/{hostile.id[7:23]}", "/review", "/map?all=1"]
    pages += [f"/entry/{entry.id}" for entry in now.register.entries]
    for page in pages:
        text = client.get(page).text
        assert "<script>window" not in text
        assert "<img src=x" not in text


def test_search_finds_latin_letters_for_other_scripts_and_keeps_the_address(client):
    answer = client.get("/register", params={"q": "rotterdam"})
    assert "Rotterdam" in answer.text
    assert 'value="rotterdam"' in answer.text
    none = client.get("/register", params={"q": "zzzz"})
    assert "Nothing matches" in none.text


def test_the_export_holds_what_the_query_gives(client):
    everything = client.get("/register.json").json()["entries"]
    some = client.get("/register.json", params={"kind": "statement"}).json()["entries"]
    assert {entry["kind"] for entry in some} == {"statement"}
    assert len(some) < len(everything) or len(some) == len(everything) > 0


def test_language_is_chosen_and_kept(client, send):
    assert send("/language", lang="nl", back="/register").headers["location"] == "/register"
    page = client.get("/register").text
    assert '<html lang="nl"' in page


def test_uploads_are_sealed_and_refusals_told(client, room):
    files = [
        ("files", ("../../letter.txt", b"Garda police said that the office in Dublin was empty.", "text/plain")),
        ("files", ("empty.txt", b"", "text/plain")),
        ("files", ("junk.pdf", b"%PDF-1.7 broken", "application/pdf")),
    ]
    headers = {"sec-fetch-site": "same-origin"}
    answer = client.post("/add", files=files, headers=headers, follow_redirects=False)
    assert answer.status_code == 303
    job = answer.headers["location"]
    # How long reading takes is the machine's affair; what ends it is the desk's word.
    for _ in range(600):
        page = client.get(job).text
        if ": done" in page or ": stopped" in page:
            break
        time.sleep(0.5)
    assert ": done" in page
    assert "letter.txt" in page
    assert ".." not in page
    assert "letter.txt" in {report.file for report in room.snapshot().register.reports}


def test_a_result_is_kept_as_a_file_with_only_what_it_uses(client, room):
    answer = client.get("/register.json", params={"q": "rotterdam", "outlet": "Canal Brief"})
    assert answer.headers["content-disposition"] == 'attachment; filename="stations-result.json"'
    assert answer.text.startswith('{\n  "built_from"')
    kept, whole = answer.json(), client.get("/register.json").json()
    assert 0 < len(kept["entries"]) < len(whole["entries"])
    supports = [s for e in kept["entries"] for s in (*e["supports"], *(d["support"] for d in e["denials"]))]
    assert {one["id"] for one in kept["reports"]} == {one["report"] for one in supports}
    assert {one["name"] for one in kept["entities"]} < {one["name"] for one in whole["entities"]}
    assert any("Hoekstra" in one["name"] for one in kept["entities"])
    ids = {one["id"] for one in kept["entries"]}
    assert all(ids & set(one["entries"]) for one in kept["contradictions"])


def test_a_result_is_kept_as_a_table_with_a_row_a_claim(client, room):
    answer = client.get("/register.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="stations-result.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    register = room.snapshot().register
    assert len(rows) == sum(len(e.supports) + len(e.denials) for e in register.entries)
    row = next(row for row in rows if row["kind"] == "figure")
    assert (row["speaker"], row["stance"], row["certainty"]) == ("Safeguard Defenders", "asserts", "certain")
    assert row["value"].startswith("value 54.0; unit ")
    assert (row["outlet"], row["date"]) == ("Noordpost", "2022-10-26")
    assert row["digest"] in {report.id for report in register.reports}
    assert "54 overseas police" in row["quote"]


def test_no_cell_of_a_table_is_a_formula(register_of_formula):
    rows = as_csv(register_of_formula).decode("utf-8-sig")
    assert "'=HYPERLINK" in rows
    assert ",=HYPERLINK" not in rows


@pytest.fixture
def register_of_formula(room):
    register = room.snapshot().register
    entry = register.entries[0]
    support = msgspec.structs.replace(entry.supports[0], quote="=HYPERLINK(1)")
    return msgspec.structs.replace(register, entries=(msgspec.structs.replace(entry, supports=(support,)),))


def test_all_that_is_denied_and_who_denies_is_one_choice(client, room):
    page = client.get("/register", params=[("denials", "denied"), ("denials", "denies")]).text
    shown = set(re.findall(r'<td><a href="/entry/([^"]+)"><code>', page))
    register = room.snapshot().register
    denied = {e.id for e in register.entries if any(d.denies for d in e.denials)}
    denying = {e.id for e in register.entries if e.kind == "statement" and e.supports[0].stance is Stance.DENIES}
    assert denied
    assert denying
    assert denied | denying <= shown
    assert len(shown) < len(register.entries)
    assert 'href="/register?denials=denied&amp;denials=denies"' in client.get("/").text


def plain(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))


def test_each_origin_says_what_it_counts_for_and_each_value_who_gives_it(client, room):
    figure = next(e for e in room.snapshot().register.entries if e.kind == "figure")
    page = client.get(f"/entry/{figure.id}").text
    assert "It is the only origin that is named." in plain(page)
    claim = figure.supports[0]
    link = rf'<dd>54 <small>by <a href="/report/{claim.report[7:23]}#{claim.claim}">Safeguard Defenders'
    assert re.search(link, page)
    assert re.search(link.replace("54", "Safeguard Defenders"), page)


def test_what_two_origins_count_for_is_said_of_each():
    def entry(*independence):
        origins = tuple(
            Origin(id=f"o-{n}", name=f"Body {n}", kind="official", reports=("r",), independence=one)
            for n, one in enumerate(independence)
        )
        supports = tuple(support(n, f"o-{n}") for n in range(len(origins)))
        return Entry(id="S-1", key="k", kind="station", title="t", origins=origins, supports=supports)

    def support(number, origin):
        return Support(
            claim=f"c-{number}",
            report="sha256:aa",
            file="a.txt",
            outlet=None,
            published=UNKNOWN,
            speaker=None,
            quote="words",
            start=0,
            slots=Station(country="NL", city="Rotterdam"),
            origin=origin,
        )

    said = [group.counts for group in groups_of(entry("established", "not established"))]
    assert said == [INDEPENDENT, NOT_ESTABLISHED]
    assert [group.counts for group in groups_of(entry("established"))] == [ONLY]
    assert one_report(groups_of(entry("established", "established")))
    assert not one_report(groups_of(entry("established")))


def test_what_was_accepted_of_one_claim_warns_of_nothing_on_its_entry(client, send, room):
    figure = next(e for e in room.snapshot().register.entries if e.kind == "figure")
    send("/judge", verb="accept", targets=figure.supports[0].claim, reason="read the words")
    now = room.snapshot().entry(figure.id)
    assert len(now.judgements) == 1
    assert not any("Accepted" in one for one in now.warnings)
    page = client.get(f"/entry/{figure.id}").text
    assert "notice warn" not in page
    assert '<span class="badge plainly">accepted</span>' in page
    send("/undo", back="/")
    assert '<span class="badge plainly">accepted</span>' not in client.get(f"/entry/{figure.id}").text


def test_an_added_input_leads_to_its_report(client, room):
    text = b"---\noutlet: Harbour Courier\n---\n\nSafeguard Defenders said that a station works in Utrecht.\n"
    headers = {"sec-fetch-site": "same-origin", "origin": "http://127.0.0.1"}
    files = [("files", ("utrecht.txt", text, "text/plain"))]
    address = client.post("/add", files=files, headers=headers, follow_redirects=False).headers["location"]
    for _ in range(100):
        page = client.get(address).text
        if "Read and in the register" in page:
            break
        time.sleep(0.1)
    report = next(one for one in room.snapshot().register.reports if one.file == "utrecht.txt")
    assert f'<a href="/report/{report.id[7:23]}">utrecht.txt</a>' in page
    assert "1 of 1 inputs are dealt with" in page


def test_a_bar_says_where_and_the_table_knows_its_days(client):
    page = client.get("/map?all=1").text
    assert re.search(r'<rect [^>]*/><text x="[\d.]+" y="\d+"(?: text-anchor="end")?>[^<]+</text></a>', page)
    assert re.search(r'<tr data-first="\d+" data-last="\d+">', page)
    assert "from the first day to the last" in page
