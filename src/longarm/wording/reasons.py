"""Why an entry stands where it stands, what fell and why, and what people decided about it."""

from __future__ import annotations

from longarm.wording.said import Holds, Message, Sentences, Words
from longarm.wording.voices import OUTCOMES, OWNERS
from longarm.wording.words import STATUS_WORDS

OUTCOME = Message("Outcome: {outcome}.", holds={"outcome": Sentences(OUTCOMES, always=True)})
STEP_SAYS = Message("The step that says so is {claim}.")
CONCEDES_CLOSURE = Message("{who} concedes its closure.")
HOST_SAYS = Message("{who} says so for the host state.")
DONE_BY = Message("{owner}: {status}.", holds={"status": Words(STATUS_WORDS), "owner": Sentences(OWNERS)})

REJECTED = Message("rejected by {who}, {leaf}: {reason}", holds={"leaf": "judgement"})
RETRACTED = Message("retracted by {who}, {leaf}: {reason}", holds={"leaf": "judgement"})
NOTED = Message("Note by {who}, {leaf}: {reason}", holds={"leaf": "judgement"})
ACCEPTED = Message("Accepted by {who}, {leaf}: {reason}", holds={"leaf": "judgement"})
CORRECTED = Message("corrected by {who}, {leaf}: {reason}", holds={"leaf": "judgement"})
RESTING = Message(
    "{said} (rests on {sources})",
    holds={"said": Sentences((REJECTED, RETRACTED, NOTED, ACCEPTED, CORRECTED), always=True)},
)
DECIDED = (RESTING, REJECTED, RETRACTED, NOTED, ACCEPTED, CORRECTED)
_SAID: dict[str, Holds] = {"said": Sentences(DECIDED, always=True)}
OF_SOME = Message(
    "Not of all that stands here, but of {some} of {whole} claims: {said}. Nobody said it of {rest}.", holds=_SAID
)
OF_MORE = Message("Not of this entry, but of one that held these claims and others: {said}.", holds=_SAID)
OF_OTHERS = Message(
    "Not of this entry, but of one that held {some} of the {whole} claims here and others: {said}. "
    "Nobody said it of {rest}.",
    holds=_SAID,
)
EXTENTS = (OF_SOME, OF_MORE, OF_OTHERS)
NOT_TOLD = Message("Nothing tells which claims its maker saw there: judge them anew")
SOME_LOST = Message("The words of {some} of the {whole} claims that it spoke of are gone: it holds for the others")
FELL_WITH = Message("takes all it has from {file}, which was {why}", holds={"why": Sentences(DECIDED, always=True)})
FALLS = (FELL_WITH, *DECIDED)

NEITHER_DATED = Message("{why}, neither dated", holds={"why": Words(frozenset())})
CALLED_SAME = Message("judgement {judgement} calls them the same", holds={"judgement": "judgement"})
LEFT_OPEN = Message("judgement {judgement} leaves it open", holds={"judgement": "judgement"})
PART_OF = Message("told to be a part of {whole}")
JOINTS = (NEITHER_DATED, CALLED_SAME, LEFT_OPEN, PART_OF)
MAY_BE = Message("May be the same as {entry}: {why}.", holds={"entry": "id", "why": Sentences(JOINTS)})

STANDINGS = (OUTCOME, STEP_SAYS, CONCEDES_CLOSURE, HOST_SAYS, MAY_BE, *FALLS, DONE_BY)
MESSAGES = (*STANDINGS, *JOINTS, *EXTENTS, NOT_TOLD, SOME_LOST)
