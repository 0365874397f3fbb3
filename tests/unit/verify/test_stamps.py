"""What an entry keeps of a request for a timestamp."""

from __future__ import annotations

import pytest

from longarm.verify.stamps import nonce_of, statement_of


def leaf(*pairs):
    return {"http": list(pairs)}


def test_the_number_of_the_request_is_read_from_its_pair():
    assert nonce_of(leaf([":size", "3"], [":request-nonce", "1234"])) == 1234
    assert statement_of(leaf([":size", "3"], [":statement", "words"])) == "words"


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        [[":size", "3"]],
        [[":request-nonce"]],
        [[":request-nonce", "3", "4"]],
        [[]],
        [[":request-nonce", ""]],
        [[":request-nonce", "-3"]],
        [[":request-nonce", "x3"]],
        [[":request-nonce", "\u0663"]],  # a digit, but not one that a request is written in
        [[":request-nonce", "\u00b3"]],
    ],
)
def test_what_is_no_number_is_none(pairs):
    assert nonce_of(leaf(*pairs)) is None


def test_what_is_no_pair_is_no_statement():
    assert statement_of(leaf([":statement"], [":statement", "a", "b"], [":size", "3"])) == ""
