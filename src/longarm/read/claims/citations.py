"""Citations: outlets, reports, bodies and persons that a report names as where it knows something from."""

from __future__ import annotations

import re

from longarm.read.attribution.roles import BODIES, PUBLIC_ROLES
from longarm.read.claims.cited import Cited
from longarm.read.claims.cited_papers import find_cited_papers
from longarm.read.claims.credits import find_credits
from longarm.read.claims.full_names import FullNames
from longarm.read.claims.germanic_outlets import find_germanic_outlets
from longarm.read.claims.ground import Ground
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.name_keys import NameKeys
from longarm.read.claims.naming import Named
from longarm.read.claims.sources import find_sources
from longarm.read.claims.threads import Thread, follow
from longarm.read.claims.unlisted_outlets import has_press_word, is_spoken_to, reports
from longarm.read.claims.voice import Voice
from longarm.read.claims.wide_credits import find_wires, is_blamed, media_name
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Sentence
from longarm.records.claim import Citation, Claim, Confidence
from longarm.records.span import Span

_FORMER = re.compile(r"(?:former|ex-|once)\W+(?:an?\W+)?$", re.IGNORECASE)
#: "the people from Iran International", "the newsroom of Kept Daily": those of whom the report tells.
_ITS_STAFF = re.compile(
    r"\b(?:journalists?|staff|people|employees|presenters?|workers|offices?|building|headquarters|studios?|newsroom)"
    r"\s(?:of|from|at|with)\s(?:the\s|The\s)?$"
)
#: "agente della Repubblica popolare": a state, not the newspaper.
_PEOPLES = re.compile(r"\s(?:popolare|popular|populaire|democr[aá]tica|islamica|islámica|ceca|checa|italiana)\b")
#: Characters between the noun that tells what a name is and the name.
_BESIDE = 3
#: Words before a name in which somebody is told to speak to it, and words of an outlet's name, at most.
_BEFORE, _LONGEST_OUTLET = 32, 3
_PRESS = frozenset("press news times post journal guardian herald tribune gazette mail".split())  # noqa: SIM905
_ADDRESSED = "mp msp td member common lord parliament holyrood westminster stormont foi ms mr mrs dr"
_NO_OUTLET = (BODIES - _PRESS) | PUBLIC_ROLES | frozenset(_ADDRESSED.split())
#: Of whom nameless media are told to be, or what they are called.
_WHOSE_MEDIA = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:local |state )*(?:media|press)\b(?! reports)(?<!^media)|(?:newspapers|articles)$"
)
#: "un courriel envoyé à plusieurs médias": to whom somebody wrote, not from whom the report has it.
_TO_MEDIA = re.compile(
    r"(?:envoy|envi|inviat|adress|dirig)\w*\s(?:à|aux|a|ai|aos)\s(?:los\s)?\Z|\s(?:à|aux|aos|ai)\s\Z"
)
_CAMERA_BEFORE = re.compile(r"\b(?:footage|hours|images?|pictures?|recordings?|tapes?|of|on|via|the)\s$", re.IGNORECASE)
_CAMERA_AFTER = re.compile(r"\s(?:footage|cameras?|images?|pictures?|recordings?|tapes?|material|clips?|video)\b")
_YEAR = re.compile(r",?\s(?:in\s)?(?:[A-Z][a-z]+\.?\s)?(?:19|20)\d{2}[)\]]")
#: "told Stuff", "confirmed to Expresso", "a piece on Vice": an outlet that the list of known ones lacks.
_TOLD_TO = re.compile(
    r"\b(?:told|(?:confirmed|spoke|speaking|said|commented|revealed) to"
    r"|(?:piece|story|article|report|interview) (?:on|in|by|with|from)"
    r"|published (?:in|by|on)|quoted by|reported by|reported in|read in|read on"
    r"|(?:given|provided|sent|leaked|handed|issued|made) to|interview(?:ed)? (?:with|by)|comments? to)\s(?:the\s)?$"
)
#: "the website Newsroom", "local paper Östersunds-Posten": what an outlet is called right before its name.
_OUTLET_NOUN = re.compile(
    r"\b(?:(?:news ?)?(?:web)?site|newspaper|paper|daily|weekly|tabloid|broadsheet|magazine|broadcaster|outlet"
    r"|newsletter|(?:news|radio|TV|television) (?:channel|station|programme|program|platform|portal|agency|network)"
    r"|blog|podcast)\s$"
)
#: "a study of the University of Basel", "research by the Sheffield institute": who wrote what a report rests on.
_WRITTEN_BY = re.compile(
    r"\b(?:report|study|survey|investigation|research|analysis|dossier|paper|figures|data|tally|count|audit|review)\s"
    r"(?:[\w-]+\s){0,3}(?:by|of|from|at)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}$",
    re.IGNORECASE,
)
_RESEARCHERS = re.compile(
    r"\b(?:researchers|academics|scholars|scientists|experts|authors)\s(?:at|from|of)\s(?:the\s)?$", re.IGNORECASE
)
_ACADEMIC = re.compile(
    r"\b(?:University|Universit[àäé]\w*|Institut\w*|College|School|Academy|Lab|Laboratory|Observatory|Centre|Center)\b"
)
#: "media" that are told of, not told by: "outrage through several reports", "concern about media reports".
_TOLD_OF = re.compile(r"\b(?:through|about|over|of|at|against)\s$")
_STATE_MEDIA = re.compile(r"\bstate\b.*\btelevision\b", re.IGNORECASE)
_TELLS = re.compile(
    r"\W+(?:\w+\W+){0,3}?(?:report|sa(?:id|y)|claim|quot|cit|nam|list|describ|wr[io]te|reveal|call|sp(?:eak|oke)|gave|put|count"
    r"|broadcast|air|carr|publish|announc|identif)",
    re.IGNORECASE,
)
_FROM_MEDIA = re.compile(
    r"\b(?:according to|by|from|told|citing|quoting|cites?|quotes?)\s(?:\w+\s){0,2}$", re.IGNORECASE
)
#: Things that a group makes public beside reports.
_MADE = re.compile(
    r"\b(?:(?:paper|survey|dossier|count) (?:of|by|from)"
    r"|list(?:s|ed|ing)?|maps?|made public|publi\w+|compil\w+|databases?|trackers?|index|update"
    r"|point(?:s|ed) to|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|according to|documentation|regist(?:er|ry)|tally"
    r"|attribut\w+|testimon\w+|maintain(?:s|ed)?|warn(?:s|ed)|alleg\w+|claims?|(?:brought|put) out"
    r"|put together|dr(?:ew|awn) up|describ\w+|accus\w+|speaks? of|counts?|table|call(?:s|ed)|calculat\w+|reckon\w*)\b",
    re.IGNORECASE,
)


def find_citations(ground: Ground) -> tuple[Claim, ...]:
    """Find the citations of a report, one a name, each where the report cites it first; worked out once a report."""
    if "citations" not in ground.notes:
        ground.notes["citations"] = _citations(ground)
    found: tuple[Claim, ...] = ground.notes["citations"]
    return found


def _citations(ground: Ground) -> tuple[Claim, ...]:
    thread = follow(ground)
    found: list[Cited] = []
    for index, sentence in enumerate(thread.body):
        found.extend(_in_sentence(thread, index, sentence))
    found.extend(find_sources(ground))
    found.extend(find_credits(ground))
    found.extend(find_wires(ground))
    found.extend(find_germanic_outlets(ground))
    kept: list[Claim] = []
    full, taken = FullNames([*thread.names, *(one.name for one in found)]), NameKeys()
    for cited in sorted(found, key=lambda one: (one.span, one.rule)):
        name = ground.known.names.get(cited.name) or full.fullest(cited.name)
        if taken.add(name):
            kept.append(_claim(ground, name, cited))
    return tuple(kept)


def _in_sentence(thread: Thread, index: int, sentence: Sentence) -> list[Cited]:
    ground, cited = thread.ground, []
    maker = thread.makers[index]
    for one in thread.named[index]:
        how = _cited_as(ground, sentence, one, maker)
        if how is not None:
            sure = Confidence.HIGH if how[1] in {"citation.known", "citation.maker"} else Confidence.MEDIUM
            cited.append(Cited(one.name, one.span, sentence.span, *how, sure))
    cited.extend(find_cited_papers(ground, sentence))
    known = [one.span for one in thread.named[index] if one.known]
    for _, span in ground.hits(sentence, "citation.media"):
        if _TO_MEDIA.search(ground.text[max(sentence.span.start, span.start - 12) : span.start]):
            continue
        if any(span.overlaps(other) for other in known) or not _is_told_by(ground, sentence, span):
            continue
        name = media_name(ground, sentence, span) or _media(ground.words(span))
        cited.append(Cited(name, span, sentence.span, "media", "citation.media", Confidence.LOW))
        break
    return cited


def _cited_as(ground: Ground, sentence: Sentence, one: Named, maker: Named | None) -> tuple[str, str] | None:
    """Return how a name is cited and the rule that says so, None where the sentence cites it for nothing."""
    kind = ground.known.kinds.get(one.name) if one.known else None
    if kind == "outlet" and not _is_other(ground, one):
        return "named", "citation.known"
    if kind == "group" and (_gives(ground, sentence) or _is_told_group(ground, sentence, one)):
        return "report", "citation.maker"
    if kind != "outlet" and _is_referred_to(ground, one):
        return "reference", "citation.reference"
    if one.known:
        return None
    if _is_introduced(ground, sentence, one, maker) or _is_told(ground, sentence, one):
        return "named", "citation.introduced"
    if _is_outlet(ground, one.name) and reports(ground, sentence, one):
        return "named", "citation.reports"
    return ("report", "citation.author") if _wrote(ground, sentence, one) else None


def _is_other(ground: Ground, one: Named) -> bool:
    """Say whether a name that outlets have stands for something else: a former employer, cameras, a police force."""
    before, after = ground.text[max(0, one.span.start - 24) : one.span.start], ground.text[one.span.end :][:24]
    if _FORMER.search(before) or _ITS_STAFF.search(before) or _PEOPLES.match(after):
        return True
    if ground.words(one.span) == "CCTV":
        return _CAMERA_BEFORE.search(before) is not None or _CAMERA_AFTER.match(after) is not None
    return ground.words(one.span) == "AFP" and "Australian Federal Police" in ground.text


def _is_referred_to(ground: Ground, one: Named) -> bool:
    """Say whether a name stands alone in brackets with the year of what it published: "(Freedom House, May 2024)"."""
    opened = ground.text[one.span.start - 1 : one.span.start] in {"(", "["}
    return opened and _YEAR.match(ground.text, one.span.end) is not None


#: A word behind a capitalised one, with what hangs on it; and its part before that.
_BEHIND = re.compile(r"[A-Z][a-zà-ž]+ (?=(\w[\w’'.-]*))")
_FIRST_PART = re.compile(r"\w+")


def _media(words: str) -> str:
    """Return how nameless media are cited: "Canadian media", "newspapers" as such, everything looser as reports."""
    found = _WHOSE_MEDIA.search(words)
    return found[0] if found else "media reports"


def _gives(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells what a group found or made public."""
    if ground.hits(sentence, "figure.report") or ground.hits(sentence, "figure.finds"):
        return True
    return sentence.lang == "en" and _MADE.search(ground.words(sentence.span)) is not None


def _is_told_by(ground: Ground, sentence: Sentence, span: Span) -> bool:
    """Say whether nameless media tell something: "forced to confess on state television" cites nobody."""
    before = ground.text[max(sentence.span.start, span.start - _BEFORE) : span.start]
    if sentence.lang != "en":
        return not is_blamed(ground, sentence, span)
    if _TOLD_OF.search(before):
        return False
    state = _STATE_MEDIA.search(ground.words(span)) is not None
    tells = _TELLS.match(ground.text, span.end, sentence.span.end) is not None
    return not state or tells or _FROM_MEDIA.search(before) is not None


def _wrote(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether a name is that of a university or the like whose study or researchers a report draws on."""
    if sentence.lang != "en" or not _ACADEMIC.search(one.name):
        return False
    before = ground.text[max(sentence.span.start, one.span.start - 2 * _BEFORE) : one.span.start]
    return _WRITTEN_BY.search(before) is not None or _RESEARCHERS.search(before) is not None


def _is_told_group(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether somebody told a known group something, as one tells an outlet."""
    before = ground.text[max(sentence.span.start, one.span.start - _BEFORE) : one.span.start]
    return sentence.lang == "en" and (_TOLD_TO.search(before) is not None or is_spoken_to(ground, sentence, one))


def _is_told(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether somebody spoke to an unlisted name as one speaks to an outlet."""
    if sentence.lang != "en" or len(one.name.split()) > _LONGEST_OUTLET or one.name.isupper():
        return False
    if not _is_outlet(ground, one.name):
        return False
    before = ground.text[max(sentence.span.start, one.span.start - _BEFORE) : one.span.start]
    addressed = _TOLD_TO.search(before) or _OUTLET_NOUN.search(before)
    told = addressed is not None or is_spoken_to(ground, sentence, one)
    return told and not ground.tell_country(one.name, sentence.lang)


def _is_outlet(ground: Ground, name: str) -> bool:
    """Say whether a name may be an outlet's: no person's, and none with a word for an office or a public body."""
    words = name.split()
    official = any(word.lower().rstrip("s") in _NO_OUTLET for word in words)
    named = words[0].lower() not in GIVEN_NAMES
    return not official and named and (has_press_word(name) or not _is_person(ground, name))


def _is_person(ground: Ground, name: str) -> bool:
    """Say whether a name is that of a person who speaks in the report, or a part of it."""
    if "persons" not in ground.notes:
        ground.notes["persons"] = _persons(ground)
    behind, spoken = ground.notes["persons"]
    return (" " not in name and name in behind) or name in spoken


def _persons(ground: Ground) -> tuple[set[str], str]:
    """Return the words that stand behind a capitalised one, and the names of the persons who speak, one a line."""
    behind = set(_BEHIND.findall(ground.text))
    behind |= {found[0] for word in behind if (found := _FIRST_PART.match(word))}
    spoken = {
        one.speaker.name for one in ground.attributions if one.speaker is not None and one.speaker.kind == "person"
    }
    return behind, "\n".join(sorted(spoken))


def _is_introduced(ground: Ground, sentence: Sentence, one: Named, maker: Named | None) -> bool:
    """Say whether an unlisted name is called an outlet or group ("newspaper X"), or reports as outlets do."""
    if one.name.split()[0].lower() in GIVEN_NAMES:
        return False
    if any(0 <= one.span.start - span.end <= _BESIDE for _, span in ground.hits(sentence, "figure.maker")):
        return maker is not None and maker.name == one.name and not ground.tell_country(one.name, sentence.lang)
    reports = any(0 <= span.start - one.span.end <= 2 for _, span in ground.hits(sentence, "citation.after"))
    named = reports and one.name.isupper() and len(one.name) > 2
    return named and not ground.tell_country(one.name, sentence.lang)


def _claim(ground: Ground, name: str, cited: Cited) -> Claim:
    found = Found(
        Citation(outlet=name, how=cited.how),
        cited.sentence,
        (cited.rule, *cited.because),
        {"outlet": cited.span},
        cited.confidence,
    )
    return make_claim(ground, found, Voice(because=("voice.report",)))
