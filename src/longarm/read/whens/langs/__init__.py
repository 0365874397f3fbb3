"""The languages in which dates are found."""

from __future__ import annotations

from longarm.read.whens.langs.en import ENGLISH
from longarm.read.whens.language import Language

LANGUAGES: dict[str, Language] = {one.code: one for one in (ENGLISH,)}
