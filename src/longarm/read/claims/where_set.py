"""Where a deed is set whose sentence names no host: by its heading, its paragraph, or the one host of its report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence

#: Words that point to the country that a text is about, whether or not the sentence names it.
_HERE = re.compile(
    r"\b(?:in (?:the|this|our) country|here|on our soil|hierzulande|im Land|im Inland|in unserem Land"
    r"|in (?:het|ons|dit) land|in eigen land|hier te lande|dans (?:le|notre|ce) pays"
    r"|en (?:el|nuestro|este) país"
    r"|no (?:nosso )?país|neste país|nel (?:nostro )?paese|no nosso território)\b"
    r"|(?:我国|我國|国内|國內|日本国内|国内で|국내에서|국내)",
    re.IGNORECASE,
)
#: Words that say of a deed that it goes on in many countries, whichever the text is about.
_WIDE = re.compile(
    r"\b(?:abroad|overseas|worldwide|world-?wide|around the (?:world|globe)|across the (?:world|globe)"
    r"|(?:\w+|\d+) (?:other )?countries|weltweit|im Ausland|wereldwijd|in het buitenland"
    r"|à l['’]étranger|dans le monde|partout"
    r"|en el (?:extranjero|exterior|mundo)|no (?:exterior|estrangeiro|mundo)|all['’]estero|nel mondo)\b"
    r"|海外|境外|世界|해외",
    re.IGNORECASE,
)


#: Before or at the head of those it is done to where a text has told of them, or counts them.
_NUMBERS = (
    r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|zwei|drei|vier|fünf|sechs|sieben|mehrere"
    r"|twee|drie|vijf|zes|zeven|acht|meerdere|deux|trois|quatre|cinq|sept|huit|plusieurs|dos|tres|cuatro|cinco|seis|siete"
    r"|varios|varias|dois|duas|três|quatro|vários|várias|due|tre|quattro|cinque|sei|sette|otto|diversi"
)
_KNOWN = re.compile(
    rf"(?:\b(?:both|these|those|all|each of|its|our|diese[nrs]?|beide[nr]?|deze|ces|cette|tous|estos|estas|esos|esas"
    rf"|ambos|ambas|estes|esses|essas|questi|queste|entrambi|entrambe|{_NUMBERS})\s(?:[\w-]+\s){{0,2}}|(?:这些|這些|该|該|同)\w?)\Z",
    re.IGNORECASE,
)
_KNOWN_HEAD = re.compile(
    rf"(?:(?:more than|at least|about|some|over) )?(?:members of )?(?:both|all|its|our|a dozen|{_NUMBERS})\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:einen?|einem|einer|eines|een|une?|una|uno|um|uma)\s(?:[\w-]+\s){0,2}\Z", re.IGNORECASE)
_THEY = frozenset({"they", "them", "both"})
_HE = frozenset({"he", "she", "him", "her"})
_HIS = frozenset({"his", "her"})
_PATIENTS = frozenset({"dobj", "nsubjpass"})
_LOOK_BACK = 40
#: By how many times more often than all others the one host of a report is named.
_MOSTLY = 3


def is_here(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence points to the country that its text is about: "the communities in the country"."""
    return _HERE.search(ground.text, sentence.span.start, sentence.span.end) is not None


def is_wide(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells of many countries: "exiles around the world"."""
    return _WIDE.search(ground.text, sentence.span.start, sentence.span.end) is not None


def is_one(ground: Ground, sentence: Sentence, victim: str | None, word: Any | None) -> bool:
    """Say whether a deed is done to one person: "un dissident iranien", "she was followed".

    Args:
        ground: what the report was found to hold.
        sentence: where the deed stands.
        victim: whom it is done to.
        word: the word that names it, None where the sentence was not parsed.
    """
    if word is not None:
        reached = list(_reached(word))
        owners = (child for one in reached for child in one.children if child.dep_ == "poss")
        return any(one.lower_ in _HE for one in reached) or any(one.lower_ in _HIS for one in owners)
    return _ONE.search(_before(ground, sentence, victim)) is not None


def is_known_group(ground: Ground, sentence: Sentence, victim: str | None, word: Any | None) -> bool:
    """Say whether a text counts those a deed is done to, or has told of them: "both communities", "seven teachers".

    Args:
        ground: what the report was found to hold.
        sentence: where the deed stands.
        victim: whom it is done to.
        word: the word that names it, None where the sentence was not parsed.
    """
    if word is not None and any(one.lower_ in _THEY for one in _reached(word)):
        return True
    known = _KNOWN_HEAD.match(victim or "") or _KNOWN.search(_before(ground, sentence, victim))
    return known is not None


def only_host(hosts: Hosts) -> str | None:
    """Return the host that a report names far more often than all others together, None where it names no such."""
    if hosts.main is None:
        return None
    others = sum(hosts.seen.values()) - hosts.seen[hosts.main]
    return hosts.main if hosts.seen[hosts.main] >= _MOSTLY * others else None


def _reached(word: Any) -> Iterator[Any]:
    """Yield the nouns and pronouns that a deed reaches: its object, and that of the infinitive or the "on" below it."""
    for child in word.children:
        if child.dep_ in _PATIENTS:
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"on", "at", "to", "against"}:
            yield from (below for below in child.children if below.dep_ == "pobj")
        elif child.dep_ == "xcomp":
            yield from (below for below in child.children if below.dep_ in _PATIENTS)


def _before(ground: Ground, sentence: Sentence, victim: str | None) -> str:
    """Return what stands in a sentence just before whom a deed is done to."""
    at = ground.text.find(victim, sentence.span.start, sentence.span.end) if victim else -1
    return ground.text[max(sentence.span.start, at - _LOOK_BACK) : at] if at >= 0 else ""
