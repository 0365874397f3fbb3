"""The golden cases of weighing, from public facts: own sentences, public bodies and officials, invented outlets."""

from __future__ import annotations

from casebook import Case, Paper, Said, body, day, person, unnamed

from longarm.records.claim import Certainty, Figure, Incident, Response, Stance, Statement, Station
from longarm.records.report import Genre

SAFEGUARD = body("Safeguard Defenders")
WENBIN = person("Wang Wenbin", "Chinese foreign ministry spokesperson")
RCMP = body("RCMP")


def quebec():
    """Accused 2023, the minister says shut, the centres deny, closed without charges 2025."""
    centres = unnamed("two centres in Montreal and Brossard")
    stations = [Station(country="CA", city=city) for city in ("Montreal", "Brossard")]
    return Case(
        Paper(
            "herald-2023.txt",
            "St Lawrence Herald",
            "2023-03-09",
            [
                Said(
                    "The RCMP is looking into alleged police stations in Montreal.",
                    stations[0],
                    RCMP,
                    certainty=Certainty.ALLEGED,
                ),
                Said(
                    "The RCMP also looks into an alleged station in Brossard.",
                    stations[1],
                    RCMP,
                    certainty=Certainty.ALLEGED,
                ),
                Said(
                    "The RCMP confirmed that it investigates the centres in Montreal and Brossard.",
                    Response(
                        country="CA", actor="RCMP", action="investigating", date=day("2023-03-09"), verb="investigates"
                    ),
                    RCMP,
                ),
            ],
        ),
        Paper(
            "chronicle-2023.txt",
            "Bytown Chronicle",
            "2023-04-28",
            [
                Said(
                    "All such sites in Canada have been shut, Marco Mendicino told a committee.",
                    Response(country="CA", actor="RCMP", action="closed", date=day("2023-04-27"), verb="shut"),
                    person("Marco Mendicino", "Public Safety Minister of Canada"),
                ),
                Said(
                    "The two centres in Montreal and Brossard denied that they had ever housed a police station.",
                    Statement(gist="they never housed a police station", denies=("existence",)),
                    centres,
                    stance=Stance.DENIES,
                ),
                Said("A station in Montreal is alleged.", stations[0], certainty=Certainty.ALLEGED),
                Said("One in Brossard is alleged too.", stations[1], certainty=Certainty.ALLEGED),
            ],
        ),
        Paper(
            "herald-2025.txt",
            "St Lawrence Herald",
            "2025-10-01",
            [
                Said(
                    "The RCMP closed its inquiry into the centres in Montreal and Brossard and recommended no charges.",
                    Response(country="CA", actor="RCMP", action="closed_without_charges", verb="closed its inquiry"),
                    RCMP,
                ),
            ],
        ),
    )


def berlin():
    """Denial, then closure told by the same embassy, then two still assumed by the host state."""
    embassy = body("Chinese embassy in Berlin")
    interior = body("German interior ministry")
    return Case(
        Paper(
            "elbbote-2022.txt",
            "Der Elbbote",
            "2022-11-05",
            [
                Said(
                    "Two stations work in Germany, Safeguard Defenders said.", Station(country="DE", count=2), SAFEGUARD
                ),
                Said(
                    "The Chinese embassy in Berlin said that there are no such activities in Germany.",
                    Statement(gist="there are no such activities in Germany", denies=("existence",)),
                    embassy,
                    stance=Stance.DENIES,
                ),
                Said(
                    "Germany's foreign ministry demanded the closure in a note.",
                    Response(
                        country="DE",
                        actor="German foreign ministry",
                        action="ordered_closure",
                        date=day("2022-11-03"),
                        verb="demanded",
                    ),
                ),
            ],
        ),
        Paper(
            "meridian-2023.txt",
            "Meridian Wire",
            "2023-05-15",
            [
                Said(
                    "The Chinese embassy in Berlin had written that the service stations in Germany were closed.",
                    Statement(gist="the service stations in Germany were closed", concedes=("closure", "service_desk")),
                    embassy,
                    stance=Stance.CONCEDES,
                ),
                Said(
                    "The German interior ministry still assumes two stations in Germany.",
                    Station(country="DE", count=2),
                    interior,
                ),
            ],
        ),
    )


def london():
    """ "Political lie" and "closed for good" by one embassy on one day."""
    embassy = body("Chinese embassy in London")
    minister = person("Tom Tugendhat", "UK security minister")
    return Case(
        Paper(
            "statement.txt",
            "House of Commons",
            "2023-06-06",
            [
                Said(
                    "Safeguard Defenders had named sites in Croydon and Glasgow.",
                    Station(country="GB", city="Croydon"),
                    SAFEGUARD,
                ),
                Said(
                    "Glasgow was named as well by Safeguard Defenders.",
                    Station(country="GB", city="Glasgow"),
                    SAFEGUARD,
                ),
                Said(
                    "The police found no sign of illegal acts at Croydon and Glasgow, Tom Tugendhat stated.",
                    Response(
                        country="GB",
                        actor="police",
                        action="no_evidence_found",
                        date=day("2023-06-06"),
                        verb="found no sign",
                    ),
                    minister,
                ),
                Said(
                    "The embassy answered that all stations in the United Kingdom are closed for good.",
                    Statement(gist="all stations in the United Kingdom are closed for good", concedes=("closure",)),
                    embassy,
                    stance=Stance.CONCEDES,
                ),
            ],
            genre=Genre.PARLIAMENTARY,
        ),
        Paper(
            "embassy.txt",
            "Chinese embassy in London",
            "2023-06-06",
            [
                Said(
                    "Stations in the United Kingdom are a political lie, the embassy said.",
                    Statement(gist="stations in the United Kingdom are a political lie", denies=("existence",)),
                    embassy,
                    stance=Stance.DENIES,
                ),
            ],
            genre=Genre.OFFICIAL,
        ),
    )


def numbers():
    """38, 54 and 102 grow; "more than 50" rounds 54; 46 is nobody's; 110 is an emergency number."""

    def count(words, value, speaker=SAFEGUARD, **more):
        return Said(words, Figure(value=value, unit="stations", **more), speaker)

    return Case(
        Paper(
            "september.txt",
            "Safeguard Defenders",
            "2022-09-12",
            [
                count("Fuzhou alone had 38 stations.", 38, scope="Fuzhou", as_of=day("2022-06-21")),
                count("Both bureaus have 54 stations.", 54, scope="Fuzhou and Qingtian"),
            ],
            genre=Genre.NGO,
        ),
        Paper(
            "wire.txt",
            "Canal Wire",
            "2022-10-20",
            [count("More than 50 stations exist, Safeguard Defenders said.", 50, at_least=True)],
        ),
        Paper(
            "weekly.txt", "Liffey Weekly", "2022-10-28", [count("At least 46 stations exist.", 46, None, at_least=True)]
        ),
        Paper("page.txt", "Plain Page", "2022-11-02", [count("The report speaks of 110 stations.", 110, None)]),
        Paper(
            "december.txt",
            "Safeguard Defenders",
            "2022-12-05",
            [count("All four bureaus have 102 stations.", 102, scope="four bureaus")],
            genre=Genre.NGO,
        ),
    )


def tokyo():
    """ "Referred" becomes "charged" becomes "arrested members of the station"."""
    station = Station(country="JP", city="Tokyo", sponsor="Fuzhou")
    executives = "two former executives"
    return Case(
        Paper(
            "kanto.txt",
            "Kanto Wire",
            "2024-02-21",
            [
                Said(
                    "The Metropolitan Police Department referred two executives in Tokyo to prosecutors.",
                    Response(
                        country="JP",
                        actor="Metropolitan Police Department",
                        action="referred_to_prosecutors",
                        target=executives,
                        date=day("2024-02-21"),
                        verb="referred",
                    ),
                ),
                Said("Safeguard Defenders has said that a building in Tokyo housed a station.", station, SAFEGUARD),
            ],
            title="Two referred to prosecutors over subsidies",
        ),
        Paper(
            "globe.txt",
            "Evening Globe",
            "2024-02-23",
            [
                Said(
                    "The Metropolitan Police Department charged two executives in Tokyo.",
                    Response(
                        country="JP",
                        actor="Metropolitan Police Department",
                        action="charged",
                        target=executives,
                        date=day("2024-02-21"),
                        verb="charged",
                    ),
                ),
            ],
            title="Japan arrests members of secret police station",
        ),
    )


def rotterdam():
    """Two origins, a denial of the name, a bureau in dispute, an incident with what is denied of it."""
    ministry = body("Dutch foreign ministry")
    return Case(
        Paper(
            "noordpost.txt",
            "De Noordpost",
            "2022-10-26",
            [
                Said(
                    "Fuzhou police run a station in Rotterdam, Safeguard Defenders said.",
                    Station(country="NL", city="Rotterdam", sponsor="police of Fuzhou", opened=day("2022")),
                    SAFEGUARD,
                ),
                Said(
                    "The station in Rotterdam is illegal, the Dutch foreign ministry said.",
                    Station(country="NL", city="Rotterdam"),
                    ministry,
                ),
                Said(
                    "Callers told a Tibetan community in the Netherlands to keep silent.",
                    Incident(type="phone_call", victim="a Tibetan community", country="NL"),
                    body("International Campaign for Tibet"),
                ),
            ],
        ),
        Paper(
            "briefing.txt",
            "Chinese foreign ministry",
            "2022-10-26",
            [
                Said(
                    "What is called a police station in Rotterdam is a service centre, Wang Wenbin said.",
                    Statement(
                        gist="what is called a police station in Rotterdam is a service centre", denies=("name",)
                    ),
                    WENBIN,
                    stance=Stance.DENIES,
                ),
                Said(
                    "A site in Rotterdam is spoken of.",
                    Station(country="NL", city="Rotterdam"),
                    WENBIN,
                    stance=Stance.DENIES,
                ),
            ],
            genre=Genre.OFFICIAL,
        ),
        Paper(
            "courier.txt",
            "Harbour Courier",
            "2022-11-03",
            [
                Said(
                    "The post in Rotterdam is run from Lishui, a study by Safeguard Defenders holds.",
                    Station(country="NL", city="Rotterdam", sponsor="Lishui", opened=day("2018")),
                    SAFEGUARD,
                ),
            ],
        ),
    )


def hearsay():
    """An outlet without a word for one in its name, named as source by a copy and by others, as a person and a body."""
    told = "An office of police from abroad stands in Rotterdam, a ledger of the harbour and a lantern were seen in it."
    site = Station(country="NL", city="Rotterdam")
    more = (
        "The orchard, the kettle and the notary of the street were told of it in winter, and 17 bicycles stood there."
    )

    def citing(number, outlet, speaker, words, *, more=""):
        return Paper(f"{outlet.lower().replace(' ', '-')}.txt", outlet, number, [Said(words, site, speaker)], more=more)

    return Case(
        citing("2024-02-21", "Attica Ledger", None, told, more=more),
        citing("2024-02-22", "Canal Brief", person("Attica Ledger", public=False), told, more=more),
        citing(
            "2024-02-23", "Evening Globe", body("The Attica Ledger"), "Rotterdam has such an office, it is written."
        ),
        citing("2024-02-24", "Island Digest", unnamed("a reporter", "Attica Ledger"), "A desk is kept in Rotterdam."),
        Paper(
            "inquiry.txt",
            "Harbour Courier",
            "2024-02-25",
            [
                Said(
                    "The police look into the office in Rotterdam, a statement has it.",
                    Response(country="NL", actor="police", action="investigating", verb="look into"),
                    body("statement"),
                )
            ],
        ),
    )


CASES = {one.__name__: one for one in (quebec, berlin, london, numbers, tokyo, rotterdam, hearsay)}
