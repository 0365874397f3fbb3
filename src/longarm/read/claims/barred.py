"""Posts that a clause only tells of as not allowed, forbidden, supposed or asked about: nobody says that there are any.

"El Gobierno no ha autorizado la apertura de comisarías", "the running of police stations would be unlawful", "any
station that is found": who says so names posts and places none. What counts is the clause of the post, and that the
post is not told as known: "did not authorise the station in Dublin" takes it for granted.
"""

from __future__ import annotations

import re

from longarm.read.claims.barred_words import WORDS
from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import stretch_of
from longarm.read.claims.supposed import is_hypothetical, is_supposed
from longarm.read.families import GERMANIC
from longarm.read.han_forms import one_way
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: What ends the clause of a post; a comma does so only where a conjunction or a relative follows.
_CLAUSE = re.compile(
    r"[;:；。：]|\s[—–]\s|[,，]?\s(?:but|yet|whereas|while|although|maar|terwijl|hoewel|aber|sondern|während|obwohl"
    r"|mais"
    r"|tandis que|pero|sino|mientras|aunque|mas|enquanto|embora|mentre|y China|et la Chine|e a China|e la Cina)\s"
    r"|,\s(?:and|which|who|y|et|e|und|en|die|der|das|welche)\s|\s(?:waarvoor|waarmee|waarbij)\s"
    r"|\s(?:and|y|e|ed|et|und|en)\s(?=(?:(?:h?as?|had|ha|heeft|hat|still|then|later|luego|puis|poi|dann"
    r"|toen)\s)?(?:opened|set up"
    r"|established|runs?|ran|abri[óu]|instal[óo]u?|mont[óo]u?|ouvert|installé|créé|aperto|istituito|eröffnete"
    r"|opende)\b)|[，、](?:但|而|却|不过|しかし)|が、",
    re.IGNORECASE,
)


def is_told_as_known(ground: Ground, sentence: Sentence, post: Span) -> bool:
    """Say whether the words right before a post tell it as known: "la comisaría de Madrid", "beide Büros".

    Args:
        ground: the report.
        sentence: the sentence.
        post: the words that name the post.
    """
    words = WORDS.get(sentence.lang)
    return words is not None and words.known.search(_before(ground, sentence, post)[1]) is not None


def is_barred(ground: Ground, sentence: Sentence, post: Span) -> bool:
    """Say whether a clause names a post only as not allowed, forbidden, supposed, asked about, or any there might be.

    Args:
        ground: the report.
        sentence: the sentence.
        post: the words that name the post.
    """
    words = WORDS.get(sentence.lang)
    if words is None:
        return False
    text, (clause, before) = ground.text, _before(ground, sentence, post)
    if words.known.search(before):
        return False
    if any(one is not None and one.search(before) for one in (words.free, words.barred)):
        return True
    if words.behind is not None and words.behind.match(text, post.end, clause.end):
        return True
    if words.tied is not None and words.bars is not None and words.tied.search(before):
        return words.bars.search(text, clause.start, clause.end) is not None
    return is_hypothetical(text, sentence.span, sentence.lang, post) or (
        sentence.lang in GERMANIC and is_supposed(text, sentence.span, sentence.lang, post, intended=True)
    )


def _before(ground: Ground, sentence: Sentence, post: Span) -> tuple[Span, str]:
    """Return the clause of a post, and its words before the post."""
    clause = stretch_of(ground.text, sentence.span, post, _CLAUSE)
    return clause, one_way(ground.text[clause.start : post.start], sentence.lang)
