"""What the accused state denies or grants in a report of its own, where it says it without any "we said"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.claims.accused_papers import find_accused_issuer, is_of_accused
from longarm.read.claims.conditions import is_conditional
from longarm.read.claims.ground import Ground
from longarm.read.claims.ground_norms import is_bound
from longarm.read.claims.hosts import tell_hosts
from longarm.read.claims.making import Found, make_claim
from longarm.read.claims.positions import take_position, tell_what
from longarm.read.claims.voice import Voice
from longarm.read.parsed import Sentence
from longarm.read.stance import tell_content, tell_disowned
from longarm.records.claim import Claim, Confidence, Stance, Statement
from longarm.records.span import Span

#: The label of an answer, which is no part of what is said, and that of a question, which somebody else puts.
_ANSWER = re.compile(
    r"\s*(?:A|Answer|答|회답|Antwort|Antwoord|Réponse|Respuesta|Risposta|Resposta)\s?[:：.]\s*", re.IGNORECASE
)
_QUESTION = re.compile(
    r"\s*(?:Q|Question|问|問|質問|문|Frage|Vraag|Pregunta|Domanda|Pergunta)\s?[:：.]|.*[?？]\W*\Z", re.DOTALL
)
#: Posts that are told to have closed, without a word that somebody asked for it.
_RESPONSE, _CLOSED = "response.closed", "closure"


def find_issued(ground: Ground) -> Iterator[Claim]:
    """Yield what the body that issued a report says of posts in its own voice: that there are none, that they closed.

    Args:
        ground: what the report was found to hold.
    """
    issuer = find_accused_issuer(ground)
    if issuer is None or not issuer.is_body:
        return
    hosts = tell_hosts(ground)
    voice = Voice(issuer.speaker, (issuer.speaker.name,), because=("voice.accused-issuer",))
    for sentence in ground.body():
        label = _ANSWER.match(ground.text, sentence.span.start, sentence.span.end)
        said = Span(label.end() if label is not None else sentence.span.start, sentence.span.end)
        if _QUESTION.match(ground.words(sentence.span)) or not is_of_accused(ground, said):
            continue
        slots, told, because = _told(ground, sentence, said, take_position(ground, hosts, voice, sentence, (said,)))
        if slots is not None:
            found = Found(slots, sentence.span, ("statement.issued", *because), confidence=Confidence.MEDIUM)
            yield make_claim(ground, found, told)


def _told(
    ground: Ground, sentence: Sentence, said: Span, voice: Voice
) -> tuple[Statement | None, Voice, tuple[str, ...]]:
    """Tell what a sentence denies or grants; None where it does neither."""
    words = " ".join(ground.words(said).split())
    stood = tell_content(ground.text, (said,), sentence.lang, ground.codebook)
    stance = voice.stance if voice.stance is Stance.DENIES else stood.value
    disowned, why = tell_disowned(words, sentence.lang, ground.codebook)
    if stance not in {Stance.DENIES, Stance.CONCEDES} and not _is_closed(ground, sentence):
        return None, voice, ()
    denies, concedes, because = tell_what(ground, sentence, said, stance)
    if not denies and stance is Stance.DENIES:
        denies, because = disowned, (*because, *why)
    if not denies and not concedes and _is_closed(ground, sentence):
        concedes, stance = (_CLOSED,), Stance.CONCEDES
    # "Ireland never gave leave" tells of Ireland's word, and takes back none of the issuer's.
    if "permission" in denies or not (denies or concedes):
        return None, voice, ()
    marks = {**voice.marks, **({"stance": stood.span} if stood.span is not None else {})}
    told = Voice(voice.speaker, voice.chain, stance, marks=marks, because=voice.because)
    return Statement(gist=words, denies=denies, concedes=concedes), told, because


def _is_closed(ground: Ground, sentence: Sentence) -> bool:
    """Say whether a sentence tells that posts have closed."""
    if not any(ground.hits(sentence, code) for code in ("station.noun", "station.weak", "target.post")):
        return False
    hits = [span for _, span in ground.hits(sentence, _RESPONSE)]
    if not hits or ground.hits(sentence, "word.negation"):
        return False
    return not is_bound(ground, sentence, hits[0]) and not is_conditional(
        ground.text, sentence.span, sentence.lang, hits[0]
    )
