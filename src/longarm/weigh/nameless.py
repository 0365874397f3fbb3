"""Bodies told by what they are and not by a name: "NGOs", "a campaign group", "activists", "human rights groups"."""

from __future__ import annotations

import re

#: Words written with a capital that name nobody: short forms for a kind of body, where somebody is from or sits.
_KIND = re.compile(
    r"(?:the|an?|some|several|many|other|local|two|three|les|des|die|der|las|los|le|gli|de|het)"
    r"|(?:ngo|ong|nro|cso|gongo|thinktank|tv)['’]?s?"
    r"|(?:non-?governmental|human|civil|rights?|campaign\w*|advoca\w+|activist\w*|group\w*|media|press|newspapers?"
    r"|researchers?|experts?|analysts?|dissidents?|watchdogs?|charit(?:y|ies)|reports?|sources?|organi[sz]ations?"
    r"|menschenrecht\w*|aktivist\w*|medien|organisation\w*|nichtregierungsorganisation\w*|bericht\w*|gruppe\w*)"
    r"|[\w-]+-based",
    re.IGNORECASE,
)
#: Whose or where from such a body is: "a Spanish NGO", "an Uyghur rights group", "a US-based group".
_FROM = re.compile(
    r"(?:\w{2,}(?:ish|ese|ian|ean|ican)|Dutch|French|Greek|Swiss|Welsh|Czech|German|Roman|Uyghur|Uighur|Kazakh|Tibetan|Iraqi"
    r"|Mongol|Kurd|Turk|Thai|Israeli|Pakistani|US|U\.S|UK|EU|Western|European|International)s?"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def is_nameless(name: str) -> bool:
    """Say whether a name only tells what kind of body or people it means.

    Args:
        name: as a report has it. Scripts without capitals never tell.
    """
    words = _WORD.findall(name)
    told = [word for word in words if word.islower() or _KIND.fullmatch(word)]
    cased = any(char.islower() for word in words for char in word) or any(_KIND.fullmatch(word) for word in words)
    if not words or not cased or words[-1] not in told:
        return False
    return all(word in told or _FROM.fullmatch(word) is not None for word in words)
