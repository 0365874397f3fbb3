"""Words by which a sentence has a number or a site from somebody else than the maker told of before.

"According to online posts there are 46", "it is said", "another study": whoever was named a sentence earlier gave none
of it. A reference that takes the maker up again ("according to it", "selon elle") is no other source.
"""

from __future__ import annotations

import re

from longarm.read.parsed import Sentence
from longarm.records.span import Span

_PAPER_EN = (
    r"(?:stud(?:y|ies)|reports?|surveys?|counts?|tall(?:y|ies)|lists?|groups?|analys[ie]s|investigations?|inquir(?:y|ies)"
    r"|research|papers?|organi[sz]ations?|NGOs?|newspapers?|outlets?|researchers?|sources?|estimates?|databases?|maps?)"
)
_ENGLISH = (
    r"\b(?:according|thanks) to (?!(?:it|them|him|her|this|that|these|those)\b)"
    r"|\bit (?:is|was|has been|had been) (?:\w+ly )?(?:also )?(?:said|alleged|believed|thought|reported|claimed"
    r"|rumou?red|estimated|suspected|understood)\b"
    r"|\b(?:is|are|was|were) (?:\w+ly )?(?:said|alleged|believed|thought|rumou?red|reported|claimed|estimated"
    r"|understood|assumed) to\b"
    r"|\b(?:reportedly|supposedly|rumou?rs?|rumou?red)\b|\b(?:online|internet|web|blog|social[- ]media|forum) posts?\b"
    r"|\bposts? (?:on|in) (?:social media|the internet|telegram|twitter|x|facebook|weibo|wechat|forums?)\b"
    r"|\b(?:another|an?other|a (?:different|separate|second|new|further|rival|later|fresh)|other|separate|rival)"
    rf" (?:\w+ ){{0,2}}{_PAPER_EN}\b"
    r"|\b(?:some|others|critics|observers|experts|locals|residents|neighbours|witnesses|users|bloggers|people)"
    r" (?:say|said|claim(?:ed)?|put|speak|spoke|count(?:ed)?|estimate[ds]?|believe[ds]?|report(?:ed)?|found|saw)\b"
    r"|\bunconfirmed\b"
)
_GERMANIC = (
    r"\b(?:laut|zufolge|nach (?:angaben|aussagen?|darstellung)|gemäß) (?!(?:ihr|ihm|ihnen)\b)"
    r"|\b(?:es (?:heißt|wird (?:behauptet|gesagt|vermutet|angenommen|berichtet))|heißt es|angeblich|gerüchte\w*)\b"
    r"|\b(?:eine?r?n? (?:andere\w*|weitere\w*|zweite\w*|neue\w*)|andere\w*) (?:\w+ )?(?:studien?|berichte?s?"
    r"|untersuchung\w*|zählung\w*|listen?|organisation\w*|gruppen?|recherchen?|umfragen?|quellen?)\b"
    r"|\b(?:volgens|aldus) (?!(?:haar|hem|hen|hun)\b)|\bnaar verluidt\b|\ber wordt (?:gezegd|beweerd|aangenommen)\b"
    r"|\bgeruchten?\b"
    r"|\b(?:een (?:ander|andere|tweede|nieuw|nieuwe)|andere) (?:\w+ )?(?:onderzoek|studie|rapport|telling|lijst"
    r"|organisatie|groep|bron(?:nen)?)\b"
)
_ROMANCE = (
    r"\b(?:selon|d[’']après) (?!(?:elles?|lui|eux)\b)|\b(?:on dit|dit-on|il se dit|paraît-il|rumeurs?)\b"
    r"|\b(?:une? (?:autre|second\w*|nouve\w+)|d[’']autres) (?:\w+ )?(?:étude|rapport|enquête|recensement|liste"
    r"|organisation|ONG|groupe|sources?)\b|\bréseaux sociaux\b"
    r"|\bsegún (?!(?:ell[ao]s?|él)\b)|\b(?:se (?:dice|cree|rumorea|comenta)|al parecer|rumores)\b"
    r"|\b(?:otr[oa]s?|un (?:segundo|nuevo)|una (?:segunda|nueva)) (?:\w+ )?(?:estudio|informe|investigación|recuento"
    r"|lista|organización|ONG|grupo|fuentes?)\b|\bredes sociales\b"
    r"|\bsecondo (?!(?:lei|lui|loro)\b)|\b(?:stando a|a detta d\w+|si dice|pare che|si vocifera)\b"
    r"|\b(?:un[’' ]?\s?altr[oa]|un (?:secondo|nuovo)|una (?:seconda|nuova)|altr[ie]) (?:\w+ )?(?:studio|rapporto"
    r"|indagine|conteggio|lista|organizzazione|ong|gruppo|fonti)\b"
    r"|\bsegundo (?!(?:el[ae]s?)\b)|\b(?:de acordo com (?!el[ae]s?\b)|diz-se|fala-se|consta que|boatos|rumores)\b"
    r"|\b(?:outr[oa]s?|um (?:segundo|novo)|uma (?:segunda|nova)) (?:\w+ )?(?:estudo|relatório|levantamento|investigação"
    r"|lista|organização|ONG|grupo|fontes?)\b"
)
_WIDE = (
    r"据[说說傳传悉]|據[说說傳传悉]|[据據](?!此|该|該|其|点|點|守)[^，。；]{2,16}[，,]|[网網][传傳友]|有(?:人|消息|传闻|傳聞|指控)[^，。]{0,4}[说說称稱指]"
    r"|另(?:有(?:指控|消息|报道|報道|報導|研究)|一(?:份|项|項|个|個|家))"
    r"|別の(?:調査|報告|団体|研究)|と(?:言|い)われ|噂|다른 (?:조사|연구|보고서|단체)|알려졌|소문"
)
#: "A report on Italy counts 14": told of as new, so it is not the one told of before.
_NEW = re.compile(
    r"\W*(?:An?|Une?|Uma?|Un[oa]?|Eine?|Een) (?:\w+ ){0,2}?(?:stud(?:y|ies)|report|survey|count|tally|analysis"
    r"|investigation|inquiry|paper|list|newspaper|group|website|étude|rapport|enquête|recensement|liste|journal|groupe|estudio|informe"
    r"|investigación|recuento|lista|diario|periódico|grupo|estudo|relatório|levantamento|investigação|jornal|studio|rapporto|indagine"
    r"|conteggio|giornale|gruppo|studie|bericht|untersuchung|zählung|zeitung|gruppe|onderzoek|rapport|telling|lijst|krant"
    r"|groep)\b",
    re.IGNORECASE,
)
_OTHER = re.compile("|".join((_ENGLISH, _GERMANIC, _ROMANCE, _WIDE)), re.IGNORECASE)

#: "On dit", "il se dit", "man sagt": the subject of such a verb of saying is nobody, and not who spoke last.
_NOBODY = {
    "fr": re.compile(r"\b(?:on|il se)\s(?:nous\s)?$", re.IGNORECASE),
    "es": re.compile(r"\bse\s(?:(?:nos|me)\s)?$", re.IGNORECASE),
    "pt": re.compile(r"\bse\s$", re.IGNORECASE),
    "it": re.compile(r"\b(?:si|ci si)\s$", re.IGNORECASE),
    "de": re.compile(r"\bman\s$", re.IGNORECASE),
    "nl": re.compile(r"\bmen\s$", re.IGNORECASE),
}
_NOBODY_BEHIND = re.compile(r"-(?:t-)?on\b", re.IGNORECASE)


def is_nobodys(text: str, cue: Span, lang: str) -> bool:
    """Say whether a verb of saying has nobody as its subject: "on dit", "dit-on".

    Args:
        text: the report's text.
        cue: the words that mark the saying.
        lang: their language.
    """
    before = _NOBODY.get(lang)
    if before is not None and before.search(text, max(0, cue.start - 16), cue.start):
        return True
    return lang == "fr" and _NOBODY_BEHIND.match(text, cue.end) is not None


def is_of_others(text: str, sentence: Sentence, at: Span) -> bool:
    """Say whether the clause of a number or a site tells that it is from somebody not told of before.

    Args:
        text: the report's text.
        sentence: the sentence.
        at: the words of the number or site; what stands behind a semicolon is another clause.
    """
    start = max(sentence.span.start, text.rfind(";", sentence.span.start, at.start) + 1)
    stop = text.find(";", at.end, sentence.span.end)
    if _NEW.match(text, sentence.span.start, at.start):
        return True
    return _OTHER.search(text, start, stop if stop >= 0 else sentence.span.end) is not None
