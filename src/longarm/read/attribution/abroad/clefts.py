"""Who revealed it, where Romance turns the sentence round: "A rivelarlo è stata la X", "Fue X quien lo reveló".

Beside those the participle with its doer: "come sostenuto da X", "comme révélé par X", "como adiantado pelo X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.quoting import tell_quoted
from longarm.read.attribution.abroad.words import Word
from longarm.records.claim import Attribution
from longarm.records.span import Span

_SAY = {
    "it": r"(?:rivel|denunci|sosten|scop|scopr|raccont|segnal|riport|document|annunci|conferm|svel|ribad|spieg|afferm"
    r"|anticip|pubblic|comunic|dir|scriv|testimon|dichiar|rifer|accus|ricord|precis)\w*",
    "fr": r"(?:(?:avait|ont|a)\s)?(?:révél|dénonc|affirm|annonc|racont|dévoil|signal|avanc|confirm|publi"
    r"|rapport|soutenu"
    r"|expliqu|document|accus|alert|écrit|dit)\w*",
    "es": r"(?:(?:ha|han|había)\s)?(?:revel|denunci|afirm|asegur|anunci|cont[óa]|desvel|destap|señal|adelant|confirm"
    r"|public"
    r"|inform|sostuv|explic|document|acus|alert|dijo|dijeron|escrib)\w*",
    "pt": r"(?:(?:tinha|havia)\s)?(?:revel|denunci|afirm|assegur|anunci|cont[oa]|desvend|assinal|adiant|avanç|confirm"
    r"|public|notici"
    r"|inform|sustent|explic|document|acus|alert|disse|escrev|divulg|garant)\w*",
}
#: What stands right before who said it, with the verb; what was said stands in the sentence before.
_AHEAD = {
    "it": re.compile(
        rf"\bA\s(?P<cue>{_SAY['it']}(?:lo|la|li|le|ne))\s(?:è|sono|era|erano|fu|furono|sarebbe)"
        r"(?:\s(?:stat[oaie]|ieri|anche|ora|poi|pure|invece))*\s"
        r"|\b(?:Lo|L[’'])\s?(?P<cue2>(?:ha|hanno|aveva|avevano)\s"
        + _SAY["it"]
        + r")\s(?:[\w’']+\s){1,4}(?=(?:il|la|l[’']|lo|i|le)\s)"
    ),
    "fr": re.compile(r"(?!)"),
    "es": re.compile(
        rf"\bQuien(?:es)?\s(?:lo|la)\s(?P<cue>{_SAY['es']})\s(?:fue|fueron|es|son|ha sido|han sido)\s"
        rf"|\b[Ll]o\s(?P<cue2>{_SAY['es']})\s(?:[\w]+\s){{1,4}}(?=(?:el|la|los|las)\s)"
    ),
    "pt": re.compile(rf"\bQuem\s(?:o|a)\s(?P<cue>{_SAY['pt']})\s(?:foi|foram|é|são)\s"),
}
#: What stands right before who said it, and what follows him with the verb.
_ROUND = {
    "it": (re.compile(r"(?!)"), re.compile(r"(?!)")),
    "fr": (
        re.compile(r"\b[Cc](?:[’'](?:est|était)|e (?:sont|furent|fut))\s"),
        re.compile(rf"\s(?:,\s)?qui\s(?:l[’']\s?|en\s)?(?P<cue>{_SAY['fr']})"),
    ),
    "es": (
        re.compile(r"\b(?:[Ff]ue|[Ff]ueron|[Hh]a sido|[Hh]an sido|[Ee]s)\s"),
        re.compile(rf"\s(?:quien(?:es)?|(?:el|la|los|las) que)\s(?:lo\s|la\s)?(?P<cue>{_SAY['es']})"),
    ),
    "pt": (
        re.compile(r"\b(?:[Ff]oi|[Ff]oram|É|São)\s"),
        re.compile(rf"\s(?:quem|que)\s(?:o\s|a\s)?(?P<cue>{_SAY['pt']})"),
    ),
}
#: "come sostenuto da": what stands before is what was said.
_BY = {
    "it": re.compile(
        rf"\b(?:come|(?:secondo|stando a) quanto|così come)\s(?:già\s)?(?P<cue>{_SAY['it']})\s(?:[\w’']+\s){{0,4}}?"
        r"(?:da|dal|dalla|dallo|dai|dagli|dalle|dall[’'])\s?"
    ),
    "fr": re.compile(rf"\b(?:comme|ainsi que|tel que)\s(?:déjà\s)?(?P<cue>{_SAY['fr']})\s(?:[\w’']+\s){{0,4}}?par\s"),
    "es": re.compile(
        rf"\b(?:como|según lo|tal como|conforme a lo)\s(?:ya\s)?(?:fue\s"
        rf"|ha sido\s)?(?P<cue>{_SAY['es']})\s(?:\w+\s){{0,4}}?por\s"
    ),
    "pt": re.compile(
        rf"\b(?:como|conforme|segundo)\s(?:já\s)?(?:foi\s)?(?P<cue>{_SAY['pt']})\s(?:\w+\s){{0,4}}?(?:por|pel[oa]s?)\s"
    ),
}
#: Words behind a verb from which on they can be what was said.
_REST = 3
_RULE = ("romance.cleft", "abroad.cleft")


@dataclass(frozen=True)
class Told:
    """A sentence with the words, phrases and names of its language.

    Attributes:
        text: the report's text.
        span: the sentence.
        words: its words.
        phrases: reads its phrases.
        namer: names the speakers of the report.
        before: the sentences before, of which something may be said here.
        outlet: of the report.
    """

    text: str
    span: Span
    words: Sequence[Word]
    phrases: Phrases
    namer: Namer
    before: tuple[Span, ...]
    outlet: str | None


def may_be_turned(words: str, lang: str) -> bool:
    """Say whether a sentence may be turned round: whether any of its forms stands in it."""
    if lang not in _SAY:
        return False
    return any(one.search(words) is not None for one in (_AHEAD[lang], _ROUND[lang][0], _BY[lang]))


def find_clefts(told: Told) -> Iterator[Attribution]:
    """Yield who said it in a sentence that puts the speaker behind or between the words of saying."""
    lang = told.namer.lexicon.lang
    if lang not in _SAY:
        return
    words = told.span.of(told.text)
    for found in _AHEAD[lang].finditer(words):
        yield from _made(told, found.end(), _cue(told, found, ("cue", "cue2")), told.before)
    opens, behind = _ROUND[lang]
    for found in opens.finditer(words):
        end = _end_of(told, told.span.start + found.end())
        said = behind.match(told.text, end, told.span.end) if end is not None else None
        if said is not None:
            cue = Span(said.start("cue"), said.end("cue"))
            rest = told.text[said.end() : told.span.end].split()
            goes_on = len(rest) > _REST and rest[0] in {"que", "qu’", "a", "o"}
            after = (Span(said.end(), told.span.end),) if goes_on else told.before
            yield from _made(told, found.end(), cue, after)
    for found in _BY[lang].finditer(words):
        at = told.span.start + found.start()
        yield from _made(told, found.end(), _cue(told, found, ("cue",)), (Span(told.span.start, at),))


def _cue(told: Told, found: re.Match[str], names: tuple[str, ...]) -> Span:
    name = next(one for one in names if found[one] is not None)
    return Span(told.span.start + found.start(name), told.span.start + found.end(name))


def _index(told: Told, at: int) -> int | None:
    return next((i for i, word in enumerate(told.words) if word.start >= at), None)


def _end_of(told: Told, at: int) -> int | None:
    """Return where the phrase that begins at ``at`` ends in the text."""
    first = _index(told, at)
    joined = told.phrases.joined(first) if first is not None else ()
    return told.words[joined[-1][1] - 1].end if joined else None


def _made(told: Told, start: int, cue: Span, content: tuple[Span, ...]) -> Iterator[Attribution]:
    first = _index(told, told.span.start + start)
    joined = told.phrases.joined(first) if first is not None else ()
    content = tuple(one for one in content if one.of(told.text).strip(" ,"))
    for a, b in joined if content else ():
        source = Span(told.words[a].start, told.words[b - 1].end)
        for speaker in told.namer.name(read_parts(told.text, told.words[a:b], told.namer.lexicon), source):
            chain = tuple(dict.fromkeys(one for one in (speaker.name, told.outlet) if one))
            yield Attribution(
                source=(source,),
                cue=(cue,),
                content=content,
                speaker=speaker,
                chain=chain,
                cue_class="say",
                quoted=tell_quoted(" ".join(one.of(told.text) for one in content)),
                because=_RULE,
            )
