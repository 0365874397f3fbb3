"""The body whose own document a report is: a press statement of a ministry or an embassy speaks for it."""

from __future__ import annotations

import re

from longarm.read.claims.actor import UNSAID, Actor
from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import Hosts

_KIND = re.compile(
    r"\b(?:press|media|news|public) (?:statement|release|notice|briefing)\b|\bcommuniqu[ée]\b|\bfor immediate release\b"
    r"|^\W*statement\W*$|\bissued by\b",
    re.IGNORECASE | re.MULTILINE,
)
_BODY = re.compile(
    r"\b(?:ministry|embassy|police|department|government|office of|high commission|prosecut\w+|directorate)\b",
    re.IGNORECASE,
)
#: Characters at the start and the end of a report in which it says whose it is, and the longest line that does.
_HEAD, _TAIL, _LINE = 500, 300, 90
#: Those who speak for the body that issues a document, where the document names them by office only.
OWN = re.compile(
    r"^(?:the )?(?:ambassador|high commissioner|embassy|high commission|ministry|minister|department|police|force"
    r"|government|office|spokes(?:man|woman|person)|commissioner|secretary)$",
    re.IGNORECASE,
)


def find_issuer(ground: Ground, hosts: Hosts) -> Actor:
    """Return the body of a host state that issued the report as its own document; ``UNSAID`` where none did.

    Args:
        ground: what the report was found to hold.
        hosts: its states.
    """
    if "issuer" not in ground.notes:
        ground.notes["issuer"] = _find(ground, hosts)
    issuer: Actor = ground.notes["issuer"]
    return issuer


def _find(ground: Ground, hosts: Hosts) -> Actor:
    text = ground.text
    head, tail = text[:_HEAD], text[max(_HEAD, len(text) - _TAIL) :]
    if not _KIND.search(head) and not _KIND.search(tail):
        return UNSAID
    for line in (*head.splitlines(), *tail.splitlines()):
        words = line.strip(" ,.:;*#")
        if len(words) > _LINE or not _BODY.search(words):
            continue
        country = ground.tell_country(words.title() if words.isupper() else words, "en")
        if country is not None and country not in hosts.accused:
            return Actor("host", words, None, (country,), because="actor.issuer")
    return UNSAID
