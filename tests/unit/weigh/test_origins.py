"""Where knowledge starts, and how many origins are independent."""

from casebook import Case, Paper, Said, body, only, person, unnamed

from longarm.records.claim import Certainty, Response, Speaker, Stance, Statement, Station
from longarm.records.report import Genre

SITE = Station(country="NL", city="Rotterdam")
ENDS = [
    "The harbour lay quiet while the council met about its budget.",
    "Rain is expected over the northern provinces until the weekend.",
    "An orchestra from Leeds played to a full house of students.",
    "Beekeepers complain that spring came late for their hives.",
]


def paper(number, *speakers, genre=Genre.NEWS, outlet=None, more=None, **kwargs):
    said = [Said(f"Voice {at} of {number} tells of Rotterdam.", SITE, one, **kwargs) for at, one in enumerate(speakers)]
    return Paper(
        f"r{number}.txt",
        outlet or f"Paper {number}",
        "2022-10-26",
        said,
        genre=genre,
        more=more or ENDS[number % len(ENDS)],
    )


def station(*papers):
    return only(Case(*papers).register(), "station")


def test_outlets_that_relay_one_speaker_are_one_origin():
    one = station(
        paper(0, body("Safeguard Defenders")),
        paper(1, body("Safeguards Defender")),
        paper(2, body("Safeguard Defenders")),
    )
    assert (one.n_origins, one.n_reports) == (1, 3)
    assert one.origins[0].kind == "investigation"


def test_a_director_and_the_organisation_are_one_origin():
    director = person("Laura Harth", "campaign director of Safeguard Defenders")
    one = station(paper(0, body("Safeguard Defenders")), paper(1, director))
    assert one.n_origins == 1
    assert "who speaks for Safeguard Defenders" in " ".join(one.origins[0].because)


def test_a_minister_and_the_ministry_are_one_origin_and_two_bodies_of_a_state_may_share_one():
    minister = person("Wopke Hoekstra", "Dutch foreign minister")
    ministry, police = body("Dutch foreign ministry"), body("Dutch police")
    assert len(station(paper(0, minister), paper(1, ministry)).origins) == 1
    both = station(paper(0, ministry), paper(1, police))
    assert both.n_origins == 1
    assert {one.independence for one in both.origins} == {"not established"}
    three = station(paper(0, ministry), paper(1, police), paper(2, body("Safeguard Defenders")))
    assert three.n_origins == 2


def test_what_no_report_traces_never_counts():
    one = station(paper(0, None), paper(1, unnamed("sources")), paper(2, body("an official")))
    assert (one.n_origins, one.n_reports) == (0, 3)
    assert {origin.kind for origin in one.origins} == {"unknown"}
    assert {support.origin for support in one.supports} == {None}


def test_an_outlet_is_followed_to_its_own_report():
    named = paper(0, body("Harbour Herald"))
    own = paper(1, body("Safeguard Defenders"), outlet="Harbour Herald")
    alone = station(named)
    assert (alone.n_origins, alone.origins[0].kind) == (1, "outlet")
    followed = station(named, own)
    assert [origin.name for origin in followed.origins] == ["Safeguard Defenders"]
    investigated = station(named, paper(1, None, outlet="Harbour Herald"))
    assert (investigated.n_origins, len(investigated.origins)) == (1, 1)


def test_two_outlets_named_as_sources_are_not_established_as_independent():
    one = station(paper(0, body("Harbour Herald")), paper(1, body("Canal News")))
    assert (one.n_origins, len(one.origins)) == (1, 2)
    assert {origin.independence for origin in one.origins} == {"not established"}


def test_two_witnesses_of_one_report_are_not_two_origins_until_another_report_has_one():
    first, second = person("Ada Voice", "student", public=False), person("Bo Speaker", "student", public=False)
    assert station(paper(0, first, second)).n_origins == 1
    assert station(paper(0, first, second), paper(1, second)).n_origins == 2


def test_a_copy_under_another_name_is_no_second_origin():
    text = "The council heard that the office had a sign in two languages and that callers came twice a week."
    original = paper(0, body("Safeguard Defenders"), more=text * 3)
    copy = Paper(
        "copy.txt", "Echo Daily", "2022-10-27", list(original.said), title="What Paper 0 reports", more=text * 3
    )
    one = station(original, copy)
    assert (one.n_origins, one.n_reports) == (1, 2)
    assert [support.derived for support in one.supports].count(True) == 1


def test_an_organisations_own_report_is_its_investigation():
    one = station(paper(0, None, genre=Genre.NGO, outlet="Safeguard Defenders"), paper(1, body("Safeguard Defenders")))
    assert (one.n_origins, len(one.origins)) == (1, 1)


def test_denials_and_questions_are_no_support():
    register = Case(
        paper(0, body("Safeguard Defenders")),
        paper(1, person("Wang Wenbin", "Chinese foreign ministry"), stance=Stance.DENIES),
    ).register()
    one = only(register, "station")
    assert one.n_reports == 1
    assert one.disputed_by == ("Wang Wenbin: existence",)
    only_denied = Case(paper(0, body("Chinese foreign ministry"), stance=Stance.DENIES)).register()
    assert only_denied.entries == ()


def test_a_host_state_acknowledges_only_what_it_says_without_doubt():
    ministry = body("Dutch foreign ministry")
    assert station(paper(0, ministry)).standing.value == "acknowledged"
    assert station(paper(0, ministry, certainty=Certainty.ALLEGED)).standing.value == "reported"
    assert station(paper(0, body("German foreign ministry"))).standing.value == "reported"


def test_what_an_outlet_looked_into_itself_is_its_own_knowledge():
    own = Speaker(name="Example Post 0", via="investigation", kind="body")
    one = station(paper(0, own), paper(1, body("Safeguard Defenders")))
    assert one.n_origins == 2
    assert "tells of an inquiry by" in " ".join(reason for origin in one.origins for reason in origin.because)


def test_an_inquiry_of_a_state_stays_that_of_the_state():
    ministry = Speaker(name="Dutch foreign ministry", via="investigation", kind="body", public=True)
    assert station(paper(0, ministry), paper(1, body("Dutch foreign ministry"))).n_origins == 1


def looking_into_it(case):
    """Let the claims of the first report stand in one sentence."""
    case.share_sentence(0)
    return only(case.register(), "station")


def test_who_looks_into_a_station_is_no_second_voice_for_it():
    ministry = body("Dutch interior ministry")
    inquiry = Response(country="NL", actor="Dutch interior ministry", verb="investigates", action="investigating")
    words = "The ministry investigates whether there is a station in Rotterdam."
    looks = Paper("r0.txt", "Paper 0", "2022-10-26", [Said(words, SITE, ministry), Said(words, inquiry, ministry)])
    alone = looking_into_it(Case(looks))
    assert (alone.n_origins, alone.standing.value) == (1, "reported")
    beside = looking_into_it(Case(looks, paper(1, body("Safeguard Defenders"))))
    assert (beside.n_origins, beside.standing.value) == (1, "reported")
    reasons = [reason for one in beside.origins for reason in one.because]
    assert any("looks into it and does not say that it is so" in one for one in reasons)
    firm = looking_into_it(
        Case(looks, paper(1, body("Safeguard Defenders")), paper(2, body("Dutch interior ministry")))
    )
    assert firm.n_origins == 2


def test_a_name_one_letter_apart_is_no_second_origin():
    one = station(paper(0, body("Safeguard Defenders")), paper(1, body("Saveguard Defenders")))
    assert one.n_origins == 1
    assert one.standing.value == "reported"
    assert {origin.independence for origin in one.origins} == {"not established"}


def test_a_speaker_without_a_name_corroborates_nothing():
    lawmakers = Speaker(name="Lawmakers", affiliation="Lawmakers", kind="unnamed")
    one = station(paper(0, body("Safeguard Defenders")), paper(1, lawmakers))
    assert one.n_origins == 1
    assert any("without a name" in why for origin in one.origins for why in origin.because)


def test_who_says_that_another_named_it_is_no_origin_beside_him():
    minister, group = person("Tom Tugendhat", "UK security minister"), body("Safeguard Defenders")
    site = Station(country="GB", city="Croydon")
    words = "The minister said that police visited the site in Croydon which Safeguard Defenders had named."
    gist = Statement(gist="that police visited the site in Croydon which Safeguard Defenders had named")
    record = Paper("record.txt", "Record", "2023-06-06", [Said(words, site, group), Said(words, gist, minister)])
    news = Paper("news.txt", "News", "2023-06-06", [Said("The station in Croydon is shut, he said.", site, minister)])
    case = Case(news, record)
    case.share_sentence(1)
    entry = only(case.register(), "station")
    assert (entry.n_origins, [one.name for one in entry.origins]) == (1, ["Safeguard Defenders"])
    assert "Tom Tugendhat, whom it names, passes on what Safeguard Defenders told" in entry.origins[0].because
    case.judge("retract", case.claim(1))
    assert only(case.register(), "station").n_origins == 1


def test_two_who_speak_in_one_sentence_without_naming_one_another_stay_two():
    words = "The ministry and the group spoke of Croydon."
    site = Station(country="GB", city="Croydon")
    said = [
        Said(words, site, body("Safeguard Defenders")),
        Said(words, site, body("UK interior ministry")),
        Said(words, Statement(gist="of a site in Croydon"), body("UK interior ministry")),
    ]
    case = Case(Paper("a.txt", "News", "2023-06-06", said))
    case.share_sentence(0)
    assert only(case.register(), "station").n_origins == 2
