"""Laws of lineage: what the order, a copy or an unrelated report may and may not change."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lineage_texts import COURT, COURT_DE, COURT_OWN, COURT_SPIN, LEAD_OWN, PRESS, UNRELATED, reading_of

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage import find_lineage

READINGS = [
    reading_of(COURT, name="court", published="2019-06-11"),
    reading_of(COURT, name="copy", published="2019-06-12"),
    reading_of(COURT[:500], name="cut"),
    reading_of(COURT_DE, name="german", lang="de"),
    reading_of(COURT_SPIN, name="spin"),
    reading_of(COURT_OWN, name="own"),
    reading_of(PRESS, name="press", published="2022-10-26"),
    reading_of(COURT[:500] + "\n" + PRESS, name="splice", published="2023-01-01"),
    reading_of(LEAD_OWN, name="lead"),
]
PLACES = st.lists(st.sampled_from(range(len(READINGS))), unique=True, min_size=1)
CHOSEN = PLACES.map(lambda places: [READINGS[place] for place in places])
#: Words that no other report has; capitals and digits are left out, so that it shares no fact either.
FOREIGN_TO_ALL = st.lists(st.text("abcdefgh", min_size=9, max_size=12), min_size=5, max_size=40).map(" ".join)


def by_report(readings):
    return dict(zip([r.report.id for r in readings], find_lineage(readings), strict=True))


@settings(max_examples=40, deadline=None)
@given(CHOSEN, st.randoms(use_true_random=False))
def test_the_order_of_readings_changes_nothing(chosen, rng):
    other = rng.sample(chosen, len(chosen))
    assert by_report(chosen) == by_report(other)


@settings(max_examples=40, deadline=None)
@given(CHOSEN, FOREIGN_TO_ALL)
def test_an_unrelated_report_changes_no_other(chosen, text):
    before = by_report(chosen)
    after = by_report([*chosen, reading_of(text, name="unrelated")])
    assert {name: after[name] for name in before} == before


@settings(max_examples=40, deadline=None)
@given(CHOSEN, st.data())
def test_an_exact_copy_is_always_joined_and_adds_no_origin(chosen, data):
    copied = chosen[data.draw(st.integers(0, len(chosen) - 1))]
    text = "\n".join(p.span.of(copied.report.text) for p in copied.report.passages)
    copy = reading_of(text, name="one more copy", lang=copied.report.lang)
    before, after = by_report(chosen), by_report([*chosen, copy])
    origins = {o for lineage in before.values() for o in lineage.origin_groups}
    assert set(after[copy.report.id].origin_groups) & set(after[copied.report.id].origin_groups)
    assert len({o for lineage in after.values() for o in lineage.origin_groups}) <= len(origins)


#: Told again in other words: who has it from whom is known by credits and days alone.
TOLD_AGAIN = """\
Vasile Botnari gave up his post as head of the service once Igor Dodon, the president, had blamed it.
For each teacher of Orizont there are 25,000 euros, to be paid by Moldova, as judges in Strasbourg have it."""
OUTLETS = ["Northern Ledger", "Daily Relay", "Polder Wire"]
DAYS = [None, "2022", "2022-10", "2022-09-12", "2022-10-20", "2022-10-21", "2022-12-05"]
REWORDED = frozenset({LinkKind.REWRITE, LinkKind.SPIN, LinkKind.TRANSLATION})


@st.composite
def credited(draw):
    """A few reports of one matter, of any days, that credit one another as it comes."""
    texts = [COURT, COURT_SPIN, COURT_DE, TOLD_AGAIN, COURT_OWN, f"{COURT[:700]} {TOLD_AGAIN}"]
    made = []
    for number in range(draw(st.integers(2, 4))):
        text = draw(st.sampled_from(texts))
        made.append(
            reading_of(
                text,
                name=f"r{number}",
                lang="de" if text == COURT_DE else "en",
                outlet=draw(st.sampled_from(OUTLETS)),
                published=draw(st.sampled_from(DAYS)),
                declared_parents=draw(st.sampled_from([(), *((one,) for one in OUTLETS)])),
            )
        )
    return made


def is_after(one, other):
    """Say whether the day of one report lies behind that of another, as far as both are told."""
    first, second = one.report.published.value, other.report.published.value
    size = min(len(first or ""), len(second or ""))
    return bool(size) and first[:size] > second[:size]


@settings(max_examples=120, deadline=None)
@given(credited())
def test_no_report_is_a_rewrite_of_one_that_is_dated_after_it(chosen):
    by_id = {one.report.id: one for one in chosen}
    for lineage in by_report(chosen).values():
        for link in lineage.links:
            if link.kind in REWORDED and link.directed:
                assert not is_after(by_id[link.parent], by_id[link.child])


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "de", "zh", "und"]))
def test_any_text_can_be_taken(text, lang):
    lineages = find_lineage([reading_of(text, name="a", lang=lang), reading_of(text, name="b", lang=lang)])
    assert all(lineage.origin_groups for lineage in lineages)


def test_lineage_is_deterministic():
    assert find_lineage(READINGS) == find_lineage(list(READINGS))


def test_unrelated_stays_unrelated():
    assert (
        len({o for lineage in find_lineage([READINGS[0], reading_of(UNRELATED)]) for o in lineage.origin_groups}) == 2
    )
