"""Names of which an initial is all, or all but one word: "Jaqueline X.", "B. de V.", "Mr L.", "Frau K."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.attribution.roles import CALENDAR
from longarm.read.witnesses.words import UPPER, WORD, Where
from longarm.records.span import Span

_INITIAL = rf"[{UPPER}]\."
_SMALL = r"(?:(?:van|von|de|der|den|del|di|da|al|el|bin|le|la|ter|ten|te|zu|af|’t|'t)\s){1,2}"
_COURTESY = (
    r"(?:Mrs?|Ms|Mx|Miss|Mme|Mlle|Madame|Monsieur|Maître|Dr|Prof|Frau|Herrn?|Familie|Señor(?:a|ita)?|Sra?|Srta|Don|Doña|Dña"
    r"|Signor(?:a|ina)?|Sig(?:\.ra)?|Senhora?|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Mm]w|[Dd]hr|[Hh]eer|Fru|fru|Herr|herr|[Pp]aní?|[Pp]ana|M)"
)
_PATTERNS = (
    # "Jaqueline X.", but no "John F. Kennedy" and no "Plan B."
    re.compile(rf"(?<![\w’'.\-])(?P<word>{WORD})[ \u00a0](?:{_SMALL})?[{UPPER}]\.(?!\w)(?![ \u00a0]?[{UPPER}]\w)"),
    re.compile(rf"(?<![\w’'.\-])(?P<word>{WORD})[ \u00a0](?:{_SMALL})?[{UPPER}]\.(?=[ \u00a0])"),
    # "B. de V."
    re.compile(rf"(?<![\w’'.\-])(?:{_INITIAL}[ \u00a0]?){{1,3}}{_SMALL}{_INITIAL}(?!\w)"),
    # "A. B. said", and "L.M., a student"; never "U.S."
    re.compile(rf"(?<![\w’'.\-]){_INITIAL}[ \u00a0]{_INITIAL}(?!\w)(?![ \u00a0]?[{UPPER}]\w)"),
    re.compile(
        rf"(?<![\w’'.\-]){_COURTESY}\.?[ \u00a0](?:{_SMALL})?"
        rf"[{UPPER}](?:\.(?!\w)|(?![\w’'.]))(?:[ \u00a0]?{_INITIAL})?"
    ),
)
#: "J.L.", which stands for states and companies as often.
_CLOSE = re.compile(rf"(?<![\w’'.\-])[{UPPER}]\.[{UPPER}]\.(?!\w)(?![ \u00a0]?[{UPPER}]\w)")
_SHORT_FORMS = frozenset(
    """U.S. U.K. U.N. E.U. D.C. L.A. N.Y. N.J. H.K. P.R. B.C. S.A. S.L. B.V. N.V. K.K. A.M. P.M. I.D. Z.B. P.S.
    P.O. T.V. Q.C. K.C. J.D. M.D. M.A. B.A. V.P. A.I. I.T. A.G. D.A. P.C. S.C. N.C. R.I. N.H. N.M. W.V. C.V.
    O.K. S.E. A.D. B.S. E.E. V.I. К.О. Т.Е. Н.Э. С.А.""".split()  # noqa: SIM905
)
#: Things that are told apart by letters.
_LETTERED = frozenset(
    """plan article section group part annex type class terminal building block exhibit schedule appendix version
    vitamin hepatitis figure table gate route line zone tower unit model category grade level phase option
    question witness team company division hall room wing artikel punkt gruppe teil anlage anhang typ klasse
    gebäude halle stufe groep deel bijlage gebouw zaal annexe groupe partie bâtiment salle grupo parte anexo
    edificio sala allegato gruppo parte edificio del
    influenza hotel capital president mr ms mrs dr washington""".split()  # noqa: SIM905
)


def find_initials(where: Where) -> Iterator[Span]:
    """Yield names of a passage that an initial shortens."""
    text, within = where.text, where.passage.span
    taken: set[int] = set()
    for number, pattern in enumerate(_PATTERNS):
        for found in pattern.finditer(text, within.start, within.end):
            word = found.groupdict().get("word")
            if word and (word.lower() in _LETTERED | CALENDAR or _is_middle(where, found, sure=number == 0)):
                continue
            if found.start() not in taken:
                taken.add(found.start())
                yield Span(*found.span())
    for found in _CLOSE.finditer(text, within.start, within.end):
        if found[0] not in _SHORT_FORMS:
            yield Span(*found.span())


def _is_middle(where: Where, found: re.Match[str], *, sure: bool) -> bool:
    """Say whether a word with an initial is no name, or one that goes on behind the initial: "Christopher A. Wray"."""
    word = Span(found.start("word"), found.end("word"))
    if where.is_no_name(word) or where.is_known(word):
        return True
    # A sentence may begin behind the full stop: only words of that kind are taken for it.
    after = re.match(rf"[ \u00a0](?P<next>[{UPPER}][\w’'\-]*)", where.text[found.end() : found.end() + 40])
    if sure or after is None:
        return False
    at = found.end() + 1
    return not where.is_no_name(Span(at, at + len(after["next"])))
