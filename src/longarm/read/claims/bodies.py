"""Whether words name a body, and of which side: of a host state, of an accused one, or of nobody's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from longarm.read.claims.actor import Actor
from longarm.read.claims.clauses import phrase_of, span_of
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts
from longarm.read.parsed import Sentence

#: Common nouns that are a body by the body before them, or by the state that the words name: "police officers".
STAFF = frozenset(
    """officer agent counterintelligence unit team squad chief commander force detective source inspector
    superintendent constable sergeant""".split()  # noqa: SIM905
)
#: Those who speak for or lead a body, which the words must name.
_HEADS = frozenset("spokesman spokeswoman spokesperson director head".split())  # noqa: SIM905
#: Words for a body that only the words before them make one: "prosecution service".
_ORGANS = frozenset("service agency bureau directorate branch command authority division board administration".split())  # noqa: SIM905
#: Staff that only a state has; of others ("officers", "agents") the words must name the state.
_POLICE = frozenset({"detective", "constable", "superintendent", "inspector"})
#: What hangs on a noun behind these words is what it acts on, not who it is: "MPs about the Chinese offices".
_APART = frozenset("about on over against regarding concerning to after following into towards toward".split())  # noqa: SIM905
_BEFORE = frozenset({"compound", "poss", "nmod"})
#: What joins staff to the body they are of: "officers from the Met", "agents of the bureau".
_OF = frozenset({"of", "from", "with", "at"})
#: Words of no place behind a noun that end it: "Warsaw in addition charged three men".
_BESIDES = frozenset("addition turn response reply part return particular fact contrast effect parallel".split())  # noqa: SIM905
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: The bodies of the union of states that acts as one.
_UNION = re.compile(
    r"\b(?:European (?:Union|Council|Commission)|EU(?! \w+ (?:state|countr))|Council of the (?:EU|European Union))\b"
)
_LONGEST = 12
#: Names of bodies that tell a country only where nothing else does.
_NAMED = re.compile(r"\b(?:Foreign Office|Home Office|Metropolitan Police|(?P<us>Justice Department|Secret Service))\b")
_TWO = 2
_INSIDE = re.compile(r"\s(?:in|at|from|near|outside|around)\s")
_MISSION = re.compile(r"\b(?:embass(?:y|ies)|consulates?)\b(?P<of>[\w-]* (?:of|for) )?", re.IGNORECASE)
#: A bureau of a police department is not the state's ministry of the same words.
_POLICE_OF = re.compile(
    r"\b(?:police )?department[’']s\b|\bsecurity (?:bureau|department|division|branch)"
    r" of (?:the )?(?:[\w-]+ )?police\b",
    re.IGNORECASE,
)
#: The security service of a state that names it no further.
#: Groups of exiles and workers that go by the name of a house.
_CONGRESSES = re.compile(
    r"\b(?:World|National|Trades? Union|Party|Uyghur|Tibetan|Kurdish|Indian National) (?:\w+ )?Congress\b"
)
_STATE_SECURITY = re.compile(r"(?:the )?State Security(?: Service| Department| Agency)?", 0)


class Bodies:
    """Judges words for bodies in one report.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
    """

    def __init__(self, ground: Ground, hosts: Hosts) -> None:
        self._ground = ground
        self._hosts = hosts

    def is_body(self, noun: Any, sentence: Sentence) -> bool:
        """Say whether a common noun itself is a word for a body: in "police stations" it is not."""
        tokens = phrase_of(noun)
        start = tokens[0].idx
        whole = noun.doc[tokens[0].i : tokens[-1].i + 1].text
        if any(hit.start <= noun.idx - start < hit.end for hit in self._find(whole, sentence.lang)):
            return True
        before = [child for child in noun.children if child.dep_ in _BEFORE]
        if noun.lemma_.lower() in STAFF:
            named = self._hosts.countries_in(span_of(core(noun, tokens), sentence, self._ground.parsed))
            ours = bool(named) and not set(named) & self._hosts.accused
            if ours or noun.lemma_.lower() in _POLICE or any(self.is_body(child, sentence) for child in before):
                return True
            of = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in _OF)
            return any(self.is_body(deep, sentence) for child in of for deep in child.children if deep.dep_ == "pobj")
        # "the prosecutor's office" is a body, "a police office" a site.
        owned = noun.lemma_.lower() == "office" and any(child.dep_ == "poss" for child in before)
        led = owned or noun.lemma_.lower() in _HEADS | _ORGANS
        return led and any(self.is_body(child, sentence) for child in before)

    def _find(self, words: str, lang: str) -> list[Any]:
        book = self._ground.codebook
        return book.find(words, lang, "actor.body") + book.find(words, lang, "actor.member")

    def _is_seat_only(self, whole: str) -> bool:
        """Say whether the state named is only where an embassy sits: "an embassy spokesman in Oslo"."""
        post = _MISSION.search(whole)
        if post is None or post["of"]:
            return False
        return self._ground.tell_country(whole[: post.start()], "en") is None

    def judge(self, whole: str, actor: Actor) -> Actor:
        """Judge the words of an actor of whom only countries are known.

        Args:
            whole: all words for it.
            actor: its words, their place, its countries and the rule.
        """
        book, countries = self._ground.codebook, actor.countries
        if not countries and _STATE_SECURITY.fullmatch(whole):
            return replace(actor, side="host")
        if not countries and _UNION.search(whole):
            return replace(actor, side="host", countries=("EU",))
        own = countries and not set(countries) & self._hosts.accused and not self._is_seat_only(whole)
        if (book.find(whole, "en", "actor.accused") and not own and not _POLICE_OF.search(whole)) or (
            countries and set(countries) <= self._hosts.accused
        ):
            return replace(actor, side="accused")
        hosts = tuple(country for country in countries if country not in self._hosts.accused)
        if _CONGRESSES.search(whole):
            return replace(actor, side="other")
        member = bool(book.find(whole, "en", "actor.member"))
        body = bool(book.find(whole, "en", "actor.body"))
        if body or member or (hosts and _is_country(whole, len(hosts)) and not _is_group(whole)):
            return replace(actor, side="host", countries=hosts, member=member and not body)
        return replace(actor, side="other")


def home_of(words: str, countries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the countries of a body without the one that its name alone tells: "the Foreign Office in Berlin"."""
    named = _NAMED.search(words)
    if named is None or len(countries) < _TWO:
        return countries
    told = "US" if named["us"] else "GB"
    return tuple(country for country in countries if country != told)


def _is_country(words: str, countries: int) -> bool:
    """Say whether words are hardly more than the names of countries: "the Netherlands and Ireland"."""
    return len(words.split()) <= 2 * countries + 1 and _INSIDE.search(words) is None


def _is_group(words: str) -> bool:
    """People of a country are not the country: "Tibetans", "two Canadians"."""
    return words.rsplit(maxsplit=1)[-1].lower().endswith(("ans", "ese", "ians", "ish", "ers"))


def core(noun: Any, tokens: list[Any]) -> list[Any]:
    """Return a noun phrase without what it is about: of "MPs about the Chinese offices" the first word."""
    apart = (child.i for child in noun.children if child.dep_ == "prep" and _is_apart(child))
    end = min(apart, default=tokens[-1].i + 1)
    return [token for token in tokens if token.i < end] if end > noun.i else tokens


def _is_apart(link: Any) -> bool:
    """Say whether what a preposition brings tells not who somebody is: what he acts on, or "in addition"."""
    return link.lower_ in _APART or any(
        child.lower_ in _BESIDES or child.lower_ in _MONTHS or _YEAR.fullmatch(child.text) for child in link.children
    )


def bare(tokens: list[Any]) -> str:
    """Return the words of a noun phrase without its article, no longer than a name may be."""
    while len(tokens) > 1 and tokens[0].pos_ in {"DET", "PRON"} and tokens[0].lower_ in {"the", "a", "an"}:
        tokens = tokens[1:]
    words = tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text
    return " ".join(words.split()[:_LONGEST]).strip(" ,;:“”\"'")
