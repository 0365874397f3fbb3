"""Attributions that are acts or states and no words: "began a review", "agreed to follow them", "means spying"."""

from __future__ import annotations

import re
from typing import Any

from longarm.read.attribution.lexicon import CUE_CLASS
from longarm.read.attribution.viewed import VIEWS
from longarm.read.claims.clauses import root_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.nobodies import is_known_word
from longarm.read.claims.said_verbs import VERBS
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution

#: Verbs that tell words only with a clause or a quotation behind them.
_ACTS = frozenset(
    """begin continue go start conclude read mean put place take commit use observe threaten try talk discover agree
    refuse need seek have get decide hesitate choose elect carry run leak brand supply charge register sign accept ban
    treat respect establish invite verify host own award receive grant permit allow forbid summon""".split()  # noqa: SIM905
)
#: Verbs by which somebody comes to know or knows; unless an outlet does, which then tells it, nothing is said.
_KNOWING = frozenset({"learn", "hear", "know", "understand", "realise", "realize", "discover", "notice", "remember"})
#: Verbs of denial; what is not denied is not said either.
_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "rebut", "contradict"})
#: Verbs by which something is asked for, raised or offered; what is not, or nothing, is no position.
_RAISING = frozenset(
    """raise ask request demand recommend propose suggest promise offer invite order advise urge give provide
    issue""".split()  # noqa: SIM905
)
#: Verbs that under way are work and no finding: "is assessing the matter".
_WORK = frozenset("assess examine evaluate consider weigh review determine establish calculate study discuss".split())  # noqa: SIM905
#: Verb and preposition that with a thing behind them are acts: "agreed to the operation", "went through the lists".
_ACTS_ON = frozenset(
    {("agree", "to"), ("agree", "with"), ("agree", "on"), ("consent", "to"), ("add", "to"), ("go", "through"),
     ("look", "through"), ("read", "through"), ("order", ""), ("instruct", ""), ("offer", ""),
     ("keep", "clear")}
)  # fmt: skip
#: What is given or handed out by an act: "gave the offices stern instructions to shut".
_HANDING = frozenset({"give", "issue", "hand", "serve", "send", "slap", "get", "grant"})
_HANDED = frozenset(
    {"instruction", "order", "deadline", "ultimatum", "notice", "permission", "licence", "license", "injunction"}
    | {"permit", "visa", "fine", "sentence", "leave", "authorisation", "authorization", "accreditation"}
)
_THINGS = frozenset({"NOUN", "PROPN", "PUNCT"})
_OPEN = frozenset({"VERB", "NOUN", "AUX"})
#: Lemmas of words that tell speech, and of verbs that do so with a word beside them: "let it be known", "made clear".
_LIGHT = "let make give take hold have put express voice issue raise present pitch frame cast"
_TOLD = frozenset({*CUE_CLASS, *VERBS, *_LIGHT.split()})
_TRYING = frozenset({"try", "attempt", "strive", "struggle", "endeavour", "endeavor"})
#: Verbs by which somebody sets out to speak: "rose in the Commons to ask why".
_RISING = frozenset(
    {"rise", "stand", "get", "take", "turn", "write", "use", "speak", "appear", "call", "phone", "telephone", "ring"}
    | {"interrupt", "intervene"}
)
#: What brings words along: "a note promising that …" promises, not who got it.
_MESSAGES = frozenset(
    {"note", "letter", "message", "call", "text", "email", "e-mail", "leaflet", "voicemail", "envelope", "post", "card"}
    | {"postcard", "parcel", "video", "recording", "flyer", "poster", "banner", "sign", "notice", "invitation"}
)
_RUMOURED = frozenset("report say believe think allege claim rumour rumor know".split())  # noqa: SIM905
_NOUGHT = re.compile(r"(?:for )?(?:nothing|no\b)", re.IGNORECASE)
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_CLAUSES = frozenset({"that", "whether", "if", "how", "what", "why", "who", "when", "where"})
_QUOTES = frozenset('“”"„«»')
#: A wire's note on its own story: "(Corrects headline to say that …)".
_NOTE = re.compile(
    r"\W*(?:correct|add|update|refile|recast|remove|delete|clarif|rewrite|repeat|fix)(?:s|es|ies)\b", re.IGNORECASE
)
_NONE = re.compile(r"(?:neither|nobody|no one|none|no|hardly (?:any\w*|one|an?)|few|any(?! of)|each)\b", re.IGNORECASE)
#: "knows of no such office": who knows of none says that there is none.
_NOTHING = re.compile(r"(?:(?!that\b|whether\b)[\w’'-]+ ){0,4}?(?:no|none|nothing|neither)\b", re.IGNORECASE)
_LONGEST_NOTE = 260


def is_act(ground: Ground, sentence: Sentence, one: Attribution) -> bool:
    """Say whether an attribution tells what somebody did, not what he said.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        one: the attribution.
    """
    if not one.cue or not one.content or sentence.tokens is None:
        return False
    verb = root_of(sentence, ground.parsed, one.cue[0])
    if verb is None or verb.pos_ not in {"VERB", "AUX"}:
        return False
    if not _is_of_source(ground, sentence, one, verb) or _is_handing(verb):
        return True
    words = ground.words(one.content[0])
    if any(mark in words for mark in _QUOTES):
        return False
    said = root_of(sentence, ground.parsed, one.content[0])
    clause = said is not None and _is_clause(said, verb)
    if _is_known(ground, one, verb, words) or _is_aim(verb) or _is_undergone(verb, words) or _is_work(verb, words):
        return True
    if _is_citing(verb, said) or _acts_on(verb, words, clause=clause) or (not clause and _is_of_nothing(verb, words)):
        return True
    return _is_deed(verb, words, clause=clause)


def _is_citing(verb: Any, said: Any | None) -> bool:
    """Say whether somebody only names his sources: "citing two sources in the service"."""
    named = said is not None and said.pos_ in {"NOUN", "PROPN"} and is_known_word(said.lemma_.lower())
    return named and verb.lemma_.lower() in {"cite", "quote"} and verb.tag_ == "VBG"


def _is_known(ground: Ground, one: Attribution, verb: Any, words: str) -> bool:
    """Say whether somebody only comes to know a thing; who knows of none says so."""
    return verb.lemma_.lower() in _KNOWING and not _is_negated(verb, words) and not _is_outlet(ground, one)


def _is_negated(verb: Any, words: str) -> bool:
    return any(child.dep_ == "neg" for child in verb.children) or _NOTHING.match(words) is not None


def _is_deed(verb: Any, words: str, *, clause: bool) -> bool:
    """Say whether a verb without a clause behind it is a deed, or a denial that is not made."""
    lemma = verb.lemma_.lower()
    if words.split(maxsplit=1)[0].lower() in _CLAUSES:
        return False
    return (lemma in _DENYING and _is_negated(verb, words)) or (lemma in _ACTS and not clause)


def _is_aim(verb: Any) -> bool:
    """Say whether a verb is only what something was done for, or was tried: "visited them to explain how it works"."""
    if verb.lemma_.lower() in _TRYING:
        return True
    if verb.tag_ != "VB" or not any(child.lower_ == "to" for child in verb.children):
        return False
    over = verb.head.lemma_.lower()
    return (verb.dep_ in {"advcl", "acl"} and over not in _RISING) or (verb.dep_ == "xcomp" and over in _TRYING)


def _is_undergone(verb: Any, words: str) -> bool:
    """Say whether a participle tells what is said of what it hangs on: "the bureau, reported to have closed, …"."""
    if verb.lemma_.lower() not in _RUMOURED or verb.tag_ not in {"VBN", "VBD"}:
        return False
    if words.startswith(("to have ", "to be ")) and verb.lemma_.lower() != "claim":
        return True
    bare = not any(child.dep_ in {"aux", "agent", "nsubj"} for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and bare


def _is_of_source(ground: Ground, sentence: Sentence, one: Attribution, verb: Any) -> bool:
    """Say whether a verb can be the speaker's: not one that hangs on another noun or in the clause of another verb.

    "The student received a note promising that …": the note does. "The minister said the patrols would go on, and asked
    why": the patrols ask nothing.
    """
    source = root_of(sentence, ground.parsed, one.source[0]) if one.source else None
    if source is None:
        return True
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.pos_ == "NOUN":
        return bool(verb.head.i in {source.i, source.head.i} or source.i > verb.i)
    over, before = verb.head, verb.doc[verb.i - 1]
    if verb.tag_ == "VBG" and before.pos_ == "NOUN" and before.lemma_.lower() in _MESSAGES:
        return bool(source.i == before.i)
    infinite = verb.dep_ == "conj" and verb.tag_ in _FINITE and over.tag_ == "VB" and over.dep_ in {"ccomp", "xcomp"}
    return not (infinite and source.head.i == over.i and source.dep_ in {"nsubj", "nsubjpass"})


def _is_of_nothing(verb: Any, words: str) -> bool:
    """Say whether nothing is asked for or raised: "has never asked for protection", "recommended no course"."""
    if verb.lemma_.lower() not in _RAISING:
        return False
    never = any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)
    return never or _NOUGHT.match(words) is not None or verb.doc[verb.i + 1 : verb.i + 3].text.lower() == "for nothing"


def _is_work(verb: Any, words: str) -> bool:
    """Say whether a verb tells of work under way: "is assessing the matter", "are going through what there is"."""
    if verb.tag_ != "VBG" or not any(child.dep_ == "aux" for child in verb.children):
        return False
    behind = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    return (verb.lemma_.lower() in _WORK and not words.startswith("that ")) or (
        verb.lemma_.lower() in {"go", "look", "read"} and behind in {"through", "into", "over"}
    )


def _acts_on(verb: Any, words: str, *, clause: bool) -> bool:
    """Say whether a verb with what stands behind it is an act: "agreed to the operation", "ordered the arrest"."""
    behind = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    lemma = verb.lemma_.lower()
    if (lemma, behind) in _ACTS_ON:
        return "that" not in words.split()[:6]
    return not clause and (lemma, "") in _ACTS_ON and any(child.dep_ == "dobj" for child in verb.children)


def _is_handing(verb: Any) -> bool:
    """Say whether an order, a deadline or a permission is given: "gave the offices stern instructions to shut"."""
    if verb.lemma_.lower() not in _HANDING:
        return False
    given = (token for token in verb.subtree if token.i > verb.i and token.lemma_.lower() in _HANDED)
    return any(token.pos_ == "NOUN" and _is_of_clause(token, verb) for token in given)


def _is_of_clause(noun: Any, verb: Any) -> bool:
    """Say whether a noun hangs on a verb, or on an object of it, without a preposition or another verb between."""
    over = noun.head
    while over.i != verb.i and over.pos_ in _THINGS:
        over = over.head
    return bool(over.i == verb.i)


def is_speech(ground: Ground, sentence: Sentence, one: Attribution) -> bool:
    """Say whether the attributing word is one that tells speech, where a parser read it: "investigates" is none.

    Args:
        ground: what the report was found to hold.
        sentence: where it stands.
        one: the attribution.
    """
    if one.quoted != "indirect" or not one.cue or sentence.tokens is None or not VIEWS.isdisjoint(one.because):
        return True
    word = root_of(sentence, ground.parsed, one.cue[0])
    if word is None or word.pos_ not in _OPEN or word.lemma_.lower() in _TOLD:
        return True
    # "was adamant that": the word that tells speech hangs on the verb.
    return any(child.lemma_.lower() in CUE_CLASS for child in word.children if child.dep_ in {"acomp", "attr", "oprd"})


def _is_outlet(ground: Ground, one: Attribution) -> bool:
    """Say whether the speaker is an outlet: what "the BBC has learned" it tells its readers."""
    return one.speaker is not None and ground.known.kinds.get(one.speaker.name) in {"outlet", "group"}


def _is_clause(said: Any, verb: Any) -> bool:
    """Say whether what follows is a clause of the verb's: "ruled the centre had to close"."""
    return said.dep_ in {"ccomp", "parataxis", "ROOT"} and said.i != verb.i and said.pos_ in {"VERB", "AUX"}


def is_of_none(ground: Ground, one: Attribution) -> bool:
    """Say whether the speaker is told to be none: what "neither ministry has confirmed" is nobody's statement."""
    return bool(one.source) and _NONE.match(ground.words(one.source[0])) is not None


def is_note(ground: Ground, one: Attribution) -> bool:
    """Say whether an attribution stands in a note by which a wire corrects or updates its own story."""
    place = one.cue[0] if one.cue else one.content[0]
    sentence = ground.sentence_at(place)
    if sentence is None:
        return False
    passage = ground.parsed.passages[sentence.passage].span
    words = passage.of(ground.text).strip()
    return len(words) <= _LONGEST_NOTE and words[:1] in "([" and _NOTE.match(words) is not None
