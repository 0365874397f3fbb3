"""Small questions to the phrase of a source: its nouns, its words, whether a name is its apposition."""

from __future__ import annotations

import re

from msgspec import structs

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.person_nouns import is_person_noun
from longarm.read.attribution.roles import BODIES, ROLES
from longarm.read.attribution.short_forms import Mention
from longarm.read.attribution.tagger import Chunk
from longarm.records.claim import Speaker

_LONGEST_NAME = 14
#: Words that stand alone for some or one of many named before: "“Never,” said one."
PARTIAL = frozenset({"both", "neither", "one", "another", "others", "some", "several", "most", "many", "two", "three"})
#: "Wednesday Dutch foreign minister", "week earlier a spokesperson of …": when it was said is no part of a role.
_WHEN = re.compile(
    r"^(?:(?:on |last |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\s+(?:an?\s+|the\s+)?"
    r"|(?:a\s+)?(?:day|week|month|year)s?\s+(?:earlier|ago|later|before)\s+(?:an?\s+|the\s+)?)",
    re.IGNORECASE,
)
#: "reports in the media on Tuesday": nor is the day behind it.
_WHEN_BEHIND = re.compile(
    r",?\s(?:(?:on|last|this|earlier|late|since)\s){0,2}"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|(?<=last |this )(?:week|month|year))"
    r"(?:\s(?:morning|afternoon|evening|night))?\Z",
    re.IGNORECASE,
)
#: Prepositions of place, behind which a capitalised word is mostly where something was.
PLACE_BEFORE = frozenset({"in", "at", "near", "from", "to", "across", "into", "outside"})
_HOME_BEFORE = frozenset({"in", "from", "near", "across", "outside", "around"})
#: "a Madrid-based group", "a London-born analyst".
_LIES = frozenset({"based", "born", "headquartered", "registered", "area"})
_SINGLE = frozenset({"one", "another", "neither"})


def is_one_person(speaker: Speaker) -> bool:
    """Say whether a speaker is a person, by name or by a role in the singular."""
    words = speaker.name.lower().split()
    singular = any(word in ROLES and not (word.endswith("s") and word.removesuffix("s") in ROLES) for word in words)
    return speaker.kind == "person" or singular or any(is_person_noun(word) for word in words)


def without_when(role: str) -> str:
    """Return a role or document without the day that a parser took for its beginning or end."""
    return _WHEN_BEHIND.sub("", _WHEN.sub("", role))


def part_of(frame: Frame, head: int, word: str) -> str | None:
    """Return what "one" of many is called ("neighbour" of "neighbours"); None where the word takes up all of them."""
    return frame.tokens[head].lemma_.lower() if word in _SINGLE - {"neither"} else None


def plain_phrase(frame: Frame, head: int) -> Chunk:
    """Return the plain noun phrase around a noun: what stands before it and belongs to it."""
    first = head
    while (
        first > 0
        and frame.sentence[first - 1] == frame.sentence[head]
        and int(frame.head[first - 1]) in range(first, head + 1)
    ):
        first -= 1
    return Chunk(first, head, "source")


def is_apposed(frame: Frame, mention: Mention, head: int) -> bool:
    """Say whether a name is the apposition or the compound partner of the phrase's head noun."""
    for i in range(mention.first, mention.last + 1):
        if frame.tokens[i].dep_ == "appos" and abs(i - head) < _LONGEST_NAME:
            return True
    return mention.first == head + 1 or _ends_behind_comma(frame, mention, head)


def _ends_behind_comma(frame: Frame, mention: Mention, head: int) -> bool:
    """Say whether a role is followed by a comma and the name: "a spokeswoman in Kigali, Yolande Makolo"."""
    noun = frame.tokens[head]
    if noun.tag_ != "NN" or not {noun.lower_, noun.lemma_.lower()} & ROLES:
        return False
    comma = mention.first - 1
    between = [frame.tokens[i].text for i in range(head + 1, comma)]
    return head < comma <= head + _LONGEST_NAME and frame.tokens[comma].text == "," and "," not in between


def words_of(frame: Frame, first: int, last: int) -> str:
    """Return the words of a phrase without article, cut before a relative clause, an apposition or a dash."""
    tokens = frame.tokens
    while first < last and tokens[first].pos_ == "DET" and tokens[first].lower_ in {"the", "a", "an"}:
        first += 1
    end = first
    while end < last and end - first < _LONGEST_NAME:
        token = tokens[end + 1]
        if token.text in {",", ";", "—", "–", "(", ":"} or token.lower_ in {"who", "which", "that"}:
            break
        end += 1
    text = frame.text[int(frame.start[first]) : int(frame.end[end])] if first <= last else ""
    return " ".join(text.split()).strip("“”\"'‘’.,:;")


def is_where(frame: Frame, mention: Mention) -> bool:
    """Say whether a single capitalised word stands where a place does: "in Switzerland" names nobody who speaks."""
    before = frame.tokens[mention.first - 1].lower_ if mention.first else ""
    single = mention.first == mention.last and not mention.name.isupper() and mention.name.lower() not in BODIES
    return single and before in PLACE_BEFORE


def is_home(frame: Frame, mention: Mention) -> bool:
    """Say whether a name tells where somebody lives or works: "dissidents in the Netherlands" speak for no state."""
    at = mention.first - 1
    if at > 0 and frame.tokens[at].pos_ == "DET":
        at -= 1
    words = {token.lower_ for token in frame.tokens[mention.first : mention.last + 1]}
    placed = at >= 0 and frame.tokens[at].lower_ in _HOME_BEFORE
    return placed and words.isdisjoint(BODIES) and not mention.name.isupper()


#: Those who work for a body and, told together, are the body: "researchers at Open Ledger estimate".
_WORKERS = frozenset("researchers campaigners activists analysts experts scientists investigators staff".split())  # noqa: SIM905
_WORKING = frozenset({"at", "with", "from", "of"})


def are_body(frame: Frame, head: int, body: Mention) -> bool:
    """Say whether several who are named by nothing but the body that they work for speak: they are that body."""
    between = {token.lower_ for token in frame.tokens[head + 1 : body.first]} - {"the"}
    return frame.tokens[head].lower_ in _WORKERS and len(between) == 1 and between <= _WORKING


#: "papers seen by the agency": who read a document did not write it.
_READ = frozenset("seen obtained reviewed read viewed inspected examined cited quoted".split())  # noqa: SIM905


def is_seat(frame: Frame, mention: Mention) -> bool:
    """Say whether a name beside a document tells where it lies or whom it reached, not who wrote it."""
    at = mention.first - 1 - (frame.tokens[mention.first - 1].pos_ == "DET")
    before = frame.tokens[at].lower_ if at >= 0 else ""
    if _is_half(frame, mention):
        return True
    if before == "by" and frame.tokens[at - 1].lower_ in _READ:
        return True
    return before in {"among", "for"} or (before != "from" and is_where(frame, mention))


def _is_half(frame: Frame, mention: Mention) -> bool:
    """Say whether a name is the half of an adjective that tells where somebody is: "a Madrid-based group"."""
    tokens, at = frame.tokens, mention.last
    if "-" in tokens[at].text:
        return tokens[at].text.rpartition("-")[2] in _LIES
    return at + 2 < len(frame) and tokens[at + 1].text in {"-", "‑"} and tokens[at + 2].lower_ in _LIES


def whole_body(frame: Frame, speaker: Speaker, author: Mention, head: int) -> Speaker:
    """Return who speaks through a document, with the nouns that go on with his name: "a Lishui police document"."""
    via, last = frame.tokens[head].lower_, author.last
    while last + 1 < len(frame) and last + 1 != head and frame.tokens[last + 1].pos_ in {"NOUN", "PROPN"}:
        last += 1
    if last == author.last or frame.tokens[last].lower_ not in BODIES:
        return structs.replace(speaker, via=via)
    return Speaker(name=words_of(frame, author.first, last), via=via, kind="body", span=speaker.span)


def spelt_in_capitals(frame: Frame, inside: list[Mention], head: int) -> Mention | None:
    """Return the initials set behind a body told by a common noun: "the intelligence service, the NZSIS,"."""
    if frame.tokens[head].pos_ != "NOUN" or frame.tokens[head].lemma_.lower() not in BODIES:
        return None
    for mention in inside:
        at = mention.first - (frame.tokens[mention.first - 1].lower_ == "the")
        if mention.kind == "body" and mention.name.isupper() and at == head + 2 and frame.tokens[head + 1].text in ",(":
            return mention
    return None


def is_nobody(frame: Frame, source: Chunk) -> bool:
    """Say whether a phrase tells that none of those speaks: "Neither the embassy nor the police responded".

    Args:
        frame: the tokens.
        source: the words of the phrase; its "neither" may stand before it.
    """
    words = [token.lower_ for token in frame.tokens[max(0, source.first - 1) : source.last + 1]]
    within = words[1:] if source.first else words
    if "neither" in words[:2] or "nor" in within or within[0] in {"nobody", "none"}:
        return True
    # "No 10 said" names an address.
    return within[0] == "no" and len(within) > 1 and frame.tokens[source.first + 1].pos_ in {"NOUN", "PROPN", "ADJ"}
