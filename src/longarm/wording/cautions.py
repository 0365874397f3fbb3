"""Warnings of an entry: drift, headlines, second readers, accounts that changed, several bureaus."""

from __future__ import annotations

from longarm.wording.counts import NO_HEDGE, OWN_VOICE, SAID_BY
from longarm.wording.reasons import DECIDED, EXTENTS
from longarm.wording.said import Holds, Message, Sentences, Words
from longarm.wording.voices import AND, CONCEDES, DENIES, OUTCOMES
from longarm.wording.words import DRIFTS

SEVERAL = Message("Several bureaus are named here, so this may be more than one station: {entries}.")
OUTCOME_OF = Message(
    "Outcome of {entry}: {outcome}.", holds={"entry": "id", "outcome": Sentences(OUTCOMES, always=True)}
)
MAY_BELONG = Message(
    "{entry} is told of the same place and may belong to this; nothing in the texts ties the two.",
    holds={"entry": "id"},
)

SIDES = (Message(OWN_VOICE), Message(NO_HEDGE), SAID_BY)
_SIDE = Sentences(SIDES)
_WAY: dict[str, Holds] = {"what": Words(frozenset(DRIFTS)), "before": _SIDE, "after": _SIDE}
CHANGED = Message("{what}: “{before}” became “{after}”, on the way from {parent} to {child}", holds=_WAY)
CHANGED_FIRMER = Message(
    "{what}: “{before}” became “{after}”, which is firmer, on the way from {parent} to {child}", holds=_WAY
)
CHANGES = (CHANGED_FIRMER, CHANGED)
DRIFTED = Message("Drift of {change}.", holds={"change": Sentences(CHANGES, always=True)})

HEADLINE_FIRMER = Message("The headline of {file} (“{title}”) is firmer than its body, which says “{verb}”.")
HEADLINE_SURE = Message(
    "The headline of {file} (“{title}”) carries no doubt; its body says this as {certainty}.",
    holds={"certainty": Words(frozenset({"alleged", "possible", "probable"}))},
)

TAKEN_BACK = Message(
    "{who} took this back ({day}): “{quote}” ({file}). It still counts until somebody decides.", holds={"day": "day"}
)
CORRECTED = Message(
    "{outlet} corrected this itself ({day}): “{quote}” ({file}). It still counts until somebody decides.",
    holds={"day": "day"},
)

BEHIND = Message("{who} gives “{source}” as where this is from ({file}).")

SOME_BY_READER = Message(
    "{count} of {whole} claims here were found by a second reader, not by the rules: {readers}. Read the words.",
    "{count} of {whole} claims here was found by a second reader, not by the rules: {readers}. Read the words.",
    holds={"count": "count", "whole": "count"},
)
ALL_BY_READER = Message("Every claim here was found by a second reader, not by the rules: {readers}. Read the words.")

UNTOLD = Message("denies, without its words telling what")
DAY_UNKNOWN = "(day unknown)"
ACCOUNT = Message(
    "{day} {who} {what}",
    holds={"day": "day", "who": "sayer", "what": Sentences((AND, DENIES, CONCEDES, UNTOLD), always=True)},
)
_STEPS = {"steps": Sentences((ACCOUNT,), always=True, between="; ")}
SAME_SIDE = Message("Denial and closure are told by the same side: {steps}.", holds=_STEPS)
ACCOUNT_CHANGED = Message("The account of one side changed: {steps}.", holds=_STEPS)

WARNINGS = (
    SEVERAL,
    OUTCOME_OF,
    MAY_BELONG,
    DRIFTED,
    HEADLINE_FIRMER,
    HEADLINE_SURE,
    TAKEN_BACK,
    CORRECTED,
    BEHIND,
    SOME_BY_READER,
    ALL_BY_READER,
    SAME_SIDE,
    ACCOUNT_CHANGED,
    *EXTENTS,
    *DECIDED,
)
MESSAGES = (*WARNINGS, *CHANGES, ACCOUNT, UNTOLD)
WORDS = (DAY_UNKNOWN,)
