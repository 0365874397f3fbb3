"""Which reports are joined, how, in which direction, and which stay apart."""

import pytest
from lineage_texts import COURT, COURT_DE, COURT_ES, COURT_OWN, COURT_SPIN, LEAD_OWN, PRESS, UNRELATED, reading_of

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage import find_lineage


def joined(a, b, *others):
    """Say whether two readings count as one origin, in a case with others."""
    first, second, *_ = find_lineage([a, b, *others])
    return bool(set(first.origin_groups) & set(second.origin_groups))


def links_of(reading, *others):
    found, *_ = find_lineage([reading, *others])
    return found.links


def test_every_report_has_an_origin_of_its_own():
    first, second = find_lineage([reading_of(COURT), reading_of(UNRELATED)])
    assert len(first.origin_groups) == len(second.origin_groups) == 1
    assert not set(first.origin_groups) & set(second.origin_groups)
    assert first.links == second.links == ()


def test_empty_reports_are_not_copies_of_one_another():
    assert not joined(reading_of("", name="a"), reading_of("", name="b"))


def test_no_reports_no_lineage():
    assert find_lineage([]) == ()


def test_a_copy_of_the_same_day_has_no_direction():
    first, second = reading_of(COURT, name="a"), reading_of(COURT, name="b")
    links = [link for lineage in find_lineage([first, second]) for link in lineage.links]
    assert [(link.kind, link.directed) for link in links] == [(LinkKind.COPY, False)]
    assert links[0].parent < links[0].child
    assert links[0].because == ("The bodies are the same word for word.",)


def test_the_later_copy_is_the_child():
    old, new = reading_of(COURT, published="2019-06-11"), reading_of(COURT, published="2019-06-13")
    (link,) = links_of(new, old)
    assert (link.parent, link.directed) == (old.report.id, True)
    assert "The other was published first: 2019-06-11 before 2019-06-13." in link.because
    assert links_of(old, new) == ()


def test_a_cut_derives_from_the_longer_text():
    whole, part = reading_of(COURT), reading_of(COURT[: COURT.index("The judges")])
    (link,) = links_of(part, whole)
    assert (link.kind, link.parent) == (LinkKind.CUT, whole.report.id)
    assert "All of its wording stands in the other, which has more." in link.because


@pytest.mark.parametrize("name", ["a", "b", "c", "d", "e"])
def test_what_could_be_from_the_original_or_from_its_copy_is_from_the_original(name):
    first = reading_of(COURT, name=f"{name}1", published="2019-06-11")
    copy = reading_of(COURT, name=f"{name}2", published="2019-06-12")
    for text, kind in ((COURT, LinkKind.COPY), (COURT[: COURT.index("The judges")], LinkKind.CUT)):
        (link,) = links_of(reading_of(text, name=f"{name}3", published="2019-06-14"), first, copy)
        assert (link.kind, link.parent) == (kind, first.report.id)


def test_a_declared_credit_gives_the_direction_against_the_days():
    wire = reading_of(COURT, outlet="Polder Wire", published="2019-06-12")
    copy = reading_of(COURT, outlet="Canal Brief", published="2019-06-11", declared_parents=("Polder Wire",))
    (link,) = links_of(copy, wire)
    assert link.parent == wire.report.id
    assert "It credits Polder Wire, the other's outlet." in link.because
    assert any(reason.startswith("Against it: ") for reason in link.because)


def test_a_spin_is_found_by_the_order_of_its_facts():
    parent, spin = reading_of(COURT, published="2019-06-11"), reading_of(COURT_SPIN, published="2019-06-14")
    (link,) = links_of(spin, parent)
    assert (link.kind, link.parent) == (LinkKind.SPIN, parent.report.id)
    assert "in the same order" in " ".join(link.because)
    assert ("name", "Fethullah Gulen", "Fethullah Gulan") in {(d.what, d.before, d.after) for d in link.drift}


@pytest.mark.parametrize(("text", "lang"), [(COURT_DE, "de"), (COURT_ES, "es")])
def test_a_translation_is_found(text, lang):
    parent, child = reading_of(COURT, published="2019-06-11"), reading_of(text, lang=lang, published="2019-06-12")
    (link,) = links_of(child, parent)
    assert (link.kind, link.parent) == (LinkKind.TRANSLATION, parent.report.id)


def test_two_translations_of_one_report_are_one_origin():
    assert joined(reading_of(COURT_DE, lang="de"), reading_of(COURT_ES, lang="es"), reading_of(COURT))


@pytest.mark.parametrize("text", [COURT, COURT_SPIN])
def test_own_reporting_on_the_same_event_stays_apart(text):
    assert not joined(reading_of(COURT_OWN), reading_of(text))


def test_one_statement_told_twice_is_one_origin():
    other = PRESS.replace("said that no permission had been asked for", "was never asked about").replace(
        "added", "says"
    )
    first, second = reading_of(PRESS, name="a"), reading_of(other, name="b")
    assert joined(first, second)


def test_a_statement_beside_much_own_reporting_does_not_join():
    quote = (
        '"Actions of all foreign states on Irish territory must be in compliance with the law," a spokesperson said.'
    )
    assert not joined(reading_of(LEAD_OWN * 2 + quote), reading_of(PRESS))


def test_a_splice_draws_on_two_origins():
    first = reading_of(COURT, published="2019-06-11")
    second = reading_of(PRESS, published="2022-10-26")
    half, other = COURT.index("The judges"), PRESS.index("The Department remains")
    spliced = reading_of(COURT[:half] + PRESS[:other], name="c", published="2023-01-01")
    lineages = find_lineage([first, second, spliced])
    assert set(lineages[2].origin_groups) == set(lineages[0].origin_groups) | set(lineages[1].origin_groups)
    assert not set(lineages[0].origin_groups) & set(lineages[1].origin_groups)
    assert {link.kind for link in lineages[2].links} == {LinkKind.SPLICE}
    assert {link.parent for link in lineages[2].links} == {first.report.id, second.report.id}


def test_a_report_and_two_cuts_of_it_are_no_splice():
    half = COURT.index("The judges")
    whole = reading_of(COURT, name="a")
    cuts = [reading_of(COURT[:half], name="b"), reading_of(COURT[half:], name="c")]
    assert len({origin for lineage in find_lineage([whole, *cuts]) for origin in lineage.origin_groups}) == 1


def test_a_credit_to_an_outlet_outside_the_case_is_a_citation():
    (link,) = links_of(reading_of(COURT, declared_parents=("Reuters",)))
    assert (link.kind, link.parent) == (LinkKind.CITATION, "Reuters")
    assert link.because == ("The report credits Reuters.",)


def test_two_reports_that_credit_one_wire_for_different_news_stay_apart():
    assert not joined(
        reading_of(COURT, declared_parents=("Reuters",)), reading_of(UNRELATED, declared_parents=("Reuters",))
    )


def test_a_preview_and_what_it_previews_are_one_origin():
    preview = reading_of(
        "A study by Safeguard Defenders, seen by this paper before its release, counts 102 stations in 53 states.\n"
        "The group adds 48 stations to the 54 of September.",
        published="2022-12-04",
    )
    release = reading_of(
        "We have identified 48 more stations. Together with the 54 of September the total is 102 in 53 states.",
        outlet="Safeguard Defenders",
        published="2022-12-05",
    )
    (link,) = links_of(preview, release)
    assert (link.kind, link.parent) == (LinkKind.PREVIEW, release.report.id)
    assert joined(preview, release)


def test_a_report_on_a_study_that_is_out_is_no_preview():
    later = reading_of(
        "A study by Safeguard Defenders counts 102 stations in 53 states, 48 more than the 54 of September.",
        published="2022-12-06",
    )
    release = reading_of(
        "We have identified 48 more stations. Together with the 54 of September the total is 102 in 53 states.",
        outlet="Safeguard Defenders",
        published="2022-12-05",
    )
    assert not joined(later, release)


def test_reports_of_one_letter_are_one_origin_across_languages():
    dutch = reading_of(
        "Drie Tibetaanse groepen vragen in een brief aan premier Mark Rutte om een gesprek over Chinese druk.\n"
        "Volgens directeur Wangpo Tethong worden Tibetanen gebeld.",
        lang="nl",
        published="2022-10-31",
    )
    english = reading_of(
        "Three Tibetan groups wrote a letter to Prime Minister Mark Rutte about Chinese pressure.\n"
        "Tibetans are being called, said Wangpo Tethong of the International Campaign for Tibet.",
        published="2022-11-02",
    )
    assert joined(dutch, english)
    old = reading_of(
        "Farmers wrote a letter to Prime Minister Mark Rutte about nitrogen.\nThey want a talk, their union said.",
        published="2019-10-01",
    )
    assert not joined(english, old)
