"""Whether words of denial only say what may or must not be: a norm denies no fact.

"No foreign police work may be carried out here", "darf nicht", "nadie puede", "must not operate": who says so does not
say that there is none, and disputes nobody who says that there is. What counts is the clause of the words.
"""

from __future__ import annotations

import re

#: What ends a clause.
_MARK = r"[,;:.!?()«»“”„\"，。；：！？、]\s?|\s[–—-]\s"
_BREAKS = {
    "en": re.compile(rf"{_MARK}|\b(?:that|which|who|and|but|because|while|whereas|if)\s", re.IGNORECASE),
    "de": re.compile(rf"{_MARK}|\b(?:und|aber|sondern|denn)\s", re.IGNORECASE),
    "nl": re.compile(rf"{_MARK}|\b(?:dat|die|en|maar|want|omdat|terwijl)\s", re.IGNORECASE),
    "fr": re.compile(rf"{_MARK}|\b(?:et|mais|car)\s|\bqu(?:e\s|[’'])", re.IGNORECASE),
    "es": re.compile(rf"{_MARK}|\b(?:que|y|pero|porque)\s", re.IGNORECASE),
    "pt": re.compile(rf"{_MARK}|\b(?:que|e|mas|porque)\s", re.IGNORECASE),
    "it": re.compile(rf"{_MARK}|\b(?:che|e|ma|perché)\s", re.IGNORECASE),
}
_OTHER_BREAKS = re.compile(_MARK)
#: To be able to say, see or rule out a thing is no leave to do it: "cannot confirm that there is any".
_FR_SEE = (
    r"(?!\s(?:\w+\s)?(?:confirm|dire|trouv|exclu|savoir|voir|identifi|constat|prouv|établi|affirm|exister\b|être en))"
)
_ES_SEE = (
    r"(?!\s(?:\w+\s)?(?:confirm|decir|dizer|encontr|exclui|descart|saber|ver\b|identific|constat|prob|prov|asegur"
    r"|afirm))"
)
_IT_SEE = r"(?!\s(?:\w+\s)?(?:conferm|dire|trov|esclud|sapere|vedere|identific|constat|prov|afferm))"
_NORMS = {
    "en": r"\b(?-i:may|must|shall|should|ought)\b|\b(?:is|are|was|were|be|been|being)(?:n[’']t| not)? (?:\w+ )?"
    r"(?:allowed|permitted|entitled|supposed|meant|licen[cs]ed|empowered) to\b|\b(?:is|are|be) (?:not )?(?:\w+ly )?"
    r"(?:allowed|permitted|tolerated|accepted|forbidden|prohibited|banned|acceptable|tolerable|welcome)\b"
    r"|\b(?:has|have|had|given|enjoys?)(?: got)? (?:no|any|the) (?:\w+ )?(?:rights?|authority|powers?|business"
    r"|jurisdiction) (?:to|here|in|on)\b"
    r"|\b(?:can|could)(?:not|n[’']t| not)? (?:\w+ly |simply |ever )?(?:be (?:no|any|carried|conducted|allowed|permitted"
    r"|tolerated|accepted|opened|run|performed|used|set)|operate|exercise|act|perform|work|carry|open|set|run|have)\b"
    r"|\bwill (?:not |never )?be (?:allowed|permitted|tolerated|accepted)\b|\b(?:allow|permit|tolerate|accept)s? no\b"
    r"|\b(?:do|does|did|will|would)(?: not|n[’']t) (?:allow|permit|tolerate|accept)\b",
    "de": r"\b(?:darf|dürfen?|durften?|muss|müssen|müsse|soll(?:en?)?|sollten?|erlaubt|zulässig|unzulässig|gestattet"
    r"|zugelassen|befugt|verboten|untersagt|statthaft|duldet?|geduldet|toleriert|tolerieren|hinnehmbar|hingenommen"
    r"|akzeptiert|akzeptieren)\b|\b(?:kann|könne|können)\b[^,;.]{0,60}\b(?:geben|zulassen|dulden)\b"
    r"|\bhaben hier nichts zu suchen",
    "nl": r"\b(?:mag|mogen|moet|moeten|toegestaan|geoorloofd|bevoegd|verboten|toegelaten|duldt|dulden|tolereert"
    r"|tolereren"
    r"|getolereerd|geaccepteerd|accepteren|thuishoren|hoort|horen|behoren)\b|\b(?:kan|kunnen)\b[^,;.]{0,40}\bsprake\b",
    "fr": rf"\b(?:peu(?:t|vent)|puisse(?:nt)?|pourrai(?:t|ent)|pourr(?:a|ont)){_FR_SEE}\b|\b(?:doi(?:t|vent)"
    rf"|devrai(?:t|ent)"
    r"|devr(?:a|ont)|interdit\w*|tolér\w+|accept\w+|admissible\w*)\b|\bne saurai(?:t|ent)\b"
    r"|\b(?:autorisée?s?|habilitée?s?) à\b|\b(?:le|aucun|pas) (?:le )?droit (?:de|d[’'])|\best permis\b",
    "es": rf"\b(?:pued[ea]n?|podr(?:á|án|ía|ían)){_ES_SEE}\b|\b(?:deb[ea]n?|deber(?:á|án|ía|ían)|permit(?:e|en"
    rf"|ido|ida|ir\w*)"
    r"|prohib\w+|toler\w+|admisibles?|lícit[oa]s?|derecho a)\b|\b(?:autorizad[oa]s?|facultad[oa]s?) a\b|\bcabe[n]?\b",
    "pt": rf"\b(?:pod[ea]m?|poder(?:á|ão|ia|iam)){_ES_SEE}\b|\b(?:dev[ea]m?|dever(?:á|ão|ia|iam)|permit(?:e|em"
    rf"|ido|ida|ir\w*)"
    r"|proib\w+|toler\w+|admissíve\w+|lícit[oa]s?|direito (?:a|de))\b|\b(?:autorizad[oa]s?) a\b",
    "it": rf"\b(?:può|possono|possa(?:no)?|potr(?:à|anno|ebbe\w*)){_IT_SEE}\b|\b(?:dev[eo](?:no)?|debba(?:no)?|dovr\w+"
    r"|consentit\w+|permess[oaie]|ammess\w+|ammissibil\w+|vietat\w+|proibit\w+|toller\w+|lecit[oaie]"
    r"|diritto (?:di|a))\b"
    r"|\b(?:autorizzat|abilitat)[oaie] a\b",
    "zh": r"不(?:得|[许許]|准(?![确確])|允[许許]|容[许許]|容忍)|禁止|[绝絕]不(?:允[许許]|容[许許]|容忍)|[无無][权權]"
    r"|[没沒]有[权權]|不能(?:在|[设設开開]|[从從]事|[进進]行|[执執])|(?:任何|[没沒]有)[^，。；]{0,16}(?:可以|有[权權])",
    "ja": r"てはならない|てはいけない|てはならず|禁(?:止|じ)|許されない"
    r"|(?:活動|設置|開設|運営|執行|行使|行うこと|置くこと|設けること)[^。]{0,12}"
    r"(?:認められ(?:ない|ていない)|許され|許容|できない)",
    "ko": r"(?:안 된다|안 되|금지|허용(?:되지|하지|될 수)|용납|(?:활동|설치|운영|행사|집행)[^.]{0,10}할 수 없)",
    "sv": r"\b(?:får|tillåt\w*|förbjud\w*|måste|bör|ska inte|skall inte|accepter\w*|toler\w*)\b",
    "cs": r"\b(?:nesm[íě]\w*|smí|smějí|nemohou působit|nemůže působit|zakáz\w+|dovolen\w*|nepřípust\w+|toler\w+)\b",
    "sk": r"\b(?:nesm(?:ie|ú)\w*|smie|smú|nemôž(?:e|u) pôsobiť|zakáz\w+|dovolen\w*|neprípust\w+|toler\w+)\b",
}
_FOUND = {lang: re.compile(words, re.IGNORECASE) for lang, words in _NORMS.items()}
#: Characters beside the words in which their clause is looked for.
_FAR = 140


def is_norm(text: str, lang: str, start: int, end: int, floor: int = 0, ceiling: int | None = None) -> bool:
    """Say whether words stand in a clause that tells what may, must or is allowed to be.

    Args:
        text: the words around.
        lang: their language; of others than those above nothing is a norm.
        start: where the words begin.
        end: where they end.
        floor: where their sentence begins.
        ceiling: where it ends; the end of ``text`` without it.
    """
    norm = _FOUND.get(lang)
    if norm is None:
        return False
    breaks = _BREAKS.get(lang, _OTHER_BREAKS)
    begin = max(floor, start - _FAR)
    for found in breaks.finditer(text, begin, start):
        begin = found.end()
    close = min(len(text) if ceiling is None else ceiling, end + _FAR)
    last = breaks.search(text, max(start, end - 1), close)
    return norm.search(text, begin, last.start() if last is not None else close) is not None
