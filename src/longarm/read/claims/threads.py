"""Which makers of reports a text has named, sentence by sentence: the thread that figures and citations follow."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cached_property

from longarm.read.attribution.roles import BODIES
from longarm.read.claims.full_names import FullNames
from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named, find_named
from longarm.read.families import GERMANIC, ROMANCE
from longarm.read.parsed import Sentence

#: Characters between a maker's noun and its name at most ("the human rights group Safeguard Defenders").
_BESIDE = 40
_AFTER = 12
_ACCORDING = re.compile(
    r"\b(?:according to|laut|nach angaben|zufolge|volgens|aldus|selon|d[’']après|según|de acuerdo con|segundo"
    r"|de acordo com|secondo|stando a|podľa)\b|[據据]|によると|按",
    re.IGNORECASE,
)
#: "ONG sediada em Madri": where a group sits is not its name.
_SEATED = re.compile(r"\b(?:en|em|à|a|in|no|na|nel|au|aux)\s$")
#: What ends the apposition of "group" to its name.
_BREAK = re.compile(r"[,;:‘’“”«»()（）\d]")
#: "Oeigoers Mensenrechtencomité", "Tibeterverein": what a body is called stands at the end of a word.
_COMPOUND = re.compile(
    r"\b[\w-]*(?:comité|komitee|verein|verband|bund|initiative|kongress|stiftung|stichting|institut|instituut|vereniging"
    r"|zentrum|organisation|organisatie|beweging|bewegung|netwerk|netzwerk|beobachtungsstelle|gemeenschap|congres|federatie|liga"
    r"|beobachter|rat|hilfe|gesellschaft|fonds)\b",
    re.IGNORECASE,
)
#: Names of peoples are nobody who makes a report.
_PEOPLES = ("figure.unit.people", "figure.unit.uyghurs", "figure.unit.tibetans")
_PRESS = re.compile(
    r"news|paper|broadcast|magazin|outlet|platform|diario|peri[oó]dico|revista|cadena|agen[cz]|jornal|emissora|giornale"
    r"|quotidian|settimanale|rivista|emittente|zeitung|sender|krant|omroep|tijdschrift|persbureau|journal|hebdo|chaîne"
    r"|[报報][纸紙]|[电電][视視]|[杂雜][志誌]|新聞|通信|放送|denník",
    re.IGNORECASE,
)


_DOCUMENT = (
    r"(?:report|study|survey|investigation|research|analysis|dossier|data|figures|findings|statement|release|list)s?"
)
#: "a report by Professor …", "according to the …": what ties a name to what was made.
_MADE_BY = re.compile(
    rf"(?:\b{_DOCUMENT}\b[^.;,]{{0,24}}\b(?:by|from|of)|\baccording to|\b(?:released|published|issued|presented) by)\s"
    r"(?:the\s)?(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_MAKES = re.compile(
    rf"(?:[’']s?|,?\swhose)\s(?:[\w-]+\s){{0,3}}{_DOCUMENT}\b"
    r"|,?\s(?:(?:has|have|had|also|first|now|recently|which|who|that)\s){0,3}"
    r"(?:found|finds|identif\w+|list(?:s|ed)|count(?:s|ed)|documented|records?|recorded|reveal\w+|report(?:s|ed)|estimat\w+|said|says"
    r"|named|published|released|counted|uncovered|puts?)\b",
    re.IGNORECASE,
)
#: "It was Open Ledger, of Oslo, which first counted …".
_CLEFT = re.compile(r"\bIt (?:is|was) (?:the )?(?:[\w’'-]+ ){0,3}$")


#: What a group's own statement is headed with, in the last characters before its body.
_STATEMENT = re.compile(
    r"pressemitteilung|presseerklärung|medienmitteilung|persbericht|perscommuniqu"
    r"|\b(?:press|media|news) (?:release|statement|note)\b"
    r"|^\W*statement\W*$|\bcommuniqué"
    r"|\bcomunicad[oa]\b|\bnota (?:de prensa|de imprensa|à imprensa|stampa)\b"
    r"|\bcomunicato\b|\bnewsletter\b|\bbulletin\b|\brundbrief\b|\bnieuwsbrief\b",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD, _OPENING = 600, 3


@dataclass
class Thread:
    """Which makers of reports a text has named, sentence by sentence.

    Attributes:
        ground: the report.
        body: its body sentences.
        makers: for each of them the maker it names beside a document or a verb of finding, if any.
        groups: for each of them a maker it names anywhere that is called a group or is known as one, if any.
        names: every name of the report.
        full: the same names, for the fullest form of one.
        told: sentence -> the maker to whom a figure in it was given.
        units: maker -> what figures that were given to it count.
        named: for each sentence the names in it.
        called: the names that are called a group or known as one.
        trusted: those, the known outlets and the names with a word for a body.
    """

    ground: Ground
    body: tuple[Sentence, ...]
    makers: list[Named | None] = field(default_factory=list)
    groups: list[Named | None] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    full: FullNames = field(default_factory=lambda: FullNames(()))
    told: dict[int, Named] = field(default_factory=dict)
    units: dict[str, set[str]] = field(default_factory=dict)
    named: list[list[Named]] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    trusted: set[str] = field(default_factory=set)

    def before(self, index: int) -> Named | None:
        """Return the group named last before a sentence, else the maker named last."""
        for row, filled in ((self.groups, self._filled_groups), (self.makers, self._filled_makers)):
            at = bisect_left(filled, index) - 1
            if at >= 0:
                return row[filled[at]]
        return None

    @cached_property
    def _filled_groups(self) -> list[int]:
        return [i for i, one in enumerate(self.groups) if one is not None]

    @cached_property
    def _filled_makers(self) -> list[int]:
        return [i for i, one in enumerate(self.makers) if one is not None]

    @cached_property
    def is_of_one(self) -> bool:
        """True where the report names one maker only, under whatever forms."""
        named = (one.name for one in (*self.groups, *self.makers) if one is not None)
        return len({self.full.fullest(name) for name in named}) == 1

    @cached_property
    def own(self) -> Named | None:
        """The group whose own statement the report is: named in its first sentences and above its body, or alone."""
        head = self.ground.text[: self.body[0].span.start] if self.body else ""
        if not _STATEMENT.search(head[-_HEAD:]):
            return None
        first = (one for one in self.groups[:_OPENING] if one is not None)
        return next((one for one in first if one.name in head or self.is_of_one), None)

    def tell(self, index: int, maker: Named, unit: str | None) -> None:
        """Note that a sentence gives a figure or a site of a maker, and what the figure counts."""
        self.told[index] = maker
        if unit is not None:
            self.units.setdefault(self.full.fullest(maker.name), set()).add(unit)

    def has_counted(self, maker: Named) -> set[str]:
        """Return what the figures that were given to a maker count."""
        return self.units.get(self.full.fullest(maker.name), set())

    def after(self, index: int) -> Named | None:
        """Return the maker named in one of the next sentences."""
        return next((one for one in self.makers[index + 1 : index + 4] if one is not None), None)


def follow(ground: Ground) -> Thread:
    """Return the makers of the reports that a text tells of, worked out once, with nothing told of yet."""
    if "thread" not in ground.notes:
        ground.notes["thread"] = _follow(ground)
    thread: Thread = ground.notes["thread"]
    return replace(thread, told={}, units={})


def _follow(ground: Ground) -> Thread:
    """Go through a report once and note the makers of the reports it tells of."""
    thread = Thread(ground, ground.body())
    trusted: set[str] = set()
    groups: set[str] = set()
    named = [find_named(ground, sentence) for sentence in thread.body]
    for sentence, names in zip(thread.body, named, strict=True):
        thread.named.append(names)
        thread.names.extend(one.name for one in names)
        for one in names:
            called = _is_called(ground, sentence, one)
            if called is None and not one.known and _is_compound(sentence, one):
                called = "group"
            if called or one.known or any(word.strip("’'s.").lower() in BODIES for word in one.name.split()):
                trusted.add(one.name)
            kind = ground.known.kinds.get(one.name) if one.known else called
            if kind == "group":
                groups.add(one.name)
    thread.names = sorted(set(thread.names))
    thread.full = FullNames(thread.names)
    thread.called = groups
    thread.trusted = trusted
    for sentence, names in zip(thread.body, named, strict=True):
        told = [one for one in names if one.name in groups]
        chosen = (
            told if told and ground.hits(sentence, "figure.report") else [one for one in names if one.name in trusted]
        )
        thread.makers.append(_maker(ground, sentence, chosen, groups))
        thread.groups.append(next((one for one in reversed(names) if one.name in groups), None))
    return thread


def _is_compound(sentence: Sentence, one: Named) -> bool:
    """Say whether a German or Dutch name of several words tells by the end of one of them that it is a body."""
    words = one.name.split()
    return sentence.lang in GERMANIC and len(words) > 1 and any(_COMPOUND.fullmatch(word) for word in words)


def _is_called(ground: Ground, sentence: Sentence, one: Named) -> str | None:
    """Return what the text calls a name right beside it, if that is a group or an outlet."""
    peoples = [span for code in _PEOPLES for _, span in ground.hits(sentence, code)]
    if any(span.overlaps(one.span) and len(one.name.split()) == 1 for span in peoples):
        return None
    for _, span in ground.hits(sentence, "figure.maker"):
        between = ground.text[span.end : one.span.start]
        beside = 0 <= one.span.start - span.end <= _BESIDE and (between == ", " or not _BREAK.search(between))
        beside = beside and not (sentence.lang in ROMANCE and _SEATED.search(between))
        after = 0 <= span.start - one.span.end <= _AFTER
        if span.overlaps(one.span) or beside or after:
            return "outlet" if _PRESS.search(ground.words(span)) else "group"
    return None


def _maker(ground: Ground, sentence: Sentence, names: list[Named], groups: set[str]) -> Named | None:
    """Choose the name nearest to a document, a verb of finding or an "according to" of the sentence."""
    if not names:
        return None
    signs = [span.start for code in ("figure.report", "figure.finds") for _, span in ground.hits(sentence, code)]
    signs += [m.start() for m in _ACCORDING.finditer(ground.text, sentence.span.start, sentence.span.end)]
    if not signs:
        return None

    def away(one: Named) -> int:
        return min(min(abs(one.span.start - sign), abs(one.span.end - sign)) for sign in signs)

    nearest = min(names, key=away)
    sure = [one for one in names if one.name in groups or ground.known.kinds.get(one.name) == "outlet"]
    if nearest in sure:
        return nearest
    if sentence.lang != "en":
        return nearest if away(nearest) <= _BESIDE else None
    tied = [one for one in names if one in sure or _is_tied(ground, sentence, one)]
    return min(tied, key=away, default=None)


def _is_tied(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether a name that is not known as a group is told to have made, found or said something."""
    before = ground.text[max(sentence.span.start, one.span.start - _BESIDE) : one.span.start]
    after = ground.text[one.span.end : min(sentence.span.end, one.span.end + _BESIDE)]
    cleft = _CLEFT.search(before) is not None
    return cleft or _MADE_BY.search(before) is not None or _MAKES.match(after) is not None
