#!/usr/bin/env python3
"""Check a Longarm bundle with Python's standard library alone.

Usage: python3 verify.py BUNDLE.zip [--vkey NAME+ID+BASE64] [--seen CHECKPOINT-FILE] [--blocks FILE]
                         [--witness NAME+ID+BASE64 ...] [--json]

Take this file from a release of Longarm, never from the bundle that it is to check. It was written apart from the
program itself, so that the two can be held against each other. Python 3.9 or later; no network; writes nothing.

Exit codes: 0 everything fits, 1 something does not, 2 called wrongly, 3 nothing is wrong but the key was not checked.

Sources: RFC 8032 (Ed25519), RFC 6962 and 9162 (Merkle trees), RFC 8785 (canonical JSON), C2SP signed-note,
tlog-checkpoint, tlog-proof and tlog-cosignature, the format of OpenTimestamps proofs, PKWARE APPNOTE 6.3 (ZIP), GNU
sha256sum. Timestamp tokens (RFC 3161) are not checked here: `openssl ts -verify` does it.
"""

# ruff: noqa: ANN001, ANN002, ANN201, ANN204, B905, D101, D102, FBT002, N818, PERF401, PTH123, UP017, UP031
# One short file for any Python from 3.9 on, to be read in a sitting: plain tuples and few annotations.

import argparse
import base64
import datetime
import hashlib
import json
import re
import struct
import sys
import zlib

# --- Ed25519, RFC 8032 section 5.1 -----------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    """Return x of the point with this y and sign, None where there is none."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def decode_point(raw):
    """Return a point in extended coordinates, None where the 32 bytes encode none."""
    number = int.from_bytes(raw, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def add_points(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply_point(scalar, point):
    out = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            out = add_points(out, point)
        point = add_points(point, point)
        scalar >>= 1
    return out


def encode_point(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | ((x & 1) << 255)).to_bytes(32, "little")


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def verify_ed25519(public, message, signature):
    """Say whether the signature is of the message and the key; without cofactor, with s below the group order."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key = decode_point(public)
    s = int.from_bytes(signature[32:], "little")
    if key is None or s >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    k = int.from_bytes(digest, "little") % ORDER
    minus_key = (P - key[0], key[1], 1, P - key[3])
    return encode_point(add_points(multiply_point(s, BASE), multiply_point(k, minus_key))) == signature[:32]


# --- Findings --------------------------------------------------------------------------------------------------------


class Fault(Exception):
    """Something does not fit."""

    def __init__(self, detail, file="", entry=None):
        super().__init__(detail)
        self.detail, self.file, self.entry = detail, file, entry


class Unchecked(Exception):
    """Something could not be checked."""

    def __init__(self, detail, needed=True):
        super().__init__(detail)
        self.detail, self.needed = detail, needed


# --- The archive -----------------------------------------------------------------------------------------------------

NAME = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*){0,4}")


def read_archive(data):
    """Return the files of a ZIP in its one canonical form: every field of it is compared with what it must be."""
    files, at, directory = {}, 0, b""
    while data[at : at + 4] == b"PK\x03\x04":
        head = data[at : at + 30]
        if len(head) < 30:
            raise Fault("The archive ends inside a header.")
        crc, size, _, name_length = struct.unpack("<LLLH", head[14:28])
        raw = data[at + 30 : at + 30 + name_length]
        content = data[at + 30 + name_length : at + 30 + name_length + size]
        shown = raw.decode("ascii", "replace")
        if not NAME.fullmatch(raw) or b".." in raw or len(raw) > 200:
            raise Fault(f"The archive holds a file with the name {shown[:80]!r}.")
        if files and shown <= max(files):
            raise Fault("The archive holds a file twice or out of order.", shown)
        if len(content) != size or zlib.crc32(content) != crc:
            raise Fault("The file was changed: it does not have its checksum.", shown)
        shared = struct.pack("<5H3L2H", 20, 0, 0, 0, 33, crc, size, size, len(raw), 0)
        if head != b"PK\x03\x04" + shared:
            raise Fault("The archive is not in canonical form at the header of this file.", shown)
        directory += b"PK\x01\x02\x14\x00" + shared + bytes(10) + struct.pack("<L", at) + raw
        files[shown] = content
        at += 30 + len(raw) + size
    directory += struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, len(files), len(files), len(directory), at, 0)
    if data[at:] != directory:
        raise Fault("The archive is not in canonical form from its directory on, at byte %d." % at)
    return files


# --- Notes, proofs, canonical JSON -----------------------------------------------------------------------------------


def strict_base64(text):
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        return None
    return raw if base64.b64encode(raw).decode() == text else None


def read_key(vkey, kind=b"\x01"):
    """Return (name, 4-byte id, 32-byte key) of a key in the form name+id+base64, None where it is none.

    Keys of cases have the kind 1, those of witnesses the kind 4.
    """
    parts = vkey.strip().split("+", 2)
    raw = strict_base64(parts[2]) if len(parts) == 3 else None
    if raw is None or len(raw) != 33 or raw[:1] != kind:
        return None
    wanted = hashlib.sha256(parts[0].encode() + b"\n" + raw).digest()[:4]
    return (parts[0], wanted, raw[1:]) if wanted.hex() == parts[1] else None


def split_note(data, file):
    """Return the text of a note and its signatures as (name, key id and signature)."""
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("It is not text.", file) from None
    text, blank, block = note.rpartition("\n\n")
    text, signatures = text + "\n", []
    for line in block.split("\n")[:-1]:
        parts = line.split(" ")
        blob = strict_base64(parts[2]) if len(parts) == 3 else None
        if blob is None or parts[0] != "\u2014" or not parts[1] or "+" in parts[1] or len(blob) < 5:
            raise Fault("A signature line of it is malformed.", file)
        signatures.append((parts[1], blob))
    if not blank or not block.endswith("\n") or not signatures:
        raise Fault("It is not a note with a signature.", file)
    if any(ord(char) < 32 and char != "\n" for char in text):
        raise Fault("It holds control characters.", file)
    return text, signatures


def read_note(data, key, file, alone=True):
    """Return the text of a note that ``key`` signed, and that has no other signature where it must be ``alone``."""
    text, signatures = split_note(data, file)
    if alone and (len(signatures) != 1 or signatures[0][0] != key[0]):
        raise Fault(f"It is not a note with one signature of {key[0]}.", file)
    ours = [blob[4:] for name, blob in signatures if name == key[0] and blob[:4] == key[1]]
    if not ours:
        raise Fault("It is signed by another key.", file)
    if not all(verify_ed25519(key[2], text.encode(), signature) for signature in ours):
        raise Fault("Its signature does not fit.", file)
    return text


def read_head(text, file):
    """Return (origin, size, root) of a checkpoint."""
    found = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n", text, re.ASCII)
    root = strict_base64(found[3]) if found else None
    if root is None or len(root) != 32:
        raise Fault("It is no checkpoint of origin, size and root.", file)
    return found[1], int(found[2]), root


def root_from_path(leaf, index, size, path):
    """Return the root that an audit path leads to (RFC 9162, 2.1.3.2), None where it has the wrong length."""
    node, last = hashlib.sha256(b"\x00" + leaf).digest(), size - 1
    for sibling in path:
        if last == 0:
            return None
        if index & 1 or index == last:
            node = hashlib.sha256(b"\x01" + sibling + node).digest()
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            node = hashlib.sha256(b"\x01" + node + sibling).digest()
        index, last = index >> 1, last >> 1
    return node if last == 0 else None


def is_continuation(old, new, path):
    """Say whether tree ``new`` begins with tree ``old``, each (size, root) (RFC 9162, 2.1.4.2)."""
    if old[0] == new[0]:
        return not path and old[1] == new[1]
    path = list(path)
    if old[0] & (old[0] - 1) == 0:
        path.insert(0, old[1])
    if not path:
        return False
    index, last = old[0] - 1, new[0] - 1
    while index & 1:
        index, last = index >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if index & 1 or index == last:
            before = hashlib.sha256(b"\x01" + sibling + before).digest()
            after = hashlib.sha256(b"\x01" + sibling + after).digest()
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            after = hashlib.sha256(b"\x01" + after + sibling).digest()
        index, last = index >> 1, last >> 1
    return last == 0 and before == old[1] and after == new[1]


def read_hashes(text, file):
    lines = text.split("\n")
    path = [strict_base64(line) for line in lines[:-1]]
    if lines[-1] or len(path) > 64 or any(one is None or len(one) != 32 for one in path):
        raise Fault("A hash in it is malformed.", file)
    return path


def write_canonical(value):
    """Return canonical JSON for what log entries hold; fractions are kept as they were written (see read_json)."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(write_canonical(key) + ":" + write_canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(write_canonical, value)) + "]"
    if isinstance(value, Fraction):
        return value.text
    return json.dumps(value, ensure_ascii=False)


class Fraction:
    """A number with a fraction or exponent, kept as written."""

    def __init__(self, text):
        self.text = text


def refuse_constant(text):
    raise ValueError(text)


def read_json(data, file, entry=None):
    """Return a JSON value that stands in canonical form, apart from the spelling of fractions."""
    try:
        text = data.decode("utf-8")
        value = json.loads(text, parse_float=Fraction, parse_constant=refuse_constant)
        if write_canonical(value) == text:
            return value
    except (ValueError, RecursionError):
        pass
    raise Fault("It is not in canonical JSON form.", file, entry)


# --- What others said of the log -------------------------------------------------------------------------------------


def read_blocks(text):
    """Return height -> (Merkle root, time or None) of a text with a block a line; see ``longarm verify --blocks``."""
    found = {}
    for line in text.splitlines():
        row = line.split("#", 1)[0].strip()
        parts = re.fullmatch(r"([0-9]{1,9})\s+([0-9a-fA-F]{160}|[0-9a-fA-F]{64})", row, re.ASCII)
        if not row:
            continue
        if not parts or int(parts[1]) in found:
            raise SystemExit(f"verify.py: no block, or one given twice: {row[:60]!r}")
        raw = bytes.fromhex(parts[2])
        if len(raw) == 32:
            found[int(parts[1])] = (raw[::-1], None)
            continue
        bits = int.from_bytes(raw[72:76], "little")
        work = int.from_bytes(hashlib.sha256(hashlib.sha256(raw).digest()).digest(), "little")
        if work > (bits & 0x7FFFFF) << 8 * (bits >> 24) >> 24:
            raise SystemExit(f"verify.py: the header of block {parts[1]} does not have the work that it claims")
        found[int(parts[1])] = (raw[36:68], int.from_bytes(raw[68:72], "little"))
    return found


class Ots:
    """Follows an OpenTimestamps proof over a SHA-256 digest to its ends; ``ends`` holds (message, tag, payload)."""

    HEAD = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08"
    PENDING, BITCOIN = bytes.fromhex("83dfe30d2ef90c8e"), bytes.fromhex("0588960d73d71901")

    def __init__(self, data, digest, file):
        self.data, self.at, self.file, self.ends = data, 0, file, []
        if self.take(len(self.HEAD)) != self.HEAD or self.take(32) != digest or len(data) > 65536 + 64:
            raise Fault("It is no OpenTimestamps proof of that statement.", file)
        self.follow(digest, 256)
        if self.at != len(data):
            raise Fault("The proof goes on behind its end.", file)

    def take(self, count):
        found = self.data[self.at : self.at + count]
        self.at += count
        if len(found) != count:
            raise Fault("The proof breaks off.", self.file)
        return found

    def number(self):
        value = shift = 0
        while shift <= 56:
            byte = self.take(1)[0]
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                if byte or shift == 7:
                    return value
                break
        raise Fault("A number of the proof is malformed.", self.file)

    def sized(self, most):
        size = self.number()
        if size > most:
            raise Fault("A part of the proof is too long.", self.file)
        return self.take(size)

    def follow(self, message, depth):
        if not depth or len(message) > 4096:
            raise Fault("The proof has too many or too long steps.", self.file)
        more, steps = True, 0
        while more:
            tag = self.take(1)[0]
            more = tag == 255
            tag = self.take(1)[0] if more else tag
            if tag == 0 and not steps:
                self.ends.append((message, self.take(8), self.sized(8192)))
                self.check_end(*self.ends[-1][1:])
                continue
            if tag not in (8, 240, 241):
                raise Fault("The proof takes a step that is not read here.", self.file)
            steps += 1
            given = self.sized(4096) if tag != 8 else b""
            after = {8: hashlib.sha256(message).digest(), 240: message + given, 241: given + message}[tag]
            self.follow(after, depth - 1)

    def check_end(self, tag, payload):
        if tag in (self.PENDING, self.BITCOIN):
            inner = Ots.__new__(Ots)
            inner.data, inner.at, inner.file = payload, 0, self.file
            address = inner.sized(1000) if tag == self.PENDING else inner.number() and b"-"
            if inner.at != len(payload) or not re.fullmatch(rb"[A-Za-z0-9._/:-]+", address or b"-"):
                raise Fault("An end of the proof is malformed.", self.file)
            if tag == self.PENDING and not address:
                raise Fault("An end of the proof names no calendar.", self.file)

    def heights(self):
        """Return (block, Merkle root) of every end that names a Bitcoin block."""
        return [(sum((b & 127) << 7 * i for i, b in enumerate(load)), root)
                for root, tag, load in self.ends if tag == self.BITCOIN]  # fmt: skip


def utc(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- The steps -------------------------------------------------------------------------------------------------------

SEALED = {
    "type",
    "digest",
    "size",
    "at",
    "nonce",
    "name",
    "media_type",
    "how",
    "got_from",
    "declared",
    "http",
    "warnings",
}
JUDGED = {"type", "id", "at", "nonce", "judgement"}


class Check:
    def __init__(self, data, key, seen, blocks, witnesses):
        self.data, self.given, self.seen = data, key, seen
        self.blocks, self.witnesses = blocks, witnesses
        self.files, self.leaves = {}, {}

    def file(self, name):
        if name not in self.files:
            raise Fault("The file is missing.", name)
        return self.files[name]

    def names(self, folder):
        return sorted(name for name in self.files if name.startswith(folder))

    def archive(self):
        """The archive has its one canonical form."""
        self.files = read_archive(self.data)
        return "%d files." % len(self.files)

    def manifest(self):
        """The manifest lists every file with its digest."""
        others = sorted(set(self.files) - {"MANIFEST.sha256", "MANIFEST.note"})
        text = self.file("MANIFEST.sha256").decode("ascii", "replace")
        listed = [line[66:] for line in text.splitlines()]
        for name in sorted(set(others) - set(listed)):
            raise Fault("The manifest does not list this file.", name)
        for name in listed:
            self.file(name)
        for line in text.splitlines():
            if line != hashlib.sha256(self.files[line[66:]]).hexdigest() + "  " + line[66:]:
                raise Fault("The file does not have the digest that the manifest lists.", line[66:])
        if listed != others or text != "".join(line + "\n" for line in text.splitlines()):
            raise Fault("Its lines are not the other files, sorted, each once.", "MANIFEST.sha256")
        return "%d files have the listed digests." % len(listed)

    def key(self):
        """The key is the one you know."""
        about = read_json(self.file("case.json"), "case.json")
        vkey = about.get("vkey") if isinstance(about, dict) else None
        self.stated = read_key(vkey) if isinstance(vkey, str) else None
        if self.stated is None:
            raise Fault("It states no usable public key.", "case.json")
        if self.given is None:
            raise Unchecked("You gave no public key; anybody can sign a bundle with a key of their own. Use --vkey.")
        if self.stated != self.given:
            raise Fault("The bundle states another key than the one you gave.", "case.json")
        return "The bundle states the key you gave."

    def manifest_note(self):
        """The manifest is signed by that key."""
        digest = hashlib.sha256(self.file("MANIFEST.sha256")).hexdigest()
        text = read_note(self.file("MANIFEST.note"), self.stated, "MANIFEST.note")
        if text != f"longarm.bundle/v1\n{self.stated[0]}\nsha256:{digest}\n":
            raise Fault("It signs another manifest.", "MANIFEST.note")
        return self.stated[0]

    def checkpoint(self):
        """The checkpoint is signed by that key."""
        text = read_note(self.file("log/checkpoint"), self.stated, "log/checkpoint")
        origin, self.size, self.root = read_head(text, "log/checkpoint")
        if origin != self.stated[0]:
            raise Fault("It belongs to another log.", "log/checkpoint")
        return "%d entries, root %s…." % (self.size, self.root.hex()[:16])

    def entries(self):
        """Every log entry in the bundle is under the signed root."""
        proofs = self.names("proofs/")
        for name in self.names("leaves/"):
            found = re.fullmatch(r"leaves/([0-9]{8,15})\.json", name, re.ASCII)
            index = int(found[1]) if found else -1
            if not found or name != "leaves/%08d.json" % index or index >= self.size:
                raise Fault("It is not the name of an entry of this log.", name)
            proof = "proofs/%08d.tlog-proof" % index
            head = "c2sp.org/tlog-proof@v1\nindex %d\n" % index
            text = self.file(proof).decode("utf-8", "replace")
            hashes, blank, checkpoint = text[len(head) - 1 :].partition("\n\n")
            if not text.startswith(head) or not blank or checkpoint.encode() != self.file("log/checkpoint"):
                raise Fault("The proof is for another entry or another checkpoint.", proof, index)
            path = read_hashes(hashes[1:] + "\n" if hashes else "", proof)
            if root_from_path(self.file(name), index, self.size, path) != self.root:
                raise Fault("The entry is not in the log under the signed root.", name, index)
            leaf = read_json(self.file(name), name, index)
            wanted = {"sealed": SEALED, "judged": JUDGED}.get(leaf.get("type")) if isinstance(leaf, dict) else None
            if wanted is None or set(leaf) != wanted:
                raise Fault("The entry is a leaf of neither ledger.", name, index)
            self.leaves[index] = leaf
            proofs.remove(proof)
        for name in proofs:
            raise Fault("The proof has no entry.", name)
        return "%d entries." % len(self.leaves)

    def sources(self):
        """Every sealed source is here, as its entry says."""
        wanted, said_sealed = set(), set()
        for index, leaf in self.leaves.items():
            if leaf["type"] == "sealed":
                said_sealed.add(str(leaf["digest"])[7:])
                digest, size = leaf["digest"], leaf["size"]
                name = "sealed/" + str(digest)[7:]
                if "withheld/" + str(digest)[7:] in self.files and leaf["how"] not in ("stamp", "ots", "cosignature"):
                    continue
                data = self.file(name)
                if len(data) != size or "sha256:" + hashlib.sha256(data).hexdigest() != digest:
                    raise Fault("The source is not what its entry sealed.", name, index)
                wanted |= {name, "texts/" + digest[7:] + ".txt"}
        for name in self.names("sealed/") + self.names("texts/"):
            if name not in wanted:
                raise Fault("No log entry in the bundle seals this file.", name)
        said = {"stamps/%08d.txt" % index: self.statement(index) for index, _, _ in self.said("stamp", "ots")}
        for name in self.names("stamps/"):
            if said.get(name, "").encode() != self.files[name]:
                raise Fault("It is not the statement of a timestamp in the bundle.", name)
        withheld = self.names("withheld/")
        for name in withheld:
            if "sealed/" + name[9:] in self.files or "texts/" + name[9:] + ".txt" in self.files:
                raise Fault("The bundle holds the source that it says is withheld.", name)
        if withheld:
            bare = sum(name[9:] not in said_sealed for name in withheld)
            words = "%d sources are as sealed; %d stayed in the case and cannot be checked here"
            words += "; of %d of them no entry is here either that says they were sealed." % bare if bare else "."
            raise Unchecked(words % (len(wanted) // 2, len(withheld)))
        return "%d sources." % (len(wanted) // 2)

    def quotes(self):
        """Every quote stands in the text it is taken from."""
        found = missing = 0
        for name in self.names("entries/"):
            for support in find_supports(read_json(self.file(name), name)):
                hexes = str(support["report"])[7:]
                quote, start = support["quote"], support["start"]
                if "sealed/" + hexes not in self.files and "withheld/" + hexes not in self.files:
                    raise Fault(f"It rests on a report that the bundle does not hold: {hexes[:12]}….", name)
                text = self.files.get(f"texts/{hexes}.txt")
                if text is None:
                    missing += 1
                elif (
                    type(quote) is not str
                    or type(start) is not int
                    or start < 0
                    or text.decode("utf-8", "replace")[start : start + len(quote)] != quote
                ):
                    raise Fault(f"A quote does not stand where it is said to, at {start} of {hexes[:12]}….", name)
                else:
                    found += 1
        if missing:
            raise Unchecked("%d quotes stand in their texts; for %d the bundle holds no text." % (found, missing))
        return "%d quotes stand in their texts." % found

    def seen_before(self):
        """The log contains the newest checkpoint you saw before."""
        if self.seen is None:
            raise Unchecked("You gave none: an older bundle looks the same as the newest.", needed=False)
        try:
            _, size, root = read_head(read_note(self.seen, self.stated, ""), "")
        except Fault as fault:
            raise Unchecked(f"The checkpoint you gave is not one of this key: {fault.detail}") from None
        if size > self.size:
            raise Fault("You saw %d entries, the bundle is from %d: rolled back." % (size, self.size), "log/checkpoint")
        if size == 0:
            return "You saw an empty log."
        name = "log/since-%d" % size
        if size < self.size and name not in self.files:
            raise Unchecked("The bundle holds no proof from %d entries on; ask for one." % size)
        path = read_hashes(self.files.get(name, b"").decode("ascii", "replace"), name)
        if not is_continuation((size, root), (self.size, self.root), path):
            raise Fault("The log is not a continuation of what you saw: it was forked.", "log/checkpoint")
        return "It continues the %d entries you saw." % size

    def said(self, *kinds):
        """Return (log index, sealed bytes, file) of every leaf of these kinds."""
        found = [(i, leaf) for i, leaf in sorted(self.leaves.items()) if leaf.get("how") in kinds]
        return [(i, self.file("sealed/" + leaf["digest"][7:]), "sealed/" + leaf["digest"][7:]) for i, leaf in found]

    def statement(self, index):
        pairs = self.leaves[index]["http"] if isinstance(self.leaves[index]["http"], list) else []
        pairs = [pair for pair in pairs if isinstance(pair, list) and len(pair) == 2]
        return next((str(value) for name, value in pairs if name == ":statement"), "")

    def begins_with(self, head, index, file):
        """Say whether the log is known to begin with an earlier head; a fault where it does not."""
        origin, size, root = head
        if origin != self.stated[0] or size > index:
            raise Fault("It is of another log, or of more entries than there were.", file, index)
        name = "log/since-%d" % size
        if size and size < self.size and name not in self.files:
            return False
        path = read_hashes(self.files.get(name, b"").decode("ascii", "replace"), name)
        if size and not is_continuation((size, root), (self.size, self.root), path):
            raise Fault("The log does not begin with those entries.", file, index)
        return bool(size)

    def commitments(self):
        """The proofs of OpenTimestamps lead to blocks that you know."""
        proved, named, pending, untold = [], [], 0, 0
        for index, data, file in self.said("ots"):
            statement = self.statement(index)
            found = re.fullmatch(r"longarm\.stamp/v1\n((?:[^\n]+\n){3})[0-9a-f]{32}\n", statement)
            if not found:
                raise Fault("Its statement is malformed.", file, index)
            head = read_head(found[1], file)
            told = self.begins_with(head, index, file)
            untold += not told
            heights = Ots(data, hashlib.sha256(statement.encode()).digest(), file).heights()
            pending += bool(told and not heights)
            for height, root in heights:
                if height in self.blocks and self.blocks[height][0] != root:
                    raise Fault("Block %d, as you gave it, has another Merkle root." % height, file, index)
                if told:
                    (proved if height in self.blocks else named).append((head[1], -height))
        if proved:
            size, height = max(proved)
            time = self.blocks[-height][1]
            when = "by the time of that block" if time is None else "by " + utc(time) + ", give or take two hours"
            return "The first %d entries existed %s: in Bitcoin block %d." % (size, when, -height)
        if named:
            size, height = max(named)
            words = "The first %d entries are in Bitcoin block %d; its header was not checked: use --blocks."
            raise Unchecked(words % (size, -height), needed=False)
        words = "%d proofs are pending: no block yet, as far as they tell; of %d the log is not shown to continue them."
        raise Unchecked(words % (pending, untold), needed=False)

    def cosignatures(self):
        """Witnesses that you know cosigned the log."""
        found, others, untold = [], 0, 0
        for index, data, file in self.said("cosignature"):
            text = read_note(data, self.stated, file, alone=False)
            head = read_head(text, file)
            told = self.begins_with(head, index, file)
            for name, blob in split_note(data, file)[1]:
                known = [one for one in self.witnesses if (one[0], one[1]) == (name, blob[:4])]
                if known:
                    at = int.from_bytes(blob[4:12], "big")
                    signed = f"cosignature/v1\ntime {at}\n{text}".encode()
                    if len(blob) != 76 or at > 253402300799 or not verify_ed25519(known[0][2], signed, blob[12:]):
                        raise Fault(f"The cosignature of {name} does not fit.", file, index)
                    found += [(head[1], known[0][2], at)] if told else []
                    untold += not told
                else:
                    others += name != self.stated[0]
        if not found:
            words = "%d by witnesses whose keys you did not give (use --witness); of %d the log is not shown to go on."
            raise Unchecked(words % (others, untold), needed=False)
        size = max(found)[0]
        keys = {key for covered, key, _ in found if covered == size}
        last = max(at for covered, _, at in found if covered == size)
        words = "The first %d entries by %d witnesses that you know, last at %s; %d others not counted."
        return words % (size, len(keys), utc(last), others + untold)


def find_supports(value):
    if isinstance(value, dict):
        if {"quote", "start", "report", "claim"} <= set(value):
            yield value
        for inner in value.values():
            yield from find_supports(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from find_supports(inner)


def check_bundle(data, vkey=None, seen=None, blocks="", witnesses=()):
    """Return the steps as (outcome, name, detail, file, entry, needed); the first fault ends the check."""
    key = read_key(vkey) if vkey else None
    if vkey and key is None:
        raise SystemExit("verify.py: the public key is malformed")
    known = [read_key(one, b"\x04") for one in witnesses]
    if None in known:
        raise SystemExit("verify.py: the key of a witness is malformed")
    check, steps, broken = Check(data, key, seen, read_blocks(blocks), known), [], False
    parts = ("archive", "manifest", "key", "manifest_note", "checkpoint", "entries", "sources", "quotes", "seen_before")
    for part in (*parts, "commitments", "cosignatures"):
        run = getattr(check, part)
        kind = {"commitments": "ots", "cosignatures": "cosignature"}.get(part)
        if kind and not any(leaf.get("how") == kind for leaf in check.leaves.values()):
            continue
        if broken:
            steps.append(("not checked", run.__doc__, "An earlier step failed.", "", None, True))
            continue
        try:
            steps.append(("pass", run.__doc__, run(), "", None, True))
        except Unchecked as unchecked:
            steps.append(("not checked", run.__doc__, unchecked.detail, "", None, unchecked.needed))
        except Fault as fault:
            broken = True
            steps.append(("fail", run.__doc__, fault.detail, fault.file, fault.entry, True))
    for name in (
        "The texts are what a reader sees in the sealed sources.",
        "Values, counts and standing in the entries follow from the quotes.",
        "The time of sealing is right.",
    ):
        steps.append(("not checked", name, "A bundle cannot show it.", "", None, False))
    return steps


def exit_code_of(steps):
    if any(step[0] == "fail" for step in steps):
        return 1
    return 3 if any(step[0] == "not checked" and step[5] for step in steps) else 0


def main():
    parser = argparse.ArgumentParser(description="Check a Longarm bundle.")
    parser.add_argument("bundle")
    parser.add_argument("--vkey", help="public key of the case, got by another way than the bundle")
    parser.add_argument("--seen", help="file with a checkpoint of the case that you kept from before")
    parser.add_argument("--blocks", help="file with Bitcoin blocks: height and header, or Merkle root, in hex a line")
    parser.add_argument("--witness", action="append", default=[], help="key of a witness you know; may be repeated")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    try:
        with open(given.bundle, "rb") as file:
            data = file.read()
        seen = None
        if given.seen:
            with open(given.seen, "rb") as file:
                seen = file.read()
        blocks = ""
        if given.blocks:
            with open(given.blocks, encoding="ascii", errors="replace") as file:
                blocks = file.read()
    except OSError as error:
        print(f"verify.py: {error}", file=sys.stderr)
        return 2
    steps = check_bundle(data, given.vkey, seen, blocks, given.witness)
    if given.json:
        fields = ("outcome", "name", "detail", "file", "entry", "needed")
        print(json.dumps([dict(zip(fields, step)) for step in steps], ensure_ascii=False, indent=1))
    else:
        for outcome, name, detail, file, entry, _ in steps:
            where = " [{}{}]".format(file, "" if entry is None else ", entry %d" % entry) if file else ""
            print("%-11s  %s %s%s" % (outcome, name, detail, where))
    return exit_code_of(steps)


if __name__ == "__main__":
    sys.exit(main())
