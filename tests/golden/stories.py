"""Cases that change: what is retracted, judged and sealed later. Own sentences, public bodies, invented outlets."""

from __future__ import annotations

import dataclasses

from casebook import Paper, Said, body, day
from cases import SAFEGUARD, quebec
from desk import Told
from msgspec.structs import replace

from longarm.records.claim import Certainty, Figure, Incident, Response, Station
from longarm.records.report import Genre

ROTTERDAM, AMSTERDAM = Station(country="NL", city="Rotterdam"), Station(country="NL", city="Amsterdam")
MINISTRY = body("Dutch foreign ministry")
TIBET = body("International Campaign for Tibet")
#: What a paper prints round its claims, so that its copies are known by their words.
HARBOUR = (
    "The cranes of the Waalhaven stood still that week, and 17 barges lay at the quay. A ledger, a lantern and two "
    "bicycles were carried down the stairs by movers from Schiedam."
)


def retraction():
    """A paper with knowledge of its own and from two bodies, its copy, one that asked a body itself, and the host."""
    told = [
        Said("A station works in Rotterdam, Safeguard Defenders said.", ROTTERDAM, SAFEGUARD),
        Said("An office of the kind was seen in Amsterdam too.", AMSTERDAM),
        Said(
            "Tibetans in the Netherlands were called by telephone, the International Campaign for Tibet said.",
            Incident(type="phone_call", victim="Tibetans", country="NL"),
            TIBET,
        ),
    ]
    case = Told()
    case.seal(
        "2022-11-02",
        Paper("noordpost.txt", "Noordpost", "2022-10-26", told, more=HARBOUR).reading(),
        Paper("copy.txt", "Harbour Courier", "2022-10-27", told, more=HARBOUR).reading(),
        Paper(
            "digest.txt",
            "Island Digest",
            "2022-10-28",
            [
                Said(
                    "Safeguard Defenders told this paper of a police desk in Rotterdam.",
                    ROTTERDAM,
                    SAFEGUARD,
                )
            ],
        ).reading(),
        Paper(
            "ministry.txt",
            "Dutch foreign ministry",
            "2022-11-01",
            [
                Said("The ministry knows of the station in Rotterdam.", ROTTERDAM, MINISTRY),
                Said(
                    "The ministry has ordered that the station in Rotterdam closes.",
                    Response(
                        country="NL",
                        actor="Dutch foreign ministry",
                        action="ordered_closure",
                        date=day("2022-11-01"),
                        verb="ordered",
                    ),
                    MINISTRY,
                ),
            ],
            genre=Genre.OFFICIAL,
        ).reading(),
    )
    return case


OPENED = Said(
    "A station from Qingtian has worked in Prague since 28 September, a certificate of 2018 shows, Sinopsis said.",
    Station(country="CZ", city="Prague", sponsor="Qingtian", opened=day("2016-09-28")),
    body("Sinopsis"),
)
CALLS = Said(
    "Tibetans in Prague were called in November, the International Campaign for Tibet said.",
    Incident(type="phone_call", victim="Tibetans", country="CZ", date=day("2022-11")),
    TIBET,
)
COUNT = Said("There are 110 stations in all.", Figure(value=110, unit="stations"))


def vltava(*, opened=OPENED, kept=3):
    """The first of the reports on Prague; a newer reader may find other claims, and fewer, in its words."""
    whole = Paper("vltava.txt", "Vltava Post", "2022-12-08", [opened, CALLS, COUNT]).reading()
    return replace(whole, claims=whole.claims[:kept])


def vltava_read_anew():
    """The same words by a newer reader: it names the bureau otherwise, and takes 110 for no figure."""
    slots = replace(OPENED.slots, sponsor="police of Qingtian")
    return vltava(opened=dataclasses.replace(OPENED, slots=slots), kept=2)


def judgements():
    """Two reports on Prague, with what a reader may get wrong."""
    case = Told()
    case.seal(
        "2022-12-09",
        vltava(),
        Paper(
            "moravia.txt",
            "Moravian Wire",
            "2022-12-09",
            [
                Said(
                    "A station works in Prague, Safeguard Defenders said.",
                    Station(country="CZ", city="Prague"),
                    SAFEGUARD,
                ),
                Said(
                    "Two Tibetans told of calls from abroad on 17 November, the International Campaign for Tibet said.",
                    Incident(type="phone_call", victim="two Tibetans", country="CZ", date=day("2022-11-17")),
                    TIBET,
                ),
            ],
        ).reading(),
    )
    return case


def then_and_now():
    """Quebec as it could be known on three days; on the last a late copy of the first report comes in too."""
    first, second, third = quebec().readings
    herald = Paper(
        "late-copy.txt",
        "Laurentian Brief",
        "2023-03-10",
        [
            Said(first.report.text.split("\n")[1], first.claims[0].slots, body("RCMP"), certainty=Certainty.ALLEGED),
            Said(first.report.text.split("\n")[2], first.claims[1].slots, body("RCMP"), certainty=Certainty.ALLEGED),
            Said(first.report.text.split("\n")[3], first.claims[2].slots, body("RCMP")),
        ],
    ).reading()
    case = Told()
    case.seal("2023-03-10", first)
    case.seal("2023-04-29", second)
    case.seal("2025-10-02", third, herald)
    case.judge("2025-10-02", "reject", second.claims[3].id, reason="the paper only repeats what others allege")
    return case
