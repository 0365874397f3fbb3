"""Who has a turn: by the label before it, or, where that is only "A.", by what the text says of the interview."""

from __future__ import annotations

import re

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.roles import BODIES, COURTESY, PUBLIC_ROLES
from longarm.read.attribution.short_forms import Mention, Roster
from longarm.read.attribution.speakers import is_public
from longarm.read.attribution.tagger import Chunk
from longarm.read.attribution.turns import label_of, long_label
from longarm.records.claim import Speaker
from longarm.records.span import Span

#: "Answer of the Minister of the Interior": the minister has the turn.
_ANSWER = re.compile(r"^(?:Answer|Reply|Response|Question|Statement)\s(?:of|by|from|given by)\s(?:the\s)?")
_OCCASION = (
    r"(?:interview|conversation|Q ?(?:&|and) ?A|press (?:conference|briefing)|briefing|evidence|remarks|exchange)"
)
_WITH = re.compile(
    rf"\b{_OCCASION}s?\s(?:(?:was )?(?:given|held)\s)?(?:with|by|of|from)\s(?P<who>[^.\n:;–—]{{3,80}})", re.IGNORECASE
)
_WHOSE = re.compile(rf"(?P<who>[^.\n:;–—]{{3,80}}?)[’']s?\s(?:\w+\s){{0,2}}{_OCCASION}", re.IGNORECASE)


def find_turn_speaker(frame: Frame, roster: Roster, source: Chunk) -> Speaker | None:
    """Return who has a turn; None for an answer that the text ties to nobody.

    Args:
        frame: the tokens.
        roster: the names of the report.
        source: the label before the turn.
    """
    span = Span(int(frame.start[source.first]), int(frame.end[source.last]))
    label = _ANSWER.sub("", label_of(span.of(frame.text))).strip(" .:[]")
    if "(" in label[1:]:
        label = label.rstrip(")") + ")"  # the tokenizer joins a bracket and the colon behind it
    label = label.strip("()") if label.startswith("(") else label
    label = long_label(label, [one for one, end in frame.labels.items() if end <= span.start])
    if label.lower() in {"q", "question"}:
        return Speaker(name="interviewer", kind="unnamed", span=span)
    if label.lower() in {"a", "answer"}:
        return _answerer(frame, roster, span)
    person = next((m for m in roster.mentions if m.kind == "person" and _in(frame, m, span)), None)
    if person is not None:
        return _person(roster, person.name, person.role or _rest(label, person.name), span)
    polite = label.split()
    full = roster.full.get(polite[-1].lower()) if polite[-1].isupper() else None
    if full is not None:
        return _person(roster, full, None, span)
    if polite[0].lower() in COURTESY and len(polite) > 1 and polite[-1].lower() != "member":
        name = " ".join(polite[1:])
        return _person(roster, name, None, span)
    words = set(label.lower().replace(",", " ").split())
    if label.isupper() and len(polite) > 1 and words & PUBLIC_ROLES:
        label = label.title()
    role = bool(words & PUBLIC_ROLES)
    return Speaker(
        name=label,
        affiliation=label if role else None,
        kind="body" if words & BODIES and not role else "unnamed",
        public=is_public(label.replace(",", " ")),
        span=span,
    )


def _in(frame: Frame, mention: Mention, span: Span) -> bool:
    return span.start <= int(frame.start[mention.first]) and int(frame.end[mention.last]) <= span.end


def _person(roster: Roster, name: str, role: str | None, span: Span) -> Speaker:
    role = role or roster.role_of(name)
    full = roster.fullest(name)
    return Speaker(
        name=full.title() if full.isupper() else full,
        affiliation=role,
        kind="person",
        public=is_public(role),
        span=span,
    )


def _rest(label: str, name: str) -> str | None:
    """Return what a label says beside the name: "(Minister of Foreign Affairs)"."""
    rest = label.replace(name, " ").strip(" ,.–—-")
    parts = [*re.findall(r"[(\[]([^()\[\]]+)", rest), re.sub(r"[(\[][^()\[\]]*[)\]]?", " ", rest)]
    return ", ".join(" ".join(part.split()) for part in parts if part.strip(" ,.()[]")) or None


def _answerer(frame: Frame, roster: Roster, span: Span) -> Speaker | None:
    before = frame.text[: span.start]
    for found in (*_WITH.finditer(before), *_WHOSE.finditer(before)):
        where = Span(found.start("who"), found.end("who"))
        person = next((m for m in roster.mentions if m.kind == "person" and _in(frame, m, where)), None)
        if person is not None:
            return _person(roster, person.name, person.role, span)
        role = label_of(found["who"])
        if set(role.lower().split()) & PUBLIC_ROLES:
            return Speaker(name=role, affiliation=role, kind="unnamed", public=is_public(role), span=span)
    return None
