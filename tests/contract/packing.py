"""Bundles of a whole case, and what the two Python programs say of them."""

import importlib.util
from pathlib import Path

from longarm.proofs.archive import decode_archive, encode_archive
from longarm.proofs.bundle import MANIFEST, MANIFEST_NOTE, write_manifest
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.verify.bundle import verify_bundle


def load(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parents[2] / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


alone = load("verify")


def pack(case):
    ledgers, contents = case.ledgers, BundleContents()
    note = ledgers.checkpoint_note()
    return make_bundle(ledgers, contents, vkey=case.config.vkey, checkpoint=note, sign=ledgers.sign_manifest)


def without(data, case, *names):
    """Return a bundle that lacks these files, signed anew by who holds the key."""
    unsigned = {*names, MANIFEST, MANIFEST_NOTE}
    files = {name: one for name, one in decode_archive(data).items() if name not in unsigned}
    assert len(files) + len(unsigned) == len(decode_archive(data))
    files[MANIFEST] = write_manifest(files)
    files[MANIFEST_NOTE] = case.ledgers.sign_manifest(files[MANIFEST]).encode()
    return encode_archive(files)


def told_by_both(data, vkey, outside, name, alones_name, **more):
    """Return the outcome of a step by the program and by verify.py, which must agree on the whole."""
    verdict = verify_bundle(data, vkey=vkey, outside=outside)
    steps = alone.check_bundle(data, vkey, **more)
    assert verdict.exit_code == alone.exit_code_of(steps), (verdict.faults, steps)
    ours = next(step.outcome.value for step in verdict.steps if step.name == name)
    return ours, next(step[0] for step in steps if step[1].startswith(alones_name))
