"""Small words that tell a place name from what only looks like one; general words, none from any one text."""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words of place before a name, in all languages read by capitals.
PREPOSITIONS = _words(
    """in at from near to of across outside around through between and or into toward towards via beyond inside
    within off leaving reach reached visit visited visiting en te uit naar bij van vanuit rond tussen langs voor im
    aus nach bei von zwischen um durch über à a de depuis vers dans près au aux chez desde hacia entre hasta
    para por em da do no na di da dal dalla dall nel nella nell per tra fra verso sul presso und et y e o ed ou
    oder of v ve vo do z ze na k i på till från"""
)
#: Those that hardly stand before anything but a place.
INSIDE = _words(
    """in near outside inside throughout leaving visited visiting te bei im à près nel nella nell presso across
    around beyond aus ve vo"""
)
#: Words inside the names of places.
PARTICLES = _words(
    """of de la le les las los el al del della di do da dos das du des sur upon on am an der den im in aan am
    bei and und e y the op ter ten van von le s es"""
)
#: Words that begin sentences with a capital and belong to no name.
FUNCTION = _words(
    """the a an in at from near to of on as and or but for with by after before while when where if it its this
    that these those they he she we our his her their there here i you not no yes since although because during
    between across under over about against both all some many most more such what who how why two three four
    v k ve vo ze zo od ke ku při pri podle podľa po do och på till från vid enligt även efter nr
    five six seven eight nine ten then now also last next first until via het de een in op van uit naar bij en
    of maar voor met na als dat die dit er ze hij zij wij deze zo ook der die das ein eine im in am auf von aus
    nach bei und oder aber für mit als wenn dass es er sie wir ihr auch seit le la les un une dans à au aux de
    du des en et ou mais pour avec par après selon depuis il elle ils elles ce cette manche mancher manchen viele
    mehrere einige el la los las un una en de
    del al y o pero para con por según desde tras como su sus este esta no se o a os as um uma em no na nos nas
    do da dos das e ou mas para com por segundo desde após como il lo la i gli le un una in nel nella a al alla
    di del della dei da dal e o ma per con secondo dopo come si l d monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december"""
)
#: Capitalised words that may stand before the name of a town.
BEFORE_TOWN = _words(
    """north south east west northern southern eastern western central greater downtown upper lower inner outer
    old new mayor city town port lake fort mount saint st san santa metropolitan southeast southwest northeast
    northwest noord zuid oost west nord süd ost ouest sud est norte sur sul leste ovest
    staatsanwaltschaft oberstaatsanwaltschaft generalstaatsanwaltschaft polizei polizeidirektion polizeipräsidium
    landespolizei kantonspolizei stadtpolizei kriminalpolizei landgericht oberlandesgericht amtsgericht kammergericht
    landesgericht strafgericht bezirksgericht verwaltungsgericht landeskriminalamt stadt raum großraum bezirk kanton
    universität flughafen hafen parket rechtbank gerechtshof"""
)
#: Capitalised words that may stand after the name of a town.
AFTER_TOWN = _words(
    """city town village county state province police mayor council municipal metropolitan public airport island
    islands district borough area region north south east west central resident residents crown court
    magistrates lord governor sheriff prosecutor prosecutors polizei stadt"""
)
#: Names of towns that are also plain words; believed only after a word of place.
DOUBTFUL = _words(
    """reading nice mobile bath hull sale essen halle regen hof baden singen wesel man deal sandwich battle
    rugby ware bury wells buckle normal orange split bergen best rijen hoogte laren vries tours nancy troyes
    sens lens laval alba salerno-style lugo cuenca león prato como lecco monza parma bari lodi"""
)
#: Those among them that are words or names of people in English.
DOUBTFUL_IN_ENGLISH = _words(
    "reading nice mobile bath hull sale man deal sandwich battle rugby ware bury wells buckle normal orange split best"
    " nancy alba regen laval lens sens tours"
)
#: People of a town that is called by a given name too and yet is a town where it stands alone: "Milan has one".
ALONE = 1_000_000
#: English nouns that only a place stands before, among people's names: "the Sofia station", "a Florence office".
OF_TOWN = _words(
    """station stations office offices outpost outposts branch branches bureau desk address addresses premises suburb
    suburbs district neighbourhood neighborhood restaurant hotel airport harbour harbor police prosecutor prosecutors
    mayor council residents metro subway headquarters embassy consulate skyline waterfront derby"""
)
#: Titles of persons.
PERSON_TITLES = _words(
    """mr mrs ms miss dr prof sir dame lord lady rev fr judge justice senator sen rep congressman congresswoman
    sgt lt col gen capt cpl herr frau monsieur madame m mme señor señora sr sra don doña senhor senhora signor
    signora meneer mevrouw detective constable inspector superintendent professor"""
)
#: Names of places that are far oftener other words.
AMBIGUOUS = _words(
    """januar februar mai juni juli oktober dezember januari februari maart mei augustus maj maja mars juin
    most of police march may august bar police news post times media call deal eye central western eastern
    northern southern north south east west security public service services centre center station office
    minister ministry government parliament committee group party union university college school street road
    avenue house hall church hospital hotel park bank board bureau agency department association foundation
    institute council commission court law act bill report star sun mirror guardian independent telegraph globe
    standard herald express page home email share comment read more photo video image source author editor
    president chancellor premier king queen prince princess pope god internet facebook twitter instagram youtube
    google amazon apple orange universal national international general major captain sergeant officer justice
    judge lord lady sir man men woman women boy girl best good great grand big little long short black white
    green brown gray grey red blue golden silver iron stone wood forest field hill valley river ocean bay beach
    island summer winter spring autumn sunday monday friday love hope faith liberty freedom peace victory
    columbia commonwealth enterprise commerce industry champion eagle falcon wolf bear buffalo moscow-based american
    chinese-style english welsh mission energy data digital covid islam muslim christian jewish catholic
    buddhist regierung polizei büro behörde minister ministerin stelle leben zeit partij politie regering kamer
    raad bureau zaken staat wet land dag ministère gouvernement bureau police état sénat assemblée ville pays
    centre affaires gobierno policía ministerio oficina congreso senado estado país centro comisaría ley plaza
    governo polícia ministério congresso câmara lei polizia ministero senato camera stato paese legge centro
    questura comune marina victoria-based laura antonio pedro martin carmen rosa salvador santiago-based domingo
    mercedes zhang wang li liu chen yang huang zhao wu zhou xu sun zhu lin guo he gao luo xi jinping lu ma hu
    farsi hindi urdu arabic mandarin landes"""
)

#: Words that make another body of a known one: "Metropolitan Police Department" is not London's Metropolitan Police.
GOES_ON = re.compile(r" (?:Department|Bureau|Headquarters|Agency|Authority|Academy|University|Association|Union)\b")
