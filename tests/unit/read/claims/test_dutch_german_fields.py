"""Dutch and German: acts, deeds, sites and speakers in wordings of everyday reports, with what only looks like them."""

from __future__ import annotations

import pytest
from reading_text import read as read_text

from longarm.read.claims.germanic_denial import is_asked, is_counted, is_denied, is_undone
from longarm.read.claims.supposed import is_supposed
from longarm.records.span import Span


def told(reader, text, kind):
    return [one for one in read_text(reader, text).claims if one.kind == kind]


ACTS = [
    ("De gezant van Iran kreeg in Kopenhagen op het ministerie een uitbrander.", "DK", "summoned_ambassador"),
    ("Oslo geeft de Russische attaché 48 uur om te vertrekken.", "NO", "expelled"),
    ("Zagreb maakt een einde aan de gezamenlijke patrouilles met China.", "HR", "ended_cooperation"),
    ("De Ierse politie heeft het dossier bij de aanklager neergelegd.", "IE", "referred_to_prosecutors"),
    ("Londen heeft de tegoeden van drie Iraanse agenten laten blokkeren.", "GB", "sanctioned"),
    ("Bij de Staatsveiligheid ligt een dossier open over Chinese politieposten in Brugge.", "BE", "investigating"),
    ("Het Openbaar Ministerie in Finland bracht de spion voor de rechter die Oeigoeren had bespied.", "FI", "charged"),
    ("Irans Botschafter musste in Stockholm Rede und Antwort stehen.", "SE", "summoned_ambassador"),
    ("Norwegens Regierung hat sich bei der russischen Botschaft in aller Form beschwert.", "NO", "protested"),
    ("Dublin hat dem chinesischen Polizeibüro den Stecker gezogen.", "IE", "closed"),
    ("Die Staatsanwaltschaft Graz legte den Fall zu den Akten.", "AT", "closed_without_charges"),
    ("Der Generalbundesanwalt zieht den Fall der chinesischen Polizeistation an sich.", "DE", "investigating"),
    ("Canberra hat sein Polizeiabkommen mit Peking auslaufen lassen.", "AU", "ended_cooperation"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country", "action"), ACTS)
def test_acts_are_told_by_kinds_of_words(reader, text, country, action):
    found = {(one.slots.country, one.slots.action) for one in told(reader, text, "response")}
    assert (country, action) in found


@pytest.mark.parametrize(
    "text",
    [
        "Noch ist niemand in Polen verhaftet, sagte die Polizei.",
        "Aangehouden werd in Gent niemand, zegt de Belgische politie.",
        "Heeft Bern de Chinese ambassadeur ontboden?",
        "Hat Wien die chinesische Polizeistelle geschlossen?",
        "Het Thaise onderzoek is nog niet begonnen.",
        "De Nederlandse minister overweegt de Chinese ambassadeur te ontbieden.",
        "Die österreichische Regierung bereitet ein Gesetz gegen Spionage vor.",
        "De ambassadeur van China gaf in Wenen een feest op het ministerie.",
    ],
)
def test_what_is_denied_asked_or_only_meant_is_no_act(reader, text):
    assert not told(reader, text, "response")


DEEDS = [
    ("De leraar werd in Chisinau op een vliegtuig naar Ankara gezet.", "forced_return", "MD"),
    ("Haar woonadres en nummer stonden opeens op Telegram, zegt de activiste in Malmö.", "doxxing", "SE"),
    ("Bijna was de dichter in Vilnius in een busje verdwenen; een buurman greep in.", "abduction_attempt", "LT"),
    ("Een consul vroeg de Tibetaan in Zürich tegen een toelage namen door te geven.", "recruitment_attempt", "CH"),
    ("Twee onbekenden belden in Luik bij de activiste aan en dreigden.", "visit", "BE"),
    ("Maskierte schlugen in Tiflis auf den Oppositionellen ein.", "assault", "GE"),
    ("Ein Gericht in Minsk lud die in Vilnius lebende Lyrikerin vor.", "summons", "LT"),
    ("Der Mönch sitzt in Kathmandu seit Wochen in einem Raum der Botschaft fest.", "detention", "NP"),
    ("Auf X wird die uigurische Ärztin in Genf tausendfach als Lügnerin beschimpft.", "online_harassment", "CH"),
    ("Einbrecher durchwühlten in Leipzig das Büro eines vietnamesischen Menschenrechtsvereins.", "break_in", "DE"),
]


@pytest.mark.parametrize(("text", "kind", "country"), DEEDS)
def test_deeds_are_told_by_kinds_of_words(reader, text, kind, country):
    assert (kind, country) in {(one.slots.type, one.slots.country) for one in told(reader, text, "incident")}


@pytest.mark.parametrize(
    "text",
    [
        "Geen van de winkeliers in Antwerpen is ooit gebeld of bedreigd.",
        "Niemand in der Gemeinde in Ulm wurde je bedroht oder angerufen.",
        "Die Gruppe zählt 1219 Fälle von Übergriffen auf Exilierte.",
        "Zo'n 10.000 voortvluchtigen zouden naar China zijn teruggehaald.",
        "Hat Bern die Botschafterin einbestellt?",
    ],
)
def test_tallies_questions_and_denials_tell_no_deed(reader, text):
    assert not told(reader, text, "incident")


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("Ook in Bratislava zou de politie van Qingtian een loket openhouden.", "SK", "Bratislava"),
        ("Angeblich unterhält China auch in Bukarest einen Stützpunkt.", "RO", "Bucharest"),
        ("De twee kantoren in Porto zijn door de Chinese overheid heimelijk opgezet.", "PT", "Porto"),
    ],
)
def test_a_site_is_told_by_its_keeper(reader, text, country, city):
    assert (country, city) in {(one.slots.country, one.slots.city) for one in told(reader, text, "station")}


@pytest.mark.parametrize(
    "text",
    [
        "In Bratislava houdt de bakker een loket open.",
        "China unterhält in Dschibuti einen Stützpunkt der Marine.",
    ],
)
def test_a_counter_of_anybody_else_is_no_site(reader, text):
    assert not told(reader, text, "station")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister Piet Jansen van Financiën: ‘Die komen hier niet terug, nooit.’", "Piet Jansen"),
        ("Innenminister Hans Huber: »Die kommen hier nicht zurück, in keiner Form.«", "Hans Huber"),
        ("‘Er zijn hier geen posten van China’, grinnikte minister Piet Jansen.", "Piet Jansen"),
        ("»Es gibt hier keine Posten von China«, schimpfte die Sprecherin Anna Huber.", "Anna Huber"),
        ("Er zijn twee posten in het land, bezweert minister Piet Jansen.", "Piet Jansen"),
    ],
)
def test_any_verb_behind_a_quotation_tells_its_speaker(reader, text, name):
    assert name in {one.speaker.name for one in told(reader, text, "statement") if one.speaker}


def test_a_court_that_convicts_says_nothing(reader):
    text = "Das Kammergericht in Berlin hat einen Mann schuldig gesprochen, der Uiguren bespitzelt hat."
    assert not told(reader, text, "statement")


@pytest.mark.parametrize(
    ("lang", "text", "word", "denied"),
    [
        ("nl", "Aangehouden werd in Gent niemand.", "Aangehouden", True),
        ("nl", "De politie sloot de posten die geen vergunning hadden.", "sloot", False),
        ("nl", "Zij zijn niet alleen aangehouden.", "aangehouden", False),
        ("de", "Noch ist niemand verhaftet, und die Polizei ermittelt.", "verhaftet", True),
        ("de", "Noch ist niemand verhaftet, und die Polizei ermittelt.", "ermittelt", False),
        ("de", "Die Polizei schloss nicht genehmigte Büros.", "schloss", False),
        ("fr", "Personne n'a été arrêté.", "arrêté", False),
    ],
)
def test_a_denial_counts_in_its_clause(lang, text, word, denied):
    at = Span(text.index(word), text.index(word) + len(word))
    assert is_denied(text, Span(0, len(text)), lang, at) is denied
    assert is_undone(text, Span(0, len(text)), lang, at, denies=False) is denied
    assert not is_undone(text, Span(0, len(text)), lang, at, denies=True)


@pytest.mark.parametrize(
    ("text", "word", "granting", "asked"),
    [
        ("Hat Bern den Mann verhaftet?", "verhaftet", False, True),
        ("Warum wurde der Mann verhaftet?", "verhaftet", True, False),
        ("Wenn zwei dort geschlossen wurden, warum nicht hier?", "geschlossen", False, False),
        ("Bern hat den Mann verhaftet.", "verhaftet", False, False),
    ],
)
def test_a_question_tells_only_what_it_grants(text, word, granting, asked):
    at = Span(text.index(word), text.index(word) + len(word))
    assert is_asked(text, Span(0, len(text)), "de", at, granting=granting) is asked


def test_people_by_the_dozen_are_a_tally():
    many, few = "49 Tibeter wurden bedroht.", "Zwei Tibeter wurden bedroht."
    assert is_counted(many, Span(0, len(many)), "de", [Span(3, 10)])
    assert not is_counted(few, Span(0, len(few)), "de", [Span(5, 12)])
    assert not is_counted(many, Span(0, len(many)), "fr", [Span(3, 10)])


@pytest.mark.parametrize(
    ("lang", "text", "word", "supposed"),
    [
        ("de", "Sollten Beweise auftauchen, werde man die Station schließen.", "schließen", True),
        ("nl", "De minister overweegt de gezant te ontbieden.", "ontbieden", True),
        ("nl", "De minister heeft de gezant ontboden.", "ontboden", False),
    ],
)
def test_what_is_only_thought_of_is_supposed(lang, text, word, supposed):
    at = Span(text.index(word), text.index(word) + len(word))
    assert is_supposed(text, Span(0, len(text)), lang, at) is supposed
