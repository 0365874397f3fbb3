"""Places that English words make sites without a preposition: named by a list, in apposition, behind a label."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision

#: "named Oslo and Bergen", "put Oslo on a map of 12 posts": places that a list names stand as its objects.
_LISTING = re.compile(
    r"\b(?:list(?:s|ed|ing)?|nam(?:es?|ed|ing)|puts?|putting|plac(?:es?|ed|ing)|includ(?:es?|ed|ing)|show(?:s|ed|n)?"
    r"|mark(?:s|ed)?|pinpoint(?:s|ed)?|mention(?:s|ed|ing)?|add(?:s|ed|ing)?|cit(?:es|ed|ing)|locat(?:es|ed|ing)"
    r"|featur(?:es|ed|ing)|identif(?:ies|ied|ying)|count(?:s|ed|ing)?|singl(?:es|ed) out|gives?|gave|contains?"
    r"|comprises?|covers?|enumerat(?:es|ed)|record(?:s|ed)?"
    r"|(?:lists?|maps?|registers?|inventory|directory|catalogue|tally|report|database) (?:\w+ )?(?:ha[sd]|have))"
    r"[,:]?\s(?:(?:also|both|even|notably|among others)\s)?(?:the\s(?:cit(?:y|ies)|towns?|capital)\sof\s)?$",
    re.IGNORECASE,
)
#: "in four cities: Oslo, Bergen", "the sites (Oslo and Bergen)", "cities such as Oslo": the places in apposition.
_APPOSED = re.compile(
    r"\b(?:cities|towns|countries|capitals|places|stations|outposts|posts|offices|sites|cent(?:re|er)s|locations|addresses"
    r"|hubs|bases|them|these|ones|others|Europe|Africa|America|Asia|world|globe)\b(?:,|\s?[:(–—]|\s-)?\s?"
    r"(?:(?:namely|notably|including|such as|like|among them|(?:for example|e\.g\.|i\.e\.|say),?) )?(?:the )?$",
    re.IGNORECASE,
)
#: "The cities with such a station are Oslo and Bergen".
_INVERTED = re.compile(
    r"\b(?:cities|towns|countries|capitals|places|locations|hosts|sites|stations|posts|outposts|offices|them|these|those)\b"
    r"[^.;:()]{0,50}\b(?:are|is|were|was|being|included?|includes)"
    r"(?: (?:also|notably|reportedly|said to be))? (?:the )?$"
)
_STARTS_LIST = re.compile(
    r"(?:[:(–—-]|\b(?:namely|notably|including|such as|like|among them|example,?|e\.g\.,?)) ?(?:the )?$"
)
#: "a list of twelve posts with Oslo on it".
_WITH = re.compile(r"\bwith (?:the (?:city|town) of )?$", re.IGNORECASE)
_ON_IT = re.compile(
    r"(?:(?:,| and| or) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,4} (?:(?:up)?on|in|among) (?:it|them|its)\b"
)
#: "on Capel Street, Dublin", "at 12 Mill Lane, Oslo": an address says where its town's site is.
_ADDRESS = re.compile(
    r"\b[A-Z0-9][\w’'.-]*(?: [A-Z0-9][\w’'.-]*)* (?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Boulevard|Blvd|Drive"
    r"|Place|Way|Quay|Highway|Parade|Terrace|Row|Court|Crescent|Plaza|Arcade|Mall|Broadway|Centre|Center|Building|House|Tower|Hotel)"
    r"\b,? (?:(?:in|near) )?(?:the )?$"
)
#: "operates from Dublin", "run out of Rotterdam": the verb makes the place a site.
_WORKING = re.compile(
    r"\b(?:operat(?:es?|ed|ing)|runs?|ran|running|work(?:s|ed|ing)|based) (?:\w+ly )?(?:from|out of)"
    r"(?: (?:the|central|downtown|cit(?:y|ies) of))* $",
    re.IGNORECASE,
)
#: "In Ottawa, the minister …": where those sit who speak.
_OPENS = re.compile(r"(?:[^.;:]*[:;] )?(?:Meanwhile,? |Back |Also |And |But )?[Ii]n ")
_SEATED = re.compile(
    r",\s(?:the |an? |its |[A-Z][\w’'-]+[’']s )?(?:[\w’'-]+ ){0,4}?(?:minist(?:er|ry|ers)|government|parliament"
    r"|lawmakers|legislators|senators?|MPs|spokes\w+|ambassador|embassy|secretary|president|chancellor|premier"
    r"|commission(?:er)?)\b"
)

#: "near Akihabara station in Tokyo": what is beside a site is none.
_LANDMARK = re.compile(
    r" (?:(?:railway|train|metro|tube|underground|subway|bus|central) )?"
    r"(?:station|interchange|airport|bridge|cathedral)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:near|by|opposite|behind|beside|close to|next to|from|outside|around the corner from) (?:the )?$"
)


def is_seat(text: str, sentence: Sentence, place: Place) -> bool:
    """Say whether a sentence opens with the seat of who speaks or acts in it: "In Ottawa, the minister affirmed"."""
    opens = _OPENS.fullmatch(text, sentence.span.start, place.span.start) is not None
    return opens and _SEATED.match(text, place.span.end, sentence.span.end) is not None


def is_label(ground: Ground, country: Place, town: Place) -> bool:
    """Say whether a country is set before a town of it as a label: "Netherlands: Amsterdam"."""
    whole = country.precision is PlacePrecision.COUNTRY and country.country == town.country
    return whole and re.fullmatch(r"\s?[:–—]\s", ground.text[country.span.end : town.span.start]) is not None


def is_enlisted(before: str, after: str) -> bool:
    """Say whether a place is named as one of a list, in apposition to sites, or as where something is run from."""
    apposed = _APPOSED.search(before) is not None and _STARTS_LIST.search(before) is not None
    listed = _LISTING.search(before) is not None or _WORKING.search(before) is not None
    return (
        listed
        or apposed
        or _INVERTED.search(before) is not None
        or _ADDRESS.search(before) is not None
        or (_WITH.search(before) is not None and _ON_IT.match(after) is not None)
    )


def is_landmark(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a name is that of a railway station or square beside the site: "near Akihabara station in Tokyo"."""
    if sentence.lang != "en" or _LANDMARK.match(ground.text, place.span.end, sentence.span.end) is None:
        return False
    return _BESIDE.search(ground.text, sentence.span.start, place.span.start) is not None
