"""Who gives an English figure by the clause or the document in which it stands.

"The ministry speaks of thirty posts" (the subject of the verb that tells the number), "three sites appear in a police
notice", "21 were opened, it appears from a tender of the bureau", "the claim of 38 goes back to state media".
"""

from __future__ import annotations

import re
from typing import Any

from longarm.read.attribution.roles import BODIES
from longarm.read.claims.clauses import phrase_of, span_of, token_at
from longarm.read.claims.naming import Named
from longarm.read.claims.threads import Thread
from longarm.records.span import Span

#: Verbs whose subject gives the number that their object or clause holds.
_TELLS = frozenset(
    """say speak claim estimate count concede admit put reckon list name cite report find identify document record
    reveal show estimate insist maintain allege assert acknowledge confirm state note declare announce boast brag tout
    enumerate tally total number tell write raise lift revise correct calculate believe suspect think assume talk
    mention publish mark map locate trace track log catalogue verify disclose detail describe advertise uncover expose
    establish argue contend suggest warn testify""".split()  # noqa: SIM905
)
_SUBJECTS = frozenset({"nsubj", "csubj"})
_STEPS = 9
_DOCUMENT = (
    r"(?:notices?|documents?|lists?|registers?|websites?|web ?pages?|pages?|tenders?|statements?|articles?"
    r"|posts?|tables?|maps?|leaflets?|brochures?|papers?|filings?|records?|files?|letters?|answers?|repl(?:y|ies)|reports?|newsletters?"
    r"|newspapers?|bulletins?|circulars?|press releases?|minutes|memos?|memorandums?|accounts?|adverts?|advertisements?"
    r"|contracts?|ledgers?|databases?|spreadsheets?|surveys?|stud(?:y|ies)|indictments?|affidavits?|judge?ments?"
    r"|dossiers?|archives?|videos?|broadcasts?)"
)
_WHICH = (
    rf"(?P<who>(?:an?|the|its|one|two|some|their)\s(?:[\w’'-]+\s){{0,5}}?{_DOCUMENT}"
    r"(?:\s(?:of|by|from)\s(?:the\s)?(?:[\w’'-]+\s?){1,4}?)?)"
    r"(?=\s(?:on|that|which|about|dated|published|seen|for|in|to|issued"
    r"|obtained|whose|and|with|as)\b|\s?[,.;:)\"”]|$)"
)
#: "appear in a police notice", "are listed on the bureau's website".
_APPEARS = re.compile(
    r"[^.;:]{0,90}?\b(?:(?:appear|figure|feature|recur|crop up|turn up|occur)(?:s|ed)?|(?:is|are|was|were|being|been)"
    r" (?:\w+ly )?(?:listed|named|mentioned|counted|shown|recorded|given|cited|enumerated|tallied|set out|detailed"
    r"|described|documented|advertised|announced|printed|contained|registered|included))\s(?:in|on|by|among)\s" + _WHICH
)
#: "it appears from a tender", "according to a notice".
_FOLLOWS = re.compile(
    r"[^;:]{0,90}?\bit (?:appears|emerges|emerged|follows|transpires|transpired|is clear|was clear|turns out|turned out"
    r"|is evident) from " + _WHICH
)
#: "the claim that there are 38 … goes back to state media".
_GOES_BACK = re.compile(
    r"[^.;:]{0,90}?\b(?:goes back to|go back to|comes? from|came from|stems? from|stemmed from"
    r"|originat\w+ (?:in|with|from)|(?:is|was|were|are) (?:first )?(?:put about|spread|aired|floated|put forward"
    r"|circulated) by|(?:can be )?traced back to|is owed to|derives? from|is due to|is down to)\s"
    r"(?P<who>(?:the |an? )?(?:[\w’'-]+ ?){1,5}?)(?=[,.;:]|\sas\b|\sand\b|$)"
)
_CLAIM = re.compile(
    r"\b(?:claim|figure|number|assertion|allegation|estimate|count|tally|total|story|report)s?\b[^.;:]*$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|an?|its|their|one|some|two)\s", re.IGNORECASE)


def find_clause_owner(thread: Thread, index: int, number: Span) -> Named | None:
    """Return the subject of the innermost verb of telling that holds a figure, where it is named or a body.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    sentence = thread.body[index]
    at = token_at(sentence, thread.ground.parsed, number.start)
    for _ in range(_STEPS):
        if at is None or at.head.i == at.i:
            return None
        over = at.head
        if over.pos_ == "VERB" and over.lemma_.lower() in _TELLS and at.dep_ not in {*_SUBJECTS, "nsubjpass", "advcl"}:
            subject = _subject(over)
            return _named(thread, index, subject) if subject is not None else None
        at = over
    return None


def _subject(verb: Any) -> Any | None:
    """Return the noun that is subject of a verb, of its own or of the verb it is joined to."""
    for one in (verb, verb.head if verb.dep_ in {"conj", "xcomp"} else verb):
        found = next((child for child in one.children if child.dep_ == "nsubj"), None)
        if found is not None:
            return found if found.pos_ in {"NOUN", "PROPN"} else None
    return None


def _named(thread: Thread, index: int, subject: Any) -> Named | None:
    """Return a subject as a maker: the name in its phrase, else a body that its words tell apart."""
    ground, sentence = thread.ground, thread.body[index]
    phrase = span_of(phrase_of(subject), sentence, ground.parsed)
    named = [one for one in thread.named[index] if phrase.holds(one.span)]
    trusted = [one for one in named if one.known or one.name in thread.trusted or " " in one.name]
    if trusted and not has_document(ground.words(phrase)):
        return trusted[-1]
    words = _ARTICLE.sub("", ground.words(phrase))
    capital = any(one.text[:1].isupper() and not one.is_sent_start and one.pos_ != "DET" for one in phrase_of(subject))
    capital = capital or any(one.pos_ == "PROPN" for one in phrase_of(subject))
    if not capital or subject.lemma_.lower() not in BODIES or len(words.split()) > _STEPS:
        return None
    return Named(words, Span(phrase.end - len(words), phrase.end))


def has_document(words: str) -> bool:
    """Say whether words name a document, whose maker other rules know better."""
    return re.search(rf"\b{_DOCUMENT}\b", words, re.IGNORECASE) is not None


def find_paper(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    """Return the document that a sentence says its figure stands in, or whom its claim goes back to, with the rule.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    text, end = thread.ground.text, thread.body[index].span.end
    for pattern, rule in ((_APPEARS, "in-paper"), (_FOLLOWS, "in-paper"), (_GOES_BACK, "goes-back")):
        told = pattern.match(text, number.end, end)
        if (
            told is not None
            and pattern is _GOES_BACK
            and not _CLAIM.search(text, thread.body[index].span.start, number.start)
        ):
            continue
        if told is not None:
            article = _ARTICLE.match(told["who"])
            start = told.start("who") + (article.end() if article else 0)
            who = Span(start, told.end("who"))
            return Named(text[who.start : who.end].rstrip(), who, nameless=True), f"figure.owner.{rule}"
    return None, ""
