"""What a sentence counts or tells of, as far as its words go: of stations, or of the same as another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.records.fold import words

#: Words for a station, in the languages that are read.
_STATION = re.compile(
    r"station|office|outpost|cent(?:er|re)s?\b|premises|branch|bureau|posten|büro|wache|zentr|kantoor|centra|centrum"
    r"|comisar[ií]a|oficina|commissariat|antenne|delegaci[ao]|esquadra|escrit[óo]rio|posto|stazion|uffici|stanic|kancel"
    r"|[派警]出所|[站所]点|[站所]點|警[局署站]|服[务務]站|据点|據點|拠点|警察署",
    re.IGNORECASE,
)
#: Words for others than those told of, before the word for a station or in its place.
_OTHERS = re.compile(
    r"\b(?:further|other|others|additional|another|weiter\w+|ander\w+|zusätzlich\w*|verdere|autres?|supplémentaires?"
    r"|otr[ao]s?|outr[ao]s?|altr[eioa]|ulterior\w+|dalš\w+|další\w*|ďalš\w+|jin\w{1,3}|iných)\b|其他|其它|另外|更多|ほか|他の|別の",
    re.IGNORECASE,
)
_EVERYWHERE = re.compile(
    r"\b(?:abroad|anywhere|worldwide|other countries|im ausland|nirgend\w+|à l['’]étranger|nulle part|all['’]estero"
    r"|no exterior|en el (?:extranjero|exterior)|in het buitenland|nergens|v zahraničí)\b|海外に|境外|国外|國外",
    re.IGNORECASE,
)
#: Words for all of a country beside a town of it: "in Cork or elsewhere in the country".
_WHOLE = re.compile(
    r"\b(?:in|on|of|across|throughout) (?:the|this|our|its|his|her|their) (?:\w+ )?(?:country|soil|territory)\b"
    r"|\bnationwide\b|\b(?:else|any|no)where\b|\bhierzulande\b|\bim (?:ganzen )?land(?:e)?\b|\banderswo\b"
    r"|\bnirgend\w*|\bbundesweit\b"
    r"|\bin (?:ons|het|dit|heel het) land\b|\b(?:n?ergens|elders)\b|\blandelijk\b|\bailleurs\b|\bnulle part\b"
    r"|\b(?:dans|sur) (?:tout )?(?:le|notre) (?:pays|sol|territoire)\b"
    r"|\ben (?:todo )?(?:el|este|nuestro) (?:país|territorio)\b"
    r"|\ben (?:ningún|ningun[ao]|otr[ao]s?) (?:otr[ao] )?(?:lugar|parte|sitio|ciudad)\w*"
    r"|\b(?:no|neste|em todo o) país\b"
    r"|\bem (?:nenhum|outro)s? (?:outro )?lugar\w*|\bn[eo]l (?:nostro )?paese\b|\baltrove\b"
    r"|\bda nessun['’ ]?(?:altra )?parte\b"
    r"|境内|国内|國內|全国|全國|其他地方|任何地方|どこにも|全土|어디에도|국내",
    re.IGNORECASE,
)
#: How far before the word for a station such a word may stand.
_NEAR = 40
#: Shortest folded word that tells what a sentence is about.
_TELLING = 4
#: Words that two sentences about one thing share at least, and their part of the shorter one's.
_SHARED, _PART = 3, 0.35

#: Words behind and before a number that is added to an earlier one.
_ADDED_AFTER = (
    r"(?:additional|more|new|further|newly|extra|weitere\w*|neue\w*|zusätzliche\w*|nieuwe|meer|autres|nouve\w+"
    r"|supplémentaires|de plus|más|nuev[oa]s|adicionales|nov[oa]s|mais|adicionais|nuov[ei]|ulteriori|in più)\b"
    r"|[个個処]?新"
)
_ADDED_BEFORE = (
    r"\b(?:another|additional|further|weitere\w*|zusätzlich\w*|nog(?: eens)?|nieuwe|autres|otr[ao]s|outr[ao]s|altr[ie]"
    r"|ulteriori|mais)|另外|另有|新增|再增|さらに"
)
_WORLD = re.compile(r"world|globe|global|welt|wereld|monde|mundo|mondo|svet|全球|世界")


def is_added(quote: str, value: float) -> bool:
    """Say whether words add a number to an earlier one: "48 additional stations", "otras 48".

    Args:
        quote: the words that carry the number.
        value: the number.
    """
    told = rf"(?<!\d){value:g}"
    pattern = rf"{told} ?(?:{_ADDED_AFTER})|{told} \w+ in addition|(?:{_ADDED_BEFORE}) ?{told}(?!\d)"
    return re.search(pattern, quote, re.IGNORECASE) is not None


def is_part_of_whole(scope: str, other: str) -> bool:
    """Say whether a folded scope names a part where the other is the whole or names none: "Fuzhou" and "worldwide"."""
    part, apart = (bool(one) and not _WORLD.search(one) for one in (scope, other))
    return part and not apart


def speaks_of_sites(text: str) -> bool:
    """Say whether words speak of stations or offices."""
    return _STATION.search(text) is not None


def speaks_of_others(text: str) -> bool:
    """Say whether words speak of further stations, and so of none that they do not name."""
    return any(_STATION.search(text, found.end(), found.end() + _NEAR) for found in _OTHERS.finditer(text))


def speaks_of_everywhere(text: str) -> bool:
    """Say whether words speak of all countries abroad."""
    return _EVERYWHERE.search(text) is not None


def speaks_of_whole(text: str) -> bool:
    """Say whether words speak of all of a country without its name, or of what lies beside a town that they name."""
    return _WHOLE.search(text) is not None or speaks_of_everywhere(text)


def alike(one: str, other: str, leave_out: Iterable[str]) -> bool:
    """Say whether two sentences with numbers count the same: whether they share enough words beside their owner's.

    Args:
        one: a sentence.
        other: another.
        leave_out: names that say nothing of what is counted, such as the owner's.
    """
    names = {word for name in leave_out for word in words(name)}
    first, second = (
        {word for word in words(text) if len(word) >= _TELLING and not word.isdigit()} - names for text in (one, other)
    )
    shared = len(first & second)
    return shared >= _SHARED and shared >= _PART * min(len(first), len(second))
