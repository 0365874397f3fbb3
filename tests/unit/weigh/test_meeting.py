"""Denials and concessions met with exactly what they speak about."""

from casebook import Case, Paper, Said, body, day, only, person

from longarm.publish.words import denial_words
from longarm.records.claim import Figure, Incident, Response, Stance, Statement, Station

SAFEGUARD = body("Safeguard Defenders")
EMBASSY = body("Chinese embassy in The Hague")


def sites(*places):
    said = [
        Said(f"A station works in {city} of {country}.", Station(country=country, city=city), SAFEGUARD)
        for country, city in places
    ]
    return Paper("sites.txt", "Post", "2022-10-26", said)


def denies(words, *what, speaker=EMBASSY, concedes=(), number=1, date="2022-10-27"):
    stance = Stance.DENIES if what else Stance.CONCEDES
    slots = Statement(gist=words, denies=what, concedes=concedes)
    return Paper(f"denial{number}.txt", f"Courier {number}", date, [Said(words, slots, speaker, stance)])


def test_a_denial_meets_the_place_it_names():
    register = Case(
        sites(("NL", "Rotterdam"), ("NL", "Amsterdam")),
        Paper(
            "denial.txt",
            "Courier",
            "2022-10-27",
            [
                Said("One in Rotterdam is told of.", Station(country="NL", city="Rotterdam"), SAFEGUARD),
                Said(
                    "The embassy denied any in Rotterdam.",
                    Statement(gist="none in Rotterdam", denies=("existence",)),
                    EMBASSY,
                    Stance.DENIES,
                ),
            ],
        ),
    ).register()
    assert only(register, "station", place="Rotterdam").disputed_by == ("Chinese embassy in The Hague: existence",)
    assert only(register, "station", place="Amsterdam").disputed_by == ()


def test_a_denial_meets_its_country_and_no_other():
    register = Case(
        sites(("NL", "Rotterdam"), ("IE", "Dublin")), denies("There are none in the Netherlands.", "existence")
    ).register()
    assert only(register, "station", place="Rotterdam").disputed_by
    assert not only(register, "station", place="Dublin").disputed_by


def test_a_denial_of_coercion_meets_incidents():
    calls = Paper(
        "calls.txt",
        "Herald",
        "2022-10-28",
        [
            Said(
                "Calls came to Tibetans.",
                Incident(type="phone_call", victim="Tibetans", country="NL"),
                body("Tibet Watch"),
            )
        ],
    )
    register = Case(
        sites(("NL", "Rotterdam")), calls, denies("Nobody in the Netherlands was forced.", "coercion")
    ).register()
    assert only(register, "incident").disputed_by == ("Chinese embassy in The Hague: coercion",)
    assert not only(register, "station").disputed_by


def test_a_host_that_a_report_tells_of_in_its_own_voice_denies_and_not_the_outlet():
    act = Response(country="RS", actor="Serbian interior ministry", action="denied_existence", verb="knows of none")
    said = Said("The Serbian interior ministry knows of none.", act)
    register = Case(sites(("RS", "Belgrade")), Paper("host.txt", "Gazette", "2022-12-04", [said])).register()
    station = only(register, "station")
    assert station.denials[0].denies == ("knowledge",)
    assert station.disputed_by == ()
    assert [(one.status, one.owner) for one in station.ladder if one.owner == "Gazette"] == []
    assert denial_words(station.denials[0]).startswith(
        "Serbian interior ministry, as told by the report itself, denies"
    )


def test_a_host_that_never_allowed_it_disputes_nothing():
    register = Case(
        sites(("NL", "Rotterdam")),
        denies("The Netherlands never allowed it.", "permission", speaker=body("Dutch foreign ministry")),
    ).register()
    station = only(register, "station")
    assert station.denials[0].denies == ("permission",)
    assert station.disputed_by == ()


def test_a_host_state_can_deny():
    said = Said(
        "There is none in Serbia, the interior ministry said.",
        Response(
            country="RS",
            actor="Serbian interior ministry",
            action="denied_existence",
            date=day("2022-12-04"),
            verb="There is none",
        ),
        body("Serbian interior ministry"),
    )
    register = Case(sites(("RS", "Belgrade")), Paper("host.txt", "Gazette", "2022-12-04", [said])).register()
    station = only(register, "station")
    assert station.disputed_by == ("Serbian interior ministry: existence",)
    assert "host state says none or none known" in [step.status for step in station.ladder]


def test_a_shifting_story_is_a_dated_series():
    register = Case(
        sites(("CL", "Vina del Mar")),
        denies(
            "A centre exists in Chile.",
            concedes=("service_desk",),
            speaker=body("Chinese embassy in Chile"),
            number=1,
            date="2022-10-28",
        ),
        denies(
            "No office exists in Chile.",
            "existence",
            speaker=body("Chinese embassy in Chile"),
            number=2,
            date="2022-10-30",
        ),
        denies(
            "It stopped in June in Chile.",
            concedes=("closure",),
            speaker=body("Chinese embassy in Chile"),
            number=3,
            date="2022-10-31",
        ),
    ).register()
    (series,) = only(register, "station").warnings
    assert series.startswith("Denial and closure are told by the same side")
    assert series.index("2022-10-28") < series.index("2022-10-30") < series.index("2022-10-31")


def test_a_denial_of_no_place_is_not_lost():
    register = Case(
        Paper(
            "other.txt", "Post", "2022-09-12", [Said("It counted 54.", Figure(value=54, unit="stations"), SAFEGUARD)]
        ),
        denies(
            "There are no overseas stations.", "existence", speaker=person("Wang Wenbin", "Chinese foreign ministry")
        ),
    ).register()
    assert [text for text in register.warnings if text.startswith("Said of no place in particular: Wang Wenbin")]


def test_copies_of_a_denial_are_one_denial():
    register = Case(
        sites(("NL", "Rotterdam")),
        denies("There are none in the Netherlands.", "existence", number=1),
        denies("None exist in the Netherlands at all.", "existence", number=2),
    ).register()
    assert len(only(register, "station").denials) == 1
