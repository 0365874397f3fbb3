"""What the text says of bodies and offices before they speak: "la ONG X", "X (FTM)", "ministre de l'intérieur"."""

from __future__ import annotations

import re
from collections import Counter

from longarm.read.attribution.abroad.home_signs import SIGNS
from longarm.read.attribution.abroad.lexicon import Lexicon
from longarm.read.attribution.abroad.naming import Namer
from longarm.read.attribution.abroad.naming_words import MINISTRY
from longarm.read.attribution.abroad.parts import read_parts
from longarm.read.attribution.abroad.phrase import Phrases
from longarm.read.attribution.abroad.titled import find_titled_names
from longarm.read.attribution.abroad.words import OPENING, Word, capitalised
from longarm.read.families import GERMANIC
from longarm.read.han_forms import one_way
from longarm.read.parsed import Parsed

_ALIAS = re.compile(r"((?:[A-ZÀ-Þ][\w’'\-]+ (?:(?:the|of|for|de|van|der|und|et|y) )?){2,6})\(([A-Z][A-Za-z]{1,8})\)")
_WIDE_GROUP = re.compile(
    r"(?:[团團][体體]|[组組][织織]|[机機][构構]|団体|組織|NGO)[「『“《](?P<name>[^」』”》]{2,30})[」』”》]"
)
_RUN = re.compile(r"[A-Z]\w+(?: (?:the |of |for |de |van )?[A-Z]\w+){2,4}")
_NEAR = 5
#: What is done with a report by whose it is, and words of its clause within which that stands.
_PUBLISHES = re.compile(
    r"(?:verabschied|vorleg|vorgeleg|veröffentlich|präsentier|vorstell|vorgestell|herausg|erstell|verfass|gutgeheissen|publi"
    r"|presenteer|uitbr|uitgebr|opgesteld|opstel|schreef|maakte|gemaakt|naar)"
)
_CLAUSE = 8
#: Bodies of a proper name that are no public ones.
_GROUPS = ("Society", "Association", "Union", "Foundation")
#: Those who work for a group, behind whom its name stands: "onderzoekers van X".
_WORKERS = frozenset({"researchers", "activists", "authors", "lawyers", "staff"})
_WHICH = frozenset({"den", "die", "das", "welchen", "welche", "welches", "dat"})


def make_namer(parsed: Parsed, lexicon: Lexicon) -> Namer:
    """Return a namer that knows the persons, short forms and home of a report."""
    text = parsed.report.text
    persons: dict[str, str] = {}
    for passage, doc in zip(parsed.passages, parsed.docs, strict=True):
        if doc is None and passage.lang == lexicon.lang:
            for name, _, _ in find_titled_names(text, passage.span, lexicon.lang):
                parts = name.split()
                persons.setdefault(name.lower(), name)
                if 1 < len(parts) < 4:
                    persons.setdefault(parts[-1].lower(), name)
    aliases = {_initials(found[0]): found[0] for found in _RUN.finditer(text)}
    aliases |= {found[2]: found[1].strip() for found in _ALIAS.finditer(text)}
    return Namer(lexicon, persons, home=_home(text, lexicon), aliases=aliases, seen=capitalised(text))


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def note_bodies(words: list[Word], namer: Namer) -> None:
    """Remember bodies named with their kind, and offices, in the words of one sentence."""
    namer.org_here = False
    if namer.lexicon.lang in GERMANIC:
        _note_public(words, namer)
    for i, word in enumerate(words):
        kind, english = (namer.lexicon.noun(word.low) or ("", "")) if word.kind == "noun" else ("", "")
        if kind in {"group", "document"} or (english in _WORKERS and namer.lexicon.lang in GERMANIC):
            name = _name_after(words, i)
            if name:
                namer.note_org(namer.aliases.get(name, name))
        _note_post(words, i, namer)
        _note_ministry(words, i, namer)
        for size in (6, 5, 4, 3, 2) if word.low in namer.lexicon.begins else ():
            found = namer.lexicon.phrases.get(tuple(one.low for one in words[i : i + size]))
            if found is not None and found[0] == "role":
                namer.offices.append(found[1])


def _note_public(words: list[Word], namer: Namer) -> None:
    """Remember the public bodies that a sentence names, under the names by which they would speak."""
    namer.noted.next()
    phrases, after = Phrases(words, namer.lexicon), 0
    for at, word in enumerate(words):
        if at < after or word.kind != "noun":
            continue
        first = at - 1 if at > after and _tells_nation(words[at - 1], namer.lexicon) else at
        end = phrases.forward(first)
        parts = None if end is None else read_parts("", words[first:end], namer.lexicon)
        name = None if parts is None else namer.title_of(parts)
        if parts is not None and name:
            namer.noted.note(str(parts.body), name)
            if str(parts.body).startswith(_GROUPS):
                namer.note_org(name)
            after = end or after
        elif parts is not None and parts.document and parts.body is None:
            _note_maker(words, end or at, phrases, namer)


def _note_maker(words: list[Word], at: int, phrases: Phrases, namer: Namer) -> None:
    """Remember whose a document is where a clause behind it tells who made it public: "ein Bericht, den X vorlegte"."""
    at += at < len(words) and words[at].text == ","
    if at >= len(words) or words[at].low not in _WHICH:
        return
    end = phrases.forward(at + 1)
    if end is None or not any(_PUBLISHES.match(word.low) for word in words[end : end + _CLAUSE]):
        return
    parts = read_parts("", words[at + 1 : end], namer.lexicon)
    title = namer.title_of(parts)
    if title:
        namer.noted.maker, namer.noted.maker_here = title, True
    elif parts.names and parts.role is None:
        namer.note_org(parts.names[0][0])


def _tells_nation(word: Word, lexicon: Lexicon) -> bool:
    """Say whether a word before a body tells of which state it is: "chinesische", "Chinas"."""
    country = word.kind == "name" and word.low.endswith("s") and (word.low[:-1],) in lexicon.countries
    return word.kind == "people" or country


def _note_post(words: list[Word], at: int, namer: Namer) -> None:
    """Remember whose an embassy is where the text says so, for where it writes "the embassy" alone."""
    kind, english = namer.lexicon.noun(words[at].low) or ("", "") if words[at].kind == "noun" else ("", "")
    if kind != "body" or english not in {"embassy", "consulate"}:
        return
    for word in words[max(0, at - 1) : at + 4]:
        country = namer.lexicon.countries.get((word.low.removesuffix("s"),)) or namer.lexicon.countries.get((word.low,))
        adjective = namer.lexicon.people.get(word.low) or (country and namer.lexicon.adjectives.get(country, country))
        if adjective:
            namer.told.setdefault(english, f"{adjective} {english}")
            return


def _note_ministry(words: list[Word], at: int, namer: Namer) -> None:
    """Remember a ministry named with its field or state, for where the text writes "the ministry" alone."""
    lexicon = namer.lexicon
    english = next(
        (
            found[1]
            for size in (6, 5, 4, 3, 2)
            if words[at].low in lexicon.begins
            and (found := lexicon.phrases.get(tuple(one.low for one in words[at : at + size]))) is not None
            and found[0] == "body"
        ),
        (lexicon.noun(words[at].low) or ("", ""))[1] if words[at].kind == "noun" else "",
    )
    if not english.endswith(MINISTRY):
        return
    of = lexicon.people.get(words[at - 1].low) if at else None
    if of or english != MINISTRY:
        namer.ministry = " ".join(one for one in (of or namer.home, english) if one)


def note_bodies_wide(sentence: str, namer: Namer) -> None:
    """Remember a body in marks after a word for a group: 人權團體「X」."""
    namer.org_here = False
    for found in _WIDE_GROUP.finditer(sentence):
        name = found["name"]
        namer.note_org(namer.lexicon.names.get((one_way(name.lower(), namer.lexicon.lang),), name))


def _name_after(words: list[Word], at: int) -> str | None:
    """Return the proper name of two words or more that follows a noun for a group or report, if any."""
    for i in range(at + 1, min(len(words), at + _NEAR)):
        word = words[i]
        if word.kind == "name":
            end = i + 1
            while end < len(words) and words[end].kind == "name":
                end += 1
            return " ".join(one.text for one in words[i:end]) if end - i > 1 else None
        if word.kind == "stop" or (word.kind == "mark" and word.text not in OPENING):
            return None
    return None


def _home(text: str, lexicon: Lexicon) -> str | None:
    """Return the adjective of the home country the report speaks of most, None when none or two alike."""
    counts: Counter[str] = Counter()
    low = text.lower()
    edge = r"\b" if lexicon.little["stop"] else ""
    genitive = "s?" if lexicon.lang == "de" else ""
    for country in lexicon.home:
        adjective = lexicon.adjectives.get(country, country)
        forms = [word for word, english in lexicon.people.items() if english == adjective]
        forms += [" ".join(words) for words, english in lexicon.countries.items() if english == country]
        forms += SIGNS.get(lexicon.lang, {}).get(adjective, ())
        if forms:
            counts[adjective] = len(re.findall(rf"{edge}(?:{'|'.join(map(re.escape, forms))}){genitive}{edge}", low))
    ranked = counts.most_common(2)
    if not ranked or not ranked[0][1] or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
