"""The words of the interface in several languages: message catalogues as data, English as the key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import yaml

from longarm.ports import Assets

#: What the pages say, and what is said of a case in sentences made by `wording`.
FOLDERS = ("web/messages", "web/sentences")
#: The reader in C where there is one: the desk opens sooner.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Languages of the interface by their own names.
NAMES = {"en": "English", "nl": "Nederlands", "zh": "简体中文", "es": "Español"}


class Catalogues:
    """Translates the interface; a message that a catalogue lacks stays English.

    Args:
        assets: the package's data files.
    """

    def __init__(self, assets: Assets) -> None:
        self._messages: dict[str, dict[str, str | dict[str, str]]] = {"en": {}}
        for name in (name for folder in FOLDERS for name in assets.names(folder)):
            lang = name.rsplit("/", 1)[1].removesuffix(".yaml")
            found = yaml.load(assets.load(name), Loader=_LOADER) or {}  # noqa: S506 - the loader is one of the two safe ones
            self._messages.setdefault(lang, {}).update(found)
        self.languages = {lang: NAMES[lang] for lang in NAMES if lang in self._messages}

    def of(self, lang: str) -> Callable[[str], str]:
        """Return the function that translates into ``lang``."""
        return lambda text: self.form(lang, text) or text

    def form(self, lang: str, text: str, count: int | None = None) -> str | None:
        """Return a message in a language, in the form that goes with a number; None where it has none."""
        found = self._messages.get(lang, {}).get(text)
        if not isinstance(found, Mapping):
            return found
        return found.get(plural_form(lang, count or 0), found["other"])

    def forms(self, lang: str, text: str) -> Mapping[str, str]:
        """Return all forms of a message in a language; a message that no number changes has one, ``other``."""
        found = self._messages.get(lang, {}).get(text)
        return found if isinstance(found, Mapping) else {} if found is None else {"other": found}

    def choose(self, asked: str | None, accepted: str) -> str:
        """Return the language to show.

        Args:
            asked: what the person chose, if anything.
            accepted: the browser's Accept-Language header (RFC 9110, section 12.5.4), most wanted first.
        """
        wanted = [asked or "", *(part.split(";")[0].strip()[:2].lower() for part in accepted.split(","))]
        return next((lang for lang in wanted if lang in self._messages), "en")


@cache
def plural_form(lang: str, count: int) -> str:
    """Return the plural category of a number in a language, such as ``one`` or ``other`` (Unicode CLDR)."""
    from babel import Locale

    return str(Locale.parse(lang).plural_form(count))
