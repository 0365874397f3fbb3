"""Persons: all names, short forms tied, public only by a public role, private words win."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.read.attribution import find_attributions
from longarm.read.attribution.speakers import is_public
from longarm.read.names_abroad import Telling, find_names_abroad, load_signs
from longarm.read.persons import find_persons
from longarm.records.span import Span


@pytest.fixture
def persons(parse, model, telling):
    def find(text, lang="en"):
        parsed = parse(text, lang)
        return {person.name: person for person in find_persons(parsed, find_attributions(parsed, model), telling)}

    return find


def test_a_minister_is_public_and_keeps_all_mentions(persons):
    text = (
        "Dutch foreign minister Wopke Hoekstra said no. Hoekstra later met Antony Blinken, the US secretary of state."
    )
    found = persons(text)
    assert found["Wopke Hoekstra"].public
    assert [span.of(text) for span in found["Wopke Hoekstra"].spans] == ["Wopke Hoekstra", "Hoekstra"]
    assert found["Antony Blinken"].public


def test_a_person_without_a_role_is_private(persons):
    assert not persons("Angela Merkel walked to the shop with Joe Biden.")["Angela Merkel"].public


def test_a_body_is_no_person(persons):
    assert persons("Safeguard Defenders published a report. The European Commission answered.") == {}


def test_names_that_begin_as_those_of_persons_are_marked(persons):
    found = persons("Angela Merkel met Atlas Bulletin, and Li Keqiang met Amber Ledger.")
    assert found["Angela Merkel"].given
    assert found["Li Keqiang"].given
    assert not any(one.given for name, one in found.items() if name.startswith("Atlas"))


def test_single_words_tied_by_family_name_first(persons):
    text = "Spokesperson Wang Wenbin spoke. Wang left. Wenbin came back."
    assert len(persons(text)["Wang Wenbin"].spans) == 3


@pytest.mark.parametrize(
    ("role", "public"),
    [
        ("Dutch foreign minister", True),
        ("director of the institute", True),
        ("Deputy Commissioner", True),
        ("co-defendant", False),
        ("dissident and founder of a channel", False),
        ("former officer, now a defendant", False),
        ("resident of the town", False),
        ("neighbour", False),
        (None, False),
    ],
)
def test_public_roles(role, public):
    assert is_public(role) is public


@pytest.fixture(scope="module")
def telling():
    return Telling(load_signs(PackageAssets()))


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("zh", "外交部发言人汪文斌说，这不是事实。", {"汪文斌": "public"}),
        ("zh", "外长王毅表示反对。", {"王毅": "public"}),
        ("zh", "据邻居王毅透露，白宫表示关注，安全局说没有。", {"王毅": "private"}),
        ("zh", "李克强（34岁）和妻子秦刚被带走。", {"李克强": None, "秦刚": "private"}),
        ("zh", "美国总统乔·拜登到访。", {"乔·拜登": "public"}),
        ("ja", "岸田文雄さんは電話を受けた。林芳正外相は否定した。", {"岸田文雄": "private", "林芳正": "public"}),
        ("ko", "문재인 씨는 전화를 받았다. 박진 외교부 장관은 부인했다.", {"문재인": None, "박진": "public"}),
        ("de", "Außenministerin Annalena Baerbock sprach.", {"Annalena Baerbock": "public"}),
        ("de", "Die Anwohnerin Angela Merkel sah nichts. Frau Merkel schweigt.",
         {"Angela Merkel": "private", "Merkel": "private"}),
        ("de", "Die Stadt Frankfurt am Main liegt in Hessen. Das Auswärtige Amt prüft.", {}),
        ("de", "Die Polizei Frankfurt schweigt.", {}),
        ("nl", "Daarna sprak minister Wopke Hoekstra.", {"Wopke Hoekstra": "public"}),
        ("nl", "Buurvrouw Sigrid Kaag zag niemand. Volgens restauranthouder Li Keqiang klopt het niet.",
         {"Sigrid Kaag": "private", "Li Keqiang": "private"}),
        ("nl", "De Chinese ambassade zwijgt. Het Openbaar Ministerie ook. De Tweede Kamer vergadert.", {}),
        ("fr", "Hier, Emmanuel Macron est venu.", {"Emmanuel Macron": None}),
        ("fr", "Le ministre de l'Intérieur Gérald Darmanin a réagi. L'étudiante Élisabeth Borne a été appelée.",
         {"Gérald Darmanin": "public", "Élisabeth Borne": "private"}),
        ("fr", "Le ministère des Affaires étrangères enquête. L'Assemblée nationale a débattu.", {}),
        ("es", "La vecina Yolanda Díaz no vio nada. El ministro del Interior, Fernando Grande-Marlaska, calla.",
         {"Yolanda Díaz": "private", "Fernando Grande-Marlaska": "public"}),
        ("it", "Il vicino, Matteo Piantedosi, non ha visto nulla.", {"Matteo Piantedosi": "private"}),
        ("pt", "O empresário José Luís Carneiro nega.", {"José Luís Carneiro": "private"}),
        ("sv", "Kontoret var tomt, sade Ulf Kristersson.", {"Ulf Kristersson": None}),
    ],
)  # fmt: skip
def test_names_abroad(lang, text, wanted, telling):
    found = {}
    for name, span, role in find_names_abroad(text, Span(0, len(text)), lang, telling):
        assert span.of(text) == name
        found[name] = None if role is None else "public" if is_public(role) else "private"
    assert found == wanted


def test_what_is_known_as_a_place_is_no_person(telling):
    text = "Volgens Grote Markt klopt het."
    assert [name for name, _, _ in find_names_abroad(text, Span(0, len(text)), "nl", telling)] == ["Grote Markt"]
    known = Telling(telling.languages, lambda span: span.of(text) == "Grote Markt")
    assert not list(find_names_abroad(text, Span(0, len(text)), "nl", known))


def test_a_family_name_alone_belongs_to_the_full_name(persons):
    text = "Buurvrouw Angela Merkel zag niemand. Merkel woont er tien jaar."
    found = persons(text, "nl")["Angela Merkel"]
    assert [span.of(text) for span in found.spans] == ["Angela Merkel", "Merkel"]
    assert not found.public
