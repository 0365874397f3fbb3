"""Countries that head paragraphs: "• PAESI BASSI. …", "España: …"; an unnamed government there is that country's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.parsed import Parsed
from longarm.records.report import Role

_LABEL = re.compile(r"\s*(?:[-–—•*·▪►]\s*)?(?P<words>[A-ZÀ-Þ][\w’'-]*(?:[ -][\w’'-]+){0,3}?)\s?(?:[.:]|[—–-](?=\s))\s")
#: One paragraph that begins with a country may do so by chance.
_FEWEST = 2


def find_headings(parsed: Parsed, lexicons: Mapping[str, Lexicon]) -> dict[int, str]:
    """Return for each paragraph that a country heads the country's adjective; none where only one is so headed.

    Args:
        parsed: the report.
        lexicons: words that build speakers, by language.
    """
    found: dict[int, str] = {}
    for index, passage in enumerate(parsed.passages):
        lexicon = lexicons.get(passage.lang) if passage.role is Role.BODY and parsed.docs[index] is None else None
        label = _LABEL.match(parsed.report.text, passage.span.start, passage.span.end) if lexicon else None
        if lexicon is None or label is None:
            continue
        country = lexicon.countries.get(tuple(re.split(r"[\s-]", label["words"].lower())))
        if country is not None:
            found[index] = lexicon.adjectives.get(country, country)
    return found if len(set(found.values())) >= _FEWEST else {}
