"""Where the knowledge of one claim starts, by its own report: speaker, relay chain, kind of document."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import Literal

from longarm.records.belonging import body_behind
from longarm.records.claim import Certainty, Claim, Response, Statement, Station
from longarm.records.fold import fold, name_runs
from longarm.records.register import Entity
from longarm.records.report import Genre, Report
from longarm.weigh.matter import Matter
from longarm.weigh.nameless import is_nameless
from longarm.wording.sources import (
    GIVES_SOURCE,
    INQUIRY,
    LOOKS_INTO,
    NAMES_SPEAKER,
    ONLY_SPEAKS_OF,
    OWN_DOCUMENT,
    OWN_DOCUMENT_SPEAKS_OF,
    OWN_OUTLET,
    RELAYS,
    SPEAKS_FOR,
    UNTOLD,
    WITHOUT_NAME,
)

Kind = Literal["investigation", "witness", "official", "document", "outlet", "unknown"]
_ISSUED: dict[Genre, Kind] = {
    Genre.OFFICIAL: "official",
    Genre.PARLIAMENTARY: "official",
    Genre.COURT: "document",
    Genre.NGO: "investigation",
    Genre.TESTIMONY: "witness",
}
_OTHER: dict[str, Kind] = {"ngo": "investigation", "outlet": "outlet", "document": "document"}
#: By what means a body that is no state knows it: what it looked into itself is its own knowledge, outlet or not.
_LOOKED_INTO = re.compile(
    r"\b(?:own |joint |months-long )?(?:investigation|inquiry|onderzoek|recherche|untersuchung|enquête|investigación|"
    r"inchiesta|investigação|reportage)\b|调查|調查|調査",
    re.IGNORECASE,
)
#: What a speaker gives as source without a name that can be told, and yet is no material of his own.
_OTHERS_WORK = re.compile(
    r"(?:the )?[A-Z]|.*\b(?:reports?|stud(?:y|ies)|surveys?|research|investigations?|findings|media|press|newspapers?"
    r"|articles?|websites?|posts?|intelligence|statements?|announcements?|assurances)\b"
)
_OWN_WORK = re.compile(
    r"\b(?:its|their|his|her|our) own\b|\b(?:its|their|our) (?:\w+ )?(?:interviews?|research|findings)\b"
)
#: Words by which a text passes on that there is a station, as others have it.
_ALLEGED = re.compile(
    r"\b(?:alleged\w*|suspected|so-called|supposed(?:ly)?|purported\w*|reportedly|allegations?"
    r"|(?:the|of|to|into|on|media|press|these|recent) reports (?:of|that|about)"
    r"|(?:NGOs?|organi[sz]ations?|groups|activists|campaigners|researchers|journalists|media|newspapers)"
    r" (?:ha(?:ve|s|d) )?(?:reported|documented|found|claimed|revealed|identified|uncovered|exposed|discovered)"
    r"|accusations?|mutmaßlich\w*|angeblich\w*|sogenannt\w*|vermeintlich\w*|présumé\w*|prétendu\w*|supposé\w*"
    r"|vermeend\w*|vermoedelijk\w*|zogenaamd\w*|zogeheten|presunt\w+|supuest\w+|alegad\w+|supost\w+|asserit\w+|cosiddett\w+)\b"
    r"|所[谓謂]|疑似|涉嫌|いわゆる|疑い|이른바|소위|의혹",
    re.IGNORECASE,
)
_UNSURE = frozenset({Certainty.ALLEGED, Certainty.POSSIBLE})
#: Acts by which a state says no.
_NO = frozenset({"denied_permission", "denied_existence", "no_evidence_found"})
#: Words of the longest name of an organisation that is looked for in an affiliation.
_LONGEST_NAME = 8
_STATE = frozenset(
    (
        "embassy",
        "foreign",
        "intelligence",
        "court",
        "prosecutor",
        "police",
        "interior",
        "justice",
        "parliament",
        "government",
    )
)


@dataclass(frozen=True)
class Start:
    """Where knowledge starts.

    Attributes:
        key: what tells one origin from another.
        name: for people.
        kind: what kind of origin it is; ``unknown`` never counts.
        independent: what it must differ in from another origin to be independent of it; "" where it cannot be told.
        because: why it is held to start there.
    """

    key: str
    name: str
    kind: Kind
    independent: str = ""
    because: str = ""

    def because_of(self, why: str) -> Start:
        """Return the same start reached for another reason."""
        return dataclasses.replace(self, because=why)

    def doubtful(self, why: str) -> Start:
        """Return the same start, not held to be independent of any other."""
        return dataclasses.replace(self, independent="", because=why)


UNKNOWN = Start("unknown", "origin unknown", "unknown", because=UNTOLD)


def is_state(entity: Entity | None) -> bool:
    """Say whether an entity is a body of a state or speaks for one."""
    return entity is not None and entity.body in _STATE


def find_start(matter: Matter, claim: Claim) -> Start:
    """Tell where the knowledge of a claim starts."""
    entity = matter.entity_of(claim.id)
    report = matter.reports[claim.report]
    source = source_of(matter, claim)
    if source is not None and (entity is None or source.id != entity.id):
        return start_of(matter, source, str(RELAYS(who=matter.speaker_name(claim), beyond=source.name)))
    if not is_state(entity) and claim.speaker is not None and _LOOKED_INTO.search(claim.speaker.via or ""):
        return _of_inquiry(matter, claim.speaker.name, entity, report)
    start = _by_speaker(matter, claim, entity, report)
    words = cited_words(matter, claim) if source is None and start.kind != "unknown" else ""
    if not _OTHERS_WORK.match(words) or _OWN_WORK.search(words):
        return start
    told = GIVES_SOURCE(file=report.file, who=matter.speaker_name(claim), source=words)
    return start.doubtful(str(told))


def _by_speaker(matter: Matter, claim: Claim, entity: Entity | None, report: Report) -> Start:
    if entity is None:
        if _names_itself(claim, report):
            return _of_outlet(matter, report)
        return UNKNOWN if claim.speaker is not None or claim.chain else _of_document(matter, claim, report)
    named = {"file": report.file, "who": claim.speaker.name if claim.speaker else entity.name}
    why = str(NAMES_SPEAKER(**named))
    if is_state(entity):
        start = _of_state(entity, why)
        if looks_into(matter, claim):
            return start.doubtful(str(LOOKS_INTO(**named)))
        return start.doubtful(str(ONLY_SPEAKS_OF(**named))) if only_speaks_of(matter, claim) else start
    behind = speaks_for(matter, claim)
    if behind is not None:
        return _of_body(matter, behind, str(SPEAKS_FOR(**named, body=behind.name)))
    start = _of_body(matter, entity, why)
    unnamed = claim.speaker is not None and claim.speaker.kind == "unnamed" and entity.body is None
    nameless = unnamed or (entity.kind != "person" and is_nameless(entity.name))
    return start.doubtful(str(WITHOUT_NAME(**named))) if nameless else start


def cited_words(matter: Matter, claim: Claim) -> str:
    """Return the words by which a speaker gives where he has a claim from, "" where he gives nothing."""
    span = claim.marks.get("behind")
    return "" if span is None else " ".join(span.of(matter.reports[claim.report].text).split())


def source_of(matter: Matter, claim: Claim) -> Entity | None:
    """Return the organisation, outlet or public body from which a speaker has a claim by the words of its report."""
    bearing = matter.bearings.get(claim.id)
    if bearing is not None and bearing.source is not None:
        return matter.entities.get(bearing.source)
    words = cited_words(matter, claim)
    return matter.named(words.removeprefix("the ")) if words else None


def start_of(matter: Matter, entity: Entity, why: str) -> Start:
    """Return what starts with an entity."""
    return _of_state(entity, why) if is_state(entity) else _of_body(matter, entity, why)


def looks_into(matter: Matter, claim: Claim) -> bool:
    """Say whether a body is named only as looking into a station: that is no second voice for there being one."""
    return isinstance(claim.slots, Station) and (claim.report, claim.span.start) in matter.inquiries


def only_speaks_of(matter: Matter, claim: Claim) -> bool:
    """Say whether the words name a station as alleged, or in the breath in which it is denied or was not allowed.

    Who answers for a state takes such words from who asks: they are no second voice for there being one.
    """
    if not isinstance(claim.slots, Station):
        return False
    if claim.certainty in _UNSURE or _ALLEGED.search(claim.span.of(matter.reports[claim.report].text)):
        return True
    told = (matter.claims[one] for one in matter.claims_at.get((claim.report, claim.span.start), ()))
    return any(_says_no(one) for one in told if _who(one) == _who(claim))


def _says_no(claim: Claim) -> bool:
    """Say whether a claim denies something of stations, or that leave was given for them."""
    slots = claim.slots
    if isinstance(slots, Statement):
        return bool(slots.denies)
    return isinstance(slots, Response) and slots.action in _NO


def _who(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker is not None else None


def _of_document(matter: Matter, claim: Claim, report: Report) -> Start:
    """Return what starts with a report's own voice; of a state's that only speaks of a station it tells nothing."""
    start = _of_report(matter, report)
    if start.kind != "official" or not (looks_into(matter, claim) or only_speaks_of(matter, claim)):
        return start
    return start.doubtful(str(OWN_DOCUMENT_SPEAKS_OF(file=report.file, genre=report.genre.value)))


def _of_inquiry(matter: Matter, name: str, entity: Entity | None, report: Report) -> Start:
    """What a body that is no state looked into itself is its own knowledge, an outlet's too."""
    who = entity or matter.named(name)
    key = who.id if who else fold(name)
    why = str(INQUIRY(file=report.file, who=name))
    return Start(f"investigation {key}", who.name if who else name, "investigation", key, why)


def _of_state(entity: Entity, why: str) -> Start:
    if entity.country is None:
        return Start(f"official {entity.id}", entity.name, "official", because=why)
    # A ministry and its minister are one origin; two bodies of one state may share what they know.
    return Start(
        f"official {entity.body} {entity.country}", entity.name, "official", f"state {entity.country}", because=why
    )


def _of_body(matter: Matter, entity: Entity, why: str) -> Start:
    kind = _OTHER.get(entity.body or "", "witness")
    independent = "" if kind in {"outlet", "document"} else _one_of(matter, entity)
    return Start(f"{kind} {entity.id}", entity.name, kind, independent, because=why)


def _one_of(matter: Matter, entity: Entity) -> str:
    """Return one id for all that may be the same as an entity: a name written otherwise is no second voice.

    Taken from all names of the case, not from the claims that count, so that taking one away parts nobody.
    """
    found, waiting = {entity.id}, [entity]
    while waiting:
        for id_ in sorted(waiting.pop().maybe_same.keys() - found):
            found.add(id_)
            other = matter.entities.get(id_)
            if other is not None:
                waiting.append(other)
    return min(found)


def _names_itself(claim: Claim, report: Report) -> bool:
    """Say whether a report names its own outlet as the one who says it: so does who copies it, word for word."""
    said = claim.speaker.name if claim.speaker is not None else next(iter(claim.chain), "")
    return bool(said) and fold(said) == fold(report.outlet or "")


def _of_outlet(matter: Matter, report: Report) -> Start:
    entity, name = matter.named(report.outlet), report.outlet or ""
    key = entity.id if entity else fold(name)
    why = str(OWN_OUTLET(file=report.file))
    return Start(f"outlet {key}", entity.name if entity else name, "outlet", because=why)


def speaks_for(matter: Matter, claim: Claim) -> Entity | None:
    """Return the body for which a person speaks, such as a director of an organisation."""
    affiliation = claim.speaker.affiliation if claim.speaker else None
    if not affiliation or claim.speaker is None or claim.speaker.kind == "body":
        return None
    told = matter.named(body_behind(claim))
    if told is not None and told.kind == "body" and not is_state(told):
        return told
    for run in sorted(name_runs(affiliation, _LONGEST_NAME), key=len, reverse=True):
        id_ = matter.names.get(run)
        entity = matter.entities.get(id_) if id_ else None
        if entity is not None and entity.kind == "body" and entity.body in {"ngo", "outlet"}:
            return entity
    return None


def _of_report(matter: Matter, report: Report) -> Start:
    kind = _ISSUED.get(report.genre)
    if kind is None or report.outlet is None:
        return UNKNOWN
    entity = matter.named(report.outlet)
    why = str(OWN_DOCUMENT(file=report.file, genre=report.genre.value))
    if entity is not None and is_state(entity) and kind != "investigation":
        return _of_state(entity, why)
    id_ = entity.id if entity else report.outlet
    independent = "" if kind == "document" or (kind == "official" and entity is None) else id_
    return Start(f"{kind} {id_}", report.outlet, kind, independent, because=why)
