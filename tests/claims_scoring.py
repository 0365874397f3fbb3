"""Scores claims against hand-made gold by family, as the measuring kit does; our own, so that the gate needs no kit."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

FAMILIES = ("station", "figure", "response", "incident", "speaker", "citation")
UNSCORED = {"other", "intimidation", "abduction", "cyberattack", "killing_attempt", "no_comment"}
_EMPTY_WORDS = """the of a an and for in de la le der die das van du des el los report reports media news press
government officials official ministry minister spokesman spokesperson spokeswoman foreign"""
EMPTY = frozenset(_EMPTY_WORDS.split())
UNITS = (
    ("countries", ("countr", "nation", "governments")),
    ("continents", ("continent",)),
    ("cities", ("cit",)),
    ("provinces", ("provinc", "jurisdiction", "bureau")),
    ("stations", ("station", "cent", "post", "office", "outpost", "base", "desk")),
    ("people", ("people", "person", "suspect", "citizen", "tibetan", "dissident", "fugitive", "defendant", "officer",
                "victim", "activist", "target", "member", "detective")),
    ("cases", ("case", "incident", "event")),
    ("money", ("dollar", "euro", "pound", "yuan")),
)  # fmt: skip


def fold(words):
    plain = unicodedata.normalize("NFKD", str(words or ""))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return re.sub(r"[^\w\s]", " ", plain).strip()


def telling(name):
    words = fold(re.sub(r"\(.*?\)", " ", str(name or ""))).split()
    return {word for word in words if word not in EMPTY and len(word) > 1} or set(words)


def one_name(left, right):
    """Two names are one where one holds the other, abbreviates it, or half of the shorter is shared."""
    a, b = telling(left), telling(right)
    if not a or not b:
        return False
    initials = ["".join(w[0] for w in fold(n).split() if w not in {"of", "the", "and", "for"}) for n in (left, right)]
    flat = [fold(n).replace(" ", "") for n in (left, right)]
    short = (len(flat[0]) > 1 and flat[0] == initials[1]) or (len(flat[1]) > 1 and flat[1] == initials[0])
    shared = a & b
    return a <= b or b <= a or short or (any(len(w) > 3 for w in shared) and 2 * len(shared) >= min(len(a), len(b)))


def unit_of(words):
    folded = fold(words)
    return next((name for name, parts in UNITS if any(part in folded for part in parts)), "other")


def wanted(gold):
    """Every item of a gold file, by family."""
    return {
        "station": [(row["country"], fold(row["city"])) for row in gold["stations"]],
        "figure": [
            (float(row["value"]), unit_of(row["unit"])) for row in gold["counts"] if unit_of(row["unit"]) != "other"
        ],
        "response": [(row["country"], row["action"]) for row in gold["responses"] if row["action"] not in UNSCORED],
        "incident": [(row["type"], row["country"]) for row in gold["incidents"] if row["type"] not in UNSCORED],
        "speaker": [row["speaker"] for row in gold["statements"]],
        "citation": list(gold["cites"]),
    }


def told(claims):
    """Every item that claims give, by family."""
    items = {family: [] for family in FAMILIES}
    for claim in claims:
        slots = claim.slots
        if claim.kind == "station":
            items["station"].append((slots.country, fold(slots.city)))
        elif claim.kind == "figure" and unit_of(slots.unit) != "other":
            items["figure"].append((float(slots.value), unit_of(slots.unit)))
        elif claim.kind == "response" and slots.action not in UNSCORED:
            items["response"].append((slots.country, slots.action))
        elif claim.kind == "incident" and slots.type not in UNSCORED:
            items["incident"].append((slots.type, slots.country))
        elif claim.kind == "citation":
            items["citation"].append(slots.outlet)
        elif claim.kind == "statement" and claim.speaker is not None:
            items["speaker"].append(claim.speaker.name)
    return items


def alike(family, one, other):
    if family in {"speaker", "citation"}:
        return one_name(one, other)
    if family == "station" and one[1] and other[1]:
        left, right = set(one[1].split()), set(other[1].split())
        return one[0] == other[0] and (left <= right or right <= left)
    if family == "incident":
        return one[0] == other[0] and (one[1] == other[1] or None in {one[1], other[1]})
    return one == other


def once(family, items):
    """Drop repeats; names that are one count once."""
    kept = []
    for item in items:
        same = (lambda a, b: alike(family, a, b)) if family in {"speaker", "citation"} else (lambda a, b: a == b)
        if not any(same(item, other) for other in kept):
            kept.append(item)
    return kept


def owner_is_right(count, claims):
    """Say whether a figure that was found was given to one of its owners; None where it was not found."""
    found = [
        claim
        for claim in claims
        if claim.kind == "figure" and claim.slots.value == count["value"]
        if unit_of(claim.slots.unit) == unit_of(count["unit"])
    ]
    owners = [name for name in count["asserted_by"] if name != "(text)"]
    own = len(owners) < len(count["asserted_by"])
    names = [claim.speaker.name if claim.speaker is not None else None for claim in found]
    return any(any(one_name(n, o) for o in owners) if n else own for n in names) if found else None


def score(folder: Path, read):
    """Return F1 by family, their mean, and the share of figures given to the right owner.

    Args:
        folder: holds ``text/ID.txt`` and ``gold/ID.json``.
        read: gives the claims of a text.
    """
    hit, missed, invented, owners = Counter(), Counter(), Counter(), Counter()
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        claims = read((folder / "text" / f"{path.stem}.txt").read_bytes())
        want, got = wanted(gold), told(claims)
        for family in FAMILIES:
            left = once(family, want[family])
            for item in once(family, got[family]):
                match = next((one for one in left if alike(family, item, one)), None)
                if match is None:
                    invented[family] += 1
                else:
                    left.remove(match)
                    hit[family] += 1
            missed[family] += len(left)
        owners.update(owner_is_right(count, claims) for count in gold["counts"])
    f1 = {f: 2 * hit[f] / max(1, 2 * hit[f] + missed[f] + invented[f]) for f in FAMILIES}
    return f1, sum(f1.values()) / len(f1), owners[True] / max(1, owners[True] + owners[False])
