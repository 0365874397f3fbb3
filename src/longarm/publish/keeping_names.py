"""What has to stay in the case when a bundle may not name private persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longarm.publish.hiding import Hider
from longarm.records.capture import ABOUT_THE_LOG, COMPANIONS, Sealed

#: Kinds whose bytes can be searched for a name as they are.
_SEARCHED = ("text/plain", "text/html", "text/markdown", "application/xhtml+xml")


@dataclass(frozen=True)
class NameGuard:
    """Keeps back every source that names a private person or cannot be searched for one.

    Attributes:
        hider: knows the private names of the case.
        texts: report id -> the text that was read from it.
    """

    hider: Hider
    texts: Mapping[str, str]

    def keeps_source(self, sealed: Sealed, data: bytes) -> bool:
        """Say whether the bytes of a source stay; pictures and archives can show names that no search finds."""
        if sealed.how in ABOUT_THE_LOG:
            return False
        if sealed.how in COMPANIONS or not sealed.media_type.startswith(_SEARCHED):
            return True
        text = self.texts.get(sealed.digest)
        return text is None or self.hider.hides_in(text) or self.hider.hides_in(data.decode("utf-8", "replace"))

    def keeps_leaf(self, raw: bytes) -> bool:
        """Say whether an entry of the log stays."""
        return self.hider.hides_in(raw.decode("utf-8", "replace"))
