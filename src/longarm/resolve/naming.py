"""Forms of names that can be compared: without titles, in pinyin, in another order, as stems, as initials."""

from __future__ import annotations

import functools
import re

from pypinyin import lazy_pinyin

from longarm.records.fold import fold, words
from longarm.resolve.nations import nation_of_word

_ASIDE = re.compile(r"\([^)]*\)")
_HAN = re.compile(r"[\u3400-\u9fff]")
#: What somebody is, in small letters before his own name: "the rights group Tibet Watch".
_KIND_BEFORE = re.compile(
    r"^(?:(?:[a-zà-þ][\w’'-]*|[\w’'-]+-based)\s){0,4}?"
    r"(?:group|organi[sz]ation|watchdog|charity|non-?profit|think[ -]tank|newspaper|agency|broadcaster|NGO|ngo|ONG|ong"
    r"|groep|organisatie|stichting|groupe|grupo|gruppo|organizaci[oó]n|organização|organizzazione|association|asociación)"
    r"\s(?=[A-ZÀ-Þ]\w)"
)
_TITLE_WORDS = """\
a acting activist ambassador an chairman chairwoman chancellor chief commissioner congressman congresswoman dame
deputy director dr foreign former frau general herr home interior judge justice lady lord madame mep minister
ministerin miss monsieur mp mr mrs ms officer parole porte president prime prof professor public representative
safety secretary security senator senor senora sir spokesman spokesperson spokeswoman sprecher sprecherin state td
the woordvoerder"""
_SMALL_WORDS = """\
a an and at das de den der des die du el et for het in la las le les los of on the to und van y"""
#: Words before a person's name that are no part of it.
_TITLES = frozenset(_TITLE_WORDS.split())
_SMALL = frozenset(_SMALL_WORDS.split())
_ROLE_WORDS = """\
official officials spokesperson spokespersons spokesman spokeswoman speaker sprecher sprecherin woordvoerder
woordvoerster portavoz porte parole ministry minister ministers ministerium ministerie ministerio ministere department
office group organisation organization force authorities deputy source sources report study statement study's experts
expert activist activists dissident critics lawyer residents organisatie gruppe groupe grupo ministro ministre
ministra beamter functionaris fonctionnaire funcionario centre centres center centers association"""
_TIME_WORDS = """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august
september october november december"""
_TIMES = frozenset(_TIME_WORDS.split())
_ROLES = frozenset(_ROLE_WORDS.split())


def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name without titles; Chinese characters in pinyin."""
    text = " ".join(lazy_pinyin(name)) if _HAN.search(name) else name
    found = words(text)
    at = 0
    while at < len(found) - 1 and found[at] in _TITLES:
        at += 1
    return found[at:]


def stems(name: str) -> tuple[str, ...]:
    """Return the words of a body's name without small words, plural endings and what it is called before its name."""
    own = words(_KIND_BEFORE.sub("", name))
    return tuple(one[:-1] if len(one) > 3 and one.endswith("s") else one for one in own if one not in _SMALL)


def signatures(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return forms under which a person's name may be met: as written and with the family name at the other end."""
    if len(name) < 2:
        return ()
    joined = "".join(name)
    return tuple(sorted({joined, name[-1] + "".join(name[:-1]), "".join(name[1:]) + name[0]}))


def is_generic(name: str) -> bool:
    """Say whether a name is none: a role or a common noun, such as "an official", "the ministry" or "Sprecherin"."""
    found = words(name)
    if all(one in _ROLES or one in _SMALL for one in found):
        return True
    if _HAN.search(name):
        return False
    proper = [word for word in name.split() if word[:1].isupper() or word[:1].isdigit()]
    # "A Chinese dissident" and "reports on Tuesday" name nobody either.
    return all(fold(word) in _TIMES or nation_of_word(fold(word)) is not None for word in proper) and len(proper) < len(
        name.split()
    )


def initials(name: str) -> str:
    """Return the first letters of the words of a name that carry meaning."""
    return "".join(one[0] for one in words(name) if one not in _SMALL)


def is_short(name: str) -> bool:
    """Say whether a name looks like initials: two to six capitals and nothing else."""
    return 2 <= len(name) <= 6 and name.isascii() and name.isalpha() and name.isupper()


@functools.lru_cache(maxsize=50_000)
def deletions(word: str) -> tuple[str, ...]:
    """Return ``word`` and every form of it that lacks one letter; two words one letter apart share a form."""
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))


def without_aside(name: str) -> str:
    """Return a name without what stands in brackets: "Tibet Watch" of "Tibet Watch (London)"."""
    return " ".join(_ASIDE.sub(" ", name).split()) or name


def why_alike(one: str, other: str) -> str | None:
    """Say in words why two surface forms can be the same name, None when nothing here tells."""
    if one == other or fold(one) == fold(other):
        return f"the same name as “{other}”, written with other accents, case or signs"
    if _HAN.search(one) and name_words(one) and "".join(name_words(one)) in signatures(name_words(other)):
        return f"pinyin of “{one}” gives “{other}”"
    if name_words(one) == name_words(other):
        return f"“{other}” with another title"
    if "".join(name_words(one)) == "".join(name_words(other)):
        return f"“{other}” with other spaces"
    if set(signatures(name_words(one))) & set(signatures(name_words(other))):
        return f"the names of “{other}” in another order"
    if stems(one) == stems(other):
        kind = _KIND_BEFORE.match(one) or _KIND_BEFORE.match(other)
        variant = f"spelling variant of “{other}” (plural, article or small words)"
        return f"“{other}”, one of them with a word for what it is" if kind else variant
    if stems(without_aside(one)) == stems(without_aside(other)):
        return f"“{other}”, one of them with something in brackets"
    return None
