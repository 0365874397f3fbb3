"""Forms of names: the owner of a document, two names in one phrase, a role before a name, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Mapping

from longarm.read.attribution.roles import BODIES, PRIVATE_ROLES, PUBLIC_ROLES
from longarm.read.given_names import GIVEN_NAMES

_LEADING = re.compile(
    r"^(?:its|his|her|their|the|a|an|our|last week|this week|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"week earlier an?|earlier|ngo|non-governmental organi[sz]ation|rights group|group)\s+",
    re.IGNORECASE,
)
#: "In July 2021 prosecutors …": a year that was taken for the beginning of a name.
_YEAR = re.compile(r"^(?:19|20)\d{2}\s+(?=\S)")
#: "state media reviewed by the organisation", "the chamber named as its host".
_TOLD_OF = re.compile(
    r"(?<=\w)\s+(?:reviewed|seen|obtained|cited|quoted|interviewed|contacted|approached|named|described|identified)"
    r"\s(?:by|as|in|for)\s.*$"
)
#: "China's embassy at the time", "the consulate in turn", "MPs last night": when or how, no part of a name.
_PERIOD = "night|week|month|year|morning|evening|afternoon|spring|summer|autumn|winter"
_TRAILING = re.compile(
    r"(?<=\w),?\s+(?:at the time|in turn|for (?:its|his|her|their) part|at first|this time|meanwhile|in response"
    rf"|(?:last|this|earlier this|later that|that) (?:{_PERIOD})|yesterday|today|tonight|on \w+day|again|later|also"
    r"|there|here)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:its|his|her|their|the|a|an)\s+", re.IGNORECASE)
_DOCUMENT = r"(?:joint )?(?:report|study|ruling|statement|letter|release|findings|words|judgment)"
_OWNED = re.compile(rf"(?P<owner>.*[A-Z].*?)(?:['’]s?)?\s+{_DOCUMENT}(?:\s+(?:to|of|on|from)\b.*)?")
_FEELING = re.compile(r"(?:fears?|views?|claims?|words|accounts?|opinions?|concerns?|hopes?)\b of (?P<owner>.+)")
_BY = re.compile(
    r"(?:data|report|study|survey|figures|statement|letter|investigation)\b.*\b(?:by|of|from) (?P<owner>[A-Z].*)"
)
#: "en" joins in Dutch and means "in" in French and Spanish, so the language decides.
_JOINING = {"nl": "en", "de": "und", "fr": "et", "es": "y|e", "pt": "e", "it": "ed?"}
_CAPITALISED = re.compile(r"(?:(?:[A-Z][\w.’'-]*|of|the|for|on|de|het|der) ?)*$")
#: What ends where a place begins: in "two centres in Montreal and Brossard" neither town speaks.
_SEATED = re.compile(r"\w\s+(?:in|at|near|from|outside|across|around)\s+(?:the\s+)?$")
_SINGULAR = {
    "governments": "government",
    "ministries": "ministry",
    "embassies": "embassy",
    "parliaments": "parliament",
    "authorities": "authorities",
    "police": "police",
}
_ONE = r"(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}"
_WHOSE = rf"(?P<whose>(?:{_ONE}, )*{_ONE},? and {_ONE})"
_NOUNS = rf"(?P<kind>(?:(?:foreign|interior|justice|home|federal|national) )?)(?P<noun>{'|'.join(_SINGULAR)})"
_SISTERS = re.compile(rf"(?:[Tt]he |[Bb]oth (?:the )?)?{_WHOSE} {_NOUNS}")
_SISTERS_OF = re.compile(rf"(?:[Tt]he |[Bb]oth (?:the )?)?{_NOUNS} of {_WHOSE}")
_BOTH = re.compile(r"both ([^,]{3,60}) and ([^,]{3,60})", re.IGNORECASE)
#: "Centre for Human Rights", "Ministry of Foreign Affairs": a body with what it is for.
_BODY_FOR = re.compile(
    r"\b(?:Cent(?:re|er)|Institute|Ministry|Department|Office|Committee|Commission|Council|Association|Society"
    r"|Foundation|Agency|Authority|Bureau|Campaign|Network|Federation|League|Party|School|Faculty|Service)s?"
    r" (?:for|of|on|against) "
)
#: More names than these in one phrase are a list, between whose commas stands nothing but names.
_PAIR = 2
_POLICE = frozenset(
    "police rcmp constabulary gendarmerie gardaí garda mounted mounties force fbi service yard carabinieri".split()  # noqa: SIM905
)
#: Words of state bodies, which no report calls a group, an association or a community.
_ORGANS = frozenset(
    """ministry department embassy consulate government parliament senate council court tribunal office commission
    cabinet prosecutors minister authorities bureau congress chancellery bundestag side""".split()  # noqa: SIM905
)
_LINKS = re.compile(r"^(?:(?:of|the|for|on|de|het|der|The|De|Het) )+")
#: "China's own foreign ministry", "the Netherlands' embassy in Oslo".
_COUNTRYS = re.compile(r"(?P<country>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3})[’'](?:s)? (?:own )?(?P<body>[\w][\w .’'-]*)")
#: "spokesperson for the foreign ministry Hovenkamp": a role that ends in a common noun, then a name.
_TITLED = re.compile(r"(?P<role>[^,]*\b[a-z]{4,}) (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")


def bare_name(name: str) -> str:
    """Return a name without article, day and the kind of group before it, and without what is told of it behind."""
    return _TRAILING.sub("", _TOLD_OF.sub("", _YEAR.sub("", _LEADING.sub("", _LEADING.sub("", name)))))


def without_article(name: str) -> str:
    """Return a name without its article."""
    return _ARTICLE.sub("", name)


def owner_of(name: str) -> str:
    """Return whose document or view a name is: "Safeguard Defenders' report" is theirs; other names as they are."""
    found = _BY.fullmatch(name) or _FEELING.fullmatch(name) or _OWNED.fullmatch(name)
    return found["owner"].strip() if found else name


def parted(words: str, lang: str = "en") -> tuple[str, ...] | None:
    """Return the names that stand in one phrase: "RTL and Follow the Money", "Fiji, Samoa and the Cook Islands".

    "Commonwealth and Development Office" is one: only its end has the noun that makes it a body. In "two centres in
    Montreal and Brossard" neither town speaks.
    """
    joining = f"and|{_JOINING[lang]}" if lang in _JOINING else "and"
    sisters = _sisters(" ".join(words.split()))
    if sisters is not None:
        return sisters
    both = _BOTH.fullmatch(" ".join(words.split()))
    if both is not None and all(has(part, BODIES | PUBLIC_ROLES) for part in both.groups()):
        return tuple(without_article(part) for part in both.groups())
    found = re.fullmatch(rf"(?P<firsts>[^,]+?(?:, [^,]+?)*?),? (?:{joining}) (?P<last>[^,]+)", " ".join(words.split()))
    if found is None:
        return None
    firsts = found["firsts"].split(", ")
    names = [_trailing(one) for one in (*firsts, found["last"])]
    if not all(names) or _SEATED.search(firsts[0][: firsts[0].rfind(names[0])]):
        return None
    if len(names) > _PAIR and not all(_is_bare(one, name) for one, name in zip(firsts[1:], names[1:-1], strict=True)):
        return None
    if _is_one_body(names):
        return None
    bodies = [has(name, BODIES) for name in names]
    if bodies[-1] and not all(body or name.isupper() for body, name in zip(bodies, names, strict=True)):
        return None
    return tuple(names)


def _is_one_body(names: list[str]) -> bool:
    """Say whether "and" stands within what one body is for: "Centre for Human Rights" and "Democracy"."""
    last = names[-1].lower().split()
    alone = not has(names[-1], BODIES) and not names[-1].isupper() and last[0] not in GIVEN_NAMES
    return alone and len(names) == _PAIR and _BODY_FOR.search(names[0]) is not None


def _sisters(words: str) -> tuple[str, ...] | None:
    """Return the bodies of several countries: "the Dutch and Irish governments", "the ministries of Fiji and Samoa"."""
    before, behind = _SISTERS.fullmatch(words), _SISTERS_OF.fullmatch(words)
    found = before or behind
    if found is None:
        return None
    noun = _SINGULAR.get(found["noun"], found["noun"])
    whose = [without_article(one) for one in re.split(r",? and |, ", found["whose"])]
    kind = f"{found['kind'] or ''}{noun}"
    return tuple(f"{one} {kind}" if before else f"{kind} of {one}" for one in whose)


def _is_bare(words: str, name: str) -> bool:
    """Say whether nothing but an article stands before a name in a list: "the minister, Jan Novák, and" is no list."""
    return without_article(words) == without_article(name)


#: "official envelope from Caracas": behind such a word stands no holder of the role.
_BETWEEN = frozenset("from with about against under near outside inside".split())  # noqa: SIM905


def titled(name: str) -> tuple[str, str] | None:
    """Return role and name of a person named by both in one phrase, None for other names."""
    found = _TITLED.fullmatch(name)
    role = found["role"].split()[-1] if found is not None else ""
    if found is not None and role not in _BETWEEN and has(found["role"], PUBLIC_ROLES | PRIVATE_ROLES):
        return without_article(found["role"]), found["name"]
    words = name.split()
    for first in range(1, len(words) - 1):
        role = " ".join(words[:first])
        if words[first].lower() in GIVEN_NAMES and words[first][:1].isupper() and has(role, PUBLIC_ROLES):
            return without_article(role), " ".join(words[first:])
    return None


def by_adjective(name: str, adjectives: Mapping[str, str]) -> str:
    """Return a body of a country under the country's adjective: "China's foreign ministry" is the Chinese one.

    So it goes in reports of other languages and mostly in this one; a name that is no body's stays as it is.
    """
    found = _COUNTRYS.fullmatch(name)
    if found is None or not has(found["body"], BODIES | _ORGANS):
        return name
    adjective = adjectives.get(without_article(found["country"]))
    return f"{adjective} {found['body']}" if adjective else name


def takes_up(noun: str, name: str, country: str | None) -> bool:
    """Say whether a noun can take a body up: "the association" is no ministry, "the force" no rights group.

    Args:
        noun: the noun.
        name: the body's name.
        country: the country whose bare name the body's is, if any.
    """
    words = {word.strip("’'s.,") for word in name.lower().split()} | set(name.lower().split())
    if noun.lower() == "force":
        return bool(words & _POLICE)
    if noun.lower() in {"agency", "body"}:
        return country is None
    return country is None and not words & (_ORGANS | _POLICE)


def abbreviations(name: str) -> set[str]:
    """Return the capitals that may stand for a name or its end: DOJ for U.S. Department of Justice."""
    words = name.split()
    found = set()
    for first in range(len(words) - 1):
        tail = words[first:]
        found |= {"".join(word[0] for word in tail if word[0].isupper()), "".join(word[0] for word in tail).upper()}
    return found


def has(name: str, words: frozenset[str]) -> bool:
    """Say whether one of a name's words is in a list."""
    return any(word in words for word in name.lower().split())


def _trailing(words: str) -> str:
    """Return the name at the end of a phrase: "broadcaster RTL" is RTL."""
    found = _CAPITALISED.search(re.sub(r"\s*\(.*?\)\s*$", "", words))
    name = _LINKS.sub("", found[0] if found else "").strip()
    return name if name[:1].isupper() else ""
