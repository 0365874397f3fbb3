"""Whether a month or day that stands without its year may be counted from publication at all.

In a report on the past ("In 1936 … In October …") the year of a bare month is that of the tale, not of publication. The
words do not give it, so it is not guessed: such a month stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterable

from longarm.read.whens.meaning import Candidate, Meaning

#: So many dates of other years make a report a tale of the past, where they outnumber those near publication.
_FEW = 4
_NEAR_YEARS = 1

SAME_SENTENCE = "another year stands before it in the sentence, so that the year is not certain"
TALE = "the report tells of other years than that of publication, so that the year is not certain"


def lacks_year(meaning: Meaning) -> bool:
    """Say whether the words give a month, season or quarter but neither its year nor "last", "next" or "this"."""
    bare = meaning.op == "date" and meaning.year is None
    return bare and not (meaning.toward or meaning.this)


def years_of(candidates: Iterable[Candidate]) -> list[int]:
    """Return the years that the words give."""
    return [one.meaning.year for one in candidates if one.meaning.op == "date" and one.meaning.year is not None]


def is_tale(years: Iterable[int], published: int | None) -> bool:
    """Say whether a report with these years tells of the past."""
    if published is None:
        return False
    far = near = 0
    for year in years:
        if abs(year - published) <= _NEAR_YEARS:
            near += 1
        else:
            far += 1
    return far >= _FEW and far > 2 * near
