"""How values of the register are said to people; the same words in print, on the page and in explanations."""

from __future__ import annotations

import re

from longarm.records.claim import Response
from longarm.records.found_by import found_words
from longarm.records.register import Contradiction, Denial, Entry, Standing, Step, Support
from longarm.records.when import When

#: Control characters, and marks that turn the direction of text: sealed text must not steer a terminal.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")

KINDS = {
    "station": "Stations",
    "figure": "Figures",
    "response": "Responses of host states",
    "incident": "Incidents",
    "statement": "Statements",
}

STANDINGS = {
    Standing.REPORTED: "at most one known origin",
    Standing.CORROBORATED: "two or more independent origins",
    Standing.ACKNOWLEDGED: "the host state or the operator says so too",
    Standing.ADJUDICATED: "a court or inquiry has decided",
    Standing.FALLEN: "what it rested on was retracted",
}


def printable(text: str) -> str:
    """Return ``text`` without characters that steer a terminal or turn the direction of writing."""
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str, longest: int = 0) -> str:
    """Return ``text`` on one line, cut with an ellipsis at ``longest`` characters where that is given."""
    line = _SPACE.sub(" ", printable(text)).strip()
    return line[: longest - 1].rstrip() + "…" if longest and len(line) > longest else line


def when_words(when: When | None) -> str:
    """Return a date at its own precision; what is unresolved says so with the words of the text."""
    if when is None:
        return "no date given"
    if when.value is not None:
        return f"by {when.value.removeprefix('../')}" if when.value.startswith("../") else when.value
    return f"“{one_line(when.words)}”, unresolved" if when.words else "date unknown"


def speaker_words(support: Support) -> str:
    """Return who says so, through whom, or that the report says it in its own voice."""
    speaker = support.speaker
    if speaker is None:
        return "the report itself"
    named = one_line(speaker.name)
    if speaker.affiliation and speaker.affiliation.casefold() not in speaker.name.casefold():
        named += f" ({one_line(speaker.affiliation)})"
    links = [link for link in support.chain[1:] if link not in {speaker.name, support.outlet}]
    via = speaker.via or (links[0] if links else None)
    return f"{named} via {one_line(via)}" if via and via != support.outlet else named


def outlet_words(support: Support) -> str:
    """Return who published it and when."""
    outlet = one_line(support.outlet) if support.outlet else "outlet unknown"
    return f"{outlet}, {when_words(support.published)}"


def support_words(support: Support) -> str:
    """Return one line: who, where, stance and certainty."""
    stance = "" if support.stance.value == "asserts" else f"{support.stance.value.replace('_', ' ')}, "
    copy = ", copy" if support.derived else ""
    copy += f", no longer counts: {one_line(support.fallen, 160)}" if support.fallen else ""
    found = found_words(support.because)
    copy += f", {one_line(found, 160)}" if found else ""
    return f"{speaker_words(support)} [{outlet_words(support)}{copy}]: {stance}{support.certainty.value}"


def plural(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def origin_words(entry: Entry) -> str:
    """Return how many independent origins stand beside how many reports."""
    base = f"{plural(entry.n_origins, 'independent origin')} of {plural(entry.n_reports, 'report')}"
    unknown = sum(len(one.reports) for one in entry.origins if one.kind == "unknown")
    if unknown:
        base += f"; origin unknown in {plural(unknown, 'report')}, not counted"
    if any(one.independence == "not established" for one in entry.origins):
        base += "; independence not established"
    return base


def standing_words(entry: Entry) -> str:
    """Return the standing, with *disputed* and how proceedings ended beside it."""
    standing = f"{entry.standing.value}, disputed" if entry.disputed_by else entry.standing.value
    return f"{standing}; {entry.outcome}" if entry.outcome else standing


def code_words(codes: tuple[str, ...]) -> str:
    """Return codes as words."""
    return ", ".join(code.replace("_", " ") for code in codes)


def denied_words(denial: Denial) -> str:
    """Return what is denied, and what the same words grant."""
    said = [f"denies {code_words(denial.denies)}"] if denial.denies else []
    if denial.concedes:
        said.append(f"concedes {code_words(denial.concedes)}")
    return " and ".join(said) or "denies (its words do not tell what)"


def denier_words(support: Support) -> str:
    """Return who denies: where a report tells in its own voice that a body does, it is that body."""
    slots = support.corrected or support.slots
    if support.speaker is None and not support.chain and isinstance(slots, Response) and slots.actor:
        return f"{one_line(slots.actor)}, as told by {speaker_words(support)},"
    return speaker_words(support)


def denial_words(denial: Denial) -> str:
    """Return who denies what, and what the same words grant."""
    return f"{denier_words(denial.support)} {denied_words(denial)} [{outlet_words(denial.support)}]"


def step_words(step: Step) -> str:
    """Return one step of a ladder."""
    verb = f" (“{one_line(step.verb)}”)" if step.verb else ""
    return f"{when_words(step.when)}: {step.status.replace('_', ' ')}{verb}, {one_line(step.owner)}"


def contradiction_words(one: Contradiction) -> str:
    """Return values that do not agree, as found, side by side."""
    return f"{one.kind}: {one_line(one.explanation)} ({', '.join(one.entries)})"
