"""Reports that are the accused state's own: of its embassy, its foreign ministry, or a medium that it owns.

What such a report says in its own voice is said by that state. It is no word of the host, and nobody else's who says
that a post is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from longarm.read.claims.accused import find_accused
from longarm.read.claims.act_codes import BY_SAYING, SAYS_NO
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import REACHING, tell_hosts
from longarm.read.claims.spokes import is_of_no_told_state
from longarm.records.claim import Claim, Response, Speaker
from longarm.records.span import Span

#: Bodies that speak for a state, by what they are called in English.
_KINDS = {
    "consulate": re.compile(
        r"\bconsul\w*|\b[ck]onsulaat\w*|\w*konsulat\w*|[领領]事|[领領][馆館]|영사관", re.IGNORECASE
    ),
    "embassy": re.compile(
        r"\bembass(?:y|ies)\b|\bembajada\b|\bembaixada\b|\bambasciata\b|\bambassade\b|\w*botschaft\b|\bvelvyslan\w+"
        r"|\bveľvyslan\w+|\bambassaden?\b|大使|使[馆館]|대사관",
        re.IGNORECASE,
    ),
    "foreign ministry": re.compile(
        r"\bforeign ministry\b|\bministry of foreign affairs\b|\bministerio de (?:asuntos|relaciones) exteriores\b"
        r"|\bministère des affaires étrangères\b|\bministero degli (?:affari )?esteri\b"
        r"|\bministério d(?:os|as) (?:negócios estrangeiros|relações exteriores)\b|\baußenministerium\b"
        r"|\bministerie van buitenlandse zaken\b|外交部|外務省|외교부",
        re.IGNORECASE,
    ),
    "public security ministry": re.compile(r"\bministry of public security\b|公安部", re.IGNORECASE),
    "government": re.compile(r"\b(?:state council|taiwan affairs office)\b|国务院|國務院|国台办|國台辦", re.IGNORECASE),
}
#: Where a body sits, so that the state behind these words is not the one that it is of.
_SEAT = re.compile(
    r"\s(?:in|to|at|en|em|na|no|nos|nas|au|aux|à|a|te|bij|im|près|presso)\s.*\Z"
    r"|[驻駐主](?:[^大使总總领領]{1,9})(?=大使|[总總領领]|使[馆館])|\A在[日米英仏独韓加豪伊蘭](?=[\u4e00-\u9fff])"
    r"|[駐驻][日米英仏独韓加豪伊蘭](?=[\u4e00-\u9fff])|\A주(?:[가-힣]{1,8}\s|[가-힣]{1,2}?)(?=[가-힣]{2,})",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\s(?:in|to|at|en|em|na|no|nos|nas|au|aux|à|a|te|bij|im|près|presso)\s(?P<seat>.*)\Z"
    r"|[驻駐](?P<han>[日米英仏独韓加豪伊蘭](?!本|国)|[^大使总總领領]{1,9}(?=大使|[总總領领]|使[馆館]))",
    re.IGNORECASE,
)
#: Media that belong to a state that reaches abroad, or to its ruling party.
_MEDIA = {
    "CN": r"xinhua(?: news agency)?|新[华華]社|新[华華][网網]|global times|[环環]球[时時][报報]"
    r"|people[’']s daily|人民[日网網][报報]?"
    r"|china daily|cgtn|cctv|央[视視]|china news service|中[国國]新[闻聞][社网網]|中新[社网網]"
    r"|china radio international|光明日[报報]",
    "RU": r"tass|ria novosti|rt|russia today|sputnik(?: news)?|rossiyskaya gazeta|тасс|риа новости",
    "IR": r"irna|press ?tv|tasnim(?: news agency)?|fars(?: news agency)?|mehr(?: news agency)?|presstv",
    "BY": r"belta|belarus today|sb\.by",
    "KP": r"kcna|rodong sinmun",
    "VN": r"vietnam news agency|nhan dan",
    "TR": r"anadolu(?: agency)?|trt(?: world)?",
    "VE": r"telesur",
    "CU": r"granma|prensa latina",
}
_OF_STATE = {state: re.compile(rf"(?:the )?(?:{names})(?: \w+)?", re.IGNORECASE) for state, names in _MEDIA.items()}
#: Hosts of the web pages of a state's own bodies.
_PAGES = {
    "CN": re.compile(
        r"(?:^|\.)(?:china-embassy\.(?:gov\.cn|org)|china-consulate\.(?:gov\.cn|org)|fmprc\.gov\.cn|gov\.cn)$"
    ),
    "RU": re.compile(r"(?:^|\.)(?:mid\.ru|kremlin\.ru|gov\.ru)$"),
    "IR": re.compile(r"(?:^|\.)(?:mfa\.ir|gov\.ir)$"),
}
#: Lines at the head of an official report in which it says whose it is, and the longest that does.
_LINES, _LONGEST = 3, 90
#: Short words in a line that tells of a body and is not its name: "Statement on the Chinese embassy".
_ABOUT = frozenset({"on", "to", "has", "is", "was", "says", "over", "from", "an"})


@dataclass(frozen=True)
class AccusedIssuer:
    """Who issued a report that is the accused state's own.

    Attributes:
        speaker: it, as the speaker of what the report says in its own voice.
        is_body: True for a body of the state, False for a medium of its.
    """

    speaker: Speaker
    is_body: bool


def find_accused_issuer(ground: Ground) -> AccusedIssuer | None:
    """Return who issued a report that is the accused state's own; None where it is nobody's such.

    Args:
        ground: what the report was found to hold.
    """
    if "accused issuer" not in ground.notes:
        ground.notes["accused issuer"] = _find(ground)
    found: AccusedIssuer | None = ground.notes["accused issuer"]
    return found


def is_of_accused(ground: Ground, at: Span) -> bool:
    """Say whether words stand in the own voice of a report that is the accused state's own.

    Args:
        ground: what the report was found to hold.
        at: the words.
    """
    if find_accused_issuer(ground) is None:
        return False
    held = ground.attribution_of(at)
    return held is None or held.speaker is None


def is_unowned(action: str) -> bool:
    """Say whether an act is the host's only where a body of it is named in a report of the accused state's own.

    That posts have closed, that there are none, that nobody gave leave and that nothing was found are then the words of
    the accused.

    Args:
        action: code of the act.
    """
    return action == "closed" or action in SAYS_NO


def without_own(ground: Ground, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the responses without those that are only the word of the accused state, or of a ministry of no told state.

    What a host says is its word only where somebody gives it as such; an act that nobody is named to have done is none
    in a report of the accused state's own.

    Args:
        ground: what the report was found to hold.
        claims: the responses of the report.
    """
    for claim in claims:
        slots = claim.slots
        action, actor = (slots.action, slots.actor) if isinstance(slots, Response) else ("", None)
        said = claim.speaker if action in BY_SAYING else None
        if said is not None and actor in {said.name, said.affiliation} and is_of_no_told_state(ground, said):
            continue
        unowned = action in BY_SAYING or (actor is None and is_unowned(action))
        if not unowned or not is_of_accused(ground, claim.marks.get("verb", claim.span)):
            yield claim


def _find(ground: Ground) -> AccusedIssuer | None:
    report = ground.parsed.report
    accused = tell_hosts(ground).accused | {find_accused(ground) or ""} | REACHING
    outlet = (report.outlet or "").strip()
    for state, names in _OF_STATE.items():
        if state in accused and names.fullmatch(outlet):
            return AccusedIssuer(Speaker(name=outlet, kind="body", public=True), is_body=False)
    heads = [outlet] if outlet else []
    host = urlsplit(report.url).hostname if report.url and "://" in report.url else None
    paged = next((state for state, pages in _PAGES.items() if host and pages.search(host)), None)
    if not outlet:
        lines = [line.strip(" #*:：") for line in ground.text[:400].splitlines() if line.strip()][:_LINES]
        heads += [one for one in (report.title or "", *lines) if len(one) <= _LONGEST and _is_name(one)]
    for words in heads:
        found = _of_body(ground, words, accused, paged)
        if found is not None:
            return AccusedIssuer(found, is_body=True)
    return None


def _is_name(line: str) -> bool:
    """Say whether a line holds the name of a body and nothing else, as at the head of its own letter."""
    bare = _SEAT.sub("", line)
    small = [word for word in bare.split() if word[:1].islower() and (len(word) > 3 or word in _ABOUT)]
    return (
        not small and len(bare.split()) <= 9 and line[-1:] not in ".!?。！？" and not re.search(r"[，,：:「“\"]", line)
    )


def _of_body(ground: Ground, words: str, accused: frozenset[str] | set[str], paged: str | None) -> Speaker | None:
    """Return the body of the accused state that words name, under its English name."""
    kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(words)), None)
    if kind is None:
        return None
    lang = ground.parsed.report.lang
    own = _SEAT.sub("", words)
    state = ground.tell_country(own, lang) or ground.tell_country(own, "en")
    if state is None and _WHERE.search(words) is not None and not _names_state(own):
        # "驻荷兰使馆": the embassy of the one state that the report accuses, or of that whose page it is.
        of = tell_hosts(ground).accused
        state = paged or (next(iter(of)) if len(of) == 1 else None)
    if state is None or state not in accused:
        return None
    return Speaker(name=_named(ground, words, kind, state, lang), kind="body", public=True)


def _names_state(own: str) -> bool:
    """Say whether a name has words beside that of its kind, which may tell a state that is not known here."""
    return bool(re.search(r"[A-Z]\w+ (?:of|de|van|der|di|da)\b", own))


def _named(ground: Ground, words: str, kind: str, state: str, lang: str) -> str:
    """Return the English name of a body: "Chinese embassy in the Netherlands"."""
    if lang == "en":
        return words.removeprefix("The ").removeprefix("the ")
    adjective = next((one for name, one in ground.adjectives.items() if ground.tell_country(name, "en") == state), None)
    found = _WHERE.search(words)
    seat = (found["seat"] or found["han"]) if found is not None else None
    there = ground.tell_country(seat, lang) if seat else None
    names = (name for name in ground.adjectives if ground.tell_country(name, "en") == there)
    at = next(names, None) if there is not None and kind in {"embassy", "consulate"} else None
    article = (
        "the " if at in {"Netherlands", "United States", "United Kingdom", "Philippines", "Czech Republic"} else ""
    )
    return f"{adjective or state} {kind}" + (f" in {article}{at}" if at else "")
