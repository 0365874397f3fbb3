"""Replies of timestamp authorities that are no tokens."""

import pytest

from longarm.proofs.note import TreeHead
from longarm.proofs.stamp import parse_statement, parse_token, write_statement

# TimeStampResp in DER: a sequence of a status, without a token.
REFUSED = bytes.fromhex("30053003020102")
BUSY = bytes.fromhex("300d300b02010230060c04") + b"busy"
HEAD = TreeHead("longarm.case/one", 3, bytes(range(32)))


def test_a_refusal_says_what_the_authority_said():
    with pytest.raises(ValueError, match=r"^the authority refused: status 2$"):
        parse_token(REFUSED)
    with pytest.raises(ValueError, match=r"^the authority refused: busy$"):
        parse_token(BUSY)


@pytest.mark.parametrize("reply", [b"", b"x", REFUSED[:-1], REFUSED + b"x", b"<html>"])
def test_what_is_no_reply_is_refused(reply):
    with pytest.raises(ValueError, match="no timestamp token in DER"):
        parse_token(reply)


def test_statements_are_written_and_read():
    text = write_statement(HEAD, "0123456789abcdef" * 2)
    assert text.split("\n")[0] == "longarm.stamp/v1"
    assert parse_statement(text) == HEAD


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text[:-1],
        lambda text: text + "\n",
        lambda text: text.replace("/v1", "/v2"),
        lambda text: text.replace("0123", "012X"),
        lambda text: text.replace("\n3\n", "\n03\n"),
        lambda text: text[:-2] + "\n",
        lambda text: "",
    ],
    ids=["no end", "two ends", "version", "nonce", "size", "short nonce", "empty"],
)
def test_other_statements_are_refused(change):
    with pytest.raises(ValueError, match=r"statement|size|checkpoint"):
        parse_statement(change(write_statement(HEAD, "0123456789abcdef" * 2)))
