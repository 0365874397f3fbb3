"""The words of the interface in several languages: message catalogues as data, English as the key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from longarm.ports import Assets

FOLDER = "web/messages"
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
        self._messages: dict[str, dict[str, str]] = {"en": {}}
        for name in assets.names(FOLDER):
            lang = name.rsplit("/", 1)[1].removesuffix(".yaml")
            self._messages[lang] = yaml.load(assets.load(name), Loader=_LOADER) or {}  # noqa: S506 - the loader is one of the two safe ones
        self.languages = {lang: NAMES[lang] for lang in NAMES if lang in self._messages}

    def of(self, lang: str) -> Callable[[str], str]:
        """Return the function that translates into ``lang``."""
        messages = self._messages.get(lang, {})
        return lambda text: messages.get(text, text)

    def choose(self, asked: str | None, accepted: str) -> str:
        """Return the language to show.

        Args:
            asked: what the person chose, if anything.
            accepted: the browser's Accept-Language header (RFC 9110, section 12.5.4), most wanted first.
        """
        wanted = [asked or "", *(part.split(";")[0].strip()[:2].lower() for part in accepted.split(","))]
        return next((lang for lang in wanted if lang in self._messages), "en")
