"""In whose words a number or a site stands: the attribution that holds it, or whose clause reaches it.

An attribution may be of nobody who counts ("each", "49 of whom", the reporter of a broadcast) or of a deed taken for
saying ("the Union banned carriers and put sanctions on 78 people"); then what holds it in turn speaks, else the report.
Its content may end too soon ("disclosed that it had responded | to 20 plots"), or go on behind a semicolon.
"""

from __future__ import annotations

import re
from dataclasses import replace

from longarm.read.claims.clauses import token_at
from longarm.read.claims.ground import Ground
from longarm.read.claims.voice import Voice, find_voice, voice_of
from longarm.read.parsed import Sentence
from longarm.records.claim import Attribution, Speaker
from longarm.records.span import Span

#: Who is no maker of a count: one or some of many, and who only tells the report itself.
_NO_VOICE = re.compile(
    r"(?:each|one|both|all|some|none|another|neither|either|most|many|few|several|others?|the others?|everyone"
    r"|everybody"
    r"|nobody|no one|anyone|anybody|house)(?: of (?:whom|them|which|these|those|the \w+))?"
    r"|(?:reporter|presenter|host|anchor|interviewer|correspondent|narrator|moderator|newsreader|voice-?over|caption)s?"
    r"|(?:also|now|then|already) .*|.*\b\d+\b.*",
    re.IGNORECASE,
)
#: Deeds that a tagger may take for saying; what stands behind them is done and not said.
_DEED = re.compile(
    r"(?:has |have |had |is |are |was |were |be |been |being |will |also |then |later )*"
    r"(?:bann?(?:ed|s|ing)?|bar(?:red|s)"
    r"|impos\w+|sentenc\w+|charg\w+|arrest\w*|expel\w*|jail\w*|fin(?:ed|es)|award\w*|pa(?:id|ys)|h[eo]ld(?:s|ing)?"
    r"|forb(?:id|ids|ade|idden)|prohibit\w*|sanction\w*|search\w*|still looking for|looking for|question(?:ed|s|ing)"
    r"|interview\w*|offer\w*|clos(?:ed|es|ing)|shut\w*|detain\w*|sued?|suing|stepp?(?:ed|s)? in)\b.*",
    re.IGNORECASE,
)
#: "put bounties on eight": who puts a number at 38 tells it.
_PUT = re.compile(r"(?:ha(?:s|ve|d) )?puts?(?: up)?", re.IGNORECASE)
_AT = re.compile(
    r"\s(?:(?:the|its|their|that|this|his|her) )?(?:\w+ )?"
    r"(?:numbers?|totals?|figures?|count|tally|toll|estimates?|sum)\b"
    r"|\s(?:it|them|this) at\b"
)
#: "for which they are claiming $4.9 million": to sue for a sum is not to say it.
_CLAIMED = re.compile(
    r"\s(?:about |some |up to |at least |over )?(?:[A-Z]{0,3}[$€£¥]|\d[\d.,]* (?:million|billion|dollars))"
)
#: "…; there are up to a dozen": the clause goes on in the words of who spoke before the semicolon.
_GOES_ON = re.compile(
    r"[^;]*;\s(?:there|it|they|these|those|that|its|their|he|she|and|another|most|some|in all"
    r"|of (?:these|them|those|which))\b[^;]*",
    re.IGNORECASE,
)
#: Tokens between a number and the verb that reports it at most.
_STEPS = 30


def voice_at(ground: Ground, sentence: Sentence, at: Span) -> Voice:
    """Find who says the words at ``at``, leaving out who only seems to.

    Args:
        ground: what the report was found to hold.
        sentence: the sentence of the words.
        at: the words.
    """
    said = find_voice(ground, at)
    if sentence.lang != "en" or (said.speaker is not None and not _is_no_voice(ground, said.speaker, said.cue, at)):
        return said
    if said.speaker is None and said.cue is not None:
        return said
    reaching = _reaching(ground, sentence, at)
    if reaching is not None:
        return voice_of(reaching, ground)
    outer = _outer(ground, at) if said.speaker is not None else None
    if outer is not None:
        return voice_of(outer, ground)
    return replace(said, speaker=None, chain=(), cue=None, because=("voice.report",)) if said.speaker else said


def _is_no_voice(ground: Ground, speaker: Speaker | None, cue: Span | None, at: Span) -> bool:
    """Say whether an attribution's speaker is nobody who counts, or its attributing word tells of a deed."""
    if speaker is None or _NO_VOICE.fullmatch(speaker.name) is not None:
        return True
    if cue is None:
        return False
    words = ground.words(cue)
    claimed = words.lower().startswith("claim") and cue.end <= at.start and _CLAIMED.match(ground.text, cue.end)
    put = _PUT.fullmatch(words) and not _AT.match(ground.text, cue.end)
    return bool(claimed or put) or _DEED.fullmatch(words) is not None


def _speaks(ground: Ground, one: Attribution, at: Span) -> bool:
    return not _is_no_voice(ground, one.speaker, one.cue[0] if one.cue else None, at)


def _outer(ground: Ground, at: Span) -> Attribution | None:
    """Return the attribution around the words whose speaker counts, from the inside out."""
    return next((one for one in ground.attributions_of(at) if _speaks(ground, one, at)), None)


def _reaching(ground: Ground, sentence: Sentence, at: Span) -> Attribution | None:
    """Return the attribution of a sentence whose clause reaches the words though its content ends before them."""
    for one in ground.attributions_in(sentence):
        if not one.cue or not _speaks(ground, one, at):
            continue
        ended = max((span.end for span in one.content if span.end <= at.start), default=at.end)
        if ended <= at.start and (
            _GOES_ON.fullmatch(ground.text, ended, at.start) or _is_under(ground, sentence, one.cue[0], at)
        ):
            return one
    return None


def _is_under(ground: Ground, sentence: Sentence, cue: Span, at: Span) -> bool:
    """Say whether words stand in the clause that depends on an attributing verb."""
    if sentence.tokens is None or not cue.end <= at.start:
        return False
    start = ground.parsed.passages[sentence.passage].span.start
    token = token_at(sentence, ground.parsed, at.start)
    for _ in range(_STEPS):
        if token is None or token.head is token:
            return False
        if cue.start <= start + token.head.idx < cue.end:
            return bool(token.dep_ in {"ccomp", "xcomp"})
        token = token.head
    return False
