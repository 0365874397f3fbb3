"""Which of the places a sentence names are the sites it speaks of: "in Lyon", "auf deutschem Boden", 設在都柏林."""

from __future__ import annotations

import re
from itertools import pairwise

from longarm.read.attribution.roles import BODIES
from longarm.read.claims.enlisted import is_enlisted, is_label, is_landmark, is_seat
from longarm.read.claims.ground import Ground
from longarm.read.claims.located import ADJECTIVE, COUNT, is_located, joins
from longarm.read.claims.placed import is_idle, is_placed
from longarm.read.claims.posts import known_places_in, posts_in
from longarm.read.claims.romance_sites import is_listed_behind, is_no_site, is_of_post, opens_headed
from longarm.read.claims.seats import is_where_told
from longarm.read.claims.state_names import is_people
from longarm.read.claims.towns import as_towns, is_whole_of
from longarm.read.claims.whole_bodies import is_in_name
from longarm.read.families import GERMANIC, ROMANCE
from longarm.read.numerals import find_numbers
from longarm.read.parsed import Sentence
from longarm.records.place import Place, PlacePrecision
from longarm.records.span import Span

#: "zonder dat iemand in Den Haag daarvan wist": who knew nothing is no site.
_WITHOUT = re.compile(r"\b(?:zonder dat|ohne dass|ohne daß|aniž|bez toho)\b[^.;,]*$", re.IGNORECASE)
#: "die in Madrid ansässige Organisation": a group has its seat there, and no post.
_SEATED = re.compile(
    r"\s(?:ansässig\w*|beheimatet\w*|gevestigde?|zetelende?)\s(?:[\w-]+\s){0,3}?\w*(?:organisati|ngo\b|gruppe|groep|stiftung"
    r"|stichting|denk|verein|verband|vereni|medi|zeitung|krant|forsch|onderzoek|wissenschaft|botschaft|ambassade|initiati)",
    re.IGNORECASE,
)
#: "an der Leipziger Eisenbahnstraße", "in der Mainzer Neustadt", "de Utrechtse wijk X".
_STREET = re.compile(
    r"\s[\w-]*(?:straße|strasse|platz|viertel|vorstadt|neustadt|altstadt|innenstadt|stadtteil|stadtbezirk|bahnhof\w*|zentrum"
    r"|gasse|allee|hafen|wijk|buurt|binnenstad|stadscentrum|straat|plein|gracht|kade)\b",
    re.IGNORECASE,
)
#: Words by which a people's adjective tells ground: "on Dutch soil", "em território brasileiro".
_SOIL = re.compile(
    r"^\s(?:soil|territory|ground|cit(?:y|ies)|towns?|boden|staatsgebiet|gebiet|territorium|städten?|bodem|grondgebied|steden)\b",
    re.IGNORECASE,
)
_SOIL_BEFORE = re.compile(
    r"(?:território|territorio|sol|suelo|solo|territoire|ciudades|cidades|città)\s$", re.IGNORECASE
)
#: "the Dublin station", "London's outposts": the place stands before the site it tells.
_OWN = re.compile(
    r"^[’']s (?:was|were|is|has|had|closed|shut|opened)\b"
    r"|^(?:[’']s?)?[\s\"“”‘’']+(?:(?!(?:group|organi[sz]ation|NGO|watchdog|outfit|charity|newspaper|government"
    r"|court)\b)\w+"
    r"[\s\"“”‘’']+){0,4}?(?:stations?|offices?|outposts?|posts?|cent(?:er|re)s?|branch|base|contact points?|hubs?"
    r"|buildings?|restaurants?|hotels?|shops?|storefronts?|premises)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:^|\W)(?:from|between|von|zwischen|van|tussen|de|desde|entre|da|dal|tra|od)\s(?:the\s|la\s|el\s)?$|[从從自由]$",
    re.IGNORECASE,
)
_SPAN_TO = re.compile(r"^\s?(?:to|bis|tot|à|a|hasta|até|ao?|al?|fino a|[到至])\s?(?:the\s|la\s|el\s)?$", re.IGNORECASE)
#: "was moved from Turin to Milan" tells of two sites.
_MOVED = re.compile(r"\b(?:mov|relocat|transferr|shift|migrat)\w*\s(?:\w+\s){0,3}from\s(?:the\s)?$", re.IGNORECASE)
_HAN_AFTER = re.compile(
    r"^(?:当局|當局|政府|警方|警[侨僑务務]|外交部|大使|使馆|使館|媒体|媒體|时报|時報|日报|日報|日報|人|国会|國會|议员|議員|法院|籍|方面|首相"
    r"|总统|總統|部长|部長|公安|同日|[^，。]{0,2}(?:时报|時報|报|報)"
    r"|に(?:本部|拠点|本拠)を(?:置く|構える|おく)|在住|出身|生まれ|発[のＡA、=＝]|禍|ウイルス|給付"
    r"|の(?:[国际國際]{2})?(?:人権)?(?:団体|NGO|組織|シンクタンク|メディア|非政府)|的(?:非政府|人权|人權|非营利|非營利)?(?:组织|組織|团体|團體|智库|智庫))"
)
_HAN_BEFORE = re.compile(
    r"(?:[驻駐]|新型|[总總]部(?:在|[设設][于於在]|位[于於])|[来來]自|[旅赴返回]|前往|由|[对對向]|屬|属)$"
)
#: What stands behind a Korean place where something is: 서울 시내 한복판에, 암스테르담과 로테르담에서.
_KO_IN = re.compile(
    r"(?:시|주)?(?:\s?소재)?(?:\s?(?:시내|도심|중심가|한복판|근교|외곽|번화가|차이나타운|[가-힣]{1,6}(?:구|동|거리|강변)(?:의)?))?"
    r"(?:\s(?:한복판|시내|[가-힣]{1,4}))?(?:(?<=소재)\s|에(?!게)|의(?!\s(?:정부|경찰|외교|대사|언론|검찰|법원|의회|당국|인권|비정부|시민|단체|신문|의원))"
    r"|과\s|와\s|,\s| 등 |·|\s[가-힣]{2,5}(?:\s[가-힣]{2,6}){0,2}의\s(?:건물|빌딩|식당|사무실|중식당|한))"
)
_WITHIN = frozenset({"", "市", "的", "市的", "近郊の", "郊外の", "市内の", "近郊的", "郊区的", "郊區的"})
#: "The group from Madrid counts 54", "l'ONG de Madrid": where those who count and tell come from is no site.
_OF_MAKER = re.compile(
    r"\b(?:groups?|organi[sz]ations?|researchers?|activists?|campaigners?|journalists?|reporters?|scholars?|academics?"
    r"|lawyers?|think[- ]tanks?|charity|\w*(?:gruppe|organisation|institut|initiative|zeitung)"
    r"|(?:forscher|aktivist|journalist)\w*|\w*(?:groep|organisatie|krant)|onderzoekers|activisten"
    r"|groupes?|chercheurs?|militants?|journalistes?|grupos?|organizaci[oó]n|organização|investigadores"
    r"|activistas|ativistas|pesquisadores|periodistas|jornalistas|gruppo|organizzazione|ricercatori|attivisti"
    r"|giornalisti|ongs?|ngos?)\s(?:from|aus|uit|de|di|do|da|del?)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_CONTEXT = 70
#: Characters between the adjective of a town and the post that is there.
_BEHIND_ADJECTIVE = 24
#: Characters between the last host and its verb at most ("are, among others,").
_LEAP = 24


#: "nine of Spain", "Madrid (3)": a number beside the name makes it a site where the text speaks of sites.
_NUMBERED = re.compile(rf"^\s?\({COUNT}\)", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:\d+|\w+)\s(?:de|von|van|di|do|da|of)\s(?:l[ao]s?\s|el\s)?$", re.IGNORECASE)
#: "the Foreign, Commonwealth and Development Office", "Brussels Free University": a name of which the place is a part.
_OF_BODY = re.compile(r"(?!\sand\sthe\s)(?:\s(?:and|of|for|the|[A-Z][\w’'-]+)){1,5}")
#: "neighbours of Belgium appear on it": not Belgium does.
_PART_OF = re.compile(r"\b(?:of|from|near|beside|outside|by|for|about|against|than) (?:the )?$", re.IGNORECASE)
_OF_IT = re.compile(
    r"\b(?:porte|puertas|portes|portas|cerca|près|vicino|perto|norte|nord|sur|sud|sul)\s(?:de|di|da|do|a|d[’'])\s?$"
)
_SHORT = frozenset({"UK", "US", "USA", "UAE", "EUA", "EAU", "VAE", "VK", "GB", "U.S.", "U.K.", "EE.UU."})


def find_sites(ground: Ground, sentence: Sentence, accused: str | None) -> list[Place]:
    """Find the places of a sentence that are where something is, in order.

    Args:
        ground: the report.
        sentence: the sentence.
        accused: country whose posts they would be; its own places are none.
    """
    places = sorted(ground.places_in(sentence.span), key=lambda place: place.span)
    if sentence.lang in ROMANCE:
        places = [one for one in places if not is_no_site(ground, sentence, one, places)]
    if sentence.lang == "ko":
        return [one for one in places if is_host(one, accused) and _KO_IN.match(ground.text, one.span.end)]
    if sentence.lang in {"zh", "ja"}:
        sited = [one for one in places if _is_han_site(ground, sentence, one, accused)]
        # "伦敦的亨登": the town within the other is the site.
        whole = {a.span for a, b in pairwise(sited) if _is_within(ground, a, b)}
        return [one for one in sited if one.span not in whole]
    found: list[Place] = []
    ranged: list[Place] = []
    hosts = _hosts(ground, sentence, places)
    for index, place in enumerate(places):
        before = ground.text[max(sentence.span.start, place.span.start - _CONTEXT) : place.span.start]
        previous = places[index - 1] if index else None
        between = ground.text[previous.span.end : place.span.start] if previous else ""
        apart = _WITHOUT.search(before) or _OF_MAKER.search(before)
        if (
            apart
            or is_in_name(ground, sentence, place.span)
            or _is_of_body(ground, sentence, place)
            or is_landmark(ground, sentence, place)
        ):
            continue
        if sentence.lang in GERMANIC and _SEATED.match(ground.text, place.span.end):
            continue
        if previous is not None and (
            _is_range(ground, sentence, previous, between) or (previous in ranged and joins(between))
        ):
            found = [one for one in found if one is not previous]
            ranged += [previous, place]
        elif previous in found and is_whole_of(ground, previous, place):
            found = [*(one for one in found if one is not previous), place]
        elif is_host(place, accused) and (
            place in hosts
            or _stands(ground, sentence, place, before)
            or (previous is not None and is_label(ground, previous, place))
            or (previous in found and joins(between) and not is_idle(ground, sentence, place))
        ):
            found.append(place)
    return as_towns(ground, sentence, found, places, accused)


def _hosts(ground: Ground, sentence: Sentence, places: list[Place]) -> list[Place]:
    """Return the places that are the subject of a verb of hosting: "Los Angeles and New York house such offices"."""
    hosts: list[Place] = []
    for _, span in ground.hits(sentence, "station.hosts"):
        # "zaradila Bratislavu na svoj zoznam", "setzt Wien auf ihre Liste": the town stands inside of the words.
        hosts += [one for one in places if span.start < one.span.start and one.span.end < span.end]
        end = span.start
        for place in reversed([one for one in places if one.span.end <= span.start]):
            between = ground.text[place.span.end : end]
            part = _PART_OF.search(ground.text, sentence.span.start, place.span.start) is not None
            part = part or (
                sentence.lang in ROMANCE
                and _OF_IT.search(ground.text[sentence.span.start : place.span.start]) is not None
            )
            if part or not (joins(between) or (end == span.start and len(between) <= _LEAP)):
                break
            hosts.append(place)
            end = place.span.start
    return hosts


def _is_of_body(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a place is only a part of a body's name: "Foreign, Commonwealth and Development Office"."""
    if sentence.lang != "en":
        return False
    found = _OF_BODY.match(ground.text, place.span.end, sentence.span.end)
    return found is not None and any(word[0].isupper() and word.lower() in BODIES for word in found[0].split())


def is_host(place: Place, accused: str | None) -> bool:
    """Say whether a place may be where something is: none of the accused country's, no continent, no body's name.

    A town by a name that towns of several countries bear is one, unless the accused country is among them.
    """
    if place.country is None and (place.precision is not PlacePrecision.SETTLEMENT or not place.may_lie_in):
        return False
    if accused in {place.country or "", *place.may_lie_in} or place.precision is PlacePrecision.CONTINENT:
        return False
    words = place.words.split()
    body = any(word.lower() in BODIES for word in words) or (place.words.isupper() and place.words not in _SHORT)
    return not body and place.words.lower() != "chinatown"


def _is_range(ground: Ground, sentence: Sentence, first: Place, between: str) -> bool:
    """Say whether two neighbouring places only mark the ends of a range ("from Dublin to Tanzania")."""
    before = ground.text[max(sentence.span.start, first.span.start - 40) : first.span.start]
    if sentence.lang == "en" and _MOVED.search(before):
        return False
    return _SPAN_TO.match(between) is not None and _FROM.search(before) is not None


def _stands(ground: Ground, sentence: Sentence, place: Place, before: str) -> bool:
    after = ground.text[place.span.end : min(sentence.span.end, place.span.end + _CONTEXT)]
    people = sentence.lang == "en" and is_people(place)
    adjective = place.precision is PlacePrecision.COUNTRY and place.words.lower() != place.name.lower()
    if adjective and (_SOIL.match(after) or _SOIL_BEFORE.search(before)):
        return True
    if _NUMBERED.match(after) or (
        place.precision is PlacePrecision.COUNTRY and _number_of(ground, sentence, before, place)
    ):
        return True
    # "French lessons", "in Dutch hands": an adjective is no place.
    if people:
        return is_placed(ground, sentence, place)
    located = is_located(before, sentence.lang)
    if located is None and sentence.lang == "en" and (is_enlisted(before, after) or is_placed(ground, sentence, place)):
        return True
    if located is None:
        return place.precision is not PlacePrecision.COUNTRY and (
            _OWN.match(after) is not None
            or _is_its_site(ground, sentence, place)
            or is_of_post(ground, sentence, place)
            or is_listed_behind(ground, sentence, place)
            or opens_headed(ground, sentence, place)
        )
    if sentence.lang == "en" and (is_seat(ground.text, sentence, place) or is_where_told(ground, sentence, place)):
        return False
    return not _is_elsewhere(ground, sentence, place, located.start() + place.span.start - len(before))


def _is_its_site(ground: Ground, sentence: Sentence, place: Place) -> bool:
    """Say whether a post is named right behind the adjective of its town: "das Rotterdamer Büro"."""
    if sentence.lang not in ADJECTIVE or place.words.lower() == place.name.lower():
        return False
    if sentence.lang in GERMANIC and _STREET.match(ground.text, place.span.end):
        return True
    return any(0 < span.start - place.span.end <= _BEHIND_ADJECTIVE for span in posts_in(ground, sentence))


def _number_of(ground: Ground, sentence: Sentence, before: str, place: Place) -> bool:
    """Say whether a number counts the sites of a country: "the nine of Spain"."""
    found = _NUMBER_OF.search(before)
    if found is None:
        return False
    start = place.span.start - len(before) + found.start()
    return bool(find_numbers(ground.text, Span(start, place.span.start), sentence.lang))


def _is_elsewhere(ground: Ground, sentence: Sentence, place: Place, at: int) -> bool:
    """Say whether the words before the preposition tie the place to something else ("who live in", "embassy in")."""
    posts = posts_in(ground, sentence)
    # "postes de police chinois à Lyon": the police of a post's own name are not somewhere else.
    told = [
        span
        for _, span in ground.hits(sentence, "station.elsewhere")
        if not any(post.start < span.start < post.end for post in posts)
    ]
    told += known_places_in(ground, sentence)
    told += [span for _, span in ground.known.find(ground.text, Span(sentence.span.start, place.span.start))]
    return any(0 <= at - span.end <= 1 for span in told)


def _is_within(ground: Ground, whole: Place, part: Place) -> bool:
    """Say whether a Chinese or Japanese town is named right behind the city that it is a part of."""
    return whole.country == part.country and ground.text[whole.span.end : part.span.start] in _WITHIN


def _is_han_site(ground: Ground, sentence: Sentence, place: Place, accused: str | None) -> bool:
    before = ground.text[max(sentence.span.start, place.span.start - 6) : place.span.start]
    after = ground.text[place.span.end : place.span.end + 8]
    return is_host(place, accused) and not _HAN_BEFORE.search(before) and not _HAN_AFTER.match(after)
