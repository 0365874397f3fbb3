"""Turns of an interview, a broadcast or a sitting: "ANA RUIZ: …", "O Sr. Ministro da Justiça: — …", "Periodista: …"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from longarm.read.attribution.abroad.labels import said_behind
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.words import split_words
from longarm.read.attribution.speakers import is_public
from longarm.read.attribution.turns import PROCEDURE
from longarm.read.families import ROMANCE
from longarm.read.parsed import Parsed
from longarm.records.claim import Attribution, Speaker
from longarm.records.report import Passage, Role
from longarm.records.span import Span

#: Paragraphs that begin so, and different labels among them, at least.
_FEWEST_TURNS, _FEWEST_LABELS = 3, 2
_LABEL = re.compile(
    r"\s*(?:[-–—•]\s*)?(?P<who>[A-ZÀ-Þ][^:\n«»“”\"?!()]{0,80}?)\s?(?:\([^)\n]{2,40}\)\s?)?(?::|\.\s?[-–—])\s+(?:[-–—]\s*)?"
)
_SHORTEST_SHOUTED = 3
_TITLE = re.compile(
    r"(?:(?:el|la|o|a|il|le|i|os|as)\s)?(?:(?:sr|sra|sr\.ª|srª|dr|dra|dott|on|m|mme|mlle)\.?ª?"
    r"|señora?|senhora?|monsieur(?: le)?"
    r"|madame(?: la)?|signora?|onorevole)\s+(?=\w)|(?:el|la|o|a|il|le|l[’'])\s?",
    re.IGNORECASE,
)
#: Who leads a talk or asks in it; what such a voice asks is no statement.
_LEADS = re.compile(
    r"(?:conductora?|presentadora?|locutora?|periodista|entrevistadora?|moderadora?|pregunta|president[ea]|jornalista|repórter"
    r"|apresentadora?|mediadora?|pergunta|conduttore|conduttrice|intervistatore|intervistatrice|giornalista|domanda|moderatore"
    r"|moderatrice|journaliste|animat(?:eur|rice)|présentat(?:eur|rice)|président[e]?|modérat(?:eur|rice)|question|intervieweu(?:r|se)"
    r"|vozes?|voces|voix|voci|aplausos|applaus[io])\b.*",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"pr[eé]sid|moder|mediad|vo[zc]|voix|aplaus|applaus", re.IGNORECASE)
#: Labels of furniture, which repeat as the names of a talk do.
_FURNITURE = frozenset(
    """nota foto fotos fuente fuentes fonte fontes actualización tags etiquetas compartir photo photos source sources
    crédits crédito créditos note leia lea lire leggi suscríbase contacto contato resumen resumo résumé dato datos
    claves
    hora fecha
    lugar data local ora luogo date lieu heure télex ps nb""".split()  # noqa: SIM905
)
#: "Ministra, cambio de tema", "Gracias, señor alcalde": by which office somebody is addressed, with what stands before.
_ADDRESS = re.compile(r"(?:(?P<before>\w+\.?)\s)?(?P<office>\w+)\s?(?=[,.?!])")
_COURTESY = frozenset(
    """señor señora sr sra sr. sra. senhor senhora signor signora monsieur madame gracias obrigado obrigada grazie
    merci""".split()  # noqa: SIM905
)
#: Members of a parliament, whose questions raise a matter there.
_MEMBERS = re.compile(r"\b(?:deputy|senator|lawmaker|member|congressman|MEP)\b")


@dataclass(frozen=True)
class _Turn:
    """One turn: its paragraph, its label, where its words begin and who names speakers in its language."""

    passage: int
    label: Span
    said: int
    namer: Namer


def find_talk(parsed: Parsed, namer_of: Callable[[str], Namer | None]) -> tuple[Attribution, ...]:
    """Return the turns of a talk: several paragraphs that begin with who speaks; none of any other text.

    Args:
        parsed: the report.
        namer_of: names speakers in a language, None where it has no words for that.
    """
    turns = [turn for index, one in enumerate(parsed.passages) if (turn := _turn(parsed, index, one, namer_of))]
    counts = Counter(_bare(turn.label.of(parsed.report.text)).split()[-1].lower() for turn in turns)
    if len(turns) < _FEWEST_TURNS or len(counts) < _FEWEST_LABELS or max(counts.values()) < _FEWEST_LABELS:
        return ()
    return tuple(_attributions(parsed, turns))


def put_talk(talk: tuple[Attribution, ...], found: list[Attribution]) -> list[Attribution]:
    """Put in the turns and keep of what was found in them only what is said of others by name.

    "Le digo que se investiga" is the turn's own; "la embajada dice que cerró" is the embassy's, told in a turn.
    """
    labels = [span for one in talk for span in one.cue]
    said = [span for one in talk for span in one.content]

    def is_other(one: Attribution) -> bool:
        heads = (*one.source, *one.content, *one.cue)
        if any(_meets(span, labels) for span in heads):
            return False
        return bool(one.source) or not any(_meets(cue, said) for cue in one.cue)

    return [*(one for one in found if is_other(one)), *talk]


def _meets(span: Span, others: list[Span]) -> bool:
    """Say whether a stretch shares a character with one of others that are in order and apart from one another."""
    at = bisect_left(others, span.end, key=lambda one: one.start)
    return at > 0 and others[at - 1].overlaps(span)


def _turn(parsed: Parsed, index: int, passage: Passage, namer_of: Callable[[str], Namer | None]) -> _Turn | None:
    if passage.role is not Role.BODY or passage.lang not in ROMANCE:
        return None
    label = _LABEL.match(parsed.report.text, passage.span.start, passage.span.end)
    namer = namer_of(passage.lang) if label is not None else None
    if label is None or namer is None or not _is_label(label["who"], namer):
        return None
    return _Turn(index, Span(label.start("who"), label.end("who")), label.end(), namer)


def _bare(label: str) -> str:
    """Return a label without article and courtesy."""
    found = _TITLE.match(label)
    return label[found.end() :] if found is not None else label


def _is_label(label: str, namer: Namer) -> bool:
    """Say whether words before a colon can be who speaks: a title, an office, or a name in capitals."""
    bare = _bare(label)
    words = tuple(word.lower() for word in bare.split())
    if not words or words[0] in _FURNITURE or words in namer.lexicon.countries or words in namer.lexicon.names:
        return False
    shouted = label.isupper() and sum(char.isalpha() for char in bare) >= _SHORTEST_SHOUTED
    if shouted or _LEADS.fullmatch(bare):
        return True
    titled = len(bare) < len(label)
    named = all(word[:1].isupper() for word in bare.split()) and len(words) <= _FEWEST_TURNS + 1
    return _is_office(bare, namer) or (titled and named) or (named and bare.lower() in namer.persons)


def _is_office(label: str, namer: Namer) -> bool:
    words = split_words(label, 0, len(label), namer.lexicon)
    joined = Phrases(words, namer.lexicon).joined(0)
    noun = next((found for word in words if (found := namer.lexicon.noun(word.low))), None)
    return bool(joined) and noun is not None and noun[0] == "role"


def _attributions(parsed: Parsed, turns: list[_Turn]) -> Iterator[Attribution]:
    """Yield a turn after the other; who is called by a last name is who was called by the whole name before."""
    text = parsed.report.text
    ends = [*(parsed.passages[turn.passage].span.start for turn in turns[1:]), parsed.passages[-1].span.end]
    known: dict[str, Speaker] = {}
    asked: str | None = None
    for turn, end in zip(turns, ends, strict=True):
        namer, content = turn.namer, tuple(_content(parsed, turn, end))
        if not content:
            continue
        label = turn.label.of(text)
        leads = _LEADS.fullmatch(_bare(label)) is not None
        speaker = _speaker(text, turn.label, namer, known)
        if not leads and asked is not None and speaker.affiliation is None and speaker.kind == "person":
            told = _of_home(asked, namer)
            speaker = msgspec.structs.replace(speaker, affiliation=told, public=is_public(asked))
        if not leads and speaker.kind == "person":
            known[speaker.name.lower()] = speaker
            known.setdefault(speaker.name.split()[-1].lower(), speaker)
        asked = (_addressed(text, content[0], namer.lexicon) or asked) if leads else asked
        said = said_behind(parsed, turn.label, speaker, content, (PROCEDURE,) if leads else ("abroad.turn",))
        yield msgspec.structs.replace(said, cue_class="question") if _raises(text, speaker, content) else said


def _of_home(office: str, namer: Namer) -> str:
    return f"{namer.home} {office}" if namer.home else office


def _content(parsed: Parsed, turn: _Turn, end: int) -> Iterator[Span]:
    first = bisect_right(parsed.sentences, turn.said, key=lambda one: one.span.end)
    last = bisect_left(parsed.sentences, end, key=lambda one: one.span.start)
    for sentence in parsed.sentences[first:last]:
        if sentence.role is Role.BODY:
            yield Span(max(turn.said, sentence.span.start), sentence.span.end)


def _speaker(text: str, label: Span, namer: Namer, known: dict[str, Speaker]) -> Speaker:
    """Name who a label stands for: whom it named before, an office in English, else the name as a name is written."""
    bare = _bare(label.of(text))
    start = label.end - len(bare)
    again = known.get(bare.lower())
    if again is not None:
        return msgspec.structs.replace(again, span=label)
    if _LEADS.fullmatch(bare) is not None:
        return Speaker(name="chair" if _CHAIR.match(bare) else "interviewer", kind="unnamed", span=label)
    words = split_words(text, start, label.end, namer.lexicon, namer.seen)
    parts = read_parts(text, words, namer.lexicon)
    if parts.role and not (parts.names and bare.isupper()):
        found = namer.name(parts, label)
        if found:
            return found[0]
    full = namer.persons.get(bare.lower(), bare)
    name = " ".join(word.capitalize() if word.isupper() else word for word in full.split())
    return Speaker(name=name, kind="person", public=False, span=label)


def _raises(text: str, speaker: Speaker, content: tuple[Span, ...]) -> bool:
    """Say whether a member of a parliament puts a question."""
    office = f"{speaker.name}, {speaker.affiliation or ''}"
    return _MEMBERS.search(office) is not None and any(span.of(text).rstrip().endswith("?") for span in content)


def _addressed(text: str, content: Span, lexicon: Lexicon) -> str | None:
    """Return the office by which whoever leads a talk addresses the other."""
    for found in _ADDRESS.finditer(text, content.start, content.end):
        noun = lexicon.noun(found["office"].lower())
        alone = found["before"] is None or found["before"].lower() in _COURTESY
        if alone and noun is not None and noun[0] == "role":
            return noun[1]
    return None
