"""Turns of a transcript, an interview or a parliamentary question: "The Chair: …", "(Reporter) …", "Q. …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.group import Group, tokens_of
from longarm.read.attribution.roles import COURTESY, PUBLIC_ROLES
from longarm.read.attribution.tagger import Chunk

#: Reason that every turn carries; what a procedural voice says is no statement.
TURN, PROCEDURE = "rule: turn of a transcript", "rule: turn of who leads the talk"
#: One or two paragraphs that begin so ("NOTE: …") are no transcript.
_FEWEST_TURNS, _SHORTEST, _LONGEST_LABEL = 3, 4, 9
_FEWEST_SURE, _LONGEST_NAME = 2, 4
#: Voices of an interview; share of turns that end as questions, of who only asks; letters of a label cut short.
_TALK, _MOSTLY, _SHORTEST_CUT = 2, 0.5, 3
_NUMBER = r"(?:(?:No\.? ?)?\d[\d./-]*(?: \(\d{4}\))?[.)]? )?"
_COLON = re.compile(rf"\s*{_NUMBER}(?P<label>[A-ZÀ-Þ“\"][^:\n?!“”\"]{{0,90}}?)\s?:\s")
_BRACKET = re.compile(r"\s*[(\[](?P<label>[A-ZÀ-Þ][^()\[\]\n]{1,50})[)\]]\s?[:.–—-]?\s")
_LETTER = re.compile(r"\s*(?P<label>Q|A|Question|Answer)\s?(?:\d{1,2}\s?)?[.:)]\s")
#: "Karin Lindqvist (Renew). – Madam President, …", "Member of the Commission. – …": minutes of a parliament.
_DASHED = re.compile(
    r"\s*(?P<label>[A-ZÀ-Þ][^:\n?!“”\"()–—.]{2,60}?(?: \([^()\n]{1,40}\)){0,2})(?:, [a-z][\w -]{2,30})?\.\s[–—-]\s"
)
_MEMBER = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness)\.? )?(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3})"
    r"(?: \([^()\n]{1,40}\)){1,2}"
)
#: A line that is nothing but who has the floor, where lines of members stand beside it.
_OFFICE = re.compile(
    r"(?:The )?(?:Parliamentary |Deputy |Prime )*(?:Minister|Secretary|Under-Secretary|Leader|Attorney General|Speaker"
    r"|Chair|Taoiseach|Tánaiste|Chancellor)\b[^.:?!\n]{0,70}"
)
#: "Green member to the Minister of Foreign Affairs: …" is the asker's turn.
_ADDRESSED = re.compile(r" (?:to|asked) (?:ask )?the .*")
_JOINS = frozenset("of for the and to in on at a an de la van von der den ’s 's member members & -".split())  # noqa: SIM905
#: Who leads a talk or asks in it without a position of his own.
_LEADS = re.compile(
    r"(?:the |madam |mr\.? |acting |deputy |vice[- ])*(?:chair(?:man|woman|person)?|speaker|moderator|host"
    r"|interviewer|presenter|clerk|reporter|journalist|correspondent|questioner|question|q|"
    r"presiding officer|operator)(?: (?:\d+|[a-z]))?",
    re.IGNORECASE,
)
#: Labels of furniture, checks and boxes, which repeat as the names of a transcript do.
_FURNITURE = frozenset(
    """photo photos image caption source sources read note update updates also see more tags related topic topics date
    time place where when what why who how by via from contact share watch listen file credit correction summary
    background verdict claim claims fact facts rating warning subject re reference portfolio lodged replied published
    updated location category section tel phone fax email e-mail web website address""".split()  # noqa: SIM905
)
#: Words of a label that may be written small.
_SMALL = _JOINS | PUBLIC_ROLES | COURTESY
_OWN = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_TURN_WORDS = frozenset({"member", "witness", "question", "answer", "q", "a", "moderator", "host", "interviewer"})


@dataclass(frozen=True)
class _Opening:
    """The beginning of a turn: its paragraph, the characters of its label, and where its words begin."""

    paragraph: int
    label: str
    start: int
    end: int
    said: int


def find_turns(frame: Frame) -> tuple[Group, ...]:
    """Return the turns of a transcript: several paragraphs that begin with who speaks.

    What is said goes on through the paragraphs that follow without a label of their own.
    """
    members = _members(frame)
    found = (_opening(frame, index) or _line(frame, index, members) for index in range(len(frame.bounds)))
    openings = [one for one in found if one is not None]
    counts = Counter(one.label for one in openings)
    sure = [one for one in openings if _is_speaker(one.label, counts)]
    openings = [one for one in openings if one in sure or (len(sure) >= _FEWEST_SURE and _is_name(one.label))]
    if len(openings) < _FEWEST_TURNS:
        return ()
    return tuple(_groups(frame, openings))


def put_turns(turns: list[Group], kept: list[Group], frame: Frame) -> list[Group]:
    """Put in the turns and keep of what was found inside them only what is said of others.

    "We have found two" is the turn's own; "the embassy says that it closed" is the embassy's, told by who has the turn.
    """
    said = tokens_of(chunk for group in turns for chunk in group.contents)
    heads = {i for group in turns if group.source for i in range(group.source.first, group.cue.last + 1)}
    others = [
        group
        for group in kept
        if group.cue.first not in heads and (group.cue.first not in said or _is_of_another(group, frame, said))
    ]
    return [*others, *turns]


def _is_of_another(group: Group, frame: Frame, said: set[int]) -> bool:
    source = group.source
    if source is None or source.first not in said:
        return False
    return not any(frame.tokens[i].lower_ in _OWN for i in range(source.first, source.last + 1))


def label_of(words: str) -> str:
    """Return the name or role of a label without article, number and whom it is put to."""
    return re.sub(r"^(?:The|A|An)\s+", "", _ADDRESSED.sub("", " ".join(words.split())))


def _members(frame: Frame) -> set[str]:
    """Return the names of members of a parliament that stand on lines of their own with seat or party."""
    lines = (frame.text[int(frame.start[first]) : int(frame.end[last - 1])] for first, last in frame.bounds)
    return {found["name"] for line in lines if (found := _MEMBER.fullmatch(line)) is not None}


def _line(frame: Frame, index: int, members: set[str]) -> _Opening | None:
    """Return the opening of a turn whose label is a line of its own, as a parliament's minutes print it."""
    if not members or index + 1 >= len(frame.bounds):
        return None
    first, last = frame.bounds[index]
    begin, end = int(frame.start[first]), int(frame.end[last - 1])
    line = frame.text[begin:end]
    if line not in members and not _MEMBER.fullmatch(line) and not _OFFICE.fullmatch(line):
        return None
    return _Opening(index, line, begin, end, int(frame.start[frame.bounds[index + 1][0]]))


def _opening(frame: Frame, index: int) -> _Opening | None:
    first, last = frame.bounds[index]
    begin, end = int(frame.start[first]), int(frame.end[last - 1])
    for pattern in (_LETTER, _COLON, _BRACKET, _DASHED):
        found = pattern.match(frame.text, begin, end)
        if found is None or len(found["label"].split()) > _LONGEST_LABEL * 2:
            continue
        label = _ADDRESSED.sub("", found["label"])
        return _Opening(index, label, found.start("label"), found.start("label") + len(label), found.end())
    return None


def _is_speaker(label: str, counts: Counter[str]) -> bool:
    if _MEMBER.fullmatch(label):
        return True
    words = [word.strip(".,()[]") for word in label.split()]
    words = [word for word in words if word]
    lowered = [word.lower() for word in words]
    if not words or len(words) > _LONGEST_LABEL or lowered[0] in _FURNITURE:
        return False
    if any(word[0].islower() and word not in _SMALL for word in words):
        return False
    if set(lowered) & (PUBLIC_ROLES | COURTESY | _TURN_WORDS) or _LEADS.fullmatch(label):
        return True
    shouted = any(word.isupper() and len(word) > 2 for word in words) and all(
        word.isupper() or word in {"The", "Mc"} for word in words
    )
    return shouted or (counts[label] > 1 and len(counts) > 1)


def is_furniture(word: str) -> bool:
    """Say whether a first word is that of a box, a caption or a check ("Photo:", "See also:"), not of who speaks."""
    return word.lower() in _FURNITURE


def _is_name(label: str) -> bool:
    """Say whether a label between others that are sure has the form of a person's name: "Jan Novák (Brno) (Green)"."""
    words = re.sub(r"\s*[(\[].*?[)\]]", "", label).split()
    named = 1 < len(words) <= _LONGEST_NAME and words[0].lower() not in _FURNITURE
    return named and all(word[0].isupper() or word in _JOINS for word in words)


def long_label(label: str, labels: Sequence[str]) -> str:
    """Return the label that a short one stands for: "HW" for "Himalayan Weekly", "Rep" for "Representative".

    Args:
        label: of a turn.
        labels: those of the transcript.
    """
    for other in labels:
        first = "".join(word[0] for word in other.split() if word[0].isupper())
        cut = len(label) >= _SHORTEST_CUT and " " not in other and len(other) > len(label) and other.startswith(label)
        if cut or (label.isupper() and len(label) > 1 and first == label and len(other) > len(label)):
            return other
    return label


def _asking(frame: Frame, openings: list[_Opening]) -> str | None:
    """Return the label of who only asks in an interview of two: an outlet's or a reporter's, never an official's."""
    labels = tuple(dict.fromkeys(one.label for one in openings))
    asked: dict[str, list[bool]] = {}
    for one in openings:
        last = frame.bounds[one.paragraph][1]
        ends = frame.text[int(frame.start[last - 1]) : int(frame.end[last - 1])]
        asked.setdefault(long_label(one.label, labels), []).append(ends.endswith("?"))
    if len(asked) != _TALK:
        return None
    rates = {label: sum(turns) / len(turns) for label, turns in asked.items() if len(turns) > 1}
    for label, rate in sorted(rates.items()):
        official = {word.strip(".,()").lower() for word in label.split()} & (PUBLIC_ROLES | COURTESY)
        others = max((other for name, other in rates.items() if name != label), default=0.0)
        if rate >= _MOSTLY and others < rate / 2 and not official:
            return label
    return None


def _groups(frame: Frame, openings: list[_Opening]) -> Iterator[Group]:
    labels, asking = tuple(dict.fromkeys(one.label for one in openings)), _asking(frame, openings)
    after = [*(one.paragraph for one in openings[1:]), len(frame.bounds)]
    for one, until in zip(openings, after, strict=True):
        first, last = frame.bounds[one.paragraph]
        said = _token(frame, one.said)
        begin = _token(frame, one.start)
        # "Q." may be one token, which is then label and mark at once.
        source = Chunk(begin, max(begin, min(_token(frame, one.end), said - 1) - 1), "source")
        alone = said >= last
        if said <= begin:
            continue
        if alone:
            # The label is a line of its own, and no mark stands between it and what is said.
            source = Chunk(begin, last - 1, "source")
        contents = [Chunk(said, last - 1, "content")] if last - said >= _SHORTEST else []
        for first, last in frame.bounds[one.paragraph + 1 : until]:
            if not frame.headline[first] and last - first >= _SHORTEST:
                contents.append(Chunk(first, last - 1, "content"))
        if contents:
            leads = _LEADS.fullmatch(one.label) is not None or long_label(one.label, labels) == asking
            mark = said if alone else said - 1
            yield Group(Chunk(mark, mark, "cue"), source, contents, [PROCEDURE if leads else TURN])


def _token(frame: Frame, place: int) -> int:
    """Return the first token that begins at or after a place."""
    return int(np.searchsorted(frame.start, place))
