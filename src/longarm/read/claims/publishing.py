"""Whether a sentence tells that a named group or outlet found something out or made it public."""

from __future__ import annotations

import re

from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Verbs of finding, and of making public with what is made public behind them, in the forms that reports use.
_FOUND = """
    finds? found identif(?:y|ies|ied) list(?:s|ed)? count(?:s|ed)? document(?:s|ed)? record(?:s|ed)?
    reveal(?:s|ed)? report(?:s|ed)? disclos(?:es?|ed) uncover(?:s|ed)? expos(?:es?|ed) trac(?:es?|ed)
    locat(?:es?|ed) discover(?:s|ed)? nam(?:es?|ed) puts? plac(?:es?|ed) estimat(?:es?|ed) map(?:s|ped)?
    show(?:s|ed)? compil(?:es?|ed) learn(?:s|ed|t)?
"""
_PUBLISHED = r"""
    publish(?:es|ed)? releas(?:es?|ed) issu(?:es?|ed) br(?:eaks?|oke) r[au]ns? carr(?:y|ies|ied)
    br(?:ings?|ought)\sout puts?\sout unveil(?:s|ed)? broadcasts? aired posted presented launched
"""
_THINGS = """
    stor(?:y|ies) reports? investigations? news lists? stud(?:y|ies) articles? testimon(?:y|ies) maps?
    figures? data documents? documentary findings details accounts? evidence database dossier paper survey
    interviews?
"""
_PARTICIPLES = r"""
    found identified listed counted documented recorded revealed reported disclosed uncovered exposed traced
    located discovered named placed estimated mapped published compiled put\stogether drawn\sup collected
    gathered
"""


def _any(words: str) -> str:
    return "|".join(words.split())


#: "(RTL)", "and Follow the Money", ", after going through the lists," between a name and its verb.
_ALONG = r"(?:\s?\([^()]{1,30}\)|\s(?:and|with)\s(?:[\w’'.-]+\s?){1,6}?|,\s[^,.;:]{3,80})?,?\s"
_HELPING = r"(?:(?:has|have|had|also|first|now|recently|then|later|who|which|that|itself|together|since)\s){0,4}"
_MADE = rf"(?:{_any(_PUBLISHED)})\s(?:[\w’'“”\"-]+\s){{0,4}}?(?:{_any(_THINGS)})\b"
_DOES = re.compile(rf"{_ALONG}{_HELPING}(?:{_MADE}|(?:{_any(_FOUND)})\b)")
_BY = re.compile(
    rf"\b(?:{_any(_PARTICIPLES)})(?:\s(?:first|jointly|recently|earlier))?\sby\s(?:the\s|an?\s)?(?:[\w’'-]+\s){{0,4}}$"
)
_UNDER = re.compile(r"\b(?:to|by|from|with|in|at|of|for|on|via|through)\s(?:the\s|its\s)?$", re.IGNORECASE)
#: "goes back to the state media": whom a claim is traced to made it.
_TRACED = re.compile(
    r"\b(?:(?:goes|went|dates?|dated|traced?|traces|leads?|led) back to|(?:comes?|came|stems?|stemmed) from"
    r"|attributed to|originat(?:es?|ed) (?:with|from|in))\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
_REACH = 70


def is_made_public(text: str, sentence: Sentence, name: Span) -> bool:
    """Say whether the one who stands at ``name`` is told to have found something or made it public.

    Args:
        text: the report's text.
        sentence: the sentence, in English.
        name: where the name stands in it.
    """
    before = text[max(sentence.span.start, name.start - _REACH) : name.start]
    if _BY.search(before) is not None or _TRACED.search(before) is not None:
        return True
    # "papers passed to Stuff show that …": it is the papers that show it.
    return _UNDER.search(before) is None and _DOES.match(text, name.end, sentence.span.end) is not None
