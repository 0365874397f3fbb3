"""Words that stand before a bare number, or behind it, and say that it goes on counting: "it added", "kamen hinzu"."""

from __future__ import annotations

import re

_HEDGE = r"(?:(?:at least|about|around|some|roughly|nearly|almost|exactly|just|only|now|already|another|a further) )?"
_WHO = (
    r"(?:we|they|it|lists?|maps?|registers?|tally|count|group|organi[sz]ation|NGO|report|study|survey|database|dossier"
    r"|one)"
)
_EN = (
    rf"\b(?:add(?:s|ed|ing)|arriv(?:es|ed|ing) at|(?:up|down) from|(?:that|this|which|it) (?:all )?(?:makes|made)"
    rf"|making (?:it|a total of)|beg[aiu]n(?:s|ning)? (?:with|at)|start(?:s|ed|ing) (?:out )?(?:with|at|from)"
    rf"|(?:stands?|stood|put it|puts it|remains?) at"
    rf"|(?:ris(?:es|en)|rose|grow(?:s|n)|grew|climb(?:s|ed)|jump(?:s|ed)|swell(?:s|ed)|swollen|went|gone|came|comes"
    rf"|ran|runs|raised|brought|brings|taken|revised|corrected|updated|extended|expanded) (?:it |them |that |this )?"
    rf"(?:up )?to|reach(?:es|ed|ing)|total(?:s|led|ling)"
    rf"|(?:list|table|ranking|league|tally|count)\b[^.;,]{{0,20}}\bwith"
    rf"|{_WHO} (?:now |also |still |then |already |has |have |had )*(?:ha(?:s|ve|d)|found|finds?|count(?:s|ed)?"
    rf"|list(?:s|ed)?|names?|named|identif(?:y|ies|ied)|mapped|locate[sd]?|documented|shows?|showed|gives?|gave|holds?"
    rf"|held|includes?|place[sd]?|puts?)) {_HEDGE}$"
)
_DE = (
    r"\b(?:kam(?:en)?(?: noch| später| nochmals| im \w+)?|kommt (?:\w+ ){0,3}auf|kam (?:\w+ ){0,3}auf"
    r"|(?:stieg|wuchs) (?:\w+ ){0,2}auf|gestiegen auf|erhöhte? (?:\w+ ){0,3}auf|sind es|waren es|seien es"
    r"|ergänzten?|(?:spricht|sprach) (?:sie|er|man|die \w+) (?:\w+ )?von"
    r"|(?:zählt|zählte|nennt|nannte|führt|führte|listet|listete|fand) (?:sie|er|man|die \w+|der \w+)"
    r"|(?:sie|man|wir) (?:zählt|zählte|zählen|nennt|nennen|haben|kennen|führt|führen))"
    r" (?:inzwischen |mittlerweile |heute |nun |jetzt |schon |bereits |sogar |insgesamt |mindestens |rund |etwa"
    r" |weltweit )*$"
)
_NL = (
    r"\b(?:kwam(?:en)?(?: er| daar)?(?: nog| in \w+)?(?: eens)?|komt (?:\w+ ){0,3}op|kwam (?:\w+ ){0,3}op"
    r"|(?:steeg|groeide) (?:\w+ ){0,2}(?:naar|tot)|gestegen (?:naar|tot)|(?:staat|stond) (?:\w+ ){0,3}op|zijn het er"
    r"|waren het er|zijn er|waren er|(?:telt|telde|noemt|noemde|vond|kent) (?:ze|zij|hij|men|de \w+) er"
    r"|(?:we|wij|ze|zij) (?:telt|tellen|telden|hebben|kennen|vonden|noemt) er)"
    r" (?:inmiddels |nu |intussen |al |zelfs |in totaal |minstens |zeker |ruim |ongeveer |wereldwijd )*$"
)
_FR = (
    r"\b(?:port(?:é|er|e|ait|ant) à|pass(?:é|er|e|ait|ant) (?:de \w+ )?à|arriv(?:é|e|ait) à|grimp(?:é|e) à"
    r"|s[’']élève(?:nt)? à|en (?:a |ont |avait )?(?:ajout(?:e|é|ait)|recens(?:e|é|ait)|compt(?:e|é|ait)"
    r"|dénombr(?:e|é|ait)|trouv(?:e|é|ait)|list(?:e|é|ait)|signal(?:e|é|ait)|connaît|place|cite|cité))"
    r"\s(?:désormais |déjà |aujourd’hui |alors |même |au moins |environ |quelque )*$"
)
_ES = (
    r"\b(?:elev(?:ó|a|ado|aba|an) a|ascend(?:ió|ía) a|asciende a|pas(?:ó|a|ado|aron) (?:de \w+ )?a"
    r"|lleg(?:ó|a|an|aron) a|sub(?:ió|e) a|(?:añad|sum)(?:ió|ieron|ía|a|ó|an|aron)|agreg(?:ó|a|aron)"
    r"|hemos (?:encontrado|contado|identificado|localizado|documentado)|habla(?:ba)? de)"
    r"\s(?:ya |hoy |ahora |al menos |otr[ao]s |unas )*$"
)
_PT = (
    r"\b(?:elev(?:ou|a|ado|ava)(?:-se)? (?:a|para)|pass(?:ou|a|aram) (?:de \w+ )?(?:a|para)|cheg(?:ou|a|am|aram) a"
    r"|sub(?:iu|e) para|acrescent(?:ou|a|aram)|som(?:ou|a|am)|encontr(?:ámos|amos)|identific(?:ámos|amos)"
    r"|cont(?:ámos|amos)|localiz(?:ámos|amos)|fala(?:va)? de)\s(?:já |hoje |agora |pelo menos |outr[ao]s |mais )*$"
)
_IT = (
    r"\b(?:sal(?:e|ita|iti|ito|gono|ì) a|port(?:a|ato|ava|ando) a|pass(?:a|ato|ati|ata|ava) (?:da \w+ )?a"
    r"|arriv(?:a|ata|ati|ato|ano) a|ne (?:ha |hanno |aveva )?(?:aggiun(?:ge|to|geva|gono|se)|elenca(?:to)?"
    r"|conta(?:to)?|censi(?:sce|to)|segnala(?:to)?|colloca(?:to)?|trova(?:to)?|individua(?:to)?)"
    r"|ne abbiamo (?:contat|trovat|individuat|censit)[eio])\s(?:ormai |già |oggi |almeno |altr[ei] |circa )*$"
)
#: By language, what stands before a number that counts on: something was added, rose, is had or found.
BEFORE = {
    lang: re.compile(words, re.IGNORECASE)
    for lang, words in (("en", _EN), ("de", _DE), ("nl", _NL), ("fr", _FR), ("es", _ES), ("pt", _PT), ("it", _IT))
}
#: By language, what stands behind such a number: "48 weitere kamen hinzu", "nog 48 erbij".
BEHIND = {
    "de": re.compile(
        r"\s(?:weitere|neue|andere|solcher?|mehr)\b(?=\s(?:hinzu|dazu|kamen|folgten|und\b)|[,.;])"
        r"|\s(?:davon|darunter)\b"
    ),
    "nl": re.compile(r"\s(?:andere|nieuwe|extra|meer)\b(?=\s(?:bij|erbij|volgden)|[,.;])|\s(?:erbij|ervan)\b"),
}
#: By language, nouns that mean any place, which the report's own noun explains: "54 of these points".
PLACES = {
    "en": re.compile(
        r"\s(?:(?:more |other |further |new |additional |alleged |suspected |secret |so-called )*"
        r"(?:places|points|spots)"
        r"|(?:of (?:these|those|such) |such |covert |clandestine |police |law-enforcement )+(?:more )?"
        r"(?:places|points|spots|(?:squad )?rooms|shops|structures|establishments|storefronts|entities|entries"
        r"|parlours))\b(?! of (?:interest|business|worship|work|birth|view|law|order|residence))",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\s(?:solche[rn]?|diese[rn]?|weitere[rn]?|geheime[rn]?|derartige[rn]?)\s"
        r"(?:stellen|orten?|punkten?|räumen?|adressen|anlagen|objekten?|quartieren?|treffpunkten?)\b",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\s(?:van (?:deze|die|zulke) |zulke |dergelijke |andere |verdachte |geheime )+"
        r"(?:plekken|adressen|plaatsen|punten|kantoortjes|kamers|panden|plekjes|steunpunten)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\s(?:de ces |de ce[s]? |autres |nouve\w+ |de tels |de telles )+"
        r"(?:lieux|points|adresses|endroits|officines|locaux|implantations|structures|relais)\b",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\s(?:de (?:estos|estas|esos|esas) |otr[oa]s |nuev[oa]s |más )*"
        r"(?:puntos|emplazamientos|enclaves)\b|\sde (?:estos|esos|estas|esas) (?:lugares|locales|direcciones|sitios)\b",
        re.IGNORECASE,
    ),
    "pt": re.compile(
        r"\s(?:destes|desses|destas|dessas|outr[oa]s|nov[oa]s)\s(?:pontos|locais|moradas|endereços|espaços|lugares)\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\s(?:di questi|di quest[ei]|altr[ie]|nuov[ie])\s(?:punti|luoghi|locali|indirizzi|avamposti|presidi)\b",
        re.IGNORECASE,
    ),
}
