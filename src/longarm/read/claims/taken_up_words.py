"""English words right before or behind a place by which a sentence takes up posts that were named before."""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\d{1,3}|both|several"
    r"|another|a (?:second|third|further|pair|handful|dozen)|some|more|others)"
)
_POINT = (
    r"(?:points?|posts?|places?|spots?|sites?|addresses|address|locations?|stations?|outposts?|offices?|cent(?:er"
    r"|re)s?|desks?"
    r"|hubs?|branch(?:es)?|bases?|entr(?:y|ies)|premises|presence|facilit(?:y|ies)|shops?|house|one|ones)"
)
_LEAD = (
    r"(?: (?:the|both|central|downtown|greater|nearby|the (?:cit(?:y|ies)|towns?|capital|port) of|the capital,?"
    r"|(?:cities|towns|places|countries) (?:such as|like)))*"
)
_WHERE = r"(?:in|at|near|on|inside|outside|around)"
#: Who lists posts: a list, who makes it, or a pronoun for them.
_LISTER = (
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our|[Tt]his|[Tt]hat|[Ww]hose|[A-Z][\w’'-]+[’']s?)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:lists?|maps?|register|roster|inventory|directory|tally|count|catalogue|reports?|dossier|study|survey|paper"
    r"|document|documentation|database|researchers?|investigators?|campaigners?|analysts?|authors?|group|NGO"
    r"|organi[sz]ation|watchdog|think[- ]tank|charity|foundation|institute|project|outfit|bunch|activists|compilers)"
    r"|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|which|who)"
)
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_ADVERB = r"(?: (?:also|even|now|further|already|itself|has|had|have|only|first|later|then|therefore|\w+ly|do|does))*"
_NAMING = (
    r"(?:names?|named|naming|lists?|listed|listing|counts?|counted|counting|mentions?|mentioned|cit(?:es|ed)"
    r"|identif(?:ies|y|ied)|includ(?:es?|ed)|adds?|added|pinpoints?|pinpointed|singles? out|marks?|marked"
    r"|records?|recorded)"
)
_PLACING = (
    rf"(?:{_NAMING}|plac(?:es?|ed)|puts?|locat(?:es?|ed)|ha[sd]|have|shows?|showed|gives?|gave|knows? of|knew of"
    rf"|f(?:ound|inds?)"
    r"|trac(?:es?|ed)|map(?:s|ped)|chart(?:s|ed)|speaks? of|spoke of|tells? of|told of|points? to|pointed to|sees?|saw)"
)
_TOO = r"(?: also| too| both| as well| among others,?)?"
#: "the one in Dublin", "those in Croydon", "theirs in Lyon": what was named before, by a pronoun.
_THE_ONE = re.compile(
    r"\b(?:[Tt]he (?:ones?|pair|trio|two|three|four|five|six|other(?: one| two| three)?|latter|former)|[Tt]hose"
    r"|[Tt]heirs"
    r"|its own|(?:all|each|some|none|one|two|three|both) of (?:them|these|those|its own|theirs)"
    r"|such (?:a )?(?:thing|place|one|places|things))"
    r"(?: (?:there|still|now|open|active|also|both|located|based|set up|found|named|listed))*"
    rf" {_WHERE}{_LEAD} $"
)
#: "had kept one going in Manhattan", "had opened two in Lyon".
_KEPT_ONE = re.compile(
    r"\b(?:ke(?:pt|eps?|eping)|ha[sd]|have|having|ran|runs?|running|open(?:s|ed|ing)?|set(?:s|ting)? up|found"
    r"|shut(?:s|ting)?"
    r"|clos(?:e[sd]?|ing)|operat(?:e[sd]?|ing)|discovered|trac(?:ed|ing)|maintain(?:s|ed|ing)?|establish(?:es|ed|ing)?"
    r"|there (?:is|was|were|are|had been|may be|might be)|visited|raided|searched|hous(?:es?|ed)|host(?:s|ed)?)"
    rf"(?: also| only| at least| just)? {_NUMBER}(?: (?:going|running|up and running|open|active|of (?:them|these"
    rf"|those)|more))?"
    rf" {_WHERE}{_LEAD} $"
)
#: "the report names Oslo", "Sinopsis also lists": places as what a list has.
_LISTS = re.compile(
    rf"(?:(?:^|[\W_]){_LISTER}{_ADVERB} {_NAMING}|(?:^|[\W_]){_NAME}{_ADVERB} (?:lists|listed|names|counts|counted)"
    rf"|(?:lists?|map|register|tally)\b(?: \w+)?{_ADVERB} (?:ha[sd]|have|shows?|contains?)){_TOO}:?{_LEAD} $"
)
#: "the group places a post in Oslo", "Sinopsis also lists a point in Bratislava".
_LISTS_ONE = re.compile(
    rf"(?:{_LISTER}|{_NAME}){_ADVERB} {_PLACING}{_TOO} (?:(?:an?|the|its|{_NUMBER}) (?:[\w’'-]+ ){{0,3}}?{_POINT}"
    rf"|{_NUMBER})"
    rf"(?: each| of (?:them|these|those))? {_WHERE}{_LEAD} $"
)
#: "In Oslo the group places a post", "for Ecuador it names two": what stands behind a place that opens a clause.
_OPENS = re.compile(
    rf"(?:^|[;:,.—–] |\b(?:and|but|while) )(?:[\w’'-]+,? ){{0,3}}?(?:[Ii]n|[Ff]or|[Aa]t|[Nn]ear){_LEAD} $"
)
_LISTER_HAS_ONE = re.compile(
    rf",? (?:{_LISTER}|{_NAME}){_ADVERB} {_PLACING}{_TOO} (?:(?:an?|the) (?:[\w’'-]+ ){{0,3}}?{_POINT}\b|{_NUMBER}\b)"
)
#: "NGO list for the region: Croatia, Serbia".
_COLON = re.compile(
    r"\b(?:lists?|entries|map|tally|register|sites|stations|posts|outposts|locations|addresses"
    r"|hosts)\b[^.;:()]{0,40}: (?:the )?$"
    rf"|\((?:{_NUMBER})[:,] $"
)
#: "a list on which Vanuatu appears beside Fiji".
_BESIDE = re.compile(
    r"\b(?:list|map|register|tally|report|inventory)\b[^.;:]{0,90}\b(?:appears?|appeared|figures?|figured|stands?"
    r"|stood|features?"
    r"|featured|is|was|turns up|turned up|listed) (?:there )?(?:beside|alongside|next to|together with"
    r"|along with)(?: the)? $"
)
_ON_WHICH = re.compile(r"\b(?:list|map|register|tally|report|inventory)\b[^.;:]{0,60}\bon which $")
_APPEARS = re.compile(
    r" (?:also )?(?:appears?|appeared|figures?|figured|stands?|stood|features?|featured|is|was)\b(?! not\b)"
)
#: "the Vienna entry", "Spain's entry is the longest".
_ENTRY = re.compile(r"(?:[’']s?)? (?:[a-z]+ )?(?:entry|listing)\b")
#: "where we found nine": a place told by a clause.
_WHERE_ONE = re.compile(
    rf",? where {_LISTER}{_ADVERB} (?:{_PLACING}|{_NAMING}){_TOO} {_NUMBER}\b(?! (?:people|cases?|persons?|men"
    rf"|women|victims)\b)"
)
#: "those in Paris who …" are people.
_WHO = re.compile(r",? (?:who|whose|whom)\b")
#: "looking into two, in Lisbon": a number alone is what was spoken of.
_LOOKS_INTO = re.compile(
    r"\b(?:look(?:s|ed|ing)? into|investigat(?:es?|ed|ing)|check(?:s|ed|ing)?|examin(?:es?|ed|ing)|prob(?:es?|ed"
    r"|ing)|aware of"
    rf"|knows? of|knew of|asked about|confirm(?:s|ed)?|suspects?|suspected) (?:at least "
    rf"|only )?{_NUMBER},?(?: both| all)?"
    rf"(?: of (?:them|these|those))? {_WHERE}{_LEAD} $"
)
_OF_THEM = re.compile(
    rf"\b(?:{_NUMBER}|[Oo]ne|[Tt]wo|[Tt]hree|[Bb]oth|[Mm]ost|[Ss]ome|[Oo]thers|[Aa]nother|[Tt]he (?:first|second"
    rf"|third|rest))"
    r" of (?:them|these|those|which) (?:is|are|was|were|stands?|stood|lies?|lay|sits?|sat|operat\w+|opened)(?: \w+)?"
    rf" {_WHERE}{_LEAD} $"
)
_AMONG_BEFORE = re.compile(
    r"\b[Aa]mong (?:them|these|those|the (?:\w+ )?(?:cities|towns|places|countries|capitals|sites|locations"
    r"|addresses|posts|stations"
    rf"|hosts|offices)\b[^.;:]{{0,40}}?) (?:are|is|was|were){_LEAD} $"
)
#: "The largest number is in Italy".
_MOST_IN = re.compile(
    r"\b(?:largest|greatest|highest|biggest|most|longest) (?:single )?(?:number|count|share|concentration|cluster"
    r"|group|entry|of them)"
    rf"\b[^.;:]{{0,30}}?\b(?:in|for|of|from|to){_LEAD} $"
)
_AMONG_BEHIND = re.compile(
    r" (?:is|are|was|were) (?:also |both |all )?among (?:them|these|those|the (?:\w+ )?(?:cities|towns|places"
    r"|countries|capitals"
    r"|locations|sites|hosts|addresses)\b)"
)
#: "Spain has nine, Italy eleven", "Italy has the most", "Spain follows with nine", "Italy tops the list".
_HAS_MANY = re.compile(
    rf" (?:each )?(?:ha[sd]|have|hosts?|hosted|gets?|got) (?:at least |only |just |the )?(?:{_NUMBER}"
    rf"|most)(?: each| apiece)?"
    r"(?=[,.;:)]| of (?:them|these|those)\b| more than\b|$)"
    rf"| (?:follow(?:s|ed)?|comes? (?:next|second|third)|came (?:next|second|third)|leads?|led),? with {_NUMBER}\b"
    r"| (?:tops?|topped|leads?|led|heads?|headed) the (?:\w+ )?(?:list|table|count|ranking|tally|field)\b"
)
_EACH_MANY = re.compile(rf",? {_NUMBER}(?=[,.;)]| and\b|$)")
#: "The Amsterdam one was in a flat", "Prague's two", "the Glasgow case".
_OWN_ONE = re.compile(
    r"(?:[’']s)? (?:ones?|two|three|pair|case|affair|file|entry|listing|address(?:es)?|premises|restaurant|hotel"
    r"|shop|store|bar"
    r"|caf[eé]|supermarket|salon|warehouse|building|house|flat|apartment|tenant|landlord)\b"
)
#: "A hotel in Stockholm served as one", "was named as one of them".
_AS_ONE = re.compile(
    r"\b(?:as|hous(?:e|ed|ing|es)|host(?:s|ed|ing)?|being|be|been|is|was|become|became|run|ran|running) one"
    r"(?: of (?:them|these|those))?(?=[,.;:]|$)"
)
_IN_BEFORE = re.compile(rf"\b[Ii]n{_LEAD} $|\b[Ii]n [\w ]{{1,30}}(?:[’']s)? $")
#: "Germany asked China to close the two on its territory", "the Dutch did so with both of theirs".
_ITS_OWN = re.compile(
    r" (?:\w+ ){0,4}?(?:ask(?:s|ed)?|told|tells?|order(?:s|ed)?|shut|clos(?:es?|ed)|want(?:s|ed)?|did|had|have"
    r"|has|demand(?:s|ed)?)"
    rf"\b[^.;,]{{0,50}}?\b(?:{_NUMBER} of (?:them|these|those|theirs)|theirs|the (?:one|two|three|pair|ones)"
    r" (?:there|on (?:its|their|his|her) (?:own )?(?:territory|soil)|in the country|it (?:had|hosted"
    r"|knew of)))(?=[\s,.;:]|$)"
)
#: What joins a place to the one before beside commas and "and".
JOINS = re.compile(rf",?(?: with {_NUMBER})?,? (?:and )?(?:followed by|ahead of|then)(?: the)? $")
#: ", in Amsterdam and in Rotterdam" behind the country of both.
PARTS = re.compile(r" \(|,? (?:one |both |two |all )?(?:of them )?in (?:the )?")


def is_told_near(before: str, after: str) -> bool:
    """Say whether words right beside a place take up by a pronoun or number what was said of posts just before."""
    if _WHO.match(after) is not None:
        return False
    if any(one.search(before) is not None for one in (_THE_ONE, _KEPT_ONE, _LOOKS_INTO, _OF_THEM, _AMONG_BEFORE)):
        return True
    if _MOST_IN.search(before) is not None or _AMONG_BEHIND.match(after) is not None:
        return True
    own = _OWN_ONE.match(after) is not None and (before.lower().endswith("the ") or after[:1] in "’'")
    as_one = _AS_ONE.search(after) is not None and (
        _IN_BEFORE.search(before) is not None or _OWN_ONE.match(after) is not None
    )
    return own or as_one or _HAS_MANY.match(after) is not None


def has_its_own(after: str) -> bool:
    """Say whether a state or its people is told, in the words behind it, to have posts of its own shut."""
    return _ITS_OWN.match(after) is not None


def has_as_many(after: str) -> bool:
    """Say whether a number alone stands behind a place: "Italy eleven, France four"."""
    return _EACH_MANY.match(after) is not None


def is_told_by_list(before: str, after: str) -> bool:
    """Say whether words right beside a place have a list, or who makes it, name it."""
    if _ENTRY.match(after) is not None and before.lower().endswith("the "):
        return True
    if _WHERE_ONE.match(after) is not None:
        return True
    if _ON_WHICH.search(before) is not None and _APPEARS.match(after) is not None:
        return True
    if _OPENS.search(before) is not None and _LISTER_HAS_ONE.match(after) is not None:
        return True
    return any(one.search(before) is not None for one in (_LISTS, _LISTS_ONE, _COLON, _BESIDE))
