"""The model of events: its file, its sums, its thresholds and its reasons."""

import zlib

import msgspec
import pytest

from longarm.bootstrap import PackageAssets
from longarm.errors import DamageError
from longarm.read.claims.event_fields import Fields
from longarm.read.claims.event_model import ASSET, FORMAT, Stored, format_events, load_events, parse_events

STORED = Stored(
    format=FORMAT,
    trained_on="0" * 64,
    codes=["response.arrested", "incident.visit"],
    names="arrest\narrest~not\nvisit",
    weights=bytes([100, 0, 156, 0, 0, 100]),
    scales=[0.1, 0.1],
    biases=[-3.0, -3.0],
    speaks=[0.5, 2.0],
    plain=bytes([10, 0, 5]),
    plain_scale=0.1,
    plain_bias=-1.0,
    plain_from=-0.4,
)


@pytest.fixture
def model():
    return parse_events(format_events(STORED), Fields())


def test_the_same_model_has_the_same_bytes():
    assert format_events(STORED) == format_events(msgspec.structs.replace(STORED))


def test_it_speaks_from_its_threshold_and_says_why(model):
    (told,) = model.tell({"arrest": 3, "unheard": 1})
    assert (told.code, told.at, told.reasons) == ("response.arrested", 3, ("arrest",))
    assert told.probability == pytest.approx(model.probabilities(["arrest"])["response.arrested"])
    assert model.tell({"arrest": 3, "arrest~not": 3}) == ()


def test_a_code_with_too_few_examples_has_no_voice(model):
    assert model.probabilities(["visit"])["incident.visit"] > 0.9
    assert model.tell({"visit": 0}) == ()


def test_what_it_never_learned_tells_nothing(model):
    assert model.tell({}) == () == model.tell({"unheard": 0})


def test_the_first_look_lets_pass_what_holds_no_word_of_an_event(model):
    assert not model.looks_closer([("word weather", 0)])
    assert not model.looks_closer([("visit", 0), ("visit", 4)])
    assert model.looks_closer([("arrest", 0)])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no model",
        zlib.compress(b"\x80"),
        format_events(msgspec.structs.replace(STORED, format=FORMAT + 1)),
        format_events(msgspec.structs.replace(STORED, weights=b"\x01")),
        format_events(msgspec.structs.replace(STORED, plain=b"")),
    ],
)
def test_a_file_that_is_no_model_is_refused(data):
    with pytest.raises(DamageError) as caught:
        parse_events(data, Fields())
    assert caught.value.hint


def test_the_model_that_ships_is_small_and_named_by_its_hash():
    assert len(PackageAssets().load(ASSET)) < 1_000_000
    model = load_events(PackageAssets())
    assert model.version.startswith(f"events-{FORMAT} ")
    assert all(0.3 <= one <= 1 or one == 2.0 for one in model.speaks.values())
    assert {code.split(".")[0] for code in model.codes} == {"response", "incident"}
