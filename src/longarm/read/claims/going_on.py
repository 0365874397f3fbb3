"""Whether a sentence goes on telling of sites, without a noun for them, after one that spoke of them."""

from __future__ import annotations

import re
from itertools import pairwise

from longarm.read.claims.enlisted import is_label
from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence

#: "The map shows one in Lyon", "lists another in Nice": a noun left out after a verb of finding.
_SHOWN = re.compile(
    r"\b(?:show(?:s|ed)?|list(?:s|ed)?|nam(?:es|ed)|includ(?:es|ed|ing)|found|counts?|counted|identif(?:ies|ied)|mentions?"
    r"|mentioned|plac(?:es?|ed)|puts?|ha[sd]|have|locat(?:es|ed)|there (?:is|was)) (?:also )?"
    r"(?:one|another|a second|a third) (?:(?:up|down|over|out) )?(?:in|at|near)\b",
    re.IGNORECASE,
)
#: "Oslo being the best known of them", "Bergen is one of these".
_OF_THEM = re.compile(
    r"\b(?:is|was|being|are|were) (?:the|one|one of the|among the|among)(?: [\w-]+){0,3}?"
    r" (?:of )?(?:them|these|those)\b"
)
_STANDS = (
    r"(?:(?:is|are|was|were|be|been|has|have|had|being|to|said|reportedly|allegedly|also|now|both|believed|thought"
    r"|suspected|known|reported|rumoured|rumored|alleged|found) )*"
    r"(?:suspected|reported|alleged|rumoured|rumored"
    r"|stands?|stood|sits?|lies|lay|opened|operat\w+|located|situated|housed|based|set up|started|traced"
    r"|run|registered|placed|discovered|established|launched|turned up|appeared|is|are|was|were|found)"
)
#: "The second, at Oslo, was traced …", "One of them is in Bergen, another in Oslo": a subject that leaves out its noun.
_LEFT_OUT = re.compile(
    r"\b(?:[Oo]ne|[Aa]nother|[Oo]thers|(?:[Tt]he |[Aa] )(?:first|second|third|fourth|fifth|others?|latter|former|last"
    rf"|rest|remaining \w+))(?: of (?:them|th[eo]se|which))?(?: {_STANDS})?,? (?:up |down |out )?"
    r"(?:in|at|on|near|outside) (?:the |an? )?[A-Z0-9]"
)
#: "They operate in Oslo", "It was set up in Bergen": what stands somewhere is taken up by a pronoun.
_TAKEN_UP = re.compile(
    rf"(?:^|[;:,“\"] ?)(?:[Tt]hey|[Ii]t|[Tt]hese|[Bb]oth) {_STANDS} (?:\w+ly )?(?:in|at|on|near) (?:the )?[A-Z]"
)
#: "Dublin's was told to shut": whose one it is stands for itself.
_WHOSE = re.compile(r"\b[A-Z][\w-]+[’']s (?:was|were|is|has|had|closed|shut|opened)\b")
#: "The group names Oslo and Bergen", "has also identified Oslo": where a text that spoke of stations goes on by places.
_NAMES = re.compile(
    r"\b(?:list(?:s|ed)|nam(?:es|ed)|identif(?:ies|ied)|mention(?:s|ed)|pinpoint(?:s|ed)|locat(?:es|ed)"
    r"|singl(?:es|ed) out)(?: (?:also|both|notably|the (?:city|cities|town|towns|capital) of))? [A-Z]"
)
_STANDS_ABROAD = {
    "nl": r"(?:zat|zit|was|is|kwam|stond|staat|opende|verrees|bevond zich|bevindt zich|zou)",
    "de": r"(?:gab|gibt|gebe|befindet|befand|befinde|steht|stand|existiert|existierte|soll|entstand|liegt|war|ist|sei)",
}
#: "In Amsterdam zat er al een", "In Wien gab es eine weitere", "Druhá byla v Brně", 另一处在里昂: a noun left out.
_ONE_THERE = {
    "nl": re.compile(
        rf"\b(?:in|te) [A-Z][\w-]+ {_STANDS_ABROAD['nl']} (?:\w+ ){{0,3}}?(?:een|één|eentje)"
        r"(?=[,.;]|\s(?:sinds|die|dat|aan|bij|op|gevestigd)\b)|\b(?:een|het|nog een) (?:tweede|derde|andere?)"
        r"(?=[,.;]|\s(?:zit|zat|staat|stond|is|was|in|te)\b)",
        re.IGNORECASE,
    ),
    "de": re.compile(
        rf"\b(?:in|im) [A-Z][\w-]+ {_STANDS_ABROAD['de']} (?:\w+ ){{0,3}}?(?:eine|einen|eines|eins)"
        r"(?=[,.;]|\s(?:seit|die|der|das|an)\b)|\b(?:eine|die|ein|der) "
        r"(?:zweite[rs]?|dritte[rs]?|weitere[rs]?|andere[rs]?)"
        r"(?=[,.;]|\s(?:in|im|steht|stand|soll"
        r"|befindet|befand|liegt|ist|war|gibt|gab)\b)",
        re.IGNORECASE,
    ),
    "cs": re.compile(r"\b(?:druh[áéouý]\w*|další|třetí|jedn[aué] z nich|jinou|zbýv\w+)\b", re.IGNORECASE),
    "sk": re.compile(r"\b(?:druh[áéouý]\w*|ďalši[aeu]\w*|tret\w+|jedn[aeu]j? z nich|inú)\b", re.IGNORECASE),
    "zh": re.compile(r"(?:另[外一]?[有]?|其中|[还還]有)[一二两兩三]?[个個處处间間家](?!月|人)"),
    "ja": re.compile(r"(?:もう|残る|うち|加え)[^。]{0,20}?[1１一]\s?[かカヶケ箇]所"),
}


def keeps_on(ground: Ground, sentence: Sentence, *, after: bool) -> str | None:
    """Return the rule by which a sentence goes on telling of sites; None where it does not.

    Args:
        ground: the report.
        sentence: the sentence.
        after: whether the sentence before spoke of sites.
    """
    listed = ground.hits(sentence, "station.list")
    if sentence.lang != "en":
        one = _ONE_THERE.get(sentence.lang) if after else None
        if one is not None and one.search(ground.text, sentence.span.start, sentence.span.end):
            return "one-there"
        listed = listed or (ground.hits(sentence, "station.hosts") if after else [])
        return listed[0][0].cue.id if listed else None
    words = ground.words(sentence.span)
    if _SHOWN.search(words) and (after or ground.hits(sentence, "figure.again")):
        return "shows-one-in"
    if after and any(one.search(words) for one in (_LEFT_OUT, _TAKEN_UP, _OF_THEM, _WHOSE, _NAMES)):
        return "left-out"
    if after and _is_labelled(ground, sentence):
        return "labelled"
    return listed[0][0].cue.id if listed else None


def _is_labelled(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence sets its towns behind their country: "Netherlands: Amsterdam, Rotterdam"."""
    places = sorted(ground.places_in(sentence.span), key=lambda one: one.span)
    return any(is_label(ground, first, second) for first, second in pairwise(places))
