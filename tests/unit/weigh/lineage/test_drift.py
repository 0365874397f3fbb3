"""What changed along a link: found with both sentences, and nothing found where nothing changed."""

import msgspec
import pytest
from lineage_texts import COURT, COURT_ES, reading_of

from longarm.records.claim import Attribution, Speaker
from longarm.records.lineage import LinkKind
from longarm.records.span import Span
from longarm.weigh.lineage import find_lineage
from longarm.weigh.lineage.drift import find_drift
from longarm.weigh.lineage.drift.certainty import hedge_in
from longarm.weigh.lineage.drift.ladder import LADDERS, rungs_in

SEARCH = (
    "Officers of the Metropolitan Police Department searched the office in Chiyoda in May 2023. "
    "The department {verb} two former executives of the association {to} on Wednesday over subsidies."
)


def drift(before, after, **fields):
    return find_drift(reading_of(before, name="parent", **fields), reading_of(after, name="child", **fields))


def changes(before, after, **fields):
    return {(d.what, d.before, d.after, d.escalates) for d in drift(before, after, **fields)}


def test_an_unchanged_text_has_no_drift():
    assert drift(COURT, COURT) == ()


def test_a_faithful_translation_has_no_drift():
    parent, child = reading_of(COURT), reading_of(COURT_ES, lang="es")
    assert find_drift(parent, child) == ()


def test_a_changed_number_is_told_with_both_sentences():
    (found,) = drift(COURT, COURT.replace("25,000 euros", "52,000 euros"))
    assert (found.what, found.before, found.after, found.escalates) == ("number", "25,000", "52,000", False)
    assert found.parent_quote == "The judges awarded 25,000 euros to each of the applicants."
    assert found.child_quote == "The judges awarded 52,000 euros to each of the applicants."


def test_a_number_written_in_another_way_is_no_drift():
    assert drift(COURT, COURT.replace("25,000", "25\u202f000").replace("seven", "7")) == ()


def test_a_changed_place_is_told():
    before = "The two centres in Montreal offered courses and a food bank to newcomers, the force said."
    after = before.replace("in Montreal", "in Toronto")
    assert changes(before, after) == {("place", "Montreal", "Toronto", False)}


@pytest.mark.parametrize(
    ("name", "damaged"), [("Volkskrant", "Volksland"), ("Dahlin", "Darling"), ("Sinopsis", "Synopsas")]
)
def test_a_damaged_name_is_told(name, damaged):
    before = f"Researchers asked by {name} counted nine offices and wrote to the interior ministry about them."
    assert changes(before, before.replace(name, damaged)) == {("name", name, damaged, False)}


def test_a_people_for_its_country_is_no_drift():
    assert (
        drift(
            "The Chinese embassy in Prague denied the reports again.",
            "China's embassy in Prague denied the reports again.",
        )
        == ()
    )


def test_legal_verbs_that_grow_firmer_escalate():
    referred = SEARCH.format(verb="referred", to="to prosecutors")
    charged = SEARCH.format(verb="charged", to="")
    arrested = SEARCH.format(verb="arrested", to="")
    assert {(d.what, d.after, d.escalates) for d in drift(referred, charged)} == {("verb", "charged", True)}
    assert changes(charged, arrested) == {("verb", "charged", "arrested", True)}
    assert {(d.what, d.before, d.escalates) for d in drift(arrested, charged)} == {("verb", "arrested", False)}


def test_a_denied_verb_does_not_count():
    assert "law" not in rungs_in("No charges were recommended and nobody was charged.", "en")
    assert rungs_in("He was not arrested but charged on Friday.", "en")["law"].words == "charged"


@pytest.mark.parametrize(
    ("sentence", "lang", "height"),
    [
        ("Die Polizei ermittelt gegen zwei Männer.", "de", 1),
        ("Zwei Männer wurden festgenommen.", "de", 5),
        ("De politie heeft twee mannen aangehouden.", "nl", 5),
        ("Deux hommes ont été mis en examen.", "fr", 4),
        ("La policía detuvo a dos hombres.", "es", 5),
        ("東京の男性2人を書類送検した。", "ja", 3),
    ],
)
def test_rungs_in_other_languages(sentence, lang, height):
    assert rungs_in(sentence, lang)["law"].height == height


def test_every_ladder_has_english_on_every_rung():
    assert all("en" in rung for rungs in LADDERS.values() for rung in rungs)


def test_a_lost_hedge_escalates_and_a_new_one_does_not():
    before = "The office in Zagreb allegedly pressed two dissidents to go home, the newspaper wrote."
    after = before.replace("allegedly ", "")
    assert ("certainty", "allegedly", "no hedge", True) in changes(before, after)
    assert ("certainty", "no hedge", "allegedly", False) in changes(after, before)


def test_an_unknown_language_has_no_hedge():
    assert hedge_in("something", "xx") is None


def test_an_attribution_that_falls_away_escalates():
    text = "The building in Chiyoda ward housed a station of the Fuzhou police, Safeguard Defenders has said."
    cue = text.index("has said")
    said = Attribution(
        cue=(Span(cue, cue + 8),), content=(Span(0, cue - 2),), speaker=Speaker(name="Safeguard Defenders")
    )
    parent = msgspec.structs.replace(reading_of(text), attributions=(said,))
    bare = "The building in Chiyoda ward was a station of the Fuzhou police. He left, a man said."
    other = Attribution(cue=(Span(74, 83),), speaker=Speaker(name="a man"))
    child = msgspec.structs.replace(reading_of(bare), attributions=(other,))
    assert ("certainty", "said by Safeguard Defenders", "said by the report itself", True) in {
        (d.what, d.before, d.after, d.escalates) for d in find_drift(parent, child)
    }


def test_a_headline_firmer_than_its_body_is_told():
    body = SEARCH.format(verb="referred", to="to prosecutors")
    found = find_drift(reading_of(body), reading_of(body, title="Japan arrests members of secret station"))
    assert [(d.what, d.after, d.escalates) for d in found] == [("headline", "arrests", True)]
    assert found[0].child_quote == "Japan arrests members of secret station"


def test_a_headline_in_quotation_marks_claims_nothing():
    body = "The alleged station of the Fuzhou police in Chiyoda ward closed in May, neighbours told the newspaper."
    quoted = find_drift(reading_of(body), reading_of(body, title="'Station' of the Fuzhou police in Chiyoda closed"))
    plain = find_drift(reading_of(body), reading_of(body, title="Station of the Fuzhou police in Chiyoda ward closed"))
    assert "headline" not in {d.what for d in quoted}
    assert "headline" in {d.what for d in plain}


def test_drift_is_found_only_where_the_direction_is_known():
    spun = COURT.replace("25,000", "52,000")
    undirected = find_lineage([reading_of(COURT), reading_of(spun)])
    assert [k.drift for lineage in undirected for k in lineage.links] == [()]
    directed = find_lineage([reading_of(COURT, published="2019-06-11"), reading_of(spun, published="2019-06-12")])
    (link,) = directed[1].links
    assert link.kind is LinkKind.COPY
    assert [d.what for d in link.drift] == ["number"]


LOADED = "Officers searched 14 rooms in Nagoya and took 41 boxes, and a shopkeeper of the ward saw 6 vans at the gate."


def numbers(before, after, lang="en"):
    parent, child = reading_of(before, name="parent"), reading_of(after, name="child", lang=lang)
    return {(d.before, d.after) for d in find_drift(parent, child) if d.what == "number"}


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (LOADED.replace("41 boxes", "14 boxes"), {("41", "14")}),
        (LOADED.replace("41 boxes", "6 boxes"), {("41", "6")}),
        (LOADED.replace("14 rooms", "41 rooms"), {("14", "41")}),
        (LOADED.replace("14 rooms", "41 rooms").replace("41 boxes", "14 boxes"), {("14", "41"), ("41", "14")}),
        (LOADED.replace("41 boxes", "14 brown boxes"), {("41", "14")}),
        (LOADED.replace("14 rooms", "fourteen rooms"), set()),
        (LOADED.replace(" and took 41 boxes", ""), set()),
        (
            "Officers took 41 boxes and searched 14 rooms in Nagoya, and 6 vans a shopkeeper saw at the gate.",
            set(),
        ),
        (LOADED.replace("41 boxes", "41 boxes from the 14 rooms"), set()),
    ],
)
def test_a_number_is_compared_with_what_it_counts(after, changed):
    assert numbers(LOADED, after) == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "In 2022 police in Zagreb counted 12 desks of the Fuzhou bureau.",
            "In 2022 police in Zagreb saw desks, 12 of them Fuzhou.",
        ),
        (
            "The bureau paid 3 million yen and asked 3 million people in Fuzhou.",
            "The bureau asked 3 million people in Fuzhou and paid 3 million yen.",
        ),
    ],
)
def test_other_words_around_the_same_numbers_are_no_drift(before, after):
    assert numbers(before, after) == set()


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "de",
            "Beamte durchsuchten 14 Räume in Nagoya und nahmen {} Kisten mit, und am Tor sah man 6 Lieferwagen.",
        ),
        ("nl", "Agenten doorzochten 14 kamers in Nagoya en namen {} dozen mee, en bij de poort zag men 6 busjes."),
        (
            "fr",
            "Les policiers ont fouillé 14 salles à Nagoya et pris {} cartons, et on a vu 6 camionnettes à la porte.",
        ),
        (
            "es",
            "Los agentes registraron 14 salas en Nagoya y se llevaron {} cajas, y en la puerta se vieron 6 furgonetas.",
        ),
        ("ja", "警察は名古屋(Nagoya)の14部屋を捜索し、{}箱を押収、門前では6台の車が見られた。"),
    ],
)
@pytest.mark.parametrize(("given", "changed"), [("41", set()), ("47", {("41", "47")}), ("14", {("41", "14")})])
def test_a_number_is_compared_along_a_translation(lang, sentence, given, changed):
    assert numbers(LOADED, sentence.format(given), lang) == changed


def test_the_drift_of_a_translation_is_told_from_the_report_that_explains_more_of_it():
    reworded = COURT.replace("Orizont", "Horizont").replace("25,000", "52,000").replace("Dodon", "Dodan")
    first = reading_of(COURT, published="2019-06-11", name="first")
    copy = reading_of(reworded, published="2019-06-12", name="copy")
    translated = reading_of(COURT_ES, lang="es", published="2019-06-13", name="es")
    *_, last = find_lineage([first, copy, translated])
    (link,) = last.links
    assert link.parent == first.report.id


def spun(before, after):
    found = find_drift(reading_of(before, name="parent"), reading_of(after, name="child"), spun=True)
    return {(d.before, d.after) for d in found if d.what == "name"}


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (
            "A cop depot runs in Turku, Protect Guardians stated on 5 May of 17 guests.",
            {("Safeguard Defenders", "Protect Guardians")},
        ),
        ("A cop depot runs in Turku, Safeguard Defenders stated on 5 May of 17 guests.", set()),
        ("Protect Guardians stated on 5 May of 17 guests that a cop depot runs in Turku.", set()),
        ("A cop depot runs in Turku, Watchmen stated on 5 May of 17 guests.", set()),
    ],
)
def test_a_machine_spun_name_is_known_by_its_place(after, changed):
    before = "A police desk works in Turku, Safeguard Defenders said on 5 May of 17 guests."
    assert spun(before, after) == changed
