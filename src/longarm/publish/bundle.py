"""Pack chosen register entries with everything a stranger needs to check them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from longarm.ports import Ledgers
from longarm.proofs.archive import encode_archive
from longarm.proofs.bundle import MANIFEST, MANIFEST_NOTE, LeafProof, write_hashes, write_manifest
from longarm.proofs.canonical import canonical_bytes
from longarm.proofs.merkle import Tree, hash_leaf, prove_consistency
from longarm.publish.supports import supports_of
from longarm.publish.verifying import VERIFY_TEXT
from longarm.records.capture import ABOUT_THE_LOG, ACCESS, COMPANIONS, Sealed
from longarm.records.erasure import find_erased
from longarm.records.judgement import Judged
from longarm.records.register import Entry
from longarm.records.wire import to_plain

#: Stands in a bundle for a source whose bytes stay in the case.
WITHHELD = (
    b"This source stays in the case, for it names private persons or cannot be searched for their names.\n"
    b"Its digest is the name of this file. Who needs the source for a court or an expert may ask for a full bundle.\n"
)


class Guard(Protocol):
    """Says what has to stay in the case."""

    def keeps_source(self, sealed: Sealed, data: bytes) -> bool:
        """Say whether the bytes of a source stay."""
        ...

    def keeps_leaf(self, raw: bytes) -> bool:
        """Say whether an entry of the log stays, such as one with a name in its file's name or a reason."""
        ...


@dataclass(frozen=True)
class BundleContents:
    """What goes into a bundle beside the leaves of the log.

    Attributes:
        entries: the chosen entries of the register; none means the whole log without entries.
        texts: report id -> the text that the reader made of it, which offsets of quotes refer to.
        about: what made the bundle, such as ``program`` and ``codebook`` with their versions.
        more: further files, name -> bytes, such as ``lineage.json``.
        since: sizes of earlier trees to prove consistency with.
        guard: what keeps private names in the case; None where the bundle is for a court or an expert.
    """

    entries: tuple[Entry, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    more: Mapping[str, bytes] = field(default_factory=dict)
    since: tuple[int, ...] = ()
    guard: Guard | None = None


def make_bundle(
    ledgers: Ledgers, contents: BundleContents, *, vkey: str, checkpoint: str, sign: Callable[[bytes], str]
) -> bytes:
    """Return a bundle as a canonical ZIP file.

    Sealed originals go in as they were sealed: such a bundle is for a court or an expert, not for publication. With a
    guard, those that name private persons stay in the case; ``withheld/`` says so in their place, and who verifies gets
    "not checked" for what cannot be seen.

    Args:
        ledgers: the ledgers of the case.
        contents: what to pack.
        vkey: public key of the case.
        checkpoint: the newest signed checkpoint of the case.
        sign: signs a manifest and gives the note (``CaseLedgers.sign_manifest``).

    Raises:
        DamageError: a sealed original is missing or changed.
        ValueError: a name is not plain, or the bundle would be larger than 2 GiB.
    """
    leaves: dict[int, Sealed | Judged] = {**dict(ledgers.sealed()), **dict(ledgers.kept()), **dict(ledgers.judged())}
    raw = [canonical_bytes(to_plain(leaves[index])) for index in range(len(leaves))]
    hashes = [hash_leaf(leaf) for leaf in raw]
    tree = Tree(hashes)
    chosen = _chosen(leaves, contents.entries)
    since = set(contents.since)
    files: dict[str, bytes] = {
        "VERIFY.md": VERIFY_TEXT.encode(),
        "case.json": canonical_bytes({"vkey": vkey, "about": dict(contents.about)}),
        "log/checkpoint": checkpoint.encode(),
        **contents.more,
    }
    guard = contents.guard
    for index in chosen:
        leaf = leaves[index]
        hexes = leaf.digest.removeprefix("sha256:") if isinstance(leaf, Sealed) else ""
        data = ledgers.read_bytes(leaf.digest) if isinstance(leaf, Sealed) else b""
        if guard is not None and isinstance(leaf, Sealed) and guard.keeps_source(leaf, data):
            files[f"withheld/{hexes}"] = WITHHELD
        if guard is not None and guard.keeps_leaf(raw[index]):
            continue
        proof = LeafProof(index, tuple(tree.prove_inclusion(index)), checkpoint)
        files[f"leaves/{index:08d}.json"] = raw[index]
        files[f"proofs/{index:08d}.tlog-proof"] = proof.to_text().encode()
        if isinstance(leaf, Sealed) and f"withheld/{hexes}" not in files:
            files |= _of_source(index, leaf, data, contents.texts)
            if leaf.how in ABOUT_THE_LOG:
                since.add(int(dict(leaf.http)[":size"]))
    for entry in contents.entries:
        files[f"entries/{entry.id}.json"] = canonical_bytes(to_plain(entry))
    for size in sorted(since - {0}):
        files[f"log/since-{size}"] = write_hashes(prove_consistency(hashes, size)).encode()
    files[MANIFEST] = write_manifest(files)
    files[MANIFEST_NOTE] = sign(files[MANIFEST]).encode()
    return encode_archive(files)


def _of_source(index: int, leaf: Sealed, data: bytes, texts: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of one source: its bytes, what was stamped, the text that offsets refer to."""
    hexes = leaf.digest.removeprefix("sha256:")
    files = {f"sealed/{hexes}": data}
    statement = dict(leaf.http).get(":statement") if leaf.how in ABOUT_THE_LOG else None
    if statement is not None:
        files[f"stamps/{index:08d}.txt"] = statement.encode()
    if leaf.digest in texts:
        files[f"texts/{hexes}.txt"] = texts[leaf.digest].encode("utf-8", "surrogatepass")
    return files


def _chosen(leaves: Mapping[int, Sealed | Judged], entries: Iterable[Entry]) -> list[int]:
    """Return the log indexes that a bundle of ``entries`` needs, in order.

    Those whose bytes were erased, and who looked at what, are left out.
    """
    entries = tuple(entries)
    erased = find_erased(leaf for _, leaf in sorted(leaves.items()))
    leaves = {i: leaf for i, leaf in leaves.items() if not isinstance(leaf, Sealed) or leaf.digest not in erased}
    leaves = {i: leaf for i, leaf in leaves.items() if not isinstance(leaf, Sealed) or leaf.how != ACCESS}
    if not entries:
        return sorted(leaves)
    reports = {support.report for support in supports_of(entries)}
    reports |= {report for entry in entries for origin in entry.origins for report in origin.reports}
    judgements = {judgement for entry in entries for judgement in entry.judgements}
    return sorted(
        index
        for index, leaf in leaves.items()
        if (_belongs(leaf, reports) if isinstance(leaf, Sealed) else leaf.id in judgements)
    )


def _belongs(leaf: Sealed, reports: Container[str]) -> bool:
    """Say whether a sealed thing is one of ``reports``, lies beside one of them, or tells the time of them all."""
    if leaf.how in COMPANIONS:
        return leaf.how in ABOUT_THE_LOG or any(name == ":of" and value in reports for name, value in leaf.http)
    return leaf.digest in reports
