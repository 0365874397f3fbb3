"""Owners tied to a figure by a clause behind it: "the eleven sites attributed to Italy by X", "las 9 que X atribuye".

A participle with "by" and a relative clause name who counted what stands before them, in any of our languages that are
written with spaces; and whoever has them closed, denies them or asks about them is not their maker.
"""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named
from longarm.read.claims.threads import Thread
from longarm.records.span import Span

#: What is done to a number of sites by who lists them.
_LISTED = (
    r"(?:list|count|nam|identif|report|document|describ|map|locat|publish|attribut|ascrib|record|uncover|expos|tall|trac"
    r"|detect|allege|flag|cit|mention|reveal|denounc|trac|catalogu|regist"
    r"|attribui|atribui|individuat|identificat|censit|elencat|segnalat|denunciat|indicat|citat|menzionat|contat|rivelat|scopert"
    r"|localizzat|mappat|recens|répertori|dénombr|identifi|repér|pointé|signal|révél|évoqu|mentionn|list[ée]|comptabilis"
    r"|localis|dénonc|découvert|identificad|señalad|denunciad|contad|listad|localizad|detectad|documentad|mencionad|descubiert"
    r"|halladas?|hallados?|recogid|registrad|contabilizad|revelad|apontad|divulgad|referid|encontrad|mapead|assinalad"
    r"|genoemd|geteld|gemeld|gevonden|onthuld|opgesomd|geïdentificeerd|beschreven|in kaart gebracht|gedocumenteerd"
    r"|vermeld|genannt|gezählt|gelistet|gemeldet|gefunden|enthüllt|aufgeführt|aufgelistet|dokumentiert|identifiziert|beschrieben"
    r"|verortet|ausgemacht|bekannt gemacht)\w*"
)
_BY = r"(?:by|dall[ae]|dagli|dai|dal|dall[’']|da|par|por|pela|pelos?|pelas|door|von|vom)"
#: "attribuite al nostro Paese dalla ong X", "listed in its report by the group X".
_PASSIVE = re.compile(rf"[^.;:]{{0,60}}?\b{_LISTED}\s(?:[^\s.;:,]+\s){{0,5}}?{_BY}\s?(?P<who>[^.;:]{{0,60}})")
#: "door X genoemde", "von X gezählten": a participle before its noun.
_BEFORE = re.compile(rf"[^.;:]{{0,12}}?\b(?:door|von|vom)\s(?P<who>[^.;:]{{2,60}}?)\s{_LISTED}")
#: "que X atribuye a España", "qu'X recense": a relative clause with its own subject.
_RELATIVE = re.compile(
    r"[^.;:]{0,60}?\s(?:que|qu[’']|che|die|welche|dat)\s?(?P<who>[^.;:,]{2,60}?)\s"
    r"(?:(?:ha|han|há|avait|a|aveva|hat|had|heeft|já|ya|ora|now)\s)?"
    rf"(?:{_LISTED}|atribuye|attribuisce|attribue|atribui|asigna|assegna|sitúa|situe|colloca|coloca|ubica|cuenta|conta|compte"
    r"|cita|cite|cifra|nombra|nomina|nomme|aponta|señala|segnala|nennt|zählt|führt|listet|verortet|noemt|telt|meldt|toeschrijft"
    r"|zuschreibt|refiere|refere|recoge|documenta|documente|elenca|enumera|énumère|localiza|localizza|identifica|identifie"
    r"|publicó|divulgou|divulgó|contó|contou|identificó|identificou|listou|halló|detectó|denunció|denunciou|reveló|revelou"
    r"|place)\b"
)
#: What was done to so many posts or people, in the languages without a parser: no maker told of before counts it.
_DONE = re.compile(
    r"\b(?:ge)?schl(?:ie|o)(?:ß|ss)|\bsluit|gesloten\b|\bdicht\b|\bferm(?:er|é|ent|ait)|\bcerr(?:ar|ad|ó|aron|ados?)|\bencerr"
    r"|\bfech(?:ar|ad|ou|aram)|\bchius[aeio]|\bchiuder|festgenommen|verhaft|aangehouden|opgepakt|\barrest|\barrêt"
    r"|\bdet(?:en|id|uv)|ausgewiesen|uitgewezen|uitgezet|\bexpuls|\bespuls|verurteil|veroordeel|\bcondamn|\bcondenad"
    r"|\bcondann|angeklagt|aangeklaagd|\binculp|\bimputad|\bincrimin|durchsucht|doorzocht|\bperquisition|\bperquisi"
    r"|\bbuscas\b|\bverbiet|verboten\b|verbood|\bversiegel",
    re.IGNORECASE,
)
_LANGS = frozenset({"de", "nl", "fr", "es", "pt", "it"})
#: Posts of which so few are spoken of with an article were told of before: "the two offices".
_FEW = 12
_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|its|die|den|der|diese[nr]?|beide[nr]?|de|deze|hun|les|des|ces|aux|las|los|estas|estos|ambas"
    r"|as|das|nas|às|dos|nos|essas|esses|le|gli|i|delle|dei|degli|queste|questi)\s"
    r"(?:other |remaining |said |alleged |suspected )?$",
    re.IGNORECASE,
)


def find_tied(thread: Thread, index: int, number: Span) -> tuple[Named | None, str]:
    """Return who is named behind a figure as who listed what it counts, with the rule.

    Args:
        thread: the makers named in the report.
        index: the sentence of the figure among the body sentences.
        number: the words of its value.
    """
    sentence = thread.body[index]
    named = [one for one in thread.named[index] if one.span.start >= number.end]
    if sentence.lang not in _LANGS or not named:
        return None, ""
    for pattern in (_RELATIVE, _PASSIVE, _BEFORE):
        told = pattern.match(thread.ground.text, number.end, sentence.span.end)
        who = Span(*told.span("who")) if told is not None else None
        one = next((one for one in named if who is not None and who.holds(one.span)), None)
        if one is not None:
            return one, "figure.owner.tied"
    return None, ""


def is_done(thread: Thread, index: int) -> bool:
    """Say whether a sentence without a parse tells what was done to so many, and nothing of who counts them.

    Args:
        thread: the makers named in the report.
        index: the sentence among the body sentences.
    """
    ground, sentence = thread.ground, thread.body[index]
    if sentence.lang not in _LANGS or _DONE.search(ground.words(sentence.span)) is None:
        return False
    return not any(ground.hits(sentence, code) for code in ("figure.finds", "figure.again", "figure.report"))


def is_taken_up(ground: Ground, number: Span, value: float, unit: str) -> bool:
    """Say whether a few posts are spoken of as known: "the two offices were shut, the ministry said".

    Args:
        ground: the report.
        number: the words of the number.
        value: its value.
        unit: what it counts.
    """
    if unit != "stations" or value >= _FEW:
        return False
    return _DEFINITE.search(ground.text, max(0, number.start - 24), number.start) is not None
