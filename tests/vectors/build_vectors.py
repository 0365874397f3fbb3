"""Build the bundle that the vectors start from, always the same bytes, and write it beside this file.

Usage: python tests/vectors/build_vectors.py

The key is the first test key of RFC 8032, 7.1: public, and good for nothing but tests.
"""

import hashlib
import pathlib

from longarm.proofs.bundle import manifest_text
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.merkle import hash_leaf, root_of
from longarm.proofs.note import TreeHead, sign_note, verifier_key
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.records.capture import Declared, Sealed
from longarm.records.claim import Response, Speaker
from longarm.records.judgement import Judged, Judgement, Verb
from longarm.records.register import Entry, Origin, Support
from longarm.records.when import Precision, When
from longarm.records.wire import to_plain

SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
ORIGIN = "longarm.case/vectors"
VKEY = verifier_key(ORIGIN, PUBLIC)
AT = "2026-11-24T09:00:00Z"
REPORTS = (
    b"The Dutch foreign ministry ordered the offices in Amsterdam and Rotterdam to close.\n",
    b"The ministry said on Tuesday that it had never been told of the offices.\n",
    "The embassy called the offices “service stations”.\n".encode(),
    b"A fourth report that no entry rests on.\n",
)


def digest_of(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


class MemoryLedgers:
    """Ledgers in memory (port ``Ledgers``) over fixed leaves.

    Args:
        size: how many of the leaves are in.
        swap: names of reports are given in reverse, for a fork.
    """

    def __init__(self, size=6, *, swap=False):
        names = ["c.txt", "b.txt", "a.txt", "d.txt"] if swap else ["a.txt", "b.txt", "c.txt", "d.txt"]
        self.leaves = [
            Sealed(
                digest=digest_of(data),
                size=len(data),
                at=AT,
                nonce=hashlib.sha256(name.encode()).hexdigest()[:32],
                name=name,
                media_type="text/plain",
                declared=Declared(outlet="Example Post", published="2022-11-01"),
            )
            for name, data in zip(names, REPORTS, strict=True)
        ]
        for number, reason in enumerate(("Checked against the sealed page.", "Seen, unsure: 1.5 readings.")):
            judgement = Judgement(verb=Verb.ACCEPT, targets=("NL-1",), reason=reason, by="reviewer", changes={"x": 0.5})
            self.leaves.append(Judged(id=f"j-{number:016x}", at=AT, nonce="0" * 32, judgement=judgement))
        self.leaves = self.leaves[:size]
        self.bytes = {digest_of(data): data for data in REPORTS}

    def sealed(self):
        return ((i, leaf) for i, leaf in enumerate(self.leaves) if isinstance(leaf, Sealed))

    def kept(self):
        return iter(())

    def judged(self):
        return ((i, leaf) for i, leaf in enumerate(self.leaves) if isinstance(leaf, Judged))

    def read_bytes(self, digest):
        return self.bytes[digest]

    def head(self):
        hashes = [hash_leaf(canonical_bytes(to_plain(leaf))) for leaf in self.leaves]
        return TreeHead(ORIGIN, len(hashes), root_of(hashes))

    def checkpoint(self):
        return self.head().size, self.head().root.hex()

    def checkpoint_note(self):
        return sign_note(self.head().to_text(), ORIGIN, SEED)


def sign_manifest(manifest, seed=SEED, origin=ORIGIN):
    return sign_note(manifest_text(origin, manifest), origin, seed)


def entry():
    def support(number, quote):
        text = REPORTS[number].decode()
        return Support(
            claim=f"c-{number:016x}",
            report=digest_of(REPORTS[number]),
            file=f"{number}.txt",
            outlet="Example Post",
            published=When(value="2022-11-01", precision=Precision.DAY),
            speaker=Speaker(name="Dutch foreign ministry", public=True),
            quote=quote,
            start=text.index(quote),
            slots=Response(country="NL", actor="Dutch foreign ministry", action="ordered_closure"),
        )

    reports = tuple(digest_of(data) for data in REPORTS[:3])
    return Entry(
        id="NL-1",
        key="response/NL/ordered_closure",
        kind="response",
        title="The Netherlands ordered the offices closed",
        country="NL",
        origins=(Origin(id="o-1", name="Dutch foreign ministry", kind="official", reports=reports),),
        supports=(support(0, "ordered the offices"), support(1, "never been told"), support(2, "“service stations”")),
        judgements=("j-0000000000000000",),
    )


def good_bundle(ledgers=None, since=(2, 4)):
    ledgers = ledgers or MemoryLedgers()
    contents = BundleContents(
        entries=(entry(),),
        texts={digest_of(data): data.decode() for data in REPORTS},
        about={"program": "longarm vectors"},
        since=since,
    )
    note = ledgers.checkpoint_note()
    return make_bundle(ledgers, contents, vkey=VKEY, checkpoint=note, sign=sign_manifest)


def main():
    folder = pathlib.Path(__file__).parent
    (folder / "good-bundle.zip").write_bytes(good_bundle())
    (folder / "good-bundle.vkey").write_text(VKEY + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
