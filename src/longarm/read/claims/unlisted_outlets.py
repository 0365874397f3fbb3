"""Outlets that the list of known ones lacks, told by how a report speaks of them and by the words of their names."""

from __future__ import annotations

import re

from longarm.read.claims.ground import Ground
from longarm.read.claims.naming import Named
from longarm.read.claims.said_verbs import ASIDE
from longarm.read.given_names import GIVEN_NAMES
from longarm.read.parsed import Sentence

#: Words of which names of newspapers, broadcasters and sites are made, in several languages.
_PRESS_WORDS = """
    Times Post Telegraph Herald Mail News Report Tribune Gazette Journal Chronicle Standard Star Sun Mirror Express
    Guardian Observer Courier Echo Argus Press Review Monitor Independent Examiner Inquirer Enquirer Dispatch Bulletin
    Weekly Daily Globe World Insider Intelligencer Advertiser Argus Sentinel Spectator Broadcasting Radio Television TV
    Online Media Magazine Newsroom Wire Citizen Mercury Record Leader Ledger Register Republic Nation Statesman Today
    Rundfunk Zeitung Nachrichten Tageblatt Tagblatt Blatt Kurier Rundschau Anzeiger Spiegel Presse Allgemeine Fernsehen
    Nieuws Dagblad Krant Courant Omroep Dagbladet Tidende Tidning Bladet Nyheter Sanomat Lehti Avisen
    Shimbun Shinbun Ilbo Sabah Gazetesi Haber Pravda Gazeta Rzeczpospolita Wyborcza Noviny Novine Vijesti Dnes Denník
    Deník Diario Diário Jornal Correio Corriere Giornale Gazzetta Repubblica Messaggero Mattino Stampa Prensa
    Nación Nacional Mundo Universal Tiempo Comercio Mercurio Vanguardia Periódico Público Expresso Folha Estadão Globo
    Monde Figaro Dépêche Parisien Soir Libre Libération Humanité Croix Matin Temps Info Notícias Noticias
"""
_PRESS = frozenset(_PRESS_WORDS.split())
#: Of those, the ones that name no outlet by themselves: "Press note".
_BARE = frozenset("Press Media News Report Online Radio Television TV Newsroom Wire Info".split())  # noqa: SIM905
_VERBS = sorted({verb.removesuffix("e").removesuffix("y") for verb in ASIDE} | {"call", "describ", "identif", "publish"}
                | {"establish", "learn", "calculat", "trac", "count", "nam", "list", "quot", "cit"})  # fmt: skip
_ANY = rf"(?:{'|'.join(_VERBS)})\w{{0,4}}|said|says|wrote|writes|told|found|finds|put|puts|has it|had it|broke|ran|runs"
_HELPING = r"(?:(?:has|had|have|also|first|now|later|since|recently|itself|was the first to)\s){0,3}"
#: "the Evening Echo reported", "the Evening Echo has learned".
_TELLS = re.compile(rf",?\s{_HELPING}(?:{_ANY})\b")
#: "claims the Evening Echo", "according to the Evening Echo", "traced by the Evening Echo".
_TOLD_BY = re.compile(
    rf"(?:\b(?:{_ANY})|\baccording to|\b\w+(?:ed|wn|en|ht|de) (?:first )?by|\bas|\bso)\s(?:the\s|The\s)?$"
)
#: What only outlets do.
_REPORTS = re.compile(
    rf",?\s{_HELPING}(?:report(?:s|ed)|broke the (?:news|story)|has learn(?:ed|t)|revealed|reveals|first to report)\b"
)
_REPORTED_BY = re.compile(r"\b(?:reports|(?:first )?reported by|traced by|as reported in|revealed by)\s(?:the\s)?$")
#: "a leader in the Echo", "an essay he placed in the Echo", "on the front page of the Echo".
_PIECE_IN = re.compile(
    r"\b(?:leader|editorial|column|essay|op-ed|commentary|front page|interview|story|piece|article|report|photograph"
    r"|headline|letter)\s(?:[\w’'-]+\s){0,3}?(?:in|on|for|of|by|with|from)\s(?:the\s)?$"
)
_NO_HEARER = frozenset(
    {"object", "agree", "relate", "add", "write", "respond", "reply", "protest", "complain", "lie", "report", "concede"}
    | {"plead", "testify", "demand", "attest", "fear", "hope", "admit"}
)
_SPEAKING = "|".join(sorted({verb.removesuffix("e").removesuffix("y") for verb in ASIDE - _NO_HEARER}))
#: "boasted to the Echo", "confided to the Echo".
_SPOKEN_TO = re.compile(rf"\b(?:{_SPEAKING})\w{{0,4}}\sto\s(?:the\s)?$")
_REACH, _LONGEST = 48, 5


def is_spoken_to(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether somebody speaks to a name by any verb of speech, or a piece stands in it."""
    before = _before(ground, sentence, one)
    return _SPOKEN_TO.search(before) is not None or _PIECE_IN.search(before) is not None


def has_press_word(name: str) -> bool:
    """Say whether a name has a word of which names of outlets are made beside another: "Limassol Observer"."""
    words = {word.removesuffix("’s").removesuffix("'s") for word in name.split()}
    return len(words) > 1 and not _PRESS.isdisjoint(words)


def reports(ground: Ground, sentence: Sentence, one: Named) -> bool:
    """Say whether a name is an outlet's by its words or by what only outlets do, and tells something here."""
    words = one.name.split()
    if sentence.lang != "en" or len(words) > _LONGEST or words[0].lower() in GIVEN_NAMES:
        return False
    if one.name in _BARE:
        return False
    before = _before(ground, sentence, one)
    if _PRESS & {word.removesuffix("’s").removesuffix("'s") for word in words}:
        told = _TELLS.match(ground.text, one.span.end, sentence.span.end) or _TOLD_BY.search(before)
        return told is not None
    told = _REPORTS.match(ground.text, one.span.end, sentence.span.end) or _REPORTED_BY.search(before)
    return told is not None and not ground.tell_country(one.name, sentence.lang)


def _before(ground: Ground, sentence: Sentence, one: Named) -> str:
    return ground.text[max(sentence.span.start, one.span.start - _REACH) : one.span.start]
