"""The reader that asks a local model, against a server of the test's own on loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import EntryPoint

import pytest

from longarm.errors import UnreadableInputError, UnsafeAddressError, UsageError
from longarm.pipeline.workers import PlainReaders
from longarm.plugins.chat import Endpoint, check_local, read_endpoint
from longarm.plugins.openai import ModelReaders, add_model
from longarm.plugins.registry import find_readers, load_reader
from longarm.plugins.verbatim import take_over
from longarm.records.claim import Confidence
from longarm.records.reading import Reading
from longarm.records.report import Report

pytestmark = [pytest.mark.network, pytest.mark.allow_hosts(["127.0.0.1"])]

TEXT = "Safeguard Defenders counted 54 stations in 21 countries. The embassy denied it."
SENTENCE = "Safeguard Defenders counted 54 stations in 21 countries."
GOOD = {
    "slots": {"kind": "figure", "value": 54, "unit": "stations"},
    "quote": SENTENCE,
    "speaker": "Safeguard Defenders",
    "marks": {"value": "54"},
}
BAD = [
    {**GOOD, "quote": "Safeguard Defenders counted 55 stations in 21 countries."},
    {**GOOD, "speaker": "Amnesty International"},
    {**GOOD, "marks": {"value": "fifty-four"}},
    {**GOOD, "marks": {}},
    {**GOOD, "slots": {"kind": "rumour", "value": 54}},
    {**GOOD, "verified": True},
    "claims",
]


def reading() -> Reading:
    return Reading(report=Report(id="sha256:" + "0" * 64, file="r.txt", text=TEXT, passages=()), reader="builtin 1")


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, asked))
        body = self.server.answer
        self.send_response(200 if body else 500)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.asked, served.answer = [], b""
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield served
    served.shutdown()
    served.server_close()
    thread.join()


def completion(claims: list[object]) -> bytes:
    content = json.dumps({"claims": claims})
    return json.dumps({"choices": [{"message": {"content": content}}]}).encode()


def endpoint_of(server: ThreadingHTTPServer) -> Endpoint:
    return Endpoint(f"http://127.0.0.1:{server.server_address[1]}/v1", "small-model", 5.0)


def test_only_claims_quoted_word_for_word_are_taken(server):
    server.answer = completion([GOOD, *BAD])
    got = add_model(reading(), endpoint_of(server), "v")
    assert [claim.slots.value for claim in got.claims] == [54]
    claim = got.claims[0]
    assert claim.span.of(TEXT) == SENTENCE
    assert claim.marks["value"].of(TEXT) == "54"
    assert claim.speaker.span.of(TEXT) == "Safeguard Defenders"
    assert claim.confidence is Confidence.LOW
    assert claim.because[:2] == ("reader: openai", "model: small-model")
    assert claim.because[2].startswith("prompt: sha256:")
    assert "1 claims" in got.report.notes[-1]
    assert f"{len(BAD)} were refused" in got.report.notes[-1]
    path, asked = server.asked[0]
    assert path == "/v1/chat/completions"
    assert asked["model"] == "small-model"
    assert asked["messages"][1]["content"] == TEXT


def test_a_model_that_fails_adds_nothing_and_is_named_in_the_notes(server):
    got = add_model(reading(), endpoint_of(server), "v")
    assert got.claims == ()
    assert "did not answer" in got.report.notes[-1]
    server.answer = b"{}"
    assert "did not answer" in add_model(reading(), endpoint_of(server), "v").report.notes[-1]


def test_readers_keep_errors_and_carry_model_and_prompt_in_their_version(server):
    def fail(data: bytes, sealed: object) -> Reading:
        raise UnreadableInputError("no text", hint="add text")

    server.answer = completion([GOOD])
    readers = ModelReaders(PlainReaders(fail, "builtin 1", "tnr-1"), endpoint_of(server))
    assert "model: small-model" in readers.version
    assert "prompt: sha256:" in readers.version
    assert readers.codebook == "tnr-1"
    assert server.asked == []


@pytest.mark.parametrize("answer", [b"", b"no json", b"[]", b'{"claims": 3}'])
def test_a_broken_answer_is_refused_with_its_reason(answer):
    claims, refused = take_over(answer, reading().report, ("m",))
    assert claims == ()
    assert refused[0].why


def test_it_is_off_until_a_case_names_an_endpoint():
    assert read_endpoint('name = "x"\n') is None
    found = read_endpoint('[reader.openai]\nbase_url = "http://localhost:8080/v1/"\nmodel = "m"\n')
    assert found == Endpoint("http://localhost:8080/v1", "m")
    with pytest.raises(UsageError):
        read_endpoint('[reader.openai]\nmodel = "m"\n')


@pytest.mark.parametrize(
    "url",
    ["https://api.example.org/v1", "http://8.8.8.8/v1", "file:///etc/passwd", "http://169.254.169.254/", "http://"],
)
def test_texts_never_leave_this_machine_and_its_network(url):
    with pytest.raises(UnsafeAddressError):
        check_local(url)


def test_readers_are_found_by_entry_points():
    points = [EntryPoint("builtin", "longarm.bootstrap:make_reader", "longarm.readers")]
    readers = find_readers(points)
    assert list(readers) == ["builtin"]
    assert callable(load_reader("builtin", readers))
    with pytest.raises(UsageError, match="No reader called other"):
        load_reader("other", readers)
