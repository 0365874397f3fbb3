"""How grave a word of law or of closure is: rungs of two ladders, with the words of each rung by language.

The order is how firm a reader takes the word to be, not the order of a procedure: somebody may be arrested before a
charge, yet "arrested" says more than "charged", and both say more than "referred to prosecutors".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

#: ladder -> rungs from the weakest; each rung: language -> words (a regular expression without groups).
LADDERS: dict[str, tuple[dict[str, str], ...]] = {
    "law": (
        {
            "en": r"accus(?:ed|es|ing)|suspect(?:ed|s)? of|alleg(?:ed|es) to have|allegations against",
            "nl": r"beschuldig\w*|verdacht van",
            "de": r"beschuldig\w*|verdächtig\w*",
            "fr": r"accus(?:é|és|ée|ées|e|ent)\b|soupçonn\w+",
            "es": r"acusad[oa]s? de|acusa(?:n|ron)?\b|sospechos[oa]s? de",
            "pt": r"acusad[oa]s? de|suspeit[oa]s? de",
            "it": r"accusat[oiae] di|sospettat[oiae] di",
        },
        {
            "en": r"looks? into|looking into|checks?|checking|assess(?:es|ing)|monitor(?:s|ing)|review(?:s|ing)"
            r"|prob(?:es|ing)|investigat(?:es?|ed|ing)|under investigation|inquir(?:y|ies)",
            "nl": r"onderzoek(?:t|en)?\b|onderzocht\w*|gaat na",
            "de": r"prüf(?:t|en|te|ten)\b|ermittel(?:t|n|te|ten)\b|untersuch(?:t|en|te|ten)\b",
            "fr": r"enquêt\w+|examine",
            "es": r"investiga\w*|indaga\w*",
            "pt": r"investiga\w*|apura\w*",
            "it": r"indaga\w*|inchiesta",
        },
        {
            "en": r"search(?:ed|es)\b|raid(?:ed|s)?\b|question(?:ed|s) (?:by|over)|summon(?:ed|s)",
            "nl": r"doorzocht\w*|inval|verhoord",
            "de": r"durchsuch\w+|vernommen",
            "fr": r"perquisition\w*|interrogé\w*|convoqué\w*",
            "es": r"registr(?:ó|aron)|allan\w+|interrog\w+",
            "pt": r"buscas|interrogad\w*",
            "it": r"perquisi\w+|interrogat\w+",
        },
        {
            "en": r"refer(?:red|s)\b(?: \S+){0,8}? to (?:the )?(?:public )?prosecut\w+"
            r"|papers (?:were )?sent to (?:the )?prosecut\w+|file(?:s)? (?:was |were )?(?:sent|passed) to",
            "nl": r"overgedragen aan (?:het )?(?:OM|openbaar ministerie|justitie)",
            "de": r"an die Staatsanwaltschaft (?:übergeben|überstellt|verwiesen)",
            "fr": r"déféré\w*|transmis\w* au parquet",
            "es": r"remitid[oa]s? a la fiscalía",
            "pt": r"encaminhad[oa]s? ao ministério público",
            "it": r"deferit[oi]|segnalat[oi] alla procura",
            "ja": r"書類送検|送検",
        },
        {
            "en": r"charg(?:ed|es)\b(?! for)|indict(?:ed|s|ment)|faces? charges",
            "nl": r"aangeklaagd\w*|vervolgd",
            "de": r"angeklagt\w*|Anklage (?:erhoben|gegen)",
            "fr": r"inculpé\w*|mis\w* en examen|mise en examen",
            "es": r"imputad[oa]s?|procesad[oa]s?|acusad[oa]s? formalmente",
            "pt": r"indiciad[oa]s?|denunciad[oa]s? pelo",
            "it": r"incriminat[oi]|rinviat[oi] a giudizio",
            "ja": r"起訴",
        },
        {
            "en": r"arrest(?:ed|s)?\b|detain(?:ed|s)\b|taken into custody|jailed",
            "nl": r"gearresteerd\w*|aangehouden|opgepakt",
            "de": r"festgenommen|verhaftet\w*|inhaftiert",
            "fr": r"arrêté(?:s|e|es)?\b|interpellé\w*|écroué\w*",
            "es": r"detenid[oa]s?|arrestad[oa]s?|detuv\w+|arrest\w+",
            "pt": r"detid[oa]s?|pres[oa]s?\b|preso",
            "it": r"arrestat[oi]|fermat[oi]\b",
            "ja": r"逮捕",
            "zh": r"逮捕|拘捕|被捕",
        },
        {
            "en": r"convict(?:ed|s|ion)|found guilty|declared guilty|plead(?:ed|s)? guilty|sentenced|admitted guilt",
            "nl": r"veroordeeld\w*|schuldig bevonden",
            "de": r"verurteilt\w*|schuldig gesprochen",
            "fr": r"condamné\w*|reconnu\w* coupable",
            "es": r"condenad[oa]s?|declarad[oa]s? culpables?",
            "pt": r"condenad[oa]s?|declarad[oa]s? culpad[oa]s?",
            "it": r"condannat[oi]|riconosciut[oi] colpevol\w+",
            "ja": r"有罪",
            "zh": r"定罪|判刑|被判",
        },
    ),
    "closure": (
        {
            "en": r"ask(?:ed|s)\b(?: \S+){0,6}? to (?:close|shut)|wants?\b(?: \S+){0,6}? (?:shut|closed)"
            r"|urged\b(?: \S+){0,6}? to (?:close|shut)",
            "nl": r"gevraagd\b.{0,40}? te sluiten",
            "de": r"gebeten\b.{0,40}? zu schließen",
            "es": r"pidió (?:el cierre|cerrar)",
            "fr": r"demandé (?:la fermeture|de fermer)",
        },
        {
            "en": r"(?:told|order(?:ed|s)|instructed|demand(?:ed|s))\b(?: \S+){0,6}? (?:to )?"
            r"(?:close[ds]?|shut|cease)\b|should close|must close|must be closed",
            "nl": r"moet(?:en)? (?:sluiten|dicht)|opdracht\b.{0,40}? te sluiten",
            "de": r"(?:müssen|muss|sollen) (?:schließen|geschlossen werden)",
            "es": r"orden(?:ó|aron) (?:el cierre|cerrar)",
            "fr": r"ordonné (?:la fermeture|de fermer)",
        },
        {
            "en": r"(?:has|have|had|been|were|was|are|is) (?:now )?(?:closed|shut(?: down)?|ceased)\b"
            r"|(?<!to )shut down\b|closed down\b|closed permanently",
            "nl": r"(?:is|zijn|was|waren) (?:gesloten|dicht)\b",
            "de": r"(?:ist|sind|wurde|wurden) geschlossen",
            "es": r"(?:cerró|cerraron|han cerrado|fue cerrad[oa])",
            "fr": r"(?:a|ont) fermé|(?:est|sont) fermé\w*",
        },
    ),
}
_NOT = re.compile(
    r"\b(?:no|not|never|without|nobody|none|nor|geen|niet|kein\w*|nicht|pas|aucun\w*|sin|ningun\w*|nunca|sem|não|non|senza)\b"
    r"(?:(?!\b(?:but|sondern|maar|mais|sino|mas|ma)\b)[^.;]){0,25}$|n[’']t[^.;]{0,15}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rung:
    """A word of a ladder in a sentence.

    Attributes:
        ladder: ``law`` or ``closure``.
        height: rung, 0 the weakest.
        words: the words of the sentence.
    """

    ladder: str
    height: int
    words: str


@cache
def _patterns(lang: str) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple(
        (
            name,
            height,
            re.compile(rf"(?:{words[lang]})" if lang in {"ja", "zh"} else rf"\b(?:{words[lang]})", re.IGNORECASE),
        )
        for name, rungs in LADDERS.items()
        for height, words in enumerate(rungs)
        if lang in words
    )


def rungs_in(sentence: str, lang: str) -> dict[str, Rung]:
    """Return the highest rung of each ladder that a sentence stands on; what it says is not the case does not count."""
    found: dict[str, Rung] = {}
    for ladder, height, pattern in _patterns(lang):
        for match in pattern.finditer(sentence):
            if not _NOT.search(sentence, 0, match.start()):
                found[ladder] = Rung(ladder, height, match[0])
                break
    return found
