"""The languages in which dates are found."""

from __future__ import annotations

from longarm.read.whens.langs.de import GERMAN
from longarm.read.whens.langs.en import ENGLISH
from longarm.read.whens.langs.es import SPANISH
from longarm.read.whens.langs.fr import FRENCH
from longarm.read.whens.langs.it import ITALIAN
from longarm.read.whens.langs.ja import JAPANESE
from longarm.read.whens.langs.nl import DUTCH
from longarm.read.whens.langs.pt import PORTUGUESE
from longarm.read.whens.langs.zh import CHINESE
from longarm.read.whens.language import Language

LANGUAGES: dict[str, Language] = {
    one.code: one for one in (ENGLISH, DUTCH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, CHINESE, JAPANESE)
}
