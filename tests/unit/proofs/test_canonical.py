"""Canonical JSON against RFC 8785's own examples and the rfc8785 package."""

import math

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from longarm.proofs.canonical import LARGEST_INTEGER, canonical_bytes

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-LARGEST_INTEGER, LARGEST_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT
)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=20)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (5e-324, "5e-324"),
        (-5e-324, "-5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (9007199254740992.0, "9007199254740992"),
        (295147905179352830000.0, "295147905179352830000"),
        (1e21, "1e+21"),
        (9.999999999999997e22, "9.999999999999997e+22"),
        (1e23, "1e+23"),
        (1e-6, "0.000001"),
        (1e-7, "1e-7"),
        (333333333.33333329, "333333333.3333333"),
        (4.50, "4.5"),
        (2e-3, "0.002"),
        (1424953923781206.2, "1424953923781206.2"),
    ],
)
def test_numbers_are_written_as_in_appendix_b(number, written):
    assert canonical_bytes(number) == written.encode()


def test_the_example_of_section_3_2_3_sorts_keys_by_utf_16():
    value = {
        "\u20ac": "Euro Sign",
        "\r": "Carriage Return",
        "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One",
        "\U0001f600": "Emoji: Grinning Face",
        "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis",
    }
    text = canonical_bytes(value).decode()
    order = ["Carriage Return", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"]
    assert sorted(order, key=text.index) == order


@given(VALUES)
def test_the_bytes_are_those_of_the_rfc8785_package(value):
    assert canonical_bytes(value) == rfc8785.dumps(value)


@pytest.mark.parametrize("value", [math.nan, math.inf, 2**53, -(2**53), "\ud800", {"\udfff": 1}])
def test_what_json_cannot_keep_is_refused(value):
    with pytest.raises(ValueError, match=r"canonical|JSON"):
        canonical_bytes(value)


@pytest.mark.parametrize("value", [{1: 2}, {"a": {None: 1}}, b"bytes", {1, 2}, object()])
def test_other_types_are_refused(value):
    with pytest.raises(TypeError):
        canonical_bytes(value)


@given(st.recursive(st.integers(-5, 5) | TEXT, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner)))
def test_the_quick_way_writes_what_the_long_way_does(value):
    # A fraction anywhere sends the whole value the long way.
    assert canonical_bytes([value, 0.5]) == b"[" + canonical_bytes(value) + b",0.5]"


@pytest.mark.parametrize("value", [{1: "x"}, {"x": {None: 1}}, b"x", [object()], {1, 2}])
def test_what_is_no_json_is_refused(value):
    with pytest.raises(TypeError):
        canonical_bytes(value)
