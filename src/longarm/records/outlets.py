"""Which names of a case are those of outlets, so that an outlet is never taken for a person who knows something.

A report that names an outlet as its source and a report of that outlet tell one thing once. The readers see one report
at a time and may take such a name for a person's; who sees all reports of a case knows better. A page that bears the
name of the person who keeps it is told by what reports say of that person: a role, a given name, a part of the name
that stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.records.fold import words
from longarm.records.reading import Person, Reading
from longarm.records.report import Genre

#: Role that readers give to who signs a report; an outlet signs its own reports too.
BYLINE = "journalist (byline)"
_ARTICLES = frozenset(words("a an das de der die el gli het i il la las le les lo los o os the"))
_ARTICLE_BEFORE = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_ARTICLES))})\s+$", re.IGNORECASE)
#: Characters before a mention in which its article may stand.
_REACH = 8
#: What one report tells: its outlet, where outlets are what publishes such documents; the names of persons in it.
Tell = tuple[str | None, frozenset[str]]


def bare_outlet(name: str) -> str:
    """Return a name as it is compared with those of outlets: folded, without an article before it."""
    found = words(name)
    return " ".join(found[1:] if len(found) > 1 and found[0] in _ARTICLES else found)


def tell_outlet(reading: Reading) -> Tell:
    """Return what a report tells of outlets: its own, and the names that it gives as those of persons."""
    report = reading.report
    persons = {bare_outlet(one.name) for one in reading.persons if _is_a_persons(one, report.text)}
    speakers = {claim.speaker for claim in reading.claims} | {one.speaker for one in reading.attributions}
    persons.update(
        bare_outlet(one.name) for one in speakers if one is not None and one.kind == "person" and one.affiliation
    )
    return (report.outlet if report.genre is Genre.NEWS else None), frozenset(persons)


def outlets_of(told: Iterable[Tell]) -> dict[str, str]:
    """Return the outlets of a case, as compared -> as its reports write it, less those that bear a person's name."""
    told = list(told)
    found: dict[str, str] = {}
    for name in sorted({outlet for outlet, _ in told if outlet}):
        found.setdefault(bare_outlet(name), name)
    if not found:
        return found
    persons = frozenset[str]().union(*(names for _, names in told))
    return {bare: name for bare, name in found.items() if bare and bare not in persons}


def _is_a_persons(person: Person, text: str) -> bool:
    """Say whether a report shows that a name it may have mistaken is a person's."""
    if person.given or (person.role is not None and person.role != BYLINE):
        return True
    whole = bare_outlet(person.name)
    # "The Bulletin" is a part of an outlet's name; a part of a person's name takes no article.
    return any(
        bare_outlet(span.of(text)) != whole
        and not _ARTICLE_BEFORE.search(text, max(0, span.start - _REACH), span.start)
        for span in person.spans
    )
