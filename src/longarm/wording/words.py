"""Our own words, by what they say: statuses, standings, kinds of origin, codes."""

from __future__ import annotations

from longarm.records.claim import Certainty, Stance
from longarm.records.lineage import LinkKind
from longarm.records.register import Standing

#: Statuses of a step that are not the code of an act.
STATUSES = {
    "investigating": "investigated",
    "ordered_closure": "ordered closed",
    "closed": "said closed by the host state",
    "closed_without_charges": "closed without charges",
    "denied_permission": "said not permitted",
    "denied_existence": "host state says none or none known",
    "no_evidence_found": "no evidence found",
    "acquitted_in_part": "acquitted on some counts",
    "dropped_in_part": "some charges dropped",
    "sent_back": "conviction quashed, to be tried anew",
}
#: In place of the last step, where several of one day leave open which it is.
SEVERAL = "several on one day"
#: Statuses that no act has.
OTHER_STATUSES = (
    "said closed by the accused",
    "said closed",
    "denied",
    "reported",
    "still assumed",
    SEVERAL,
)
#: Codes of acts, as words.
ACTIONS = (
    "investigating",
    "ordered closure",
    "closed",
    "summoned ambassador",
    "demanded explanation",
    "protested",
    "warned",
    "denied permission",
    "denied existence",
    "no evidence found",
    "closed without charges",
    "referred to prosecutors",
    "arrested",
    "charged",
    "convicted",
    "acquitted",
    "conviction quashed",
    "acquittal overturned",
    "reopened",
    "expelled",
    "sanctioned",
    "ended cooperation",
    "parliament raised",
    "legislated",
    "protecting victim",
    "other",
)
#: Acts that are somebody's word for how a thing is: their code alone would give it as a fact.
WORDS_OF = {
    "closed": "closed, as is said",
    "denied_existence": "says none or none known",
    "denied_permission": "said not permitted",
}
#: Codes of deeds, as words.
DEEDS = (
    "phone call",
    "message threat",
    "threat to family",
    "visit",
    "surveillance",
    "persuasion to return",
    "forced return",
    "assault",
    "detention",
    "killing",
    "abduction attempt",
    "bounty or warrant",
    "summons",
    "recruitment attempt",
    "passport denial",
    "online harassment",
    "doxxing",
    "break in",
    "intimidation",
    "abduction",
    "killing attempt",
    "cyberattack",
    "other",
)
#: What a denial denies and a concession grants, as words.
DENIED = ("existence", "name", "police status", "coercion", "permission", "knowledge", "purpose")
#: Where the words of a denial do not tell what it denies.
NOT_TOLD = "not told what"
CONCEDED = ("closure", "guilt", "persuasion", "service desk")
STANDINGS = {
    Standing.REPORTED: "at most one known origin",
    Standing.CORROBORATED: "two or more independent origins",
    Standing.ACKNOWLEDGED: "the host state or the operator says so too",
    Standing.ADJUDICATED: "a court has decided",
    Standing.FALLEN: "what it rested on was retracted",
}
ORIGINS = ("investigation", "witness", "official", "document", "outlet", "unknown")
#: What can change on the way from one report to another.
DRIFTS = ("number", "name", "place", "verb", "headline", "certainty")

STATUS_WORDS = frozenset({*STATUSES.values(), *OTHER_STATUSES, *WORDS_OF.values(), *ACTIONS})
DENIAL_WORDS = frozenset({*DENIED, *CONCEDED, NOT_TOLD})
#: All of them, for who checks that every language has them.
ALL_WORDS = frozenset(
    {
        *STATUS_WORDS,
        *DEEDS,
        *DENIAL_WORDS,
        *STANDINGS.values(),
        *ORIGINS,
        *DRIFTS,
        *(one.replace("_", " ") for values in (Standing, Stance, Certainty, LinkKind) for one in values),
    }
)


def act_word(action: str) -> str:
    """Return an act as words; of one that is only somebody's word, that it is said."""
    return WORDS_OF.get(action, action.replace("_", " "))
