"""Posts told only as a state's own where Romance leaves the noun out: "la Haya mandó cerrar las suyas"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from longarm.read.claims.ground import Ground
from longarm.read.claims.hosts import tell_hosts
from longarm.read.claims.romance_sites import LANGS
from longarm.read.claims.verb_subjects import state_before
from longarm.read.parsed import Sentence
from longarm.records.place import Place

_ACTS = ("response.ordered_closure", "response.closed", "response.investigating")
#: "las suyas", "as dele", "le sue", "les siens", "as duas que lá havia".
_OWN = re.compile(
    r"\s(?:l[aoei]s?|as?|os?|i|gli|les?)\s(?:(?:dos|duas|tres|três|due|tre|deux|trois)\s)?"
    r"(?:suy[ao]s?|su[ao]s?|sue|suoi|del[ea]s?|sien(?:ne)?s?|leurs?|que (?:lá|allí|ali) (?:hav|hab|oper|funcion|exist)\w+"
    r"|que tenía\w*|que tinha\w*|che aveva\w*|qu[’']elle avait|qu[’']il avait)(?=[\s,.;:)]|$)",
    re.IGNORECASE,
)
#: Characters from the act to its object at most.
_REACH = 60


def find_own(ground: Ground, body: tuple[Sentence, ...]) -> Iterator[tuple[int, Place]]:
    """Yield (sentence, state) of the states that are told to shut, or to look into, what is only called theirs.

    Args:
        ground: the report.
        body: its body sentences.
    """
    hosts = tell_hosts(ground)
    for index, sentence in enumerate(body):
        if sentence.lang not in LANGS or not _OWN.search(ground.words(sentence.span)):
            continue
        for code in _ACTS:
            for _, span in ground.hits(sentence, code):
                own = _OWN.search(ground.text, span.start, min(sentence.span.end, span.end + _REACH))
                state = state_before(hosts, sentence, span) if own is not None else None
                if state is not None and state.country not in hosts.accused:
                    yield index, state
