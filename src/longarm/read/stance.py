"""What a speaker does with what is said: denies, condemns, demands, promises, concedes, questions and the like.

Three things decide, in this order: words that say nothing is said (no comment), the words that attribute (a verb of the
class and what negates it), and, where the verb only says, the words that are said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from longarm.read.codebook import UNSPACED, Codebook, Hit
from longarm.read.norms import is_norm
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Stance
from longarm.records.span import Span

#: Stance by class of the attributing word, where no cue of the codebook is closer.
_BY_CLASS = {
    "deny": Stance.DENIES,
    "demand": Stance.DEMANDS,
    "promise": Stance.PROMISES,
    "concede": Stance.CONCEDES,
    "question": Stance.QUESTIONS,
}
#: Stances whose class is wider than they are ("warn" is no demand, "confirm" no concession): cues are asked instead.
_WIDE = frozenset({"demand", "concede"})
#: Classes of attributing words that say nothing of stance themselves, so that the content may.
_NEUTRAL = frozenset({"say", "claim", "show", "according", "said_noun", "said_adj", "think", "colon", "quote", "feel"})
#: Double quotation marks of European scripts; single ones may be apostrophes, those of Chinese part words anyway.
_MARKS = frozenset('“”„"«»')
#: Any of these, or a single one: without them nothing is left out.
_QUOTED = re.compile("[“”„\"«»‘']")
#: Single marks around one or few words; an apostrophe has a letter on both sides or closes nothing.
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)[^‘’'\n]{1,60}[’'](?!\w)")
#: Which stance of the content is taken where several are found.
_ORDER = ("denies", "retracts", "demands", "condemns", "concedes", "promises", "questions", "no_comment")
#: What a norm leaves open: that no foreign police may work here does not say that none does.
_FACTS = frozenset(
    f"{family}.{what}" for family in ("denies", "denied") for what in ("existence", "police_status", "name")
)
#: Family of cues of words that deny by themselves, whatever verb attributes them, and tell what.
_DENYING = "denied"
_NO = re.compile(
    r"\b(?:no|not|n[’']t|never|neither|kein\w*|nicht|geen|niet|aucune?|pas|n[’']|ne|ning\w+|não|nenhum\w*|non|nessun\w*)\b"
    r"|n[’']t\b|[不没沒无無非]|ない",
    re.IGNORECASE,
)
#: What parts two clauses: silence beyond it is another's, or of something else.
_PARTED = re.compile(
    r"[,;:.!?，；：。！？“”«»„\"]|\s(?:and|but|while|that|und|aber|dass|en|maar|dat|et|mais|que|y|pero|e|mas|ma|che)\s"
)
#: What stands before a demand that somebody is told to have made: "has told the embassy | to close" asserts it.
_MADE = re.compile(
    r"\b(?:told|ordered|instructed|directed|asked|urged|pressed|requested|informed|notified|summoned)\s"
    r"(?:(?!and\b|but\b)[\w’'-]+\s){0,7}\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|had|has|have|is|are|did|does)(?:n[’']t)?\b")
_AHEAD = re.compile(r"\b(?:will|would|shall|should|to|must|can|could|[’']ll|[’']d)\b|n[’']t again\b")
#: Characters around the attributing words in which what belongs to them is looked for.
_BEFORE, _AFTER = 28, 64
_BEFORE_CJK, _AFTER_CJK = 8, 16


@dataclass(frozen=True)
class Stood:
    """A stance with the words that carry it.

    Attributes:
        value: what the speaker does.
        span: the words that say so; None for plain assertion.
        because: cue or rule id.
    """

    value: Stance = Stance.ASSERTS
    span: Span | None = None
    because: str = "stance.plain"


def tell_stance(text: str, held: Attribution, sentence: Sentence, codebook: Codebook) -> Stood:
    """Tell what the speaker of an attribution does with its content.

    Args:
        text: the report's text.
        held: the attribution.
        sentence: the sentence that its cue, or without one its content, stands in.
        codebook: the cues.
    """
    frames = tuple(_around(cue, sentence) for cue in held.cue)
    for cue, frame in zip(held.cue, frames, strict=True):
        silent = _silent(text, cue, frame, sentence.lang, codebook)
        if silent is not None:
            return silent
    for cue, frame in zip(held.cue, frames, strict=True):
        found = _of_cue(text, cue, frame, sentence.lang, codebook)
        if found is not None and not is_past(text, held, sentence, found):
            return _assured(text, held, found, sentence.lang, codebook)
    by_class = stance_of_class(held)
    if is_past(text, held, sentence, by_class):
        return tell_content(text, held.content, sentence.lang, codebook)
    cued = held.cue_class in _WIDE and codebook.of(sentence.lang, f"stance.{by_class.value}")
    if by_class.span is not None and not cued and not _is_negated(text, held.cue[0], frames[0], sentence, codebook):
        return by_class
    if held.cue_class in _NEUTRAL or held.cue_class in _BY_CLASS:
        return tell_content(text, held.content, sentence.lang, codebook)
    return Stood()


def _assured(text: str, held: Attribution, found: Stood, lang: str, codebook: Codebook) -> Stood:
    """Give the stance of what is assured where it denies: "a assuré que nul n'avait été forcé" promises nothing."""
    if found.value is not Stance.PROMISES:
        return found
    said = tell_content(text, held.content, lang, codebook)
    return said if said.value is Stance.DENIES else found


def is_past(text: str, held: Attribution, sentence: Sentence, found: Stood) -> bool:
    """Say whether a promise tells what is or was: "assured the minister that both had been shut" promises nothing.

    Args:
        text: the report's text.
        held: the attribution.
        sentence: the sentence that its cue stands in.
        found: the stance that its cue tells.
    """
    if found.value is not Stance.PROMISES or sentence.lang != "en" or not held.content:
        return False
    words = held.content[0].of(text)
    return _FINITE.search(words) is not None and _AHEAD.search(words) is None


def stance_of_class(held: Attribution) -> Stood:
    """Tell the stance by the class of the attributing word alone."""
    value = _BY_CLASS.get(held.cue_class)
    if value is None or not held.cue:
        return Stood()
    return Stood(value, held.cue[0], f"stance.class.{held.cue_class}")


def tell_content(text: str, content: tuple[Span, ...], lang: str, codebook: Codebook, of: Span | None = None) -> Stood:
    """Tell the stance that the words said take by themselves ("this is untrue", "they must close").

    Args:
        text: the report's text.
        content: what is said.
        lang: its language.
        codebook: the cues.
        of: the words of one act; a denial of a deed elsewhere in what is said ("had not been told") is none of it.
    """
    found: list[tuple[int, int, Hit, Span]] = []
    for span in content:
        words, offsets = _unquoted(span.of(text))
        for hit in (*codebook.find(words, lang, "content"), *codebook.find(words, lang, _DENYING)):
            if _is_void(words, lang, hit):
                continue
            place = Span(span.start + offsets[hit.start], span.start + offsets[hit.end - 1] + 1)
            if of is not None and hit.cue.code.startswith(_DENYING) and not place.overlaps(of):
                continue
            found.append((_ORDER.index(_stance_of(hit)), place.start, hit, place))
    if not found:
        return Stood()
    rank, _, hit, place = min(found, key=lambda one: one[:2])
    return Stood(Stance(_ORDER[rank]), place, hit.cue.id)


def _stance_of(hit: Hit) -> str:
    return "denies" if hit.cue.code.startswith(_DENYING) else hit.cue.code.removeprefix("content.")


def _is_void(words: str, lang: str, hit: Hit) -> bool:
    """Say whether words of a stance take none: a demand told as made, a denial that only tells what may not be."""
    if hit.cue.code == "content.demands":
        return lang == "en" and _MADE.search(words[: hit.start]) is not None
    return (hit.cue.code == "content.denies" or hit.cue.code in _FACTS) and _only_binds(words, lang, hit)


def _only_binds(words: str, lang: str, hit: Hit) -> bool:
    """Say whether words that deny by "no" or "not" only tell what may not be."""
    return _NO.search(words, hit.start, hit.end) is not None and is_norm(words, lang, hit.start, hit.end)


def tell_denied(words: str, lang: str, codebook: Codebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell what the words of a denial deny: existence, name, police_status, coercion, permission, knowledge.

    Args:
        words: the denying sentence, or the attributing words and the content together.
        lang: its language.
        codebook: the cues.

    Returns:
        What is denied, sorted, and the ids of the cues that say so; both empty when the words do not tell.
    """
    (what, why), (more, beside) = (_tell_what(one, words, lang, codebook) for one in ("denies", _DENYING))
    return tuple(sorted({*what, *more})), tuple(sorted({*why, *beside}))


def tell_disowned(words: str, lang: str, codebook: Codebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell what a verb of denial denies by the words that it denies: "that China runs stations" is existence."""
    return _tell_what("disowned", words, lang, codebook)


def tell_conceded(words: str, lang: str, codebook: Codebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell what the words of a concession grant, such as closure, service_desk, persuasion or guilt."""
    return _tell_what("concedes", words, lang, codebook)


def _tell_what(family: str, words: str, lang: str, codebook: Codebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    plain = _unquoted(words)[0]
    hits = codebook.find(plain, lang, family)
    hits = [hit for hit in hits if hit.cue.code not in _FACTS or not is_norm(plain, lang, hit.start, hit.end)]
    unknown = [hit for hit in hits if hit.cue.code == "denies.knowledge"]
    # "has no knowledge of any station": words of knowing leave open whether there is one.
    hits = [hit for hit in hits if hit.cue.code != "denies.existence" or not any(_meet(hit, one) for one in unknown)]
    what = sorted({hit.cue.code.removeprefix(f"{family}.") for hit in hits})
    return tuple(what), tuple(sorted({hit.cue.id for hit in hits}))


def _meet(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _unquoted(words: str) -> tuple[str, Sequence[int]]:
    """Leave out quotation marks, which may part the words of one cue, and say where each character stood."""
    if _QUOTED.search(words) is None:
        return words, range(len(words))
    single = {place for found in _SINGLE.finditer(words) for place in (found.start(), found.end() - 1)}
    offsets = [index for index, letter in enumerate(words) if letter not in _MARKS and index not in single]
    return "".join(words[index] for index in offsets), offsets


def _around(cue: Span, sentence: Sentence) -> Span:
    cjk = sentence.lang in UNSPACED
    before, after = (_BEFORE_CJK, _AFTER_CJK) if cjk else (_BEFORE, _AFTER)
    whole = sentence.span
    start = max(min(whole.start, cue.start), cue.start - before)
    return Span(start, min(max(whole.end, cue.end), cue.end + after))


def _silent(text: str, cue: Span, frame: Span, lang: str, codebook: Codebook) -> Stood | None:
    """Take the words by which nothing is said, where no clause parts them from the attributing words.

    A negated verb of saying ("did not say that") must be the attributing word itself: who says that he did not know
    says something.
    """
    for hit in codebook.find(frame.of(text), lang, "unsaid"):
        place = Span(frame.start + hit.start, frame.start + hit.end)
        if place.overlaps(cue):
            return Stood(Stance.NO_COMMENT, place, hit.cue.id)
    for hit in codebook.find(frame.of(text), lang, "stance.no_comment"):
        place = Span(frame.start + hit.start, frame.start + hit.end)
        between = text[min(place.end, cue.end) : max(place.start, cue.start)]
        if place.overlaps(cue) or not _PARTED.search(between):
            return Stood(Stance.NO_COMMENT, place, hit.cue.id)
    return None


def _of_cue(text: str, cue: Span, frame: Span, lang: str, codebook: Codebook) -> Stood | None:
    """Take the cue of the codebook that overlaps the attributing words."""
    for hit in codebook.find(frame.of(text), lang, "stance"):
        place = Span(frame.start + hit.start, frame.start + hit.end)
        if place.overlaps(cue):
            return Stood(Stance(hit.cue.code.removeprefix("stance.")), place, hit.cue.id)
    return None


def _is_negated(text: str, cue: Span, frame: Span, sentence: Sentence, codebook: Codebook) -> bool:
    """Say whether the attributing word is negated: a cue voided by its neighbours, or a negation in the parse."""
    words = frame.of(text)
    for one in codebook.of(sentence.lang, "stance"):
        if one.unless is not None and one.match.search(words) and one.unless.search(words):
            return True
    if sentence.tokens is None or not len(sentence.tokens):
        return False
    at = sentence.span.start - sentence.tokens[0].idx
    return any(
        child.dep_ == "neg"
        for token in sentence.tokens
        if cue.start <= at + token.idx < cue.end
        for child in token.children
    )
