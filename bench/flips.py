# ruff: noqa: ANN001, ANN201, ANN202, ANN003, D101, D102
"""Flip single bits in bundles and in a case, and count how many each program finds.

Usage: python bench/flips.py [--large N] [--case N] [--shell N] [--shell-every] [--wacz-python PATH] [--wacz N]

1. Every byte of the small vector bundle, one random bit each: the program and the stand-alone ``verify.py``.
2. N random bits of a bundle of about 1 MiB: the program, ``verify.py``, and beside them, for a tenth of the bits,
   Python's ``zipfile.testzip`` as what a usual ZIP check finds.
3. N random bits of the large bundle, and 200 of the small one, for the shell script; with ``--shell-every`` 20,000 of
   the large one and one random bit of every byte of the small one, about an hour. And,
   where a Python with the package wacz is named, what ``wacz validate`` finds on N random bits of its sources as WACZ.
4. N random bits of the files below vault/ and log/ of a case: found, and found with the right file named.
"""

import argparse
import importlib.util
import io
import lzma
import pathlib
import random
import subprocess
import tempfile
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor

from figures import Figure, record

from longarm.acquire.exchange import Hop, to_warc
from longarm.proofs.archive import decode_archive
from longarm.publish.bundle import BundleContents, make_bundle
from longarm.publish.wacz import WebPage, write_wacz
from longarm.records.capture import Capture
from longarm.seal.case import create_case, open_case
from longarm.seal.keys import KeyFolder
from longarm.verify.bundle import verify_bundle
from longarm.verify.case import verify_case
from longarm.verify.verdict import Outcome

ROOT = pathlib.Path(__file__).parents[1]


class Clock:
    def now(self):
        return "2026-11-24T09:00:00Z"


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def flipped(data, bit):
    broken = bytearray(data)
    broken[bit // 8] ^= 1 << bit % 8
    return bytes(broken)


def found_by_zipfile(data):
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.testzip() is not None
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        zlib.error,
        lzma.LZMAError,
    ):
        return True


def share(found, total):
    return f"{found} of {total} ({found / total:.2%})"


def hand_on(what, corpus, **found):
    """Hand on which share of the flips each program found; every mark is all of them."""
    for program, value in found.items():
        work = f"single-bit flips found by {program.replace('_', '.')}, {what}"
        record(Figure(work, value, 1.0, "python bench/flips.py --shell-every", corpus))


def bench_small(chance, alone):
    vectors = ROOT / "tests" / "vectors"
    data, vkey = (vectors / "good-bundle.zip").read_bytes(), (vectors / "good-bundle.vkey").read_text("ascii")
    bits = [at * 8 + chance.randrange(8) for at in range(len(data))]
    ours = sum(verify_bundle(flipped(data, bit), vkey=vkey).outcome is Outcome.FAIL for bit in bits)
    script = sum(alone.exit_code_of(alone.check_bundle(flipped(data, bit), vkey)) == 1 for bit in bits)
    hand_on("every byte of a small bundle", "tests/vectors", verify=ours / len(bits), verify_py=script / len(bits))
    print(
        f"every byte of a bundle of {len(data)} bytes: "
        f"verify {share(ours, len(bits))}, verify.py {share(script, len(bits))}"
    )


def make_case(folder, chance):
    keys = KeyFolder(folder / "keys")
    config = create_case(folder / "case", "Flips", keys)
    with open_case(folder / "case", write=True, keys=keys, clock=Clock()) as case:
        captures = (
            Capture(data=chance.randbytes(3000), name=f"{number}.bin", media_type="application/octet-stream")
            for number in range(270)
        )
        list(case.sealer.seal(captures))
        ledgers = case.ledgers
        note = ledgers.checkpoint_note()
        data = make_bundle(ledgers, BundleContents(), vkey=config.vkey, checkpoint=note, sign=ledgers.sign_manifest)
    return folder / "case", config, data


def bench_large(chance, alone, data, vkey, count):
    bits = [chance.randrange(len(data) * 8) for _ in range(count)]
    ours = script = usual = 0
    some = max(1, count // 10)  # the peer is slow, and a sample is enough for its share
    for number, bit in enumerate(bits):
        broken = flipped(data, bit)
        ours += verify_bundle(broken, vkey=vkey).outcome is Outcome.FAIL
        script += alone.exit_code_of(alone.check_bundle(broken, vkey)) == 1
        usual += number < some and found_by_zipfile(broken)
    hand_on(f"{count} bits of a bundle of 1.3 MB", "made", verify=ours / count, verify_py=script / count)
    print(
        f"{count} random bits of a bundle of {len(data)} bytes, {len(decode_archive(data))} files: "
        f"verify {share(ours, count)}, verify.py {share(script, count)}, zipfile.testzip {share(usual, some)}"
    )


def bench_shell(chance, folder, data, vkey, count=None):
    """Hold the shell script against random bits, or one of every byte; most take it a tenth of a second."""
    bits = [at * 8 + chance.randrange(8) for at in range(len(data))]
    what = "every byte" if count is None else f"{count} random bits"
    bits = bits if count is None else [chance.randrange(len(data) * 8) for _ in range(count)]

    def finds(bit):
        path = folder / f"bundle-{bit}.zip"
        path.write_bytes(flipped(data, bit))
        command = ["sh", str(ROOT / "tools" / "verify.sh"), str(path), vkey]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        path.unlink()
        return done.returncode == 1

    with ThreadPoolExecutor(2) as pool:
        found = sum(pool.map(finds, bits))
    size, corpus = ("a small bundle", "tests/vectors") if len(data) < 100_000 else ("a bundle of 1.3 MB", "made")
    hand_on(f"{what.replace(' random', '')} of {size}", corpus, verify_sh=found / len(bits))
    print(f"{what} of a bundle of {len(data)} bytes: verify.sh {share(found, len(bits))}", flush=True)


#: Run by a Python that has the package wacz: says of each file named on standard input what its own check says. One
#: process for all, since the check itself takes a twentieth of what its start takes.
ASK_WACZ = """
import contextlib, io, sys, wacz.main
for line in sys.stdin:
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = wacz.main.main(["validate", "-f", line.strip()])
    except BaseException as error:
        code = type(error).__name__
    print("valid" if code == 0 and "is valid" in said.getvalue() else "refused", flush=True)
"""


def bench_wacz(chance, folder, sources, count, python):
    """Say what the peer's own check finds on a WACZ that holds the sealed sources of a bundle as pages."""
    if python is None:
        print("wacz validate: not measured, no --wacz-python was given")
        return
    pages = []
    for number, body in enumerate(sources):
        kind = (("Content-Type", "text/html"),)
        hop = Hop(f"https://example.org/{number}", Clock().now(), "", "200 OK", (), kind, body)
        pages.append(WebPage(hop.url, hop.at, str(number), to_warc([hop], "bench")))
    data = write_wacz(pages, software="bench", made=Clock().now(), title="bench")
    path = folder / "case.wacz"
    peer = subprocess.Popen([python, "-c", ASK_WACZ], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def asked(broken):
        path.write_bytes(broken)
        peer.stdin.write(f"{path}\n")
        peer.stdin.flush()
        return peer.stdout.readline().strip()

    with peer:
        assert asked(data) == "valid", "the WACZ is not accepted as it is"
        found = sum(asked(flipped(data, chance.randrange(len(data) * 8))) == "refused" for _ in range(count))
    print(f"{count} random bits of a WACZ of the {len(sources)} sources of the small bundle, {len(data)} bytes: "
          f"wacz validate {share(found, count)}")  # fmt: skip


def bench_case(chance, path, config, count):
    files = [one for folder in ("vault", "log") for one in (path / folder).rglob("*") if one.is_file()]
    sizes = [one.stat().st_size for one in files]
    found = named = 0
    for _ in range(count):
        (one,) = chance.choices(files, weights=sizes)
        raw = one.read_bytes()
        one.write_bytes(flipped(raw, chance.randrange(len(raw) * 8)))
        verdict = verify_case(path, vkey=config.vkey)
        found += verdict.outcome is Outcome.FAIL
        named += one.relative_to(path).as_posix() in {fault.file for fault in verdict.faults}
        one.write_bytes(raw)
    print(
        f"{count} random bits of {len(files)} files of a case: "
        f"found {share(found, count)}, file named {share(named, count)}"
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--large", type=int, default=20_000)
    parser.add_argument("--case", type=int, default=2_000)
    parser.add_argument("--shell", type=int, default=20)
    parser.add_argument("--wacz", type=int, default=1_000)
    parser.add_argument("--wacz-python", help="a Python that has the PyPI package wacz")
    parser.add_argument("--shell-every", action="store_true")
    given = parser.parse_args()
    chance, alone = random.Random(20261124), load(ROOT / "tools" / "verify.py")
    bench_small(chance, alone)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path, config, data = make_case(folder, chance)
        bench_large(chance, alone, data, config.vkey, given.large)
        bench_shell(chance, folder, data, config.vkey, 20_000 if given.shell_every else given.shell)
        vectors = ROOT / "tests" / "vectors"
        small, key = (vectors / "good-bundle.zip").read_bytes(), (vectors / "good-bundle.vkey").read_text("ascii")
        bench_shell(chance, folder, small, key.strip(), None if given.shell_every else 200)
        sources = [one for file, one in sorted(decode_archive(small).items()) if file.startswith("sealed/")]
        bench_wacz(chance, folder, sources, given.wacz, given.wacz_python)
        bench_case(chance, path, config, given.case)


if __name__ == "__main__":
    main()
