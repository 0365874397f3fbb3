"""English words about sites: their nouns, the houses they hide in, parts of towns, what lists and governments do."""

from __future__ import annotations

#: Nouns of a site, where its tie to foreign police makes it a post of theirs.
SITES = frozenset(
    """station substation outstation office suboffice bureau post outpost base desk hub point branch centre
    center counter address premise premises room unit arm extension antenna outlet presence foothold annex
    annexe site location facility front shopfront storefront booth kiosk precinct headquarters
    representation subsidiary satellite offshoot toehold bridgehead beachhead enclave den lair cell lodge
    house flat apartment shop nick stationhouse letterbox network operation agency window delegation
    quarters dependency""".split()  # noqa: SIM905
)
#: Those that name a post by themselves once they are those of an accused state's town: "Fuzhou's outposts".
CLEAR = frozenset(
    """station substation outstation outpost post point desk antenna foothold bridgehead beachhead toehold""".split()  # noqa: SIM905
)
#: Those that name a post only where the tie is close: "the Fuzhou police's address", no "address where police rang".
LOOSE = frozenset(
    """room house flat apartment shop letterbox network operation agency window delegation quarters presence
    address unit cell lodge front arm extension den lair bureau""".split()  # noqa: SIM905
)
#: Verbs whose subject has what their object names.
HAS = frozenset(
    """have get host house harbour harbor shelter accommodate boast gain acquire contain possess receive
    welcome lodge count see hide conceal hold include tolerate feature lose retain keep share take need want""".split()  # noqa: SIM905
)
#: Verbs whose subjects together are what their object counts.
MAKES_UP = frozenset(
    """make form constitute comprise complete account round head top close open lead follow join""".split()  # noqa: SIM905
)
#: Verbs whose object is picked for a post, or given one.
CHOOSES = frozenset(
    """choose pick select prefer favour favor target use make turn equip furnish provide saddle give grace
    honour honor put add list name enlist scout mark earmark""".split()  # noqa: SIM905
)
#: Verbs that put their subject on a list.
FIGURES = frozenset(
    """figure feature appear rank crop stand recur turn""".split()  # noqa: SIM905
)
LISTS = frozenset(
    """list map register roster inventory directory catalogue tally table database overview index annex
    notice ranking atlas spreadsheet chart dossier report""".split()  # noqa: SIM905
)
#: What a place has on a list: its entry, its share.
ENTRY = frozenset(
    """entry share name listing mention contingent number quota tally portion total figure pair trio quartet
    crop batch crossing count row line station site outpost""".split()  # noqa: SIM905
)
#: What a list says of a place: "the latest host", "one of the cities".
HOST = frozenset(
    """host home seat location site base address venue setting city town capital entry place one addition
    newcomer exception example latest hub stop station outpost post""".split()  # noqa: SIM905
)
#: Houses and businesses that posts hide in.
HOUSES = frozenset(
    """bar cafe café pub restaurant takeaway takeout canteen eatery diner bistro teahouse bakery shop store
    supermarket grocery market mall bazaar warehouse wholesaler depot building house flat apartment villa
    block tower hotel hostel guesthouse inn pension office premises storefront shopfront storeroom backroom
    garage basement cellar attic floor agency travel bureau salon barber hairdresser laundry dentist
    pharmacy clinic gym school hall temple church clubhouse club association society federation chamber
    lounge parlour parlor kitchen firm company business dealership showroom workshop factory yard container
    kiosk stall address plaza arcade property shed barn lodging residence studio boutique outfitter courier
    counter back-office postcode number telephone landline phone letterhead plate sign plaque tenant lease
    letting wharf quayside port terminal library bookshop florist nightclub casino karaoke spa cinema
    theatre theater pagoda mansion penthouse duplex tenement condominium condo chapter volunteer operation""".split()  # noqa: SIM905
)
#: Parts of a town or country that are places themselves.
PARTS = frozenset(
    """suburb outskirts harbour harbor port district quarter neighbourhood neighborhood borough street road
    avenue lane square quay centre center heart north south east west north-west north-east south-west
    south-east northwest northeast southwest southeast middle edge area ward side waterfront bank downtown
    chinatown capital city town metropolis airport zone estate boulevard soil corner docks dock embankment
    riverside seafront promenade high-street campus exchange arena stadium cathedral station railway museum
    park market mile arcade belt region province arrondissement commune municipality periphery fringe
    environs vicinity hinterland backstreet sidestreet old-town""".split()  # noqa: SIM905
)
#: What capitals do as governments.
ACTS = frozenset(
    """ask say deny demand order summon protest insist tell warn accuse urge call want expel close shut
    investigate respond react reply answer announce declare condemn criticise criticize welcome reject
    refuse claim admit agree disagree promise vow threaten pledge write learn know remain keep stay hope
    expect think believe consider decide fear complain express voice hit seek explain defend argue maintain
    state add note stress confirm acknowledge concede request press lean file take""".split()  # noqa: SIM905
)
WHERE = frozenset(
    """in at on near inside within off opposite behind above below beside beneath under across around
    outside throughout along down up by past onto into through over amid amidst""".split()  # noqa: SIM905
)
OTHER_ONE = frozenset({"one", "another", "two", "three", "several", "second", "third", "it", "theirs"})
