"""What makes a German or Dutch name that of a town where no preposition does: a dateline, or the body that sits there.

"Kassel (dpa) - Die Polizei …", "ZWOLLE – In de stad …", "die Staatsanwaltschaft Osnabrück".
"""

from __future__ import annotations

import re

from longarm.read.families import GERMANIC
from longarm.read.places.line import Line
from longarm.read.places.lists import BEFORE_TOWN

#: What stands behind the town of a dateline: an agency, a dash, a day.
_DATELINE = re.compile(
    r"(?:/\w+)?\s?(?:\((?:[A-Za-zÄÖÜ]{2,6}[/-]?)+\)\s?[.:–—-]?|\.?\s?[–—]\s|\s-\s|,\s(?:den\s)?\d{1,2}\.?\s\w+(?:\s\d{4})?\s?[–—:-])"
)


def is_headed(line: Line, at: int, size: int) -> bool:
    """Say whether a name is that of a town by the dateline it stands in, or by the body right before it.

    Args:
        line: the words of a sentence.
        at: the first word of the name.
        size: its words.
    """
    if line.lang not in GERMANIC:
        return False
    first = line[at]
    if at == 0:
        opens = first.start == 0 or line.text[first.start - 1] == "\n"
        return opens and _DATELINE.match(line.text, line[at + size - 1].end) is not None
    before = line[at - 1]
    return before.capital and before.low in BEFORE_TOWN and line.text[before.end : first.start] == " "
