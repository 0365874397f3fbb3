# ruff: noqa: E501 - a frame of the generator is a line
"""Made reports for measuring lineage at scale: deterministic, seeded, no text of anybody.

What is made. An *event* has an invented town, body, two officials, an organisation, four numbers, two days, a sum and
two quotations. A *report* of it has eight to twelve sentences; each takes one of 36 frames, and each frame has places
where one of several wordings is drawn, so that two reports that tell of different events share hardly a run of words,
while names of states, "police station", the counts 54 and 102 and the like recur everywhere, as they do in life.

What is planted, beside the originals:

- ``copy``: the text word for word, sometimes under another headline;
- ``cut``: its first half, or its first half without one sentence;
- ``reworded``: a fifth of its words replaced, a sentence or two dropped, a sentence of its own at the end;
- ``spin``: nearly every common word replaced by another one, parts of sentences swapped, one name in ten misspelt;
- ``translation``: every common word replaced by a word of a made-up language, numbers and days written as there, one
  sentence dropped; names, numbers and their order stay, as in a translation;
- ``same event``: a second report of the event with its own reporting: it shares the town, the body, one official and
  some numbers, in its own order and beside facts of its own. It is *no* derivation: joining it is an error.

The made-up language and the substitute words are built from the word itself, so that one word always becomes the same
other word. Nobody named exists; names are made of syllables.
"""

from __future__ import annotations

import hashlib
import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from longarm.records.reading import Reading
from longarm.records.report import Passage, Report, Role
from longarm.records.span import Span
from longarm.records.when import Precision, When

DERIVED = ("copy", "cut", "reworded", "spin", "translation")
#: Chance that an event has a report of the kind.
CHANCES = {"copy": 0.12, "cut": 0.06, "reworded": 0.08, "spin": 0.08, "translation": 0.08, "same event": 0.12}
_ONSETS = [
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
_NUCLEI = ["a", "e", "i", "o", "u", "ai", "au", "ei", "ou"]
_CODAS = ["", "", "n", "l", "r", "s", "k", "m", "nd", "rt"]
_STATES = [
    "China",
    "Netherlands",
    "Ireland",
    "Spain",
    "Italy",
    "Germany",
    "Canada",
    "Britain",
    "France",
    "Portugal",
    "Austria",
    "Czechia",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FRAMES = """
{body} {said|announced|confirmed|made known} {on|last} {weekday} that {an|one} {office|bureau|desk|site} in {town} {had opened without leave|ran without permission|had never been declared}.
{official}, who {heads|leads|speaks for} {body}, {told|informed} {reporters|lawmakers|a committee} that {n0} {people|residents|families} had {come forward|asked for help|been approached}.
"{quote0}," {official} {said|added|went on}.
The {organisation} had {counted|listed|named} 54 {sites|stations|posts} in a {study|report} of {month0}, {among them|including} the one in {town}.
{second}, a {lawyer|lawmaker|researcher} {from|in} {town}, {called|described} the {finding|matter} as {grave|serious|alarming}: "{quote1}".
According to {second}, {n1} {calls|letters|visits} {reached|were made to} {households|shops|students} between {day0} and {day1}.
The {embassy|consulate} of {state} {denied|rejected|waved aside} the {claims|accounts|charges} and spoke of {volunteers|a service desk|help with papers}.
{Papers|Records|Files} seen in {town} put the {cost|rent|budget} at {sum} euros for {n2} {months|weeks|terms}.
{Police|Officers|Detectives} {searched|went through|entered} the {rooms|premises|building} on {day0} and {took away|carried off|secured} {n3} {boxes|folders|computers}.
{Neighbours|Traders|Passers-by} in {street} {recalled|remembered|spoke of} a {sign|plate|banner} that {named|mentioned} the police of Fuzhou.
A {spokeswoman|spokesman|clerk} of {body} would not {say|tell} whether {official} had {met|spoken with} the {ambassador|consul} before {day1}.
{Critics|Opponents|Observers} of the {government|cabinet|ministry} {want|demand|expect} an {answer|account|inquiry} by {month1}.
The {organisation} {works|is based} in {capital} and has {followed|studied|tracked} such {offices|posts|desks} {for years|since 2014|for a decade}.
{second} {fears|believes|suspects} that {n2} {more|further|other} {offices|desks|posts} {exist|are at work|remain open}.
In {month1} {body} had {promised|announced|foreseen} a {hotline|register|helpline} for those who are {threatened|pressed|followed}.
{A court|A judge|A tribunal} in {town} will {hear|take up|look at} the {case|matter|file} on {day1}.
{Two|Several|A few} {members|deputies} of the {council|chamber|assembly} {asked|pressed} {official} for {the list|names|dates}.
The {building|house|shop} in {street} {belongs to|is owned by|was let to} an {association|society|federation} with {n3} members.
{official} {recalled|pointed out|stressed} that {state} had {given|offered} {assurances|its word|a promise} in {month0}.
On {weekday} the {shutters|blinds|doors} in {street} were {down|closed|locked}, {a reporter|a visitor|a witness} {found|noted|saw}.
{Money|Funds|Payments} of {sum} euros {went|passed|flowed} through {an account|a bank} in {capital}, {files|papers} show.
The {organisation} {says|maintains|holds} that 230,000 {suspects|people} were {persuaded|talked into|led} to {return|go back}.
{Students|Workers|Shopkeepers} from {state} {told|described to} {second} how {relatives|parents|siblings} at home were {visited|questioned|called in}.
{body} {sent|handed|passed} {n1} {files|pages|reports} to {prosecutors|the public prosecutor} on {day1}.
{Nothing|Little|Not much} is {known|certain} about who {paid|hired|instructed} the {staff|people|men} in {street}.
{official} {travels|flies|goes} to {capital} in {month1} to {discuss|raise|settle} the {affair|question|matter} with {colleagues|partners}.
{Experts|Scholars|Analysts} at the {university|institute|academy} of {town} {warn|caution} of {haste|panic|confusion}.
The {lease|contract|agreement} for {street} {runs|lasts|is valid} until {day1}, {the owner|a broker|an agent} {said|stated}.
"{quote1}," a {sentence|line|passage} in the {letter|memo|note} of {body} {reads|runs}.
{n0} {signatures|names} {stand|are found} under a {petition|plea|appeal} that {second} {handed over|delivered|brought} in {capital}.
{Similar|Like|Comparable} {desks|places|rooms} had been {found|seen|reported} in {capital} and {state} {before|earlier|already}.
{body} {employs|has|counts} {n2} {people|experts|officers} who {deal with|work on|handle} {such cases|interference|threats}.
{official} {rejected|denied} that {body} had {known|heard} of the {office|desk|post} before {month0}.
{Insurers|Accountants|Auditors} {valued|put} the {equipment|furniture|fittings} in {street} at {sum} euros.
{Interpreters|Translators} {needed|took} {n3} {days|weeks} for the {papers|recordings|messages} from {street}.
{second} {plans|intends|means} to {publish|print|release} the {list|map|record} of {n1} {places|names|visits} in {month1}.
""".strip().splitlines()
_QUOTES = ["we", "nobody", "this", "they", "our", "every", "no", "people", "such", "that"]
_VERBS = [
    "cannot accept",
    "must protect",
    "will not forget",
    "have to answer",
    "should explain",
    "never allowed",
    "want to see",
    "ought to end",
]
_ENDS = [
    "what was done here",
    "the fear in these streets",
    "a state within our state",
    "calls at night",
    "rules that others break",
    "offices without a name",
]
_CHOICE_OPEN, _CHOICE_CLOSE = "{", "}"


@dataclass(frozen=True)
class Made:
    """A made report.

    Attributes:
        reading: what lineage takes.
        kind: ``original``, ``same event`` or one of ``DERIVED``.
        origin: number of the original it goes back to.
        facts: the invented facts that it tells.
    """

    reading: Reading
    kind: str
    origin: int
    facts: dict[str, str]


def make_reports(count: int, seed: int = 20221025) -> Iterator[Made]:
    """Yield ``count`` made reports; the first of a smaller number are the same."""
    made = 0
    event = 0
    while made < count:
        rng = random.Random(seed * 1_000_003 + event)
        facts = _event(rng)
        sentences = _sentences(rng, facts)
        batch = [("original", sentences, "en", 2 * event, facts)]
        for kind, chance in CHANCES.items():
            if rng.random() < chance:
                own = _second_event(rng, facts) if kind == "same event" else facts
                other = _sentences(rng, own) if own is not facts else _derive(kind, sentences, rng)
                lang = "eo" if kind == "translation" else "en"
                batch.append((kind, other, lang, 2 * event + (own is not facts), own))
        for kind, text, lang, origin, told in batch[: count - made]:
            yield Made(_reading(text, lang, f"{seed}-{event}-{kind}", rng), kind, origin, told)
            made += 1
        event += 1


def _syllables(rng: random.Random, least: int, most: int) -> str:
    return "".join(
        rng.choice(_ONSETS) + rng.choice(_NUCLEI) + rng.choice(_CODAS) for _ in range(rng.randint(least, most))
    ).capitalize()


def _event(rng: random.Random) -> dict[str, str]:
    facts = {
        "town": _syllables(rng, 2, 3),
        "street": f"{_syllables(rng, 1, 2)} Street",
        "official": f"{_syllables(rng, 1, 2)} {_syllables(rng, 2, 3)}",
        "second": f"{_syllables(rng, 1, 2)} {_syllables(rng, 2, 3)}",
        "organisation": rng.choice(
            ["Safeguard Defenders", f"{_syllables(rng, 2, 2)} Forum", f"{_syllables(rng, 2, 2)} Watch"]
        ),
        "body": f"the {rng.choice(['Ministry', 'Department', 'Office', 'Council'])} of {_syllables(rng, 2, 2)}",
        "state": rng.choice(_STATES),
        "capital": _syllables(rng, 2, 2),
        "weekday": rng.choice(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]),
        "sum": f"{rng.randint(11, 990)},{rng.randint(100, 999)}",
    }
    for i in range(4):
        facts[f"n{i}"] = str(rng.randint(21, 980))
    for i in range(2):
        facts[f"day{i}"] = f"{rng.randint(1, 28)} {rng.choice(MONTHS)}"
        facts[f"month{i}"] = rng.choice(MONTHS)
        facts[f"quote{i}"] = (
            f"{rng.choice(_QUOTES)} {rng.choice(_VERBS)} {rng.choice(_ENDS)} in {_syllables(rng, 2, 2).lower()}"
        )
    return facts


def _second_event(rng: random.Random, facts: dict[str, str]) -> dict[str, str]:
    """Return the event as somebody else found it out: a few facts are shared, the rest is their own."""
    own = _event(rng)
    return own | {key: facts[key] for key in ("town", "body", "official", "n0", "day0", "state", "weekday")}


def _sentences(rng: random.Random, facts: dict[str, str]) -> list[str]:
    return [_filled(rng, frame, facts) for frame in rng.sample(_FRAMES, rng.randint(8, 12))]


def _filled(rng: random.Random, frame: str, facts: dict[str, str]) -> str:
    line = "".join(
        facts.get(part) or (rng.choice(part.split("|")) if "|" in part else part)
        for part in frame.replace(_CHOICE_CLOSE, _CHOICE_OPEN).split(_CHOICE_OPEN)
    )
    return line[0].upper() + line[1:]


def _derive(kind: str, sentences: list[str], rng: random.Random) -> list[str]:
    if kind == "copy":
        return list(sentences)
    if kind == "cut":
        half = sentences[: max(4, len(sentences) // 2 + 1)]
        return half[:2] + half[3:] if rng.random() < 0.5 else half
    dropped = {rng.randrange(2, len(sentences))} if kind != "reworded" or rng.random() < 0.5 else set()
    kept = [s for i, s in enumerate(sentences) if i not in dropped]
    if kind == "translation":
        return [_foreign(s) for s in kept]
    share = 0.2 if kind == "reworded" else 0.85
    changed = [_reworded(s, share, rng) for s in kept]
    if kind == "reworded":
        return [*changed, _filled(rng, rng.choice(_FRAMES), _event(rng))]
    return [_damaged(_swapped(s), rng) for s in changed]


def _reworded(sentence: str, share: float, rng: random.Random) -> str:
    return " ".join(
        _other(word) if word.isalpha() and word.islower() and rng.random() < share else word
        for word in sentence.split(" ")
    )


def _other(word: str) -> str:
    """Return the substitute of a word, always the same."""
    rng = random.Random(zlib.crc32(word.encode()))
    return _syllables(rng, 1, 2).lower()


def _swapped(sentence: str) -> str:
    head, comma, tail = sentence.rstrip(".").partition(", ")
    short = comma and '"' not in sentence and len(tail) < 40
    return f"{tail[0].upper()}{tail[1:]}, {head}." if short else sentence


def _damaged(sentence: str, rng: random.Random) -> str:
    words = sentence.split(" ")
    for i, word in enumerate(words[1:], 1):
        if word[:1].isupper() and word.isalpha() and len(word) > 5 and rng.random() < 0.1:
            words[i] = word[:-3] + _syllables(rng, 1, 1).lower()
    return " ".join(words)


def _foreign(sentence: str) -> str:
    words = []
    for i, word in enumerate(sentence.split(" ")):
        bare = word.strip('",.:')
        new = bare
        if bare in MONTHS or (bare.endswith("day") and bare[0].isupper()):
            new = _other(bare)
        elif bare.isalpha() and (bare.islower() or i == 0):
            new = _other(bare.lower() + "-eo")
        elif bare.replace(",", "").isdigit():
            new = bare.replace(",", ".")
        words.append(word.replace(bare, new) if bare else word)
    line = " ".join(words)
    return line[0].upper() + line[1:]


def _reading(sentences: list[str], lang: str, name: str, rng: random.Random) -> Reading:
    lines = [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
    passages, at = [], 0
    for line in lines:
        passages.append(Passage(span=Span(at, at + len(line)), role=Role.BODY, lang=lang))
        at += len(line) + 1
    published = When(value=f"2023-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}", precision=Precision.DAY)
    report = Report(
        id="sha256:" + hashlib.sha256(name.encode()).hexdigest(),
        file=f"{name}.txt",
        text="\n".join(lines),
        passages=tuple(passages),
        lang=lang,
        published=published if rng.random() < 0.5 else When(value=None, precision=Precision.UNRESOLVED),
    )
    return Reading(report=report)
