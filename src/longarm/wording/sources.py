"""Where knowledge starts, and how reports derive from one another: the evidence in sentences."""

from __future__ import annotations

from longarm.wording.said import Message, Sentences

NAMES_SPEAKER = Message("{file} names {who} as speaker")
LOOKS_INTO = Message("{file} names {who} as speaker, who looks into it and does not say that it is so")
ONLY_SPEAKS_OF = Message(
    "{file} names {who} as speaker, who speaks of it as alleged or not allowed and does not say that it is so"
)
SPEAKS_FOR = Message("{file} names {who} as speaker, who speaks for {body}")
WITHOUT_NAME = Message("{file} names {who} as speaker, without a name: nobody can tell from whom that differs")
INQUIRY = Message("{file} tells of an inquiry by {who}")
OWN_OUTLET = Message("{file} names its own outlet")
OWN_DOCUMENT = Message("{file} is its own document ({genre})")
OWN_DOCUMENT_SPEAKS_OF = Message(
    "{file} is its own document ({genre}), which speaks of it as alleged or not allowed and does not say that it is so"
)
HAS_IT_FROM = Message("{outlet}, which it names, has it from {beyond}")
RELAYS = Message("{who}, whom it names, passes on what {beyond} told")
GIVES_SOURCE = Message("{file} names {who} as speaker, who gives “{source}” as where this is from")
DERIVES = Message("its report derives from {file}")
DERIVES_UNTOLD = Message("its report derives from {file}, which does not say where it has this from")
ONE_TEXT = Message("its report has one text with {file}, and nobody knows which of the two came first")
ONE_TEXT_UNTOLD = Message(
    "its report has one text with {file}, which does not say where it has this from; nobody knows which came first"
)
STARTS = (
    LOOKS_INTO,
    ONLY_SPEAKS_OF,
    SPEAKS_FOR,
    WITHOUT_NAME,
    GIVES_SOURCE,
    NAMES_SPEAKER,
    INQUIRY,
    OWN_OUTLET,
    OWN_DOCUMENT_SPEAKS_OF,
    OWN_DOCUMENT,
    HAS_IT_FROM,
    RELAYS,
    DERIVES_UNTOLD,
    DERIVES,
    ONE_TEXT_UNTOLD,
    ONE_TEXT,
)

CREDITS_OTHER = Message("It credits {credit}, the other's outlet.")
CREDITS_AND_MORE = Message("It credits {credit}, the other's outlet, and has matter of its own.")
NAMES_ADDRESS = Message("It names {address}, the other's address, as where its text comes from.")
CREDITS = Message("The report credits {credit}.")
FIRST_PUBLISHED = Message(
    "The other was published first: {first} before {later}.", holds={"first": "day", "later": "day"}
)
CREDITED_LATER = Message(
    "The one of {own} credits {credit}, but the other is dated {later}: it cannot come from that, and which came first"
    " is not known.",
    holds={"own": "day", "later": "day"},
)
DAMAGED_NAMES = Message("It has words that no other report has where the other has known names: {names}.")
WORDING = Message(
    "They share {runs} runs of four words: {high} % of the one body, {low} % of the other.",
    holds={"runs": "count", "high": "count", "low": "count"},
)
QUOTES = Message("Both quote the words “{quote}”.")
_FACTS = {"count": "count"}
FACTS_ORDERED = Message(
    "They share {count} names, numbers and days, in the same order, among them {names}.", holds=_FACTS
)
FACTS = Message(
    "They share {count} names, numbers and days, not all in the same order, among them {names}.", holds=_FACTS
)
LETTER = Message("Both report on a letter and name {names} beside it.")
LINKS = (
    CREDITS_AND_MORE,
    CREDITS_OTHER,
    NAMES_ADDRESS,
    CREDITS,
    FIRST_PUBLISHED,
    CREDITED_LATER,
    DAMAGED_NAMES,
    WORDING,
    QUOTES,
    FACTS_ORDERED,
    FACTS,
    LETTER,
)
AGAINST = Message("Against it: {reason}", holds={"reason": Sentences(LINKS, always=True)})

UNTOLD = "the report does not say where it has this from"
OTHERS_NAME_IT = "its own report, which others name as their source"
COPIES_WITHOUT = "its report is a copy, and what it copies does not say this"
SHARES_ORIGIN = "its report shares an origin with one that tells"
SPLICES = "It takes different words from reports that share none with one another."
HAS_MORE = "All of its wording stands in the other, which has more."
PREVIEWS = "It tells of a document before its release, and the other is what was released, with the same numbers."
WORDS = (UNTOLD, OTHERS_NAME_IT, COPIES_WITHOUT, SHARES_ORIGIN, SPLICES, HAS_MORE, PREVIEWS)

MESSAGES = (*STARTS, *LINKS, AGAINST)
