"""Claims read from the development reports, by kind, beside a keyword baseline; all of them and the fifth kept aside.

The texts and their gold are those of the measuring kit (written for it; never shipped). ``tools/held_out.py`` names the
fifth that nobody looked at. The baseline is what a first afternoon gives: a short list of cities and their countries,
numbers before a noun, and verbs of a short list, with no idea of who says what.

Usage: OMP_NUM_THREADS=1 python bench/claims.py [--eval FOLDER] [--json]
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from figures import Figure, corpus_hash, record  # noqa: E402
from held_out import is_held_out  # noqa: E402

MARKS = {"english": 0.72, "all": 0.62, "owner": 0.80}
_CITIES = {"Amsterdam": "NL", "Rotterdam": "NL", "Dublin": "IE", "London": "GB", "Glasgow": "GB", "New York": "US",
           "Toronto": "CA", "Madrid": "ES", "Paris": "FR", "Berlin": "DE", "Frankfurt": "DE", "Rome": "IT",
           "Milan": "IT", "Prague": "CZ", "Athens": "GR", "Sydney": "AU", "Budapest": "HU", "Vienna": "AT"}  # fmt: skip
_NUMBER = re.compile(r"\b(\d[\d,.]*)\s(?:\w+\s){0,3}?(stations|countries|cities|continents|people|cases)\b")
_SAID = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)+) (?:said|told|wrote)\b")
_TOLD = re.compile(r"(?:told|according to|reported by) (?:the )?([A-Z]\w+(?: [A-Z]\w+)*)")
_ACTIONS = {
    "investigating": "investigat",
    "ordered_closure": "order.{0,30}clos",
    "charged": "charged",
    "arrested": "arrested",
}
_TYPES = {"phone_call": "phone call|called him|called her", "threat_to_family": "famil.{0,20}threat|threat.{0,20}famil",
          "surveillance": "surveil|followed"}  # fmt: skip


def baseline_rows(path: pathlib.Path) -> list[dict]:
    """Return the keyword baseline's claims of one report."""
    text = path.read_text(encoding="utf-8")

    def row(kind: str, slots: dict, speaker: str | None = None) -> dict:
        return {"file": path.name, "kind": kind, "slots": slots, "speaker": speaker and {"name": speaker}}

    rows = []
    if re.search(r"police (?:service )?(?:station|cent|post)", text):
        rows += [row("station", {"country": code, "city": city}) for city, code in _CITIES.items() if city in text]
    for found in _NUMBER.finditer(text):
        rows.append(row("figure", {"value": found[1].strip(",."), "unit": found[2]}))
    countries = {_CITIES[city] for city in _CITIES if city in text}
    for country in sorted(countries):
        rows += [
            row("response", {"country": country, "action": a, "actor": None})
            for a, p in _ACTIONS.items()
            if re.search(p, text)
        ]
        rows += [row("incident", {"type": t, "country": country}) for t, p in _TYPES.items() if re.search(p, text)]
    rows += [row("statement", {"gist": ""}, name) for name in sorted(set(_SAID.findall(text)))]
    return rows + [row("citation", {"outlet": name}) for name in sorted(set(_TOLD.findall(text)))]


def own_rows(paths: list[pathlib.Path]) -> list[dict]:
    """Return what ``longarm read --json`` prints for the reports."""
    command = [sys.executable, "-m", "longarm", "read", "--json", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.stderr.strip():
        print(done.stderr.strip()[-400:], file=sys.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def score(kit: pathlib.Path, golds: list[pathlib.Path], rows: list[dict], *only: str) -> dict:
    """Return what the kit's scorer says of rows on some of the gold."""
    with tempfile.TemporaryDirectory() as folder:
        gold = pathlib.Path(folder, "gold")
        gold.mkdir()
        for one in golds:
            (gold / one.name).write_bytes(one.read_bytes())
        claims = pathlib.Path(folder, "claims.jsonl")
        claims.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        command = [
            sys.executable,
            str(kit / "score_claims.py"),
            "--gold",
            str(gold),
            "--claims",
            str(claims),
            "--json",
            *only,
        ]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def show(name: str, result: dict) -> None:
    owner = result["figure_asserter_accuracy"]
    print(f"{name:28} {result['reports']:4d} reports  macro F1 {result['macro_f1']:.3f}  figure owner {owner}")
    print("    " + "  ".join(f"{kind} {row['f1']:.3f}" for kind, row in result["families"].items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eval", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    texts = sorted((args.eval / "dev" / "text").glob("*.txt"))
    golds = sorted((args.eval / "dev" / "gold").glob("*.json"))
    own = own_rows(texts)
    peer = [row for path in texts for row in baseline_rows(path)]
    seen = [one for one in golds if not is_held_out(one.stem)]
    aside = [one for one in golds if is_held_out(one.stem)]
    results = {
        "english": score(args.eval, golds, own, "--only-lang", "en"),
        "all languages": score(args.eval, golds, own),
        "all, looked at": score(args.eval, seen, own),
        "all, kept aside": score(args.eval, aside, own),
        "keyword baseline, english": score(args.eval, golds, peer, "--only-lang", "en"),
        "keyword baseline, all": score(args.eval, golds, peer),
    }
    digest = corpus_hash([*texts, *golds])
    if args.json:
        print(json.dumps({"corpus": digest, "marks": MARKS, "results": results}))
        return
    print(f"corpus sha256:{digest}")
    for name, result in results.items():
        show(name, result)
    print(f"marks: english {MARKS['english']}, all {MARKS['all']}, figure owner {MARKS['owner']}")
    keep(results, digest)


def keep(results: dict, corpus: str) -> None:
    """Hand the figures on to the gate."""
    careful = "a second careful annotator 0.84"
    rows = [
        ("claims, macro F1, English", "english", "macro_f1", MARKS["english"], "keyword baseline, english", careful),
        (
            "claims, macro F1, all languages",
            "all languages",
            "macro_f1",
            MARKS["all"],
            "keyword baseline, all",
            careful,
        ),
        ("claims, macro F1, all languages, fifth kept aside", "all, kept aside", "macro_f1", MARKS["all"], "", ""),
        (
            "figure owner accuracy",
            "all languages",
            "figure_asserter_accuracy",
            MARKS["owner"],
            "keyword baseline, all",
            "",
        ),
        (
            "figure owner accuracy, fifth kept aside",
            "all, kept aside",
            "figure_asserter_accuracy",
            MARKS["owner"],
            "",
            "",
        ),
    ]
    for work, name, key, mark, peer, also in rows:
        beside = f"keyword baseline {results[peer][key]} (run beside)" if peer else ""
        peers = "; ".join(one for one in (beside, also) if one)
        record(Figure(work, results[name][key], mark, "python bench/claims.py", corpus, peers))


if __name__ == "__main__":
    main()
