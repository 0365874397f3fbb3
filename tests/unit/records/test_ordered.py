"""A list kept in order holds what sorting it anew would give, by few changes and by many."""

from hypothesis import given
from hypothesis import strategies as st

from longarm.records.ordered import Ordered


@given(st.lists(st.tuples(st.sets(st.integers(0, 900), max_size=30), st.booleans()), max_size=8))
def test_few_and_many_changes_give_what_sorting_gives(steps):
    kept, held = Ordered(lambda one: -one), set()
    for some, many in steps:
        came = (set(range(0, 900, 2)) if many else some) - held
        gone = held & some
        kept.change(sorted(gone), sorted(came))
        held = held - gone | came
        twin = kept.copy()
        assert kept.rows == twin.rows == tuple(sorted(held, reverse=True))
        twin.change(twin.rows, [])
        assert (twin.rows, len(kept.rows)) == ((), len(held))
