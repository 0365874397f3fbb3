"""Posts told only as a state's own where Romance leaves the noun out: "la Haya mandó cerrar las suyas"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import tell_hosts
from longarm.read.claims.verb_subjects import state_before
from longarm.read.families import ROMANCE
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

_ACTS = ("response.ordered_closure", "response.closed", "response.investigating")
#: "las suyas", "as dele", "le sue", "les siens", "as duas que lá havia".
_OWN = re.compile(
    r"\s(?:l[aoei]s?|as?|os?|i|gli|les?)\s(?:(?:dos|duas|tres|três|due|tre|deux|trois)\s)?"
    r"(?:suy[ao]s?|su[ao]s?|sue|suoi|del[ea]s?|sien(?:ne)?s?|leurs?"
    r"|que (?:lá|allí|ali) (?:hav|hab|oper|funcion|exist)\w+"
    r"|que tenía\w*|que tinha\w*|che aveva\w*|qu[’']elle avait|qu[’']il avait)(?=[\s,.;:)]|$)",
    re.IGNORECASE,
)
_THIS_TOWN = re.compile(
    r"\b(?:en (?:esta|nuestra) (?:misma )?(?:ciudad|localidad|capital)|n(?:esta|a nossa) (?:cidade|localidade|capital)"
    r"|in questa città|nella nostra città|dans (?:cette|notre) (?:ville|capitale|cité))\b",
    re.IGNORECASE,
)
#: Characters from the act to its object at most.
_REACH = 60


def this_town(ground: Ground, sentence: Sentence) -> Place | None:
    """Return the town that a report is dated from or names last before, where a sentence says "in this town"."""
    found = _THIS_TOWN.search(ground.words(sentence.span)) if sentence.lang in ROMANCE else None
    if found is None:
        return None
    accused = tell_hosts(ground).accused
    towns = [
        one
        for one in ground.places_in(Span(0, sentence.span.start))
        if one.precision is PlacePrecision.SETTLEMENT and one.country not in accused
    ]
    if not towns:
        return None
    dated = not ground.text[: towns[0].span.start].strip()
    at = Span(sentence.span.start + found.start(), sentence.span.start + found.end())
    return structs.replace(towns[0] if dated else towns[-1], span=at, words=ground.words(at))


def find_own(ground: Ground, body: tuple[Sentence, ...]) -> Iterator[tuple[int, Place]]:
    """Yield (sentence, state) of the states that are told to shut, or to look into, what is only called theirs.

    Args:
        ground: the report.
        body: its body sentences.
    """
    hosts = tell_hosts(ground)
    for index, sentence in enumerate(body):
        acts = [span for code in _ACTS for _, span in ground.hits(sentence, code)] if sentence.lang in ROMANCE else []
        if not acts or not _OWN.search(ground.words(sentence.span)):
            continue
        for span in acts:
            own = _OWN.search(ground.text, span.start, min(sentence.span.end, span.end + _REACH))
            state = state_before(hosts, sentence, span) if own is not None else None
            if state is not None and state.country not in hosts.accused:
                yield index, state
