"""Laws of the kept index: one report after another, in any portions, gives what all at once gives."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lineage_texts import COURT, COURT_DE, COURT_OWN, COURT_SPIN, LEAD_OWN, PRESS, UNRELATED, reading_of

from longarm.records.lineage import LinkKind
from longarm.weigh.lineage import LineageKeeper, Sequel, find_lineage

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
    reading_of(UNRELATED, name="unrelated"),
    *(reading_of(COURT_OWN.replace("Prague", f"Town{n}"), name=f"own {n}") for n in range(6)),
]
LAWS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class MemoryKept:
    """Bytes by name in memory."""

    def __init__(self):
        self.rows = {}
        self.wrote = []

    def fetch(self, names):
        return {name: self.rows[name] for name in names if name in self.rows}

    def names(self, head):
        return sorted(name for name in self.rows if name == head or name.startswith(f"{head}/"))

    def keep(self, changed):
        self.wrote.append(sorted(name for name, value in changed.items() if value is not None))
        for name, value in changed.items():
            self.rows.pop(name, None)
            if value is not None:
                self.rows[name] = value


def sequel(readings, rules="1"):
    return Sequel(readings, [f"key of {one.report.file}" for one in readings], rules)


@LAWS
@given(st.permutations(READINGS), st.lists(st.integers(1, 5), min_size=1, max_size=8), st.data())
def test_in_portions_as_all_at_once(order, portions, data):
    kept, at = MemoryKept(), 0
    keeper = LineageKeeper(kept)
    for portion in portions:
        at += portion
        if data.draw(st.booleans(), label="another process"):
            keeper = LineageKeeper(kept)
        assert keeper.find(sequel(order[:at])) == find_lineage(order[:at])


@LAWS
@given(st.permutations(READINGS), st.integers(1, 15), st.integers(1, 15))
def test_what_is_kept_of_other_reports_is_dropped(order, first, second):
    kept = MemoryKept()
    LineageKeeper(kept).find(sequel(order[:first]))
    other = order[::-1][:second]
    assert LineageKeeper(kept).find(sequel(other)) == find_lineage(other)
    assert LineageKeeper(kept).find(sequel(other)) == find_lineage(other)


@LAWS
@given(st.data())
def test_what_is_lost_or_damaged_is_made_again(data):
    kept = MemoryKept()
    LineageKeeper(kept).find(sequel(READINGS[:9]))
    name = data.draw(st.sampled_from(sorted(kept.rows)))
    if data.draw(st.booleans()):
        del kept.rows[name]
    else:
        kept.rows[name] = b"\xc1"
    assert LineageKeeper(kept).find(sequel(READINGS)) == find_lineage(READINGS)


def test_other_rules_begin_anew():
    kept = MemoryKept()
    LineageKeeper(kept).find(sequel(READINGS[:4]))
    LineageKeeper(kept).find(sequel(READINGS[:4], rules="2"))
    assert any(name.startswith("lineage/row/0") for name in kept.wrote[-1])


def test_one_report_writes_few_rows():
    kept = MemoryKept()
    keeper = LineageKeeper(kept)
    keeper.find(sequel(READINGS[:-1]))
    assert keeper.find(sequel(READINGS[:-1]))
    assert len(kept.wrote) == 1
    copied = reading_of(UNRELATED, name="copied")
    found = keeper.find(sequel([*READINGS[:-1], copied]))
    rows = [name for name in kept.wrote[-1] if name.startswith("lineage/row/")]
    assert rows == ["lineage/row/15", "lineage/row/9"]
    assert {link.kind for one in found for link in one.links if copied.report.id in {link.child, link.parent}} == {
        LinkKind.COPY
    }
