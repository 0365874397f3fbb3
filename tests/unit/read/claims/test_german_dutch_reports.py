"""German and Dutch reports: outlets cited, bodies and groups taken up, towns taken up, deeds to relatives at home."""

import pytest

from longarm.read.attribution.abroad.englished import englished
from longarm.read.attribution.abroad.press_names import first_form


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Die Oberhessische Presse nannte die Adresse zuerst.\n", {"Oberhessische Presse"}),
        ("Laut „Elbtaler Anzeiger“ gehört das Haus einem Verein.\n", {"Elbtaler Anzeiger"}),
        ("Das bestätigte die Polizei dem Bündner Tagblatts-Team nicht, wohl aber dem Bündner Tagblatt.\n",
         {"Bündner Tagblatt"}),
        ("Ein chinesisches Nachrichtenportal hatte die Eröffnung gemeldet.\n", {"Chinese news portal"}),
        ("Onderzoeksplatform Lantaarn vond een foto van de opening.\n", {"Lantaarn"}),
        ("Omroep Waterland ontdekte de post als eerste.\n", {"Omroep Waterland"}),
        ("Een Chinese nieuwssite schreef over de opening.\n", {"Chinese news site"}),
        ("Der Verein gab der Zeitung Auskunft.\n", set()),
        ("Die Deutsche Post liefert dort keine Briefe aus.\n", set()),
        ("Het nieuws kwam hard aan.\n", set()),
        ("Die Wiener Tageszeitung schwieg.\n", set()),
    ],
)  # fmt: skip
def test_outlets_that_no_list_has_are_cited(read, text, outlets):
    assert {claim.slots.outlet for claim in read(text, "citation")} == outlets


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Das Landeskriminalamt Bremen prüft den Fall. „Wir nehmen das ernst“, sagte eine Sprecherin der Behörde.\n",
         "spokesperson of the Bremen state criminal police office"),
        ("Auch dem Zoll in Basel ist nichts bekannt, wie ein Sprecher sagt.\n", "spokesperson of the customs in Basel"),
        ("De stichting Vrij Turkestan telt dertig gevallen. De voorzitter van de stichting noemt dat het topje.\n",
         "chair of Vrij Turkestan"),
        ("Volgens het Oeigoers Mensenrechtencomité is zij er een uit velen.\n", "Uyghur Human Rights Committee"),
        ("Schwedens Außenministerin versprach, die Sache zu prüfen.\n", "Swedish foreign minister"),
        ("Es seien Freiwillige, erklärte der Sprecher des Außenministeriums, Wang Wenbin.\n", "Wang Wenbin"),
        ("Der Inhaber des Restaurants bestreitet, Polizisten zu kennen.\n", "owner"),
        ("Die Linke verlangt eine Anlaufstelle für Uiguren.\n", "Die Linke"),
        ("Laut „Badischer Zeitung“ besteht das Büro seit 2020.\n", "Badische Zeitung"),
    ],
)  # fmt: skip
def test_who_speaks_is_named(read, text, speaker):
    assert speaker in {claim.speaker.name for claim in read(text, "statement")}


@pytest.mark.parametrize(
    "text",
    [
        "Sieben Befragte gaben an, dass sie angerufen wurden.\n",
        "Ein Büro, wie es aus anderen Ländern berichtet wird, gibt es hier nicht.\n",
    ],
)
def test_a_crowd_and_a_place_speak_for_nobody(read, text):
    assert read(text, "statement") == []


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("KASSEL – In der Innenstadt soll es eine geheime chinesische Polizeistation geben.\n", {"Kassel"}),
        ("MAASTRICHT – In de binnenstad zat een geheim Chinees politiebureau.\n", {"Maastricht"}),
        ("In Köln soll die chinesische Polizei von Qingtian eine Wohnung angemietet haben.\n", {"Cologne"}),
        ("In Enschede zou een kamer zijn gebruikt door de politie uit het Chinese Qingtian.\n", {"Enschede"}),
        ("In Budapest fand ein Abgeordneter ein Schild der chinesischen Polizei von Qingtian.\n", {"Budapest"}),
        ("Die in Madrid ansässige Organisation nannte chinesische Polizeistationen.\n", set()),
        ("De in Madrid gevestigde organisatie noemde Chinese politieposten.\n", set()),
        ("In der Innenstadt von Kassel hing ein Schild der Post.\n", set()),
    ],
)  # fmt: skip
def test_sites_are_found(read, text, towns):
    assert {claim.slots.city for claim in read(text, "station")} == towns


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Haar broer in Kashgar raakte zijn baan kwijt nadat de Oeigoerse in Den Haag had gedemonstreerd.\n",
         {"threat_to_family"}),
        ("Nog die avond werd de vader van de Hongkongse studente in Leuven opgebeld door de staatsveiligheid.\n",
         {"threat_to_family"}),
        ("Die Mutter der Tibeterin in Bern müsse es ausbaden, hieß es.\n", {"threat_to_family"}),
        ("Twee mannen zetten de Oeigoerse student in Gent op de foto.\n", {"surveillance"}),
        ("Mitglieder des tibetischen Vereins in Ulm wurden gedrängt, Namen von Demonstranten weiterzugeben.\n",
         {"recruitment_attempt"}),
        ("De gevel van het pand in Gent werd gefotografeerd.\n", set()),
        ("Die Familie des Wirts in Ulm verlor die Miete.\n", set()),
    ],
)  # fmt: skip
def test_deeds_are_told(read, text, deeds):
    assert {claim.slots.type for claim in read(text, "incident")} == deeds


def test_names_of_plain_words_have_an_english():
    assert englished("Uigurisches Menschenrechtskomitee") == "Uyghur Human Rights Committee"
    assert englished("Weltkongress der Uiguren") == "World Uyghur Congress"
    assert englished("Centrum voor Cyberbeveiliging") == "Centre for Cybersecurity"
    assert englished("Tibet Initiative Deutschland") is None
    assert englished("Safeguard Defenders") is None


def test_an_outlet_is_given_in_its_first_case():
    assert first_form("Badischer Zeitung") == "Badische Zeitung"
    assert first_form("Bayerischen Rundfunks") == "Bayerischer Rundfunk"
    assert first_form("Stuttgarter Zeitung") == "Stuttgarter Zeitung"
