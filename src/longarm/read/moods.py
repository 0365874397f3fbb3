"""What a verb form of hearsay says where it stands: alleged, only possible, or nothing.

"La Chine abriterait un poste", "China soll … betreiben", "China zou … runnen" tell by the form of the verb that others
say so. The same forms bind ("devrait", "tendría que"), wish ("gostaria"), follow from a condition ("si …, fermerait"),
or tell in the past what was to come ("dijo que cerraría", "deux ans plus tard, il fermerait"). The cues of the
codebook find the forms (``certainty.mood``); this module looks at what stands beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from longarm.read import moods_said as said
from longarm.read.parsed import Sentence
from longarm.records.claim import Certainty
from longarm.records.span import Span

#: Characters before and behind a form in which what bears on it is looked for.
_BEFORE, _BEHIND = 240, 120


def _made(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {lang: re.compile(one, re.IGNORECASE) for lang, one in words.items()}


#: Words before a noun that only looks like a form: "una comisaría", "na padaria".
_NOUN = _made(
    {
        "es": r"\b(?:un|una|unas|el|los|del|de|en|esta|esa|su|cada|otra|otras|ninguna|primera|segunda|tercera|presunta"
        r"|supuesta|antigua|nueva|propia|misma|vuestra|nuestra|mini|y la|a la|por la|con la|para la)\s\Z",
        "pt": r"\b(?:um|uma|do|da|de|na|no|em|pela|esta|essa|sua|cada|outra|primeira|segunda|terceira|antiga|nova"
        r"|própria|mesma|e a|com a|para a|sobre a)\s\Z",
    }
)
#: Forms that bind or advise, with what follows them: nobody alleges.
_BOUND = _made(
    {
        "fr": r"(?:faudrai|conviendrai|vaudrai\w+ mieux|suffirai|importerai|aurai(?:t|ent) (?:\w+ )?(?:dû|fallu"
        r"|voulu|à)\b)",
        "es": r"(?:deber[ií]a|convendría|cabría|bastaría|(?:habr|tendr)ían? que\b|habrían? (?:\w+ )?(?:debido"
        r"|querido)\b)",
        "pt": r"(?:deveria|conviria|caberia|bastaria|teriam? (?:de|que) (?:\w+[aeio]r|ser)\b"
        r"|teriam? (?:\w+ )?devido\b)",
        "it": r"(?:dovreb|bisognereb|occorrereb|converreb|basterebbe|andrebbe(?:ro)? \w+[ts][oaie]\b"
        r"|avrebbe(?:ro)? (?:\w+ )?(?:dovuto|voluto)\b|sarebbe(?:ro)? (?:\w+ )?dovut)",
        "nl": r"zou(?:den)?,? (?:(?!die\b|waar|om\b)[\w’'-]+ ){0,12}?(?:moeten|hoeven|mogen|horen te|dienen te)\b",
        "de": r"(?:.*\s)?(?:schließen|geschlossen werden|aufgelöst werden|auflösen|beenden|einstellen|handeln|ermitteln"
        r"|aufklären|prüfen|überprüfen|untersuchen|klären|verhindern|unterbinden|vorlegen|zusammenarbeiten|aufhören"
        r"|verbieten|ausweisen|(?:geprüft|untersucht|geklärt|verboten|ausgewiesen|überprüft|verhindert) werden)"
        r"(?: soll(?:en|te|ten)?)?\Z",
    }
)
#: Forms by which something is held possible or wished for.
_OPEN = _made(
    {
        "fr": r"(?:voudrai|aimerai|souhaiterai|préf[éè]rerai|désirerai|aurai(?:t|ent) (?:\w+ )?pu\b)",
        "es": r"(?:gustaría|agradecería|desearía|preferiría|habrían? (?:\w+ )?podido\b)",
        "pt": r"(?:gostaria|agradeceria|desejaria|preferiria|poderia|teriam? (?:\w+ )?podido\b)",
        "it": r"(?:vorreb|gradireb|preferireb|desiderereb|piacereb|potreb|avrebbe(?:ro)? (?:\w+ )?potuto\b)",
        "nl": r"zou(?:den)?,? (?:(?!die\b|waar|om\b)[\w’'-]+ ){0,12}?(?:kunnen|willen|graag)\b",
    }
)
#: What somebody finds that a thing would be: "il serait utile de", "sarebbe una violazione".
_JUDGED = _made(
    {
        "fr": r"serai(?:t|ent) (?:(?:plus|très|aussi|bien|fort|tout|totalement|\w+ment) )*(?:bon|bien|mieux|utile"
        r"|souhaitable|judicieux|temps|préférable|opportun|nécessaire|dommage|faux|injuste|absurde|inacceptable|illéga"
        r"|inadmissible|intolérable|normal|logique|important|sage|prématuré|regrettable|imprudent|contraire|une erreur"
        r"|une violation|une atteinte)",
        "es": r"serían? (?:(?:muy|más|\w+mente) )*(?:buen|mejor|útil|convenient|deseabl|necesari|hora de"
        r"|un error|importante"
        r"|oportun|prudente|lógic|injust|absurd|preferible|inaceptabl|ilegal|inadmisibl|intolerabl|una violación)",
        "pt": r"seriam? (?:(?:muito|mais|\w+mente) )*(?:bom|boa|melhor|útil|convenient|desejáv|necessári"
        r"|um erro|importante"
        r"|oportun|prudente|lógic|injust|absurd|preferív|inaceitáv|ilega|inadmissív|intoleráv|uma violação)",
        "it": r"sarebbe(?:ro)? (?:(?:molto|più|\w+mente) )*(?:bene|utile|opportun|meglio|il caso|ora di|giust"
        r"|auspicabil"
        r"|necessari|un errore|important|preferibil|inaccettabil|illegal|inammissibil|intollerabil|logic|assurd"
        r"|una violazione)",
        "nl": r"zou(?:den)? (?:\w+ ){0,5}?(?:goed|beter|verstandig|wenselijk|nuttig|nodig|logisch|vreemd|jammer"
        r"|onacceptabel"
        r"|ontoelaatbaar|onaanvaardbaar|illegaal|een fout|ernstig) zijn\b",
    }
)
#: "On dirait", "ne saurait", "yo diría": ways of speaking.
_IDLE = _made(
    {
        "fr": r"\bon (?:dirai|croirai|penserai)\w+\Z|\bne (?:\w+ )?saurai\w+\Z",
        "es": r"\b(?:yo|se) diría\Z",
        "pt": r"\b(?:eu|dir-se-)\s?diria\Z",
        "it": r"\b(?:si|io) direbbe\Z",
    }
)
_SUBJECT = r"(?:er|het|de|dat|dit|die|een|wij|we|hij|zij|ze|China|Peking|(?-i:[A-Z])\w+)"
#: What opens a condition, with the past or subjunctive that goes with it.
_IF = _made(
    {
        "fr": r"\bs(?:i\s|[’']ils?\s)(?:[\w’'-]+\s){0,8}?\w+ai(?:t|ent)\b|\bau cas où\b|\bà supposer que\b|\bsinon\b"
        r"|\bsans (?:quoi|cela)\b|\bdans (?:ce|le) cas\b",
        "es": r"\bsi\s(?!bien\b)(?:[\w’'-]+\s){0,8}?\w{2,}(?:ara|iera|uera|jera|ase|iese|uese)n?\b|\ben (?:el "
        r"|ese |tal )?caso\b"
        r"|\bde lo contrario\b|\ba menos que\b|\bsiempre que\b",
        "pt": r"\bse\s(?!bem\b)(?:[\w’'-]+\s){0,8}?(?!inter|d)\w{2,}(?:asse|esse|isse|osse)m?\b|\b(?:no|nesse"
        r"|neste) caso\b"
        r"|\bcaso\s(?:[\w’'-]+\s){0,8}?(?!inter|d)\w{2,}(?:asse|esse|isse|osse)m?\b|\bcaso contrário\b|\ba menos que\b",
        "it": r"\bse\s(?!bene\b)(?:[\w’'-]+\s){0,8}?(?!inter|st|d|scri)\w+(?:asse|esse|isse|osse)(?:ro)?\b"
        r"|\bqualora\b|\baltrimenti\b"
        r"|\b(?:nel|in tal|in quel) caso\b|\ba meno che\b",
        "nl": rf"(?:\A\W*|[,;]\s|\b(?:en|maar)\s)(?:indien|mocht(?:en)?|tenzij|als (?={_SUBJECT}\b))\b|\banders zou",
        "de": r"\A\W*sollten?\b|[,;]\s(?:und )?sollten? (?:sich|es|er|sie|die|der|das)\b",
    }
)
_REL = {
    "fr": r"qui|que|qu[’']\w+|dont|où|(?:dans|par|à|avec) (?:le|la|les)quel\w*|lequel|laquelle",
    "es": r"que|quien(?:es)?|donde|cuy[oa]s?|(?:en|de|por) (?:el|la|los|las) (?:que|cual\w*)|l[ao]s? cual(?:es)?",
    "pt": r"que|quem|onde|cuj[oa]s?|[oa]s? qua(?:l|is)",
    "it": r"che|chi|dove|il cui|cui|i[ln] quale|la quale|i quali|le quali",
    "nl": r"die|dat|waar\w*|wie|wiens",
    "de": r"d(?:er|ie|as|en|em|essen|eren)|wo\w*|welche\w?|(?:in|von|aus|mit) d(?:er|em|enen)",
}
_ASIDE = {lang: re.compile(rf",\s(?:{words})\s[^,;:]*\Z", re.IGNORECASE) for lang, words in _REL.items()}


@dataclass(frozen=True)
class _Near:
    """A form with what stands before it, and what follows from its own first letter on."""

    lang: str
    before: str
    after: str
    words: str


def weigh_mood(text: str, sentence: Sentence, at: Span, span: Span) -> Certainty | None:
    """Tell what a form of hearsay says of some words; None where it says nothing of them.

    Args:
        text: the report's text.
        sentence: where it stands.
        at: the form.
        span: the words that carry the proposition.
    """
    whole = sentence.span
    near = _Near(
        sentence.lang,
        text[max(whole.start, at.start - _BEFORE) : at.start],
        text[at.start : min(whole.end, at.end + _BEHIND)],
        at.of(text),
    )
    if _is_no_form(near) or _is_aside(text, whole, at, span, near):
        return None
    if _at(_OPEN, near, near.after):
        return Certainty.POSSIBLE
    if _at(_BOUND, near, near.words if near.lang == "de" else near.after) or said.is_to_come(
        near.lang, near.before, near.after
    ):
        return None
    judged = _at(_JUDGED, near, near.after)
    if judged or _holds(_IF, near, f"{near.before}{near.after}"):
        return Certainty.POSSIBLE
    return Certainty.ALLEGED


def _at(patterns: dict[str, re.Pattern[str]], near: _Near, words: str) -> bool:
    return near.lang in patterns and patterns[near.lang].match(words) is not None


def _holds(patterns: dict[str, re.Pattern[str]], near: _Near, words: str) -> bool:
    return near.lang in patterns and patterns[near.lang].search(words) is not None


def _is_no_form(near: _Near) -> bool:
    """Say whether the words only look like a form: a noun or a name, or a way of speaking."""
    if near.lang in {"es", "pt"} and near.words[:1].isupper() and near.before.strip(" \n¿¡«“\"'‘—–-("):
        return True
    return _holds(_NOUN, near, near.before) or _holds(_IDLE, near, f"{near.before[-30:]}{near.words}")


def _is_aside(text: str, whole: Span, at: Span, span: Span, near: _Near) -> bool:
    """Say whether the form stands in a clause that only adds something, and the words outside it."""
    opened = _ASIDE[near.lang].search(near.before) if near.lang in _ASIDE else None
    if opened is None:
        return False
    start = at.start - len(near.before) + opened.start()
    close = text.find(",", at.end, whole.end)
    end = close if close >= 0 else whole.end
    return not start < span.start < end and not span.start <= start < span.end - 1
