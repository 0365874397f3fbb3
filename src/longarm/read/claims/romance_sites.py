"""How Spanish, Portuguese, Italian and French place a post: "la comisaría de Lyon", "en un piso de Lyon", "otra en"."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.labelled import label_of
from longarm.read.claims.posts import posts_in
from longarm.read.families import ROMANCE
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_HOUSES = (
    r"pis[oi]|apartamentos?|appartament[oi]|appartements?|loca(?:l|les|is)|local[ei]|edificios?|edifíci[oi]s?|palazz[oi]"
    r"|immeubles?|barrios?|bairros?|quartier[ei]?|quartiers?|calles?|ruas?|rues?|v[ií]as?|restaurantes?|ristorant[ei]"
    r"|restaurants?|tiendas?|lojas?|negoz[oi]o?|négoces?|commerces?|épiceries?|bajos?|prédios?|andar(?:es)?|afueras"
    r"|periferi[ae]s?|banlieues?|suburbios?|subúrbios?|sobborg[ho]i?|ciudad(?:es)?|cidades?|città|villes?|distritos?"
    r"|distrett[oi]|arrondissements?|regi(?:ón|ão)|région|provincias?|provínci[ae]s?|province|comune|municipios?|concelhos?"
    r"|capita(?:l|le|is)|cœur|coraz[oó]n|coração|cuore|centros?|centre|centri|zonas?|zone|bordos|alrededores|arredores"
    r"|dintorni|environs|casas?|cas[ae]|maisons?|sótanos?|caves?|cantin[ae]|garajes?|oficinas?|uffici[o]?|bureaux?"
)
#: "en un piso de", "in un appartamento di", "dans un immeuble du centre de": what stands between "in" and the town.
CONTAINER = (
    rf"(?:\s?(?:el|la|los|las|un|una|unos|o|a|os|as|um|uma|il|lo|i|gli|le|les|une|l[’'])?\s?(?:[\w-]+\s){{0,2}}"
    rf"(?:{_HOUSES})(?:\s[\w-]+){{0,2}}?\s(?:de|di|del|da|do|du|d[’'])(?:\sla|\sel)?){{0,2}}"
)
#: "la comisaría de", "quello di": the town tells which post it is.
_OF = re.compile(
    r"(?:\s(?:[\w-]+(?:\s[\w-]+)?\s)?|\s)(?:de|del|di|da|do|du|d[’'])\s?(?:la\s|el\s|o\s|a\s)?[\"“«]?\Z", re.IGNORECASE
)
_THAT_OF = re.compile(
    r"(?:\A|[,;:.—–(]\s*|\b(?:y|e|et|ed|che|que|por|con|sobre|sur|su|per|pour|par|anche|también|também|sea|fosse|stato|fue|foi|été|es|é|è|est|sería|seria"
    r"|sarebbe|serait)\s)(?:el|la|los|las|l[’']|o|a|os|as|quell[aoei]|celui|celle|ceux|celles)\s(?:de|di|da|do|d[’'])\s?\Z",
    re.IGNORECASE,
)
#: "otra en Lima", "un autre à Lima", "una a Lione e una a Nizza": a post without its noun.
_ANOTHER = re.compile(
    r"\b(?:otr[ao]s?|outr[ao]s?|altr[aoie]|autres?|(?:un|una|um|uma|une)\s(?:segund|tercer|terceir|cuart|quart|second|terz"
    r"|deuxième|troisième|quatrième)\w*|un[ao]?|uma?|une)\s(?:[\w-]+\s)?(?:en|em|no|na|nos|nas|num|a|ad|à|au|aux|in|nel)\s"
    r"(?:l[ao’']\s?|el\s|le\s)?(?=[A-ZÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛ])"
)
#: "pour celle de Dublin", "as duas do seu país, em Faro", "le due di Amsterdam": posts taken up without their noun.
_THOSE_OF = re.compile(
    r"\b(?:celles?|ceux|celui|quell[aoei])\s(?:de|di|d[’'])\s?(?=[A-ZÀ-Þ])"
    r"|\b(?:para|por|con|com|sobre)\s(?:la|el|a|o)\s(?:de)\s(?=[A-ZÀ-Þ])"
    r"|\b(?:las|los|as|os|le|i|gli|les)\s(?:dos|duas|dois|due|deux|tres|três|tre|trois|cuatro|quatro|quattro|quatre)\s"
    r"(?:del?|d[oa]s?|di|en|em|in|à|qui|que|che)\b"
)
#: "basée à Madrid", "con sede en Madrid": where a group sits is no site.
_SEATED = re.compile(
    r"(?:bas[ée]e?s?|basat[aoe]|con (?:sede|base)(?: central| principal)?|com sede|sediad[ao]s?|radicad[ao]s?"
    r"|domiciliad[ao]s?"
    r"|avec siège|dont le siège est|ayant son siège|que tiene su sede|che ha sede|che ha la sede|afincad[ao]s?)"
    r"\s(?:en|em|à|a|in|no|na|al|au)\s\Z",
    re.IGNORECASE,
)
_PART = re.compile(r"arrondissement|distrit|quartier|barri|bairr|circoscrizion|municipi", re.IGNORECASE)
_PART_OF = re.compile(r"(?:\s[\w-]+)?\s(?:de|di|do|da|d[’'])\s?")
#: "a rua 25 de Março", "via Roma": a street that is called like a place.
_STREET = re.compile(
    r"\b(?:ruas?|avenidas?|av\.|calles?|plazas?|praças?|paseo|alamedas?|largo|travessa|via|viale|corso|piazza|rues?|boulevard"
    r"|avenue|place|quai|impasse|estrada|carretera|edificio|edifício|restaurante?|ristorante|hotel|hôtel)\s"
    r"(?:\d{1,3}\s)?(?:(?:de|di|do|da|del|della|des|du|d[’'])\s?(?:l[ao]s?\s)?)?\Z",
    re.IGNORECASE,
)


def is_no_site(ground: Ground, sentence: Sentence, place: Place, towns: list[Place]) -> bool:
    """Say whether a place is a group's seat, a street's name, or the part of a town that is named right behind it.

    Args:
        ground: the report.
        sentence: the sentence.
        place: one of its places.
        towns: all its places.
    """
    if sentence.lang not in ROMANCE:
        return False
    before = ground.text[max(sentence.span.start, place.span.start - 48) : place.span.start]
    seated = _SEATED.search(before)
    if seated is not None:
        at = place.span.start - len(before) + seated.start()
        return not any(0 <= at - span.end <= 2 for span in posts_in(ground, sentence))
    if _STREET.search(before) and place.precision is not PlacePrecision.COUNTRY:
        return True
    for one in towns:
        between = ground.text[place.span.end : one.span.start] if place.span.end < one.span.start else ""
        if between and _PART_OF.fullmatch(between) and _PART.search(place.words + between):
            return True
    return False


#: Words before the town of a post that make it something else's: "la policía de Lyon".
_REACH = 36
#: Characters between a mark and the first town behind it at most.
_BESIDE = 8


def is_of_post(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a town tells which post is meant: "la comisaría china de Lyon", "quello di Milano"."""
    if sentence.lang not in ROMANCE:
        return False
    before = ground.text[sentence.span.start : place.span.start]
    if _THAT_OF.search(before):
        return True
    return any(
        span.end <= place.span.start
        and place.span.start - span.end <= _REACH
        and _OF.fullmatch(ground.text[span.end : place.span.start])
        for span in posts_in(ground, sentence)
    )


#: "Dos sedes: Lyon y Niza", "três postos — em Lisboa, no Porto": the towns of a list behind its mark.
_LIST_MARK = re.compile(r"[:(]\s|\s[—–-]\s")
_ENTRY = re.compile(
    r"(?:[:(]|\s[—–-]|,|;|\s(?:y|e|et|ed|o|ou))\s(?:(?:en|em|no|na|nos|a|ad|à|au|in|nel)\s)?(?:(?:el|la|le|il|lo|o)\s)?\Z",
    re.IGNORECASE,
)
_LISTED_ON = re.compile(r"\s?[,;(]|\s(?:y|e|et|ed)\s")
#: Characters from the noun of a list to its mark, and from there to its last town, at most.
_TO_MARK, _TO_TOWN = 48, 170


def is_listed_behind(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a town is an entry of the list that posts open: "Due sedi: Lione, dal 2018, e Nizza, dal 2022"."""
    before = ground.text[sentence.span.start : place.span.start]
    if sentence.lang not in ROMANCE or place.precision is not PlacePrecision.SETTLEMENT or not _ENTRY.search(before):
        return False
    for span in posts_in(ground, sentence):
        mark = _LIST_MARK.search(ground.text, span.end, min(place.span.start, span.end + _TO_MARK))
        if mark is not None and place.span.start - mark.end() <= _TO_TOWN:
            counted = find_numbers(ground.text, Span(sentence.span.start, span.start), sentence.lang)
            return bool(counted) or mark.end() >= place.span.start - _BESIDE
    return False


def opens_headed(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a town opens what a paragraph headed by its country tells: "FRANCIA. Lyon y Niza, según la ONG"."""
    heading = label_of(ground, sentence.span) if sentence.lang in ROMANCE else None
    if heading is None or heading.country != place.country or place.precision is not PlacePrecision.SETTLEMENT:
        return False
    between = ground.text[max(heading.span.end, sentence.span.start) : place.span.start]
    # "CROAZIA. Zagabria assicura …": a capital that speaks is no site.
    listed = _LISTED_ON.match(ground.text, place.span.end, sentence.span.end)
    return not between.strip(" .:—–-•") and listed is not None


def goes_on(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence goes on naming posts without their noun: "otra en Lima", "quello di Milano"."""
    words = ground.words(sentence.span)
    return sentence.lang in ROMANCE and (
        _ANOTHER.search(words) is not None or _THOSE_OF.search(words) is not None or _opens_with_one(words)
    )


def _opens_with_one(words: str) -> bool:
    first = re.match(r"\W*(?:el|la|o|a|quell[ao]|celui|celle)\s(?:de|di|da|do|d[’'])\s?(?=[A-ZÁÉÍÓÚ])", words)
    first = first or re.match(r"\W*(?:El|La|O|A|Quell[ao]|Celui|Celle)\s(?:de|di|da|do|d[’'])\s?(?=[A-ZÁÉÍÓÚ])", words)
    return first is not None
