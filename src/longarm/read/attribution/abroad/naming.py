"""From the parts of a phrase to a speaker: English for roles and bodies, names tied to roles the report gave before."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from longarm.read.attribution.abroad import naming_words as nw
from longarm.read.attribution.abroad.bodies_noted import Noted, holder_of
from longarm.read.attribution.abroad.cases import LANGS as DECLINED
from longarm.read.attribution.abroad.lexicon import WIDE, Lexicon
from longarm.read.attribution.abroad.name_cases import first_case
from longarm.read.attribution.abroad.parts import Parts
from longarm.read.attribution.abroad.transcribed import pinyin_of
from longarm.read.attribution.abroad.wide_parts import is_han_person, romanise
from longarm.read.attribution.speakers import is_public
from longarm.read.families import GERMANIC, ROMANCE
from longarm.read.given_names import GIVEN_NAMES
from longarm.records.claim import Speaker
from longarm.records.span import Span


@dataclass
class Namer:
    """Names the speakers of one report in reading order.

    Attributes:
        lexicon: the language.
        persons: short form in lower case -> fullest form of persons in the report.
        home: adjective of the country the report is at home in, None when it cannot be told.
        last: the last speaker.
        org: the last body by proper name.
        aliases: short form -> full name of a body ("FTM").
        seen: words written with a capital inside sentences.
        known: speakers so far, newest last.
        offices: offices named so far, in English, newest last.
        org_here: a body was named with its kind in the present sentence.
        told: embassy or consulate -> its name with the country, where the text gave one.
        ministry: the ministry that the text named last with its field or its state.
        latter: whom the sentence before named last, not as its subject.
        heading: adjective of the country that heads the present paragraph, where countries head several.
        noted: the bodies that German and Dutch sentences named so far.
    """

    lexicon: Lexicon
    persons: dict[str, str]
    home: str | None = None
    last: Speaker | None = None
    org: str | None = None
    aliases: dict[str, str] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    known: list[Speaker] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    org_here: bool = False
    told: dict[str, str] = field(default_factory=dict)
    heading: str | None = None
    ministry: str | None = None
    noted: Noted = field(default_factory=Noted)
    latter: Speaker | None = None

    def note_org(self, name: str) -> None:
        """Remember a body that the text names with its kind; a later pronoun may stand for it."""
        self.org, self.org_here = name, True
        if self.last is None or self.last.kind != "person":
            self.last = Speaker(name=name, kind="body")

    def title_of(self, parts: Parts) -> str | None:
        """Return the name of the body that a phrase names, None where it names none."""
        if parts.body is None or parts.role is not None or parts.unknown:
            return None
        own = parts.names[0][0] if parts.names and parts.body.lower().endswith(nw.SITED) else None
        return nw.join_words(self._nation(parts, parts.body), own, parts.body, parts.place)

    def medium(self, parts: Parts) -> str | None:
        """Return the name of whom speech came through, None when the phrase names nobody by name."""
        return parts.names[0][0] if parts.names and parts.role is None else None

    def name(self, parts: Parts, span: Span) -> tuple[Speaker, ...]:
        """Return the speakers of a phrase, two where it joins two names; none when it names nobody."""
        found = self._named(parts, span) if parts.names else self._unnamed(parts, span)
        for speaker in found:
            self.last = speaker
            self.known.append(speaker)
            if speaker.kind == "body" and parts.names and not speaker.public and not parts.body:
                self.org = speaker.name
        return found

    def mention(self, parts: Parts, span: Span) -> Speaker | None:
        """Return whom a phrase names by name or office, remembered though nobody lets him speak here."""
        org = self.org
        found = self._named(parts, span) if parts.names else ()
        self.org = org
        person = next((one for one in found if one.kind == "person"), None)
        if person is not None:
            self.known.append(person)
        nameless = parts.role is not None and not parts.names and parts.definite
        return self._role_holder(parts, span) if person is None and nameless else person

    def again(self, span: Span | None = None) -> Speaker | None:
        """Return the last speaker, for a pronoun or a verb without subject."""
        return None if self.last is None else msgspec.structs.replace(self.last, span=span)

    def _named(self, parts: Parts, span: Span) -> tuple[Speaker, ...]:
        seat = next((nw.SEATS[name] for name, _ in parts.names if name in nw.SEATS), None)
        if seat is not None and parts.body is not None and parts.body.endswith(nw.STATED) and len(parts.names) == 1:
            # "l'ambasciata di Pechino", "el gobierno de Moscú": a capital that stands for its state.
            parts.country, parts.names = parts.country or seat, []
            return self._unnamed(parts, span)
        if (
            self.lexicon.lang in GERMANIC
            and nw.COUNTED.match(parts.words)
            and parts.role is None
            and parts.body is None
        ):
            return ()
        own = [name for name, joined in parts.names if not joined]
        if parts.role in nw.OF_HOUSES and self.lexicon.lang == "de" and nw.GENITIVE.search(parts.words):
            return (Speaker(name=str(parts.role), affiliation=parts.role, kind="unnamed", span=span),)
        persons = [name for name in own if self._is_person(name, parts)]
        if any(" " in name for name in persons):
            persons = [name for name in persons if " " in name or name.lower() in self.persons]
        if persons:
            others = [name for name, _ in parts.names if name not in persons]
            self.org = others[0] if others else self.org
            role = nw.role_of(parts, others[0] if others else None)
            return tuple(self._person(name, role, parts, span) for name in persons[:2])
        sited = parts.body is not None and parts.body.lower().endswith(nw.SITED)
        first = nw.join_words(
            parts.country, parts.names[0][0], parts.body if sited else None, parts.place if sited else None
        )
        if (parts.role or parts.crowd) and (not own or sited):
            return (self._office(parts, span, f"the {first}" if sited else parts.names[0][0]),)
        if sited:
            public = parts.body != "university"
            return (Speaker(name=first, via=parts.document, kind="body", public=public, span=span),)
        via = parts.document
        bodies = own or [name for name, _ in parts.names]
        full = dict.fromkeys(self.aliases.get(name, name) for name in bodies)
        return tuple(Speaker(name=name, via=via, kind="body", span=span) for name in list(full)[:2])

    def _is_person(self, name: str, parts: Parts) -> bool:
        words = name.split()
        given = words[0].lower() in GIVEN_NAMES and len(words) > 1
        if name in self.lexicon.officials or given or name.lower() in self.persons:
            return True
        if self.lexicon.lang in WIDE and name in self.lexicon.names.values():
            return False
        if self.lexicon.lang in {"zh", "ja"} and (is_han_person(name) or "·" in name or "・" in name):
            return bool(parts.role) or is_han_person(name)
        if self.lexicon.lang in {"zh", "ja", "ko"}:
            return bool(parts.role) and (len(name) <= nw.LONGEST_NAME or name[0] < nw.LAST_LATIN)
        if parts.body is not None and parts.body.endswith(nw.PLACED) and len(words) == 1:
            return False  # "de politie Amsterdam"
        # "der Sprecher des Außenministeriums, Wang Wenbin"
        held = len(words) > 1 and str(parts.body).endswith(nw.HELD) and words[0] not in nw.TOWNS
        single_name = parts.body is None or self.lexicon.lang != "de" or held
        return bool(parts.role) and single_name and not any(word.isupper() and len(word) > 1 for word in words)

    def _person(self, name: str, role: str | None, parts: Parts, span: Span) -> Speaker:
        full = name if name in self.lexicon.officials else self._first_case(self.persons.get(name.lower(), name))
        for short in (full, full.split()[-1]):
            self.persons.setdefault(short.lower(), full)
        local = parts.country in {None, "Chinese", "Taiwanese"}
        chinese = parts.country == "Chinese" if self.lexicon.lang == "ja" else self.lexicon.lang == "zh" and local
        if chinese and is_han_person(full):
            full = romanise(full)
        before = next(
            (one for one in reversed(self.known[-nw.LOOK_BACK :]) if one.name == full and one.affiliation), None
        )
        role = role or (before.affiliation if before else None)
        public = name in self.lexicon.officials or (bool(role) and is_public(str(role)))
        public = public or bool(before and before.public)
        return Speaker(name=full, affiliation=role, kind="person", public=public, span=span)

    def _first_case(self, name: str) -> str:
        """Return a name in its first case, a Chinese one written the Czech way in pinyin with the words beside it."""
        if self.lexicon.lang not in DECLINED:
            return name
        chinese = pinyin_of(name)
        return f"{chinese} ({name})" if chinese else first_case(name, self.persons.values())

    def _office(self, parts: Parts, span: Span, body: str) -> Speaker:
        noun = parts.role or parts.crowd or ""
        public = bool(parts.role) and is_public(noun)
        plain = body.removeprefix("the ")
        return Speaker(name=f"{noun} of {body}", affiliation=plain, kind="unnamed", public=public, span=span)

    def _unnamed(self, parts: Parts, span: Span) -> tuple[Speaker, ...]:
        if parts.role:
            return (self._role_holder(parts, span),)
        if parts.document or parts.group:
            return self._author(parts, span)
        if parts.body and parts.crowd in nw.SPEAKING_FOR:
            body = self._whole_body(parts, parts.body)
            return (self._office(parts, span, f"the {body}"),)
        if parts.body and not (parts.unknown and not parts.country):
            return (self._body(parts, span),)
        if parts.crowd in nw.HELPERS and parts.definite and self.org is not None:
            return (Speaker(name=self.org, kind="body", span=span),)
        if parts.crowd:
            told = not parts.unknown or self.lexicon.lang in ROMANCE
            name = nw.join_words(parts.country, parts.crowd) if told else parts.words
            return (Speaker(name=name, kind="unnamed", span=span),)
        if parts.country and (parts.people or not parts.unknown):
            return (self._of_country(parts.country, span, people=parts.people),)
        return (Speaker(name=parts.words, kind="unnamed", span=span),) if parts.body else ()

    def _of_country(self, adjective: str, span: Span, *, people: bool) -> Speaker:
        """Return a country that speaks, or those who are from there: "des Ouïghours m'ont raconté"."""
        if not people:
            return Speaker(name=nw.country_named(adjective, self.lexicon), kind="body", span=span)
        name = adjective if adjective.endswith(("ese", "ch", "sh")) else f"{adjective}s"
        return Speaker(name=name, kind="unnamed", span=span)

    def _author(self, parts: Parts, span: Span) -> tuple[Speaker, ...]:
        """A report or a group speaks for the body named before; else for itself."""
        if parts.group == "group" and parts.crowd and parts.document is None:
            # "un grupo de diputados": the deputies speak, not the body that was named before.
            return (Speaker(name=nw.join_words(parts.country, parts.crowd), kind="unnamed", span=span),)
        if parts.body:
            body = self._body(parts, span)
            return (msgspec.structs.replace(body, via=parts.document),)
        if parts.document and self.noted.maker is not None and (parts.definite or self.noted.maker_here):
            return (Speaker(name=self.noted.maker, via=parts.document, kind="body", public=True, span=span),)
        if self.org is not None and (parts.definite or self.org_here):
            return (Speaker(name=self.org, via=parts.document, kind="body", span=span),)
        noun = parts.document or parts.group or ""
        name = nw.join_words(parts.country, noun) if not parts.unknown else parts.words
        return (Speaker(name=name, kind="document" if parts.document else "unnamed", span=span),)

    def _body(self, parts: Parts, span: Span) -> Speaker:
        noun = str(parts.body)
        if parts.country is None and not parts.unknown and self.heading is None:
            known = self._body_before(noun) or self.told.get(noun) or self._ministry(parts) or self.noted.taken_up(noun)
            if known is not None:
                return Speaker(name=known, kind="body", public=True, span=span)
        return Speaker(
            name=nw.join_words(self._nation(parts, noun), noun, parts.place), kind="body", public=True, span=span
        )

    def _body_before(self, noun: str) -> str | None:
        """Return the body named or spoken for before that ends in a noun such as "ministry"."""
        for one in reversed(self.known[-nw.LOOK_BACK :]):
            if one.kind == "body" and one.name.endswith(noun):
                return one.name
            if one.kind != "body" and one.affiliation and one.affiliation.endswith(noun):
                return one.affiliation
        return None

    def _whole_body(self, parts: Parts, noun: str) -> str:
        """Return the body of a phrase with its state and place: the ministry named before, where that is meant."""
        return self._ministry(parts) or nw.join_words(self._nation(parts, noun, whole=True), noun, parts.place)

    def _ministry(self, parts: Parts) -> str | None:
        """Return the ministry named before, where a phrase has only the bare word: "ein Sprecher des Ministeriums"."""
        bare = parts.body == nw.MINISTRY and parts.country is None and parts.place is None and self.heading is None
        return self.ministry if bare else None

    def _role_holder(self, parts: Parts, span: Span) -> Speaker:
        role = str(parts.role)
        if parts.definite and parts.body is None:
            for one in reversed(self.known[-nw.LOOK_BACK :]):
                told = f"{one.affiliation or ''} {one.name}".lower()
                same = parts.country is None or parts.country.lower() in told
                if one.kind in {"person", "unnamed"} and role.rsplit(" ", 1)[-1] in told.split() and same:
                    return msgspec.structs.replace(one, span=span)
        held_by = holder_of(self, parts)
        if held_by is not None:
            return self._office(parts, span, held_by)
        if parts.body in nw.FLOORS and role.endswith("minister"):
            parts.body = None  # "un ministro in Parlamento": where he spoke
        if parts.body:
            if role == nw.MEMBER and self.lexicon.lang in WIDE and parts.body.endswith(nw.PARTIES):
                name = nw.join_words(parts.country, parts.body.removesuffix(" Party"), "MP")
                return Speaker(name=name, affiliation=parts.body, kind="unnamed", public=True, span=span)
            body = self._whole_body(parts, parts.body)
            return self._office(parts, span, f"the {body}") if body else self._office(parts, span, body)
        if parts.group and self.lexicon.lang in nw.GROUPED and parts.country is None:
            named = self.org if parts.group in nw.NGOS and self.org is not None else f"the {parts.group}"
            return self._office(parts, span, named)
        held = (one for one in reversed(self.offices[-nw.LOOK_BACK :]) if parts.definite and one.endswith(f" {role}"))
        office = next(held, role)
        translated = not parts.unknown or self.lexicon.lang in ROMANCE
        name = nw.join_words(self._nation(parts, office), office) if translated else parts.words
        return Speaker(name=name, affiliation=name, kind="unnamed", public=is_public(role), span=span)

    def _nation(self, parts: Parts, noun: str, *, whole: bool = False) -> str | None:
        if parts.country is None and self.heading is not None and noun.endswith(nw.STATE):
            return self.heading
        if parts.country or not noun.endswith(nw.STATE) or not (parts.definite or whole):
            return parts.country
        if self.lexicon.lang == "zh" and not noun.endswith("foreign ministry"):
            return None  # papers of many countries write Chinese: bare police are not China's
        return self.home if noun not in {"minister", "president"} else None
