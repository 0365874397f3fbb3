"""What the form of speech that closes a sentence asks of its words: verbs, who can speak, what may stand behind."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from longarm.read.attribution.frame import Frame
from longarm.read.attribution.person_nouns import is_people_noun, is_person_noun
from longarm.read.attribution.roles import BODIES, CALENDAR, CROWD, DOCUMENTS, MEDIA, ROLES
from longarm.read.attribution.tagger import Chunk


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Verbs of saying that may stand without a word of how something was said; no noun looks like them.
SAID = _words(
    """said says say wrote writes warned warns warn added adds argued argues argue insisted insists insist maintained
    maintains maintain asserted asserts assert contended contends contend explained explains explain testified testifies
    testify told tells tell complained complains complain responds respond concluded concludes conclude"""
)
#: Forms that may be participles: "two sites, confirmed cases" reports nothing.
_PARTICIPLES = _words(
    """reported confirmed announced claimed alleged stated found revealed disclosed noted estimated declared
    acknowledged admitted conceded stressed suggested remarked observed replied responded indicated showed recalled"""
)
#: Forms that may be nouns: "two maps and police reports".
DOUBTFUL = _words(
    """reports report claims claim states state notes note finds find estimates estimate stresses stress shows show
    remarks remark replies reply answers answer"""
)
_PLAIN = _words(
    """confirms confirm announces announce alleges allege reveals reveal discloses disclose declares declare
    acknowledges acknowledge admits admit concedes concede suggests suggest indicates indicate observes observe recalls
    recall"""
)
#: Every form by which a sentence may be closed.
VERBS = SAID | _PARTICIPLES | DOUBTFUL | _PLAIN
#: Nouns of bodies and offices that stand for nothing else, so that they may follow such a form without an article.
_TELLERS = _words(
    """police ministry ministries services intelligence authorities government parliament prosecutors lawmakers
    officials legislators diplomats detectives investigators"""
)
_FINDING, _TELLING = _words("found finds find"), _words("told tells tell")
_TO_SOMEBODY = _words("said says say wrote writes confirmed confirms confirm admitted explained announced")
PRONOUNS = _words("he she it they")
_RELATIVE = _words("who which that what whom whose where when why how there")
NAMING = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PART", "NUM", "ADP", "CCONJ", "PRON", "PUNCT", "SYM"})
_NO_OPENING = frozenset({"CCONJ", "ADP", "PART", "PUNCT", "SCONJ", "ADV"})
_SPEAKERS = ROLES | BODIES | CROWD | _words("authorities intelligence security police")
_OF = _words("of for in at from to within close on with")
_VERBAL, _FINITE = frozenset({"VERB", "AUX"}), frozenset({"VBD", "VBZ", "VBP", "MD"})
#: Clauses that say nothing alone: which one is meant, when, why.
_DEPENDENT = frozenset({"relcl", "acl", "advcl", "pcomp"})
_WITHIN = _words("in on at to after before during via through from under")
_TIMES = _words(
    """last this next earlier later today yesterday tomorrow tonight recently afterwards then early late mid-week"""
)
_LONGEST_TAIL = 8
_ONE = _words("a an one another something anything")
_TOLD_THINGS = _words(
    """claim charge allegation accusation statement number figure fact move step decision report finding conclusion case
    thing point practice view argument suggestion conclusion version assertion threat count total sum matter story"""
)
_UNFINISHED = _words("after when as while because if although though before since until once whether unless")


def can_speak(words: Sequence[Token]) -> bool:
    """Say whether words may name who speaks: a name, or a noun for people, a body or a document.

    Args:
        words: the tokens.
    """
    if words[0].pos_ in _NO_OPENING or any(word.lower_ in _RELATIVE for word in words):
        return False
    if all(word.lower_ in CALENDAR | _TIMES or word.pos_ == "NUM" for word in words):
        return False
    return any(word.pos_ in {"NOUN", "PROPN"} for word in words)


def is_somebody(words: Sequence[Token]) -> bool:
    """Say whether words that can speak are known to name somebody: what a verb has behind it may be its object.

    Args:
        words: the tokens.
    """
    head = _head(words)
    if words[-1].pos_ not in {"NOUN", "PROPN", "NUM"}:
        return False
    if head.pos_ == "PROPN":
        return True
    lemma = head.lemma_.lower()
    return bool({head.lower_, lemma} & _SPEAKERS) or is_person_noun(lemma) or is_people_noun(head.lower_)


def _head(words: Sequence[Token]) -> Token:
    """Return the noun before "of", "in" and the like: "prosecutors in Rome"."""
    return words[next((i for i, word in enumerate(words) if i and word.lower_ in _OF), len(words)) - 1]


def opens_as_speaker(words: Sequence[Token], verb: Token) -> bool:
    """Say whether words behind a verb open as a speaker's do: "…, reported cases" counts, "…, reported Reuters" tells.

    Args:
        words: the tokens behind the verb.
        verb: the verb.
    """
    if verb.lower_ in SAID or verb.lower_ in _PLAIN:
        return True
    opening = words[0]
    if opening.pos_ in {"DET", "PROPN"}:
        return words[-1].lemma_.lower() not in DOCUMENTS and opening.tag_ != "NNPS"
    return verb.tag_ in _FINITE and _head(words).lower_ in _TELLERS


def runs_on(words: Sequence[Token]) -> bool:
    """Say whether words for a speaker go on with when or where it was said: "the agency in its annual report".

    Args:
        words: the tokens.
    """
    start = next((i for i, word in enumerate(words) if i and word.lower_ in _WITHIN), None)
    return start is not None and any(
        word.lower_ in CALENDAR | _TIMES or {word.lower_, word.lemma_.lower()} & (DOCUMENTS | MEDIA)
        for word in words[start:]
    )


def is_doubtful(frame: Frame, at: int, source: Chunk) -> bool:
    """Say whether a form that may be a noun may be one here: "…, two maps and police reports" tells nothing.

    Args:
        frame: the tokens.
        at: the verb.
        source: who stands before it.
    """
    if frame.tokens[at].lower_ not in DOUBTFUL or frame.tokens[at].pos_ == "VERB":
        return False
    words = frame.tokens[source.first : source.last + 1]
    named = words[-1].pos_ == "PROPN" and not any(word.pos_ == "CCONJ" for word in words)
    return not named or frame.tokens[source.first - 2].tag_ in {"NNS", "NNPS"}


def is_of_what_is_said(frame: Frame, source: Chunk, at: int) -> bool:
    """Say whether words before a verb take up what stands before them: "…, a claim Beijing confirmed".

    Args:
        frame: the tokens.
        source: the words.
        at: the verb.
    """
    words = frame.tokens[source.first : source.last + 1]
    if frame.tokens[at].dep_ == "relcl" and source.first <= int(frame.head[at]) <= source.last:
        return True
    return words[0].lower_ in _ONE and any(word.lemma_.lower() in _TOLD_THINGS for word in words[:-1])


def is_tail(frame: Frame, verb: str, first: int, last: int) -> bool:
    """Say whether words behind verb and speaker tell only when, where or to whom it was said.

    Args:
        frame: the tokens.
        verb: the verb as it stands; empty where its speaker stands between.
        first: the first of the words.
        last: the last of the sentence; before ``first`` where there are none.
    """
    words = [frame.tokens[i] for i in range(first, last + 1) if not frame.tokens[i].is_punct]
    if not words:
        return verb not in _TELLING
    if len(words) > _LONGEST_TAIL or any(word.pos_ in _VERBAL for word in words):
        return False
    opening = words[0].lower_
    when = opening in CALENDAR | _TIMES or words[0].pos_ == "NUM" or (opening == "on" and words[1:] and _is_day(words))
    if verb in _TELLING:
        return not when
    if verb in _FINDING:
        return bool(when) or (opening == "in" and words[-1].lemma_.lower() in DOCUMENTS)
    to = opening == "to" and (verb in _TO_SOMEBODY or not verb)
    return bool(when) or to or (opening in _WITHIN - {"to"} and len(words) > 1)


def _is_day(words: Sequence[Token]) -> bool:
    return any(word.lower_ in CALENDAR or word.pos_ == "NUM" for word in words[1:3])


def tells(frame: Frame, content: Chunk, *, alone: bool) -> bool:
    """Say whether words are a clause that can be said.

    Args:
        frame: the tokens.
        content: the words.
        alone: True where what follows may be the verb of a subject in them: "The mayor, who is from Rome, | warned …".
    """
    words = frame.tokens[content.first : content.last + 1]
    finite = [word for word in words if word.tag_ in _FINITE and word.pos_ in _VERBAL]
    main = [word for word in finite if word.dep_ not in _DEPENDENT and not _is_in_relative(word, words[0].i)]
    comma = next((i for i, word in enumerate(words) if word.text == ","), None)
    if words[0].lower_ in _UNFINISHED or words[0].tag_ in {"VBG", "VBN"} or words[0].lower_ == "according":
        return comma is not None and any(word.i > words[comma].i for word in main)
    if finite:
        return bool(main) or not (alone or words[0].pos_ == "ADP")
    return comma is None and words[0].pos_ != "ADP" and any(_may_be_verb(words, i) for i in range(1, len(words)))


def _is_in_relative(word: Token, first: int) -> bool:
    """Say whether a verb hangs within a relative clause of the words."""
    return any(up.dep_ in {"relcl", "acl"} and up.i >= first for up in word.ancestors)


def _may_be_verb(words: Sequence[Token], at: int) -> bool:
    """Say whether a noun may be the verb that a parser missed: "A police station | works in Antwerp"."""
    one, before = words[at], words[at - 1]
    follows = at + 1 == len(words) or words[at + 1].pos_ in {"ADP", "DET", "ADV", "NUM", "PRON", "SCONJ", "PART"}
    third = one.tag_ in {"NNS", "NNPS"} and before.tag_ in {"NN", "NNP"}
    plural = one.tag_ in {"NN", "NNP"} and before.tag_ in {"NNS", "NNPS"} and at + 1 < len(words)
    return follows and (third or plural) and not any(word.lower_ in _OF for word in words[:at])
