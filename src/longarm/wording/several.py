"""Whether a name stands for several, so that the verb behind it is a plural: "the Belgian ministries assert"."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Nouns that stand for several people or bodies, in English and as reports in other languages have them.
_PLURALS = _words(
    """police ministries authorities prosecutors officials governments embassies consulates agencies services
    departments offices forces groups ngos organisations organizations associations lawmakers legislators senators
    deputies mps meps councillors councilors ministers ambassadors diplomats consuls mayors spokespeople spokesmen
    spokespersons officers detectives investigators inspectors judges magistrates courts lawyers experts analysts
    academics researchers scholars scientists activists campaigners dissidents critics observers sources residents
    neighbours neighbors witnesses victims volunteers operators owners members people parties media newspapers outlets
    journalists reporters parliamentarians commissioners parents relatives refugees exiles students
    autoridades autorités autorità behörden autoriteiten ministerios ministères ministérios ministerien ministeries
    fiscales procureurs staatsanwälte gobiernos gouvernements regierungen"""
)
#: Nouns at whose end the first of two bodies is named: "the interior ministry and the police".
_BODIES = _words(
    """ministry police government embassy consulate service agency department office court parliament council
    commission prosecutor watch house defenders international union party bureau directorate institute university
    minister spokesman spokeswoman spokesperson ambassador mayor"""
)
_AND = re.compile(r"\s(?:and|&|und|en|et|y|e)\s")
#: Behind one of these stands what the body is for or where it is.
_OF = re.compile(
    r"\s(?:of|for|on|in|at|from|to|with|within|near|who|that|which|des|der|du|de|del|della|van|di|do|da)\s"
)
#: "two centres in Montreal", "both embassies": a name that counts.
_COUNTED = re.compile(
    r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|both|several|some|many|all)\s", re.IGNORECASE
)
_INITIALS = re.compile(r"[A-Z][A-Z0-9]+")


def is_several(name: str) -> bool:
    """Say whether a name stands for several people or bodies.

    Args:
        name: as the register gives it. What is not known to be a plural is one.
    """
    words = name.split("(", maxsplit=1)[0].split(" via ", maxsplit=1)[0].strip()
    return _COUNTED.match(words) is not None or _is_plural(words) or _is_row(words)


def _is_plural(words: str) -> bool:
    """Say whether the noun that carries a name is a plural: a society "of Prosecutors" is one body."""
    behind = _OF.search(words)
    head = (words[: behind.start()] if behind else words).split()
    last = [one for one in words.split()[-1:] if behind and one.islower()]
    return any(one.lower() in _PLURALS for one in (*head[-1:], *last)) and not words.startswith(("a ", "an ", "one "))


def _is_row(words: str) -> bool:
    """Say whether a name is a row of several: a ministry "of Justice and Security" is one."""
    found = _AND.search(words)
    behind = _OF.search(words)
    if found is None or (behind is not None and behind.start() < found.start()):
        return False
    left, right = words[: found.start()], words[found.end() :]
    if ", " in left and all(part[:1].isupper() and " " in part for part in (*left.split(", "), right)):
        return True
    initials = _INITIALS.fullmatch(left) is not None and _INITIALS.fullmatch(right) is not None
    return initials or left.split()[-1].lower() in _BODIES
