"""Whether a sentence holds a word by which an agreement or joint work ends; what is only agreed or done goes on.

The classifier hears the end of joint work in words for the work itself: "officers walk joint patrols under an
agreement" ends none.
"""

from __future__ import annotations

import re

_ENDS = re.compile(
    r"\b(?:end|stop|suspen|halt|cancel|scrap|fr[eo]e?z|terminat|withdr|pull|quit|drop|abandon|t[oe]ar|tore|torn|br[eo]ak"
    r"|cut|sever|expir|laps|renew|longer|discontinu|ice|called off|calls? off|wound|wind|shelv|axe|ditch|revok|paus"
    r"|over\b|last\b|ceas|rescind|denounc|annul|phas|finish|conclud|leav|left|exit|put paid|block|refus|reject|review"
    r"|kündig|aufgekündigt|beend|ausgesetzt|setz|gestoppt|stopp|brach|abgebroch|eingestellt|auslauf|ausgelauf"
    r"|nicht mehr|beëindig|opgezegd|opgeschort|schort|stopgezet|gestaakt|verbr|bevro|zeg|afgeblaz|schrap|einde"
    r"|romp|mis fin|met fin|met un terme|mis un terme|interromp|gel|résili|annul|dénonc|fin\b|cess|arrêt|aband"
    r"|rescind|cancel|puso fin|pone fin|puest|congel|anul|denunci|dej|interrump|retir|acab|termin|finaliz|encerr|cess"
    r"|sospe|sospens|interrott|revoc|cess|conclus|chius|blocc|disd|recess"
    r"|avbr|avslut|stopp|paus|säg|sade|sagt|upphör|frys|frös|bröt|ukonč|zruš|pozastav|vypově|vypoved|preruš|přeruš|zmraz"
    r"|odstou|odstúp)",
    re.IGNORECASE,
)
#: Languages judged by those words.
_LANGS = frozenset({"en", "de", "nl", "fr", "es", "pt", "it", "sv", "cs", "sk"})


def is_ending(words: str, lang: str, action: str) -> bool:
    """Say whether words may tell an act: of the end of joint work, only with a word of ending.

    Args:
        words: the sentence.
        lang: its language; others than those above are not judged.
        action: code of the act.
    """
    return action != "ended_cooperation" or lang not in _LANGS or _ENDS.search(words) is not None
