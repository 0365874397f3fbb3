"""Numbers of posts whose noun Romance languages leave out: "ne conta undici", "las 54 que halló"."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.labelled import label_of
from longarm.read.families import ROMANCE
from longarm.read.numerals import Number
from longarm.read.parsed import Sentence
from longarm.records.place import PlacePrecision
from longarm.records.span import Span

_FINDS = (
    r"(?:cont|cens|recens|registr|identific|individu|document|detect|elenc|list|enumer|localiz|ubic|situ|cifr|menzion|mencion|cit"
    r"|rivel|revel|señal|segnal|attribu|atribu|assegn|colloc|hall|encontr|trov|descubr|descobr|scov|scop|dénombr|recens"
    r"|répertori|identifi|repér|compt|mentionn|possèd|possed|alberg|ospit|abrit|acog|acol|tien|tem|têm|teni|tinh|hay|há|av|ha"
    r"|sum|somm|som)\w*"
)
#: "ne contò 102", "en recense quatre", "de los que ha detectado 54", "acoge tres:".
_BEFORE = re.compile(
    rf"(?:\bne\s(?:[\w’]+\s){{0,2}}?{_FINDS}\s|\bne\s(?:sono|erano)\s(?:stat[ei]\s)?(?:[\w]+\s)?|\b(?:l[’']ONG|elle|il|on)?\s?en\s{_FINDS}\s"
    r"|\b(?:de (?:los|las) (?:que|cuales)|d[oa]s quais|di cui|de estas|de ellas|delle quali|dei quali|desquel(?:le)?s)"
    r"\s(?:[\w’]+\s){0,4}?"
    r"|\b(?:dont|tra cui|fra cui|entre ell[ao]s|entre el[ae]s|parmi lesquel(?:le)?s|de l[ao]s cuales|d[ao]s quais)\s"
    r"(?:al menos\s|pelo menos\s|almeno\s|au moins\s)?)$",
    re.IGNORECASE,
)
#: "las 54 que contó la ONG", "as duas que lá havia", "les deux qu'elle abritait".
_THAT = re.compile(
    r"\s(?:que|che|qu[’'])\s?(?:(?:ya|já|lá|allí|ahí|y|vi|ci|ha|han|hanno|había|habían|havia|tinha|a|avait|elle|il|l[’'])\s?)*"
    rf"(?:{_FINDS}|houve|hubo|c[’']erano|esist\w+|exist\w+)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:las|los|les|le|i|gli|as|os|de las|delle|das|dos)\s$", re.IGNORECASE)
#: "undici si trovano nel nostro Paese", "nueve se encuentran en España", "nove ficam em Portugal".
_STAND = re.compile(
    r"\s(?:(?:si|se)\s(?:trov\w+|encuentr\w+|sitú\w+|ubic\w+|trouv\w+|situ\w+|localiz\w+|encontr\w+)|ficam|ficavam|est(?:án|ão|avam|aban)"
    r"|seraient|estarían|estariam|sarebbero)\s(?:\w+\s)?(?:in|nel|nella|a|en|em|no|na|nos|dans|à|au|aux)\b",
    re.IGNORECASE,
)
#: "acoge tres: una en Quito", "alberga nueve, según": the number ends its clause.
_HOLDS = re.compile(
    r"\b(?:acoge|alberga|tiene|tendría|cuenta con|suma|ospita|conta|ne ha|abrite|compte|accueille|abriga|acolhe"
    r"|tem|teria"
    r"|soma|avrebbe|aurait)\s$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"\s?(?:[:.,;)]|$)")
#: After a heading: "SPAGNA. Nove secondo la ong".
_AFTER_HEADING = re.compile(
    r"\s?(?:[,:;.(]|(?:secondo|según|selon|segundo|de acordo|de acuerdo|stando)\b)", re.IGNORECASE
)
_MOST = 200
#: Characters from a number to the town in which its posts stand at most.
_TO_TOWN = 40


def is_understood(ground: Ground, sentence: Sentence, number: Number) -> bool:
    """Say whether a number without a noun stands where Romance leaves out what was spoken of last.

    Args:
        ground: the report.
        sentence: the sentence of the number.
        number: the number; nothing that could be counted follows it.
    """
    if sentence.lang not in ROMANCE or number.value > _MOST:
        return False
    text, end = ground.text, sentence.span.end
    before = text[sentence.span.start : number.span.start][-48:]
    if _BEFORE.search(before) or (_ARTICLE.search(before) and _THAT.match(text, number.span.end, end)):
        return True
    if _STAND.match(text, number.span.end, end):
        # "nueve están en España: tres están en Madrid": the parts of a number by town are none of their own.
        return not any(
            one.precision is not PlacePrecision.COUNTRY and one.span.start - number.span.end <= _TO_TOWN
            for one in ground.places_in(Span(number.span.end, end))
        )
    if _HOLDS.search(before) and _CLAUSE_ENDS.match(text, number.span.end, end):
        return True
    opens = number.span.start == sentence.span.start and _AFTER_HEADING.match(text, number.span.end, end)
    return bool(opens) and label_of(ground, sentence.span) is not None
