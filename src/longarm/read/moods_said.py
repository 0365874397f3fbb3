"""Whether a verb form tells in the past what was then to come: "dijo que cerraría", "deux ans plus tard, il fermerait".

After a verb of promising in the past the form is a future, whatever it tells. After a verb of saying it is one where it
tells of a deed; of what is or has been it is hearsay ("a dit que la Chine disposerait de trois postes"). Italian tells
what was to come by the perfect form ("ha promesso che avrebbe chiuso"), which the others keep for hearsay.
"""

from __future__ import annotations

import re


def _made(words: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {lang: re.compile(one, re.IGNORECASE) for lang, one in words.items()}


_FR = r"(?:(?:a|ont|avait|avaient)\s(?:\w+\s){{0,2}}?(?:{done})|(?:{was}))"
_ES = r"(?:(?:{stem})(?:i?ó|aron|ieron|ía|ían|aba|aban)|(?:ha|han|había|habían)\s(?:\w+\s)?(?:{stem})(?:ado|ido){more})"
_PT = r"(?:(?:{stem})(?:ou|aram|eu|eram|iu|iram|ia|iam|ava|avam)|(?:tinha|tinham|havia)\s(?:{stem})(?:ado|ido){more})"
_GAP = r"[^.;:!?]{0,70}?"
_REST = r"\b[^.;:!?]{0,150}\Z"
#: Verbs by which somebody binds himself or tells what will be.
_PROMISED = _made(
    {
        "fr": r"\b"
        + _FR.format(
            done="annoncé|promis|garanti|décidé|juré|prédit|prévu|convenu",
            was="annonçai(?:t|ent)|promettai(?:t|ent)|annonça|promit",
        )
        + rf"\s{_GAP}\bqu(?:e\b|[’'])[^.;:!?]{{0,150}}\Z",
        "es": r"\b"
        + _ES.format(stem="anunci|promet|garantiz|decid|acord|jur|predi|prev", more="")
        + rf"\s{_GAP}\bque{_REST}",
        "pt": r"\b" + _PT.format(stem="anunci|promet|garant|decid|jur|prev", more="") + rf"\s{_GAP}\bque{_REST}",
        "it": r"\b(?:(?:ha|hanno|aveva|avevano)\s(?:\w+\s)?(?:annunciato|promesso|garantito|deciso|giurato"
        r"|stabilito|previsto)"
        rf"|annunciò|promise|garantì)\s{_GAP}\bche{_REST}",
        "nl": r"\b(?:beloofde|beloofden|kondigde|kondigden|zegde|zegden|besloot|beloofd|aangekondigd|toegezegd"
        r"|afgesproken)\b"
        rf"{_GAP}\bdat{_REST}",
    }
)
#: Verbs by which somebody says or thinks something, in the past.
_SAID = _made(
    {
        "fr": r"\b"
        + _FR.format(
            done="dit|déclaré|affirmé|assuré|indiqué|expliqué|précisé|ajouté|répondu|prévenu|averti|confirmé"
            r"|fait savoir"
            "|estimé|souligné|rappelé|répété|espéré|pensé|cru",
            was="(?:disai|assurai|affirmai|déclarai|indiquai|expliquai|pensai|croyai|espérai|savai)(?:t|ent)"
            "|déclara|affirma"
            "|assura|expliqua|répondit|ajouta",
        )
        + rf"\s{_GAP}\bqu(?:e\b|[’'])[^.;:!?]{{0,150}}\Z",
        "es": r"\b(?:dij(?:o|eron)|dec(?:ía|ían)|(?:ha|han|había|habían)\sdicho|"
        + _ES.format(
            stem="afirm|declar|asegur|explic|señal|indic|manifest|comunic|confirm|inform|avis|advirt|respond"
            "|contest|agreg"
            "|añad|precis|coment|avanz|adelant|reiter|subray|record|cre|pens|esper",
            more="",
        )
        + rf"|sostuv(?:o|ieron))\s{_GAP}\bque{_REST}",
        "pt": r"\b(?:diss(?:e|eram)|dizi(?:a|am)|(?:tinha|tinham|havia)\sdito|"
        + _PT.format(
            stem="afirm|declar|assegur|explic|indic|comunic|confirm|inform|avis|advert|respond|acrescent|precis|coment"
            "|adiant|reiter|sublinh|record|pens|esper",
            more="",
        )
        + rf")\s{_GAP}\bque{_REST}",
        # Only where nobody else is named in between: "ha detto che avrebbe chiuso".
        "it": r"\b(?:(?:ha|hanno|aveva|avevano)\s(?:\w+\s)?(?:detto|dichiarato|affermato|assicurato|spiegato"
        r"|aggiunto|precisato"
        rf"|risposto|confermato|fatto sapere)|diss(?:e|ero)|dichiarò|affermò|assicurò)\s{_GAP}\bche\s"
        r"(?:(?:non|lo|la|li|le|ci|si|ne|anche|presto)\s|l[’'])*\Z",
        "nl": r"\b(?:zei|zeiden|verklaarde|verklaarden|meldde|meldden|liet|lieten|verzekerde|antwoordde"
        r"|vertelde|vertelden"
        rf"|schreef|dacht|hoopte|wist|gezegd|verklaard|laten weten|verzekerd)\b{_GAP}\bdat{_REST}",
    }
)
#: Forms that tell what is, not what was to come.
_BEING = _made(
    {
        "fr": r"(?:ser|existe|dispose|compte|posséde|détiend|opére|fonctionne|gére|abrite|héberge|trouve|aurai|contiend"
        r"|appartiend|dépend|serv|vivr|réside|travaille|exploite|dirige)rai|(?:ser|aur|servir|vivr|dépendr"
        r"|appartiendr)ai",
        "es": r"(?:ser|estar|existir|dispondr|tendr|contar|poseer|operar|funcionar|gestionar|albergar|encontrar"
        r"|mantendr|habr|haber"
        r"|servir|pertenecer|depender|trabajar|dirigir|hallar)ía",
        "pt": r"(?:ser|estar|existir|dispor|ter|contar|possuir|operar|funcionar|gerir|albergar|abrigar|manter"
        r"|haver|servir"
        r"|pertencer|depender|trabalhar|dirigir|encontrar|ficar)ia",
        "nl": r"zou(?:den)?\b[^.;:,!?]{0,90}?\b(?:zijn|hebben|bestaan|zitten|staan|runnen|beheren|werken|liggen"
        r"|exploiteren"
        r"|draaien|bevinden)(?=[\s.,;:!?»”\"]|\Z)",
    }
)
#: A perfect form: hearsay of what was, but in Italian what was to come.
_PERFECT = _made(
    {
        "fr": r"(?:aurai|serai)(?:t|ent) (?:\w+ment )?(?:été |eu )?\w+(?:é|ée|és|ées|i|ie|is|ies|u|ue|us|ues|it|ert)\b",
        "es": r"habrían? (?:\w+ )?(?:sido |estado )?\w+(?:ado|ido|to|cho|so)s?\b",
        "pt": r"(?:teriam?|haveriam?) (?:\w+ )?(?:sido |estado )?\w+(?:ado|ido|to|go|sto)\b",
        "it": r"(?:avrebbe|sarebbe)(?:ro)? (?:\w+ )?(?:stat[oaie] )?\w+(?:at|it|ut|s|rt|nt|tt|st)[oaie]\b",
    }
)
#: "Deux ans plus tard, le bureau fermerait": the story runs ahead of itself.
_LATER = _made(
    {
        "fr": r"\b(?:ans?|années?|mois|jours?|semaines?|heures?)\s(?:plus tard|après)\b[^.;:!?]{0,60}\Z",
        "es": r"\b(?:años?|mes(?:es)?|días?|semanas?|horas?)\s(?:después|más tarde)\b[^.;:!?]{0,60}\Z",
        "pt": r"\b(?:anos?|mês|meses|dias?|semanas?|horas?)\s(?:depois|mais tarde)\b[^.;:!?]{0,60}\Z",
        "it": r"\b(?:ann[oi]|mes[ei]|giorn[oi]|settiman[ae]|or[ae])\s(?:dopo|più tardi)\b[^.;:!?]{0,60}\Z",
        "nl": r"\b(?:jaar|jaren|maand|maanden|dagen|weken|uur)\slater\b[^.;:!?]{0,60}\Z",
    }
)


def is_to_come(lang: str, before: str, after: str) -> bool:
    """Say whether a form tells in the past what was then to come.

    Args:
        lang: the language.
        before: what stands before the form in its sentence.
        after: the form and what follows it.
    """
    if lang not in _SAID:
        return False
    perfect = lang in _PERFECT and _PERFECT[lang].match(after) is not None
    if lang == "it":
        return perfect and any(one[lang].search(before) for one in (_PROMISED, _SAID, _LATER))
    being = _BEING[lang].match(after) is not None
    if _PROMISED[lang].search(before):
        # A passive looks like a perfect: "a annoncé que le bureau serait fermé".
        return not perfect or not after.lower().startswith(("aurai", "habr", "teri", "haveri"))
    if perfect or being:
        return False
    return _SAID[lang].search(before) is not None or _LATER[lang].search(before) is not None
