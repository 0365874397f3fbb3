"""For every claim of the example case: the words, the rule or features, and the files of the model that gave it."""

from __future__ import annotations

import hashlib
import re

import pytest

from longarm.acquire.stage import acquire
from longarm.bootstrap import PackageAssets, example_folder, make_reader
from longarm.publish.explain_claim import Desk, explain_claim
from longarm.publish.words import one_line
from longarm.read.attribution import ASSET as MODEL
from longarm.read.attribution.wire import to_scorer_row
from longarm.read.claims.event_model import ASSET as EVENT_MODEL
from longarm.records.capture import Capture, Sealed
from longarm.records.register import Register

EVENTS = hashlib.sha256(PackageAssets().load(EVENT_MODEL)).hexdigest()[:8]
#: What the classifier of events says: its file, how probable, and at most four features.
HEARD = re.compile(rf"model events-1 {EVENTS}$|model\.probability 0\.\d\d$|model\.features [^;]+(?:; [^;]+){{0,3}}$")
NAMED = "attribution-1 " + hashlib.sha256(PackageAssets().load(MODEL)).hexdigest()[:8]
#: What a reason looks like that names features with their weights, or a rule.
FEATURE = re.compile(r"(?:cue “.+”|content|source): .+ [+-]\d+\.\d\d$", re.DOTALL)
RULE = re.compile(
    r"(?:rule: .+|[a-z]+(?:[.-][a-z_0-9-]+)+(?:: .+)?(?: \(following sentence\))?|cue [a-z]{2}\..+)$", re.DOTALL
)


def sealed(capture: Capture) -> Sealed:
    digest = "sha256:" + hashlib.sha256(capture.data).hexdigest()
    return Sealed(
        digest=digest,
        size=len(capture.data),
        at="",
        nonce="",
        name=capture.name,
        media_type=capture.media_type,
        declared=capture.declared,
    )


@pytest.fixture(scope="module")
def readings():
    found = [one for one in acquire([str(example_folder())]) if isinstance(one, Capture)]
    return [make_reader().read(capture.data, sealed(capture)) for capture in found]


@pytest.fixture(scope="module")
def desk(readings):
    register = Register(case="example", built_from={}, program="", codebook="")
    return Desk(register, {one.report.id: one for one in readings}, lambda words: f"⟦{words}⟧")


def test_every_kind_of_claim_is_in_the_example(readings):
    kinds = {claim.kind for one in readings for claim in one.claims}
    assert kinds == {"station", "figure", "response", "incident", "statement", "citation"}


def test_every_claim_opens_to_words_rule_and_files(readings, desk):
    for reading in readings:
        for claim in reading.claims:
            lines = explain_claim(desk, claim)
            text = "\n".join(lines)
            assert f"⟦{one_line(claim.span.of(reading.report.text))}⟧" in text
            assert f"    read by    builtin {make_reader().version}; codebook {make_reader().codebook}" in lines
            for reason in claim.because:
                assert one_line(reason) in text
            for span in claim.marks.values():
                assert f"“{one_line(span.of(reading.report.text), 60)}” at {span.start}" in text


def test_every_claim_says_by_which_rule_or_features_it_was_found_and_attributed(readings):
    for reading in readings:
        for claim in reading.claims:
            assert claim.because[0].startswith(f"{claim.kind}."), claim
            told = [one for one in claim.because if one != NAMED and not FEATURE.match(one) and not HEARD.match(one)]
            assert [one for one in told if not RULE.match(one)] == [], claim
            modelled = any(FEATURE.match(one) for one in claim.because)
            assert not modelled or NAMED in claim.because, claim
            if claim.cue is not None:
                ruled = any(re.match(r"[a-z]{2}\.attribution|rule: ", one) for one in claim.because)
                assert modelled or ruled, claim


def test_every_attribution_row_has_its_words_features_and_files(readings):
    rows = [(one, to_scorer_row(one.report.file, said, one)) for one in readings for said in one.attributions]
    assert len(rows) > 100
    for reading, row in rows:
        for name in ("source", "cue", "content"):
            assert row["words"][name] == [reading.report.text[start:end] for start, end in row[name]]
        assert row["reader"] == f"builtin {make_reader().version}"
        features = any(FEATURE.match(one) for one in row["because"])
        assert not features or NAMED in row["because"], row
        assert features or any(re.match(r"[a-z]{2}\.|rule: ", one) for one in row["because"]), row
