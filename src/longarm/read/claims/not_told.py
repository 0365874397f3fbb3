"""Who says that he was not told of a site denies nothing: not its existence, nor his knowledge of it now, nor a leave.

"The mayor had not been informed about the station", "de gemeente is nooit ingelicht": a complaint about silence. Who
was not asked for leave says more, and the code for it stays.
"""

from __future__ import annotations

import re

_UNTOLD = {
    lang: re.compile(words, re.IGNORECASE)
    for lang, words in {
        "en": r"(?:\bnot|n[’']t|\bnever)(?: ever| been| yet| formally| officially)* (?:told|informed|notified"
        r"|briefed"
        r"|made aware|alerted)\b|\b(?:no|without) (?:\w+ )?(?:notice|notification) (?:was|were|had|has)\b",
        "nl": r"\b(?:niet|nooit|nimmer)\b[^.;]{0,40}?\b(?:geïnformeerd|ingelicht|(?:op de hoogte"
        r"|in kennis)(?: \w+)? gesteld"
        r"|op de hoogte (?:is|was|zijn|waren) (?:gesteld|gebracht)|gemeld|meegedeeld|medegedeeld)\b",
        "de": r"\b(?:nicht|nie|niemals)\b[^.;]{0,40}?\b(?:informiert|unterrichtet|in Kenntnis gesetzt|mitgeteilt"
        r"|benachrichtigt|verständigt)\b",
        "fr": r"\b(?:pas|jamais)\b[^.;]{0,30}?\b(?:informée?s?|avertie?s?|prévenue?s?|notifiée?s?)\b",
        "es": r"\b(?:no|nunca|jamás)\b[^.;]{0,30}?\b(?:informad[oa]s?|notificad[oa]s?|avisad[oa]s?)\b",
        "pt": r"\b(?:não|nunca|jamais)\b[^.;]{0,30}?\b(?:informad[oa]s?|notificad[oa]s?|avisad[oa]s?)\b",
        "it": r"\b(?:non|mai)\b[^.;]{0,30}?\b(?:informat[oaie]|notificat[oaie]|avvisat[oaie]|avvertit[oaie])\b",
        "sv": r"\b(?:inte|aldrig)\b[^.;]{0,30}?\b(?:informera\w*|underrätta\w*)\b",
        "zh": r"(?:未|没有|沒有)(?:[^，。；]{0,3}?(?:得到|收到|接到)[^，。；]{0,24}?|[^，。；]{0,6}?)(?:告知"
        r"|通知|通报|通報|知会|知會)",
    }.items()
}
#: Words by which the same breath speaks of a leave, or of what is known or not there.
_MORE = re.compile(
    r"permi[ts]|permesso|authori|autori[zs]|allow|consent|approv|licen[cs]|\bask|\bsought|request|erlaub|genehmig"
    r"|zustimm"
    r"|gefragt|toestemming|gevraagd|vergunning|solicit|pedid|demand|richiest|permiso|tillstånd|许可|許可|批准"
    r"|允许|同意"
    r"|\bknew\b|\bknows?\b|\bknowledge\b|\baware of\b|wusste|gewusst|kennis van|wist\b|sab[ií]a|savai[ts]|sapeva"
    r"|知道",
    re.IGNORECASE,
)
#: Words by which it tells that a thing is there or not.
_THERE = re.compile(
    r"\b(?:gibt|gebe|gäbe|besteh\w*|bestaan\w*|exist\w*|esist\w*|il y a|il n[’']y a|hay|había|há|havia|ci sono"
    r"|c[’']è"
    r"|er (?:zijn|is|was)|there (?:is|are|was|were))\b|不存在",
    re.IGNORECASE,
)


def is_untold(words: str, lang: str) -> bool:
    """Say whether words only tell that somebody was not told of a thing.

    Args:
        words: what is said, or the words of an act.
        lang: their language.
    """
    untold = _UNTOLD.get(lang)
    found = untold.search(words) if untold is not None else None
    if found is None:
        return False
    rest = words[: found.start()] + words[found.end() :]
    return _MORE.search(rest) is None and _THERE.search(rest) is None
