"""Attacks on a bundle, each named by its fault and built from the good one.

Each entry of ``ATTACKS`` is name -> (builder, words that the verdict must say, by_insider). An outsider can rewrite
the whole file and every digest but cannot sign; an insider holds the key of the case but cannot change the log that a
checkpoint has already signed. The shell script does not look behind the signatures, so only outsiders concern it.
"""

import base64
import hashlib
import json
import struct
import zlib

from longarm.proofs.archive import CENTRAL, END, LOCAL, decode_archive, encode_archive
from longarm.proofs.bundle import MANIFEST, MANIFEST_NOTE, LeafProof, write_manifest
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.note import TreeHead, sign_note, verifier_key

ATTACKS = {}
OTHER_SEED = bytes(range(32))
OTHER_PUBLIC = bytes.fromhex("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")
ORDER = 2**252 + 27742317777372353535851937790883648493


def attack(words, *, insider=False):
    def keep(build):
        ATTACKS[build.__name__.removeprefix("bad_").replace("_", "-")] = (build, words, insider)
        return build

    return keep


def first(files, folder):
    return min(name for name in files if name.startswith(folder))


def raw_archive(members, *, central=None, comment=b"", gap=b"", flags=0, method=0, date=0x21, extra=b"", attributes=0):
    """Write a ZIP as loosely as an attacker may: ``members`` are (name, data) pairs in any order."""
    body, directory = b"", b""
    listed = {name for name, _ in members} if central is None else central
    for name, data in members:
        crc, offset = zlib.crc32(data), len(body)
        sizes = (crc, len(data), len(data), len(name))
        body += LOCAL.pack(b"PK\x03\x04", 20, flags, method, 0, date, *sizes, len(extra)) + name + extra + data + gap
        if name in listed:
            fields = (20, 20, flags, method, 0, date, *sizes, 0, 0, 0, 0, attributes, offset)
            directory += CENTRAL.pack(b"PK\x01\x02", *fields) + name
    count = sum(name in listed for name, _ in members)
    return (
        body
        + directory
        + END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), len(comment))
        + comment
    )


def members_of(good):
    return [(name.encode(), data) for name, data in sorted(decode_archive(good.data).items())]


def relisted(files):
    """An outsider makes the manifest fit again."""
    files[MANIFEST] = write_manifest(files)
    return encode_archive(files)


def resigned(good, files):
    """An insider signs a new manifest."""
    files[MANIFEST] = write_manifest(files)
    files[MANIFEST_NOTE] = good.sign(files[MANIFEST]).encode()
    return encode_archive(files)


def signed_manifest(good, files, manifest):
    files[MANIFEST] = manifest
    files[MANIFEST_NOTE] = good.sign(manifest).encode()
    return encode_archive(files)


# --- The archive ---


@attack("checksum")
def bad_content_flipped(good):
    at = good.data.index(b"ordered the offices")
    return good.data[:at] + b"O" + good.data[at + 1 :]


@attack("checksum")
def bad_checksum_field(good):
    return good.data[:14] + bytes([good.data[14] ^ 1]) + good.data[15:]


@attack("not in canonical form")
def bad_archive_comment(good):
    return raw_archive(members_of(good), comment=b"hello")


@attack("not in canonical form")
def bad_bytes_before(good):
    return b"#!/bin/sh\n" + good.data


@attack("not in canonical form")
def bad_bytes_after(good):
    return good.data + b"\0"


@attack("canonical form|checksum|name")
def bad_gap_between_files(good):
    return raw_archive(members_of(good), gap=b"hidden")


@attack("canonical form|checksum|name")
def bad_extra_field(good):
    return raw_archive(members_of(good), extra=b"\xfe\xca\0\0")


@attack("twice")
def bad_file_twice(good):
    members = members_of(good)
    return raw_archive([*members[:1], *members])


@attack("not in canonical form|out of order")
def bad_files_out_of_order(good):
    return raw_archive(members_of(good)[::-1])


@attack("not in canonical form")
def bad_file_not_in_directory(good):
    members = members_of(good)
    return raw_archive(members, central={name for name, _ in members[1:]})


@attack("not in canonical form")
def bad_directory_names_another(good):
    at = good.data.rindex(b"VERIFY.md")
    return good.data[:at] + b"VERIFY.MD" + good.data[at + 9 :]


@attack("not in canonical form")
def bad_directory_points_elsewhere(good):
    at = good.data.index(b"PK\x01\x02") + 42
    return good.data[:at] + b"\1\0\0\0" + good.data[at + 4 :]


@attack("not in canonical form")
def bad_two_directories(good):
    return good.data + good.data[good.data.index(b"PK\x01\x02") :]


@attack("not in canonical form")
def bad_date(good):
    return raw_archive(members_of(good), date=0x5978)


@attack("not in canonical form")
def bad_file_mode(good):
    return raw_archive(members_of(good), attributes=0o120777 << 16)


@attack("not in canonical form")
def bad_encrypted_flag(good):
    return raw_archive(members_of(good), flags=1)


@attack("not in canonical form")
def bad_compression_method(good):
    return raw_archive(members_of(good), method=8)


@attack("not in canonical form")
def bad_count_of_files(good):
    at = len(good.data) - 22
    count = struct.unpack_from("<H", good.data, at + 8)[0] + 1
    return good.data[: at + 8] + struct.pack("<2H", count, count) + good.data[at + 12 :]


@attack("name")
def bad_name_climbs_out(good):
    return raw_archive([(b"../evil.sh", b"x"), *members_of(good)])


@attack("name")
def bad_name_absolute(good):
    return raw_archive([(b"/etc/cron.d/evil", b"x"), *members_of(good)])


@attack("name")
def bad_name_backslash(good):
    return raw_archive([*members_of(good), (b"z\\..\\evil", b"x")])


@attack("name")
def bad_name_not_ascii(good):
    return raw_archive([*members_of(good), ("z\u202egpj".encode(), b"x")])


@attack("name")
def bad_name_empty(good):
    return raw_archive([(b"", b"x"), *members_of(good)])


@attack("name")
def bad_folder_entry(good):
    return raw_archive([*members_of(good), (b"zfolder/", b"")])


@attack("name")
def bad_name_hidden(good):
    return raw_archive([(b".hidden", b"x"), *members_of(good)])


@attack("ends inside|canonical")
def bad_archive_cut(good):
    return good.data[: len(good.data) // 2]


@attack("canonical|missing")
def bad_archive_empty(good):
    return b""


@attack("not in canonical form")
def bad_not_an_archive(good):
    return b"<html>404 not found</html>"


# --- The manifest ---


@attack("does not list")
def bad_file_unlisted(good):
    return encode_archive({**good.files(), "extra.txt": b"x"})


@attack("missing")
def bad_listed_file_missing(good):
    files = good.files()
    del files["VERIFY.md"]
    return encode_archive(files)


@attack("missing")
def bad_manifest_missing(good):
    files = good.files()
    del files[MANIFEST]
    return encode_archive(files)


@attack("missing")
def bad_manifest_note_missing(good):
    files = good.files()
    del files[MANIFEST_NOTE]
    return encode_archive(files)


@attack("does not have the digest")
def bad_source_changed(good):
    files = good.files()
    files[first(files, "sealed/")] += b"!"
    return encode_archive(files)


@attack("signs another manifest")
def bad_source_changed_and_relisted(good):
    files = good.files()
    files[first(files, "sealed/")] += b"!"
    return relisted(files)


@attack("signs another manifest")
def bad_judgement_dropped(good):
    files = good.files()
    last = max(name for name in files if name.startswith("leaves/"))[7:15]
    del files[f"leaves/{last}.json"], files[f"proofs/{last}.tlog-proof"]
    return relisted(files)


@attack("malformed line|digest", insider=True)
def bad_manifest_capitals(good):
    files = good.files()
    return signed_manifest(good, files, files[MANIFEST].replace(b"a", b"A"))


@attack("not sorted|sorted", insider=True)
def bad_manifest_unsorted(good):
    files = good.files()
    lines = files[MANIFEST].splitlines(keepends=True)
    return signed_manifest(good, files, b"".join(lines[::-1]))


@attack("repeats|sorted", insider=True)
def bad_manifest_line_twice(good):
    files = good.files()
    lines = files[MANIFEST].splitlines(keepends=True)
    return signed_manifest(good, files, b"".join([lines[0], *lines]))


@attack("stray|sorted|missing", insider=True)
def bad_manifest_carriage_returns(good):
    files = good.files()
    return signed_manifest(good, files, files[MANIFEST].replace(b"\n", b"\r\n"))


@attack("lists MANIFEST.note|not the other files", insider=True)
def bad_manifest_lists_its_note(good):
    files = good.files()
    digest = hashlib.sha256(files[MANIFEST_NOTE]).hexdigest()
    line = f"{digest}  {MANIFEST_NOTE}\n".encode()
    files[MANIFEST] = line + files[MANIFEST]
    return encode_archive(files)


# --- Signatures ---


@attack("another key than the one you gave")
def bad_all_signed_with_another_key(good):
    files = good.files()
    vkey = verifier_key(good.origin, OTHER_PUBLIC)
    files["case.json"] = canonical_bytes({"vkey": vkey, "about": {}})
    head = TreeHead.from_text(files["log/checkpoint"].decode().partition("\n\n")[0] + "\n")
    note = sign_note(head.to_text(), good.origin, OTHER_SEED)
    files["log/checkpoint"] = note.encode()
    for name in [name for name in files if name.startswith("proofs/")]:
        proof = LeafProof.from_text(files[name].decode())
        files[name] = LeafProof(proof.index, proof.path, note).to_text().encode()
    files[MANIFEST] = write_manifest(files)
    files[MANIFEST_NOTE] = good.sign(files[MANIFEST], OTHER_SEED).encode()
    return encode_archive(files)


@attack("no signature of|another key")
def bad_manifest_signed_with_another_key(good):
    files = good.files()
    files[MANIFEST_NOTE] = good.sign(files[MANIFEST], OTHER_SEED).encode()
    return encode_archive(files)


@attack("more than the one|one signature")
def bad_second_signature(good):
    files = good.files()
    files[MANIFEST_NOTE] += b"\xe2\x80\x94 witness.example AAAAAAAA\n"
    return encode_archive(files)


@attack("does not fit")
def bad_signature_malleable(good):
    files = good.files()
    head, _, blob = files[MANIFEST_NOTE].decode().rstrip("\n").rpartition(" ")
    raw = base64.b64decode(blob)
    s = int.from_bytes(raw[36:], "little") + ORDER
    forged = base64.b64encode(raw[:36] + s.to_bytes(32, "little")).decode()
    files[MANIFEST_NOTE] = f"{head} {forged}\n".encode()
    return encode_archive(files)


@attack("does not fit|no signature|another key")
def bad_signature_of_nothing(good):
    files = good.files()
    head, _, blob = files[MANIFEST_NOTE].decode().rstrip("\n").rpartition(" ")
    forged = base64.b64encode(base64.b64decode(blob)[:4] + bytes(64)).decode()
    files[MANIFEST_NOTE] = f"{head} {forged}\n".encode()
    return encode_archive(files)


@attack("signs another manifest")
def bad_checkpoint_as_manifest_note(good):
    files = good.files()
    files[MANIFEST_NOTE] = files["log/checkpoint"]
    return encode_archive(files)


@attack("checkpoint|another log", insider=True)
def bad_manifest_note_as_checkpoint(good):
    files = good.files()
    files["log/checkpoint"] = files[MANIFEST_NOTE]
    return resigned(good, files)


@attack("another log", insider=True)
def bad_checkpoint_of_another_log(good):
    files = good.files()
    head = TreeHead.from_text(files["log/checkpoint"].decode().partition("\n\n")[0] + "\n")
    other = TreeHead("longarm.case/elsewhere", head.size, head.root)
    files["log/checkpoint"] = sign_note(other.to_text(), good.origin, good.seed).encode()
    return resigned(good, files)


@attack("public key", insider=True)
def bad_no_key_stated(good):
    files = good.files()
    files["case.json"] = b"{}"
    return resigned(good, files)


# --- The log ---


@attack("not in the log", insider=True)
def bad_entry_changed(good):
    files = good.files()
    name = first(files, "leaves/")
    files[name] = files[name].replace(b"Example Post", b"Another Post")
    return resigned(good, files)


@attack("another entry|not in the log", insider=True)
def bad_entry_under_another_number(good):
    files = good.files()
    files["leaves/00000003.json"] = files.pop("leaves/00000000.json")
    files["proofs/00000003.tlog-proof"] = files.pop("proofs/00000000.tlog-proof")
    return resigned(good, files)


@attack("not in the log", insider=True)
def bad_entries_swapped(good):
    files = good.files()
    one, other = "leaves/00000000.json", "leaves/00000001.json"
    files[one], files[other] = files[other], files[one]
    return resigned(good, files)


def with_path(good, change):
    files = good.files()
    name = "proofs/00000000.tlog-proof"
    proof = LeafProof.from_text(files[name].decode())
    files[name] = LeafProof(proof.index, tuple(change(list(proof.path))), proof.checkpoint).to_text().encode()
    return resigned(good, files)


@attack("not in the log", insider=True)
def bad_proof_too_long(good):
    return with_path(good, lambda path: [*path, bytes(32)])


@attack("not in the log", insider=True)
def bad_proof_too_short(good):
    return with_path(good, lambda path: path[:-1])


@attack("not in the log", insider=True)
def bad_proof_empty(good):
    return with_path(good, lambda path: [])


@attack("not in the log", insider=True)
def bad_proof_reversed(good):
    return with_path(good, lambda path: path[::-1])


@attack("another checkpoint", insider=True)
def bad_proof_under_another_checkpoint(good):
    files = good.files()
    name = "proofs/00000000.tlog-proof"
    proof = LeafProof.from_text(files[name].decode())
    note = sign_note(TreeHead(good.origin, 1, bytes(32)).to_text(), good.origin, good.seed)
    files[name] = LeafProof(proof.index, proof.path, note).to_text().encode()
    return resigned(good, files)


@attack("malformed|another entry", insider=True)
def bad_proof_with_extra_line(good):
    files = good.files()
    name = "proofs/00000000.tlog-proof"
    files[name] = files[name].replace(b"\nindex", b"\nextra eA==\nindex")
    return resigned(good, files)


@attack("missing", insider=True)
def bad_entry_without_proof(good):
    files = good.files()
    del files["proofs/00000000.tlog-proof"]
    return resigned(good, files)


@attack("no entry", insider=True)
def bad_proof_without_entry(good):
    files = good.files()
    files["proofs/00000003.tlog-proof"] = files["proofs/00000000.tlog-proof"]
    return resigned(good, files)


# --- Sources and quotes ---


@attack("missing", insider=True)
def bad_source_missing(good):
    files = good.files()
    del files[first(files, "sealed/")]
    return resigned(good, files)


@attack("not what its entry sealed", insider=True)
def bad_source_changed_by_insider(good):
    files = good.files()
    files[first(files, "sealed/")] += b"!"
    return resigned(good, files)


@attack("No log entry", insider=True)
def bad_source_added(good):
    files = good.files()
    files["sealed/" + hashlib.sha256(b"new").hexdigest()] = b"new"
    return resigned(good, files)


@attack("belongs to no|No log entry", insider=True)
def bad_text_of_no_source(good):
    return resigned(good, {**good.files(), f"texts/{'0' * 64}.txt": b"x"})


def with_entry(good, change):
    files = good.files()
    name = first(files, "entries/")
    entry = json.loads(files[name])
    change(entry)
    files[name] = canonical_bytes(entry)
    return resigned(good, files)


@attack("does not stand where", insider=True)
def bad_quote_changed(good):
    return with_entry(good, lambda entry: entry["supports"][0].update(quote="ordered the officers"))


@attack("does not stand where", insider=True)
def bad_quote_that_is_no_text(good):
    return with_entry(good, lambda entry: entry["supports"][0].update(quote=None))


@attack("does not stand where", insider=True)
def bad_quote_moved(good):
    return with_entry(good, lambda entry: entry["supports"][2].update(start=entry["supports"][2]["start"] + 1))


@attack("does not stand where", insider=True)
def bad_quote_at_no_number(good):
    return with_entry(good, lambda entry: entry["supports"][0].update(start=True))


@attack("rests on", insider=True)
def bad_entry_rests_on_absent_report(good):
    return with_entry(good, lambda entry: entry["supports"][0].update(report="sha256:" + "0" * 64))


@attack("canonical form", insider=True)
def bad_register_entry_not_canonical(good):
    files = good.files()
    name = first(files, "entries/")
    files[name] = json.dumps(json.loads(files[name]), indent=1).encode()
    return resigned(good, files)


@attack("cannot be read|canonical", insider=True)
def bad_register_entry_nested_too_deeply(good):
    files = good.files()
    files[first(files, "entries/")] = b"[" * 100_000 + b"]" * 100_000
    return resigned(good, files)
