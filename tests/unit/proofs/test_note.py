"""Signed notes and checkpoints against published examples."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.proofs.note import (
    TreeHead,
    key_id,
    parse_note,
    parse_verifier_key,
    sign_note,
    sole_signature_form,
    verifier_key,
    verify_note,
)

# The example key and note of Go's package golang.org/x/mod/sumdb/note.
VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NOTE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
# RFC 8032, 7.1, TEST 2.
SEED = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
PUBLIC = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
SIGNED = sign_note("example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "example.com/log", SEED)


def test_the_example_of_the_go_package_verifies():
    name, key = parse_verifier_key(VKEY)
    assert name == "PeterNeumann"
    assert verify_note(NOTE, name, key).endswith("what your problem is.\n")
    assert verifier_key(name, key) == VKEY


def test_a_signed_note_verifies_and_is_deterministic():
    text = verify_note(SIGNED, "example.com/log", PUBLIC)
    assert TreeHead.from_text(text) == TreeHead("example.com/log", 0, TreeHead.from_text(text).root)
    assert sign_note(text, "example.com/log", SEED) == SIGNED
    assert Ed25519PrivateKey.from_private_bytes(SEED).public_key().public_bytes_raw() == PUBLIC


def test_every_single_bit_flip_of_a_signed_note_is_refused():
    raw = SIGNED.encode()
    for bit in range(len(raw) * 8):
        flipped = bytearray(raw)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(ValueError, match=r"note|utf-8"):
            verify_note(bytes(flipped).decode("utf-8"), "example.com/log", PUBLIC)


def test_a_note_of_another_key_or_name_is_refused():
    other = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key().public_bytes_raw()
    with pytest.raises(ValueError, match="no signature of"):
        verify_note(SIGNED, "example.com/log", other)
    with pytest.raises(ValueError, match="no signature of"):
        verify_note(SIGNED, "example.com/other", PUBLIC)


def test_lines_of_unknown_keys_are_allowed_but_told():
    more = SIGNED + "— witness.example AAAAAAAAAAAA\n"
    assert verify_note(more, "example.com/log", PUBLIC)
    assert sole_signature_form(SIGNED, "example.com/log", PUBLIC)
    assert not sole_signature_form(more, "example.com/log", PUBLIC)


def test_a_line_holds_a_key_id_and_something_behind_it():
    def line(count):
        return f"— witness.example {base64.b64encode(bytes(count)).decode()}\n"

    assert parse_note(SIGNED + line(5))[1][1] == ("witness.example", bytes(5))
    for count in (0, 1, 4):
        with pytest.raises(ValueError, match=r"base64|malformed"):
            parse_note(SIGNED + line(count))


@pytest.mark.parametrize(
    "note",
    [
        "",
        "text without signature\n",
        SIGNED.rstrip("\n"),
        SIGNED.replace("— ", "- "),
        SIGNED + "\n",
        SIGNED + "stray line\n",
        SIGNED.replace("\n\n", "\n"),
        SIGNED.replace("example.com/log\n0", "example.com/log\t\n0"),
        "— example.com/log AAAA\n",
    ],
)
def test_malformed_notes_are_refused(note):
    with pytest.raises(ValueError, match="note"):
        verify_note(note, "example.com/log", PUBLIC)


@pytest.mark.parametrize("text", ["", "no newline", "a\rb\n", "tab\t\n", "\x00\n"])
def test_texts_that_cannot_be_signed_are_refused(text):
    with pytest.raises(ValueError, match="newline"):
        sign_note(text, "example.com/log", SEED)


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "name",
        "name+c74f20a3",
        VKEY.replace("c74f20a3", "c74f20a4"),
        VKEY.replace("PeterNeumann", "Other"),
        "PeterNeumann+c74f20a3+not base64",
        "PeterNeumann+c74f20a3+AAAA",
        VKEY.replace("+AR", "+AB"),
    ],
)
def test_malformed_verifier_keys_are_refused(vkey):
    with pytest.raises(ValueError, match="verifier key"):
        parse_verifier_key(vkey)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "log\n1\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n１\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "log\n1\nAAAA\n",
        "log\n1\n***\n",
        "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n",
    ],
)
def test_malformed_checkpoints_are_refused(body):
    with pytest.raises(ValueError, match="checkpoint"):
        TreeHead.from_text(body)


def test_a_tree_head_is_written_and_read():
    head = TreeHead("example.com/log", 20_852_163, bytes(range(32)))
    assert TreeHead.from_text(head.to_text()) == head
    assert key_id("example.com/log", PUBLIC) == parse_and_id(verifier_key("example.com/log", PUBLIC))


def parse_and_id(vkey):
    return bytes.fromhex(vkey.split("+")[1])


def test_a_verifier_key_with_stray_characters_is_refused():
    vkey = verifier_key("longarm.case/one", bytes(range(32)))
    for stray in ("!", "\n", " "):
        with pytest.raises(ValueError, match="not base64"):
            parse_verifier_key(vkey[:-4] + stray + vkey[-4:])
