"""What single capitalised words may be names, in scripts with capitals."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from longarm.read.attribution.roles import BODIES, CALENDAR, COURTESY, PARTISANS
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.names_abroad import Telling
from longarm.read.parsed import Parsed
from longarm.read.places_like import is_demonym
from longarm.read.witnesses.phrases import Phrases
from longarm.records.report import Passage
from longarm.records.span import Span

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΩА-ЯЁЄІЇҐ"
#: A capitalised word with a small letter in it; an elided article and a possessive are no part of it.
WORD = rf"[{UPPER}][\w\-]*[^\W\d_{UPPER}][\w\-]*"
_PARTICLE = r"(?:van|von|de|der|den|del|di|da|dos|bin|binti|al|el|ter|ten)"
#: Up to three such words; a part behind the first may be an initial.
NAME = rf"{WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]){{0,2}}(?:{WORD}|[{UPPER}]\.(?!\w))){{0,2}}"
_BLANK = re.compile(r"[ \u00a0]")
_SMALL = re.compile(r"(?<![\w’'\-])[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE = re.compile(r"(?:^|[.!?…:\n])[\s\"“”„«»‘’'(\[–—\-•]*$")
#: Words that open sentences and clauses, in any language with capitals, and are no names.
_OPENERS = frozenset(
    """the a an this that these those it its they she he her his their we our you i in on at by for from to of as
    and but or if when while after before since until because although though however also both some many most
    more all no not one two three four five six there here what who which under with without yesterday today
    tomorrow later earlier then now meanwhile still so yet such another several nobody somebody everyone everybody
    anyone someone nothing indeed instead according moreover finally recently additionally eventually afterwards
    nevertheless despite during among only even last next each every neither either where why how once again
    perhaps maybe de het een deze dit die dat op volgens ook maar en of toen na voor door met bij van uit over
    sinds zo wie wat waar wanneer hoe als hij zij ze wij we ik er daarna daarom dus toch eerder inmiddels vandaag
    gisteren tegen aan om vanuit namens onder zijn haar hun mijn onze volgende vorig vorige iedereen niemand
    iemand der das den dem des ein eine einen einem einer eines im am an nach auf bei beim mit vom zu zum zur für
    aus unter seit laut auch aber und oder doch wer wo wann wenn er sie es wir ich man dieser diese dieses diesen
    diesem jeder jede dabei dazu damit daher dann dort hier heute gestern zwei drei vier mehrere viele einige alle
    kein keine gegen durch während später inzwischen zuletzt zudem ihr ihre ihren seine seinen mein meine unser
    unsere niemand jemand le la les un une l d à au aux dans sur selon par avec chez depuis après avant mais et ou
    où qui que quand comment si il elle ils elles nous je ce cette ces cet ainsi alors puis hier aujourd'hui deux
    trois contre sans entre pendant lors mon ma mes son sa ses notre votre leur personne ensuite plus el los las
    uno una unos unas del al según para con sin desde tras pero y donde quien cuando como él ella ellos ellas este
    esta estos estas ese esa así entonces ayer hoy dos tres durante también además mi su sus nuestro nadie alguien
    después antes luego ahora o os um uma do dos das em no na nos nas ao às segundo após mas e quem ele ela eles
    elas esta estes estas esse essa assim então ontem hoje também meu minha seu sua ninguém alguém depois agora il
    lo gli i uno dello della dei degli delle nel nello nella nei allo alla agli alle secondo senza dal dallo dalla
    dopo tra fra ma dove chi quando lui lei loro questo questa questi queste così allora ieri oggi due tre contro
    anche mio mia suo sua nessuno qualcuno poi ora den det ett han hon jag vi du inte efter före med för från till
    på av och men som när sedan igår idag enligt ten ta to ty on ona oni ono já my vy jak když kde kdo co po pro
    před za ve se ze podle včera dnes ale také в на по и но он она они мы я это что как когда вчера сегодня также
    если""".split()  # noqa: SIM905
)
#: Peoples and their members as they are written with a capital, beside those told by their ending.
_PEOPLES = re.compile(
    r"(?:uyghur|uighur|uygur|oeigoer|uigur|tibet|hongkong|hong-kong|taiwan|kazak|kasach|mongol|turk|swiss|dutch|french|greek|czech"
    r"|dane|finn|german|deutsch|chin(?:ese|a|ois|es)|chines|japan|korea|vietnam|thai|kurd|afgh|iran|russ|tsjech|frans|duits"
    r"|brit|pol(?:e|ish|en)|scot|irish|ier$|iers$|amerik|americ|europ|canad|austral|afri|asi|nederland|neder|belg|span|ital|portug"
    r"|ungar|hungar|serb|kroat|croat|muslim|moslim|christ|buddh|falun|catal|schwed|zweed|öster|oosten)\w*",
    re.IGNORECASE,
)


#: Words before a name with which it is no person's: articles, and nouns for what bears names as well.
_ARTICLE = re.compile(
    r"(?<!\w)(?:the|de|het|la|le|les|el|los|las|il|lo|gli|der|die|das|dem|den|des|del|dal|della|dello|al|au|du|o|os|as|an?|do|da|"
    r"eine?[mnrs]?|une?|una?|een|uma?|keine?|mehrere|viele|zum|zur|im|am|vom|beim)\s[“\"„«'‘]?$|(?:l|d|dell|all|dall|nell)['’]$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"([^\W\d_]+)\s[“\"„«'‘]?$")
_THINGS = frozenset(
    """website web site project projekt projekty projeto proyecto progetto projet app platform operation campaign
    magazine newspaper outlet publication paper portal broadcaster channel programme program show podcast series
    film ship district sector suburb town city village region province county state street neighbourhood
    neighborhood area company firm chain brand restaurant shop zeitung sender webseite portal magazin firma stadt
    krant omroep stad bedrijf journal chaîne ville société diario cadena ciudad empresa jornal canal cidade
    giornale testata città azienda tidningen staden server deník týdeník město skupina skupiny organizace
    organizácia""".split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Where:
    """A passage with what is needed to tell names in it.

    Attributes:
        parsed: the report.
        passage: the passage.
        doc: the parser's words, None where no parser reads.
        lang: the language of the passage.
        phrases: the words by which names are given.
        telling: tells what is known as a place or an organisation.
        names_country: says whether words name a country or what belongs to one.
    """

    parsed: Parsed
    passage: Passage
    doc: Any | None
    lang: str
    phrases: Phrases
    telling: Telling
    names_country: Callable[[str], bool]

    @property
    def text(self) -> str:
        """The text of the whole report."""
        return self.parsed.report.text

    def opens(self, at: int) -> bool:
        """Say whether a word stands where a sentence begins, so that its capital says nothing."""
        start = self.passage.span.start
        return bool(_SENTENCE.search(self.text[max(start, at - 4) : at]))

    def is_no_name(self, span: Span) -> bool:
        """Say whether a capitalised word is none of a person by its own form, whatever stands beside it."""
        word = span.of(self.text)
        low = word.lower()
        first = re.split(r"[ \u00a0]", low)[0]
        signs = self.telling.signs(self.lang)
        if first in CALENDAR | COURTESY | PARTISANS or first in _OPENERS or first in signs.of("courtesy"):
            return True
        if {one.rstrip(".") for one in low.split()} & BODIES or any(one in signs.of("bodies") for one in low.split()):
            return True
        if self.phrases.is_private(first, self.lang) or self.phrases.is_public(first, self.lang):
            return True
        small = self.lang != "de" and first not in GIVEN_NAMES and first in small_words(self.text)
        return small and self.opens(span.start)

    def trimmed(self, span: Span) -> Span:
        """Return a name without the words before it that are none of it: "Auch …", "Studentin …"."""
        while (blank := _BLANK.search(self.text, span.start, span.end)) and self.is_no_name(
            Span(span.start, blank.start())
        ):
            span = Span(blank.end(), span.end)
        return span

    def is_known(self, span: Span) -> bool:
        """Say whether a capitalised word is that of a place, a people, an outlet or an organisation."""
        return self.telling.explained(span) or self.is_people(span) or self.names_country(span.of(self.text))

    def is_people(self, span: Span) -> bool:
        """Say whether a capitalised word is that of a people or of one of its members."""
        low = span.of(self.text).lower()
        if low in GIVEN_NAMES:
            return False
        return bool(_PEOPLES.fullmatch(low)) or is_demonym(low) or is_demonym(low.removesuffix("s"))

    def follows_thing(self, span: Span) -> bool:
        """Say whether an article or the noun for a thing or body stands right before a name: "the website …"."""
        before = self.text[max(self.passage.span.start, span.start - 24) : span.start]
        noun = _NOUN.search(before)
        low = noun[1].lower() if noun else ""
        signs = self.telling.signs(self.lang)
        return bool(_ARTICLE.search(before)) or low in _THINGS or low in BODIES or low in signs.of("bodies")

    def is_noun(self, span: Span) -> bool:
        """Say whether the parser takes the word for anything but a name."""
        if self.doc is None:
            return False
        start = self.passage.span.start
        found = self.doc.char_span(span.start - start, span.end - start, alignment_mode="contract")
        return found is not None and len(found) > 0 and all(token.pos_ not in {"PROPN", "X"} for token in found)


@lru_cache(maxsize=2)
def small_words(text: str) -> frozenset[str]:
    """Return the words that a report has in small letters; asked for each of its names, so kept."""
    return frozenset(one for one in _SMALL.findall(text) if one[0].islower())
