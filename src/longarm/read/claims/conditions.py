"""Whether words stand in a condition or a fear: "if the police opened an inquiry" tells of none."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.stretches import begins_at
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.span import Span

#: Conjunctions that open a condition; in Romance also those that ask ("if tomorrow a post opened, would we know").
_IF = {
    "es": r"si\b(?! bien)|siempre que|en caso de que|caso de que|de (?=haber|existir)",
    "pt": r"se\b(?! bem)|caso(?= )|desde que|no caso de",
    "it": r"se\b(?! (?:ne|ben)\b)|qualora|nel caso|ove\b",
    "fr": r"s[’'](?=il)|si\b(?! bien)|au cas où|dans l[’']hypothèse où|à supposer que",
}
_OPENS = {
    lang: re.compile(
        rf"\A\W*(?:(?:y|pero|e|mas|ma|et|mais|ou|o|que|incluso|até|anche|même)\s)?(?:{words})", re.IGNORECASE
    )
    for lang, words in _IF.items()
}
#: Characters before words in which their negation stands.
_NEGATED = 18
#: Languages whose negation stands behind the verb, and the characters in which it does.
_BEHIND_VERB, _NEGATED_BEHIND = frozenset({"ja", "ko"}), 6
_CLAUSE = re.compile(r"[,;:.!?—–]\s")


def is_conditional(text: str, sentence: Span, lang: str, at: Span) -> bool:
    """Say whether the clause that holds ``at``, from the mark before it, begins with a conjunction of condition.

    Args:
        text: the report's text.
        sentence: the sentence.
        lang: its language.
        at: the words.
    """
    opens = _OPENS.get(lang)
    if opens is None:
        return False
    start = begins_at(text, Span(sentence.start, at.start), _CLAUSE)
    return opens.match(text[start : at.start]) is not None


#: "no nos fue comunicado un solo caso de …", "aucune plainte pour …": what follows is told not to be known.
_NONE_KNOWN = re.compile(
    r"(?:\b(?:no|não|non|ne|nunca|jamais|mai|jamás|ningun\w*|ningún|nenhum\w*|nessun\w*|aucune?s?|sin|sem|senza|sans)\b|\bn[’'])"
    r"[^.;:]{0,50}\b(?:casos?|cas|casi|quejas?|queixas?|denuncias?|denúncias?|denunce|denuncia|plaintes?|signalements?|segnalazion[ei]"
    r"|pruebas?|provas?|prov[ae]|preuves?|indicios?|indícios?|indices?|indizi\w*)\b(?:\s[\w’'-]+){0,5}\s\Z",
    re.IGNORECASE,
)


def clause_before(ground: Ground, sentence: Sentence, at: Span) -> Span:
    """Return the few characters before words in which their negation stands; in Romance not beyond a comma."""
    if sentence.lang in _BEHIND_VERB:
        return Span(at.end, min(sentence.span.end, at.end + _NEGATED_BEHIND))
    start = max(sentence.span.start, at.start - _NEGATED)
    if sentence.lang in ROMANCE:
        start = begins_at(ground.text, Span(start, at.start), _CLAUSE)
    return Span(start, at.start)


def is_none_known(ground: Ground, sentence: Sentence, at: Span) -> bool:
    """Say whether a clause in a Romance language tells that no case of what the words name is known."""
    if sentence.lang not in ROMANCE:
        return False
    return _NONE_KNOWN.search(ground.text[sentence.span.start : at.start][-120:]) is not None


_FEARING = re.compile(
    r"\b(?:tem(?:e|en|ía|ían|or|ores)|teme|temono|timore|rece(?:ia|iam|io|ava)|crain(?:t|gnent|te)|redoute(?:nt)?"
    r"|fürchte\w*|befürchte\w*|vrees\w*|vrez\w*|obáva\w*)\b[^.;,]{0,40}\Z",
    re.IGNORECASE,
)


def is_feared(text: str, sentence: Span, at: Span) -> bool:
    """Say whether a verb of fearing stands shortly before words: what is feared has not been done.

    Args:
        text: the report's text.
        sentence: the sentence.
        at: the words.
    """
    return _FEARING.search(text[sentence.start : at.start]) is not None
