"""Nouns for persons by what they do, where they belong or how they stand to one another; neither office nor body.

Reports of every country quote cooks, cabbies and cousins without a name. Whoever such a noun names can speak and can be
taken up by "he" or "she"; whether the person is a public one is not told by these words.
"""

from __future__ import annotations

_WORK = """
    accountant actor actress adviser advisor aide analyst anchorman announcer apprentice architect artist assistant
    astronomer athlete attendant attorney auctioneer author baker banker barber barista barman bartender biologist
    blogger bookkeeper bookseller boss boxer bricklayer broadcaster broker builder busker butcher cabbie caller
    cameraman camerawoman carer caretaker carpenter cashier caterer chaplain chauffeur chef chemist cleaner clergyman
    clerk coach colleague comedian composer concierge conductor consultant contractor cook counsel counsellor courier
    craftsman critic curator customer dancer dealer dentist designer developer dishwasher docker doctor documentarian
    doorman draughtsman dressmaker economist educator electrician employee employer engineer entrepreneur escort
    estate-agent expert farmhand film-maker filmmaker financier firefighter fireman fisherman fishmonger florist
    footballer foreman freelancer gardener geographer goldsmith graduate greengrocer grocer guard guide hairdresser
    handyman historian host hostess hotelier housekeeper housewife illustrator importer instructor interpreter
    interviewee investigator investor janitor jeweler jeweller journalist jurist keeper laborer labourer landlady
    landlord lawyer lecturer librarian lifeguard linguist lobbyist machinist magician maid manager mathematician
    mechanic merchant midwife miner monk motorist musician nanny novelist nun nurse operator optician organiser
    organizer painter paramedic partner pastor peddler pharmacist philosopher photographer physician physicist pianist
    pilot planner player plumber podcaster poet policeman policewoman politician porter postman preacher priest
    printer producer professor programmer promoter proprietor proprietress psychiatrist psychologist publican
    publicist publisher rabbi rapper realtor receptionist recruiter referee researcher restaurant-owner retailer
    reviewer roofer sailor salesman salesperson saleswoman scholar schoolteacher scientist sculptor seaman seamstress
    secretary-general seller servant serviceman shipper shopkeeper singer sinologist skipper smuggler social-worker
    sociologist soldier solicitor specialist staffer statistician steward stewardess stockbroker storekeeper streamer
    student supervisor surgeon surveyor tailor taxi-driver teacher technician therapist trader trainee trainer
    translator treasurer tutor typist undertaker vendor veterinarian vicar videographer violinist vlogger waiter
    waitress warden watchman weaver welder wholesaler worker writer youtuber
"""
_PLACE = """
    acquaintance adherent adolescent adult ally alumnus applicant asylum-seeker attendee backer bidder boarder
    boyfriend brother-in-law bystander campaigner candidate child citizen clansman classmate client co-worker
    companion compatriot comrade congregant convert countryman countrywoman coworker cyclist daughter-in-law delegate
    deportee descendant devotee diner donor dweller elder emigrant emigre expat expatriate eyewitness father-in-law
    fiance fiancee fiancé fiancée flatmate follower foreigner freshman gentleman girlfriend granddaughter grandfather
    grandmother grandson guardian guest half-brother half-sister heir helper hiker hostage householder immigrant
    in-law inhabitant insider intellectual interlocutor intermediary intern islander juror kinsman lad lady
    leaseholder local lodger loyalist mate member middleman minder mother-in-law nephew newcomer niece nomad occupant
    occupier onlooker opponent organiser orphan outsider overseer parishioner participant partygoer passenger
    passer-by passerby pedestrian peer pensioner playmate pupil purchaser recipient regular reservist respondent
    returnee reveller rival roommate roommates runner settler shareholder sibling signatory sister-in-law son-in-law
    sponsor spouse stepfather stepmother stranger subscriber successor supporter sympathiser sympathizer teammate
    teenager tourist townsman traveler traveller user veteran villager visitor voter youngster youth émigré
"""
#: Nouns, in the singular, for persons without an office.
PERSON_NOUNS = frozenset(f"{_WORK} {_PLACE}".split())
_PLURALS = frozenset(
    {f"{noun}s" for noun in PERSON_NOUNS}
    | {f"{noun[:-3]}men" for noun in PERSON_NOUNS if noun.endswith("man")}
    | {f"{noun[:-5]}women" for noun in PERSON_NOUNS if noun.endswith("woman")}
    | {"children", "wives", "passers-by", "passersby", "ladies", "cabbies", "nannies", "allies", "alumni"}
    | {"waitresses", "actresses", "hostesses", "bosses", "coaches", "witnesses"}
    | {"businesspeople", "salespeople", "countrypeople", "townspeople", "youths"}
)


def is_person_noun(word: str) -> bool:
    """Say whether a word in small letters names a person by work or belonging, in the singular."""
    return word in PERSON_NOUNS


def is_people_noun(word: str) -> bool:
    """Say whether a word in small letters names such persons in the plural."""
    return word in _PLURALS
