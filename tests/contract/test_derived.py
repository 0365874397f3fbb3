"""What any store of derived rows promises (port ``Derived``): SQLite, PostgreSQL, and the fake that tests pass."""

from __future__ import annotations

import msgspec
import pytest
from cluster import cluster, find_binaries

from longarm.errors import CaseError, UsageError
from longarm.records.claim import Statement
from longarm.records.growing import Changed
from longarm.records.listing import place_of_entry
from longarm.records.reading import Reading
from longarm.records.register import Entry, Register, Support
from longarm.records.report import Report
from longarm.records.when import UNKNOWN
from longarm.store import schema
from longarm.store.derived import SqliteDerived
from longarm.store.postgres import PostgresDerived, schema_of
from longarm.store.sqlite import LEAST_SQLITE, open_engine, sqlite_version


class MemoryDerived:
    """Keeps derived rows in memory."""

    def __init__(self):
        self._readings, self._register = {}, None

    def keys(self):
        return frozenset((report, key) for report, (key, _) in self._readings.items())

    def entries_of(self, claim):
        found = self._register.entries if self._register else ()
        return tuple(sorted({e.id for e in found for s in e.supports if s.claim == claim}))

    def reading(self, report, key):
        found = self._readings.get(report)
        return found[1] if found and found[0] == key else None

    def put_reading(self, report, key, reading):
        self._readings[report] = (key, reading)

    def register(self):
        return self._register

    def put_register(self, register):
        self._register = register


@pytest.fixture(scope="session")
def database():
    """Address of a throw-away PostgreSQL."""
    pytest.importorskip("psycopg")
    if find_binaries() is None:
        pytest.skip("PostgreSQL is not installed; .ci/run installs Debian's")
    with cluster() as url:
        yield url


@pytest.fixture
def case(request):
    """A case of its own for every test."""
    return f"test/{request.node.name}"


@pytest.fixture(params=["sqlite", "memory", "postgres"])
def derived(request, tmp_path, case):
    if request.param == "memory":
        yield MemoryDerived()
        return
    if request.param == "postgres":
        store = PostgresDerived(request.getfixturevalue("database"), case)
    else:
        store = SqliteDerived(tmp_path / "derived.db")
    yield store
    store.close()


def reading(report="sha256:a", words="He said “ja”.\u2028"):
    return Reading(report=Report(id=report, file="f.txt", text=words, passages=()), reader="r 1", codebook="c")


def register(title="t"):
    support = Support(
        claim="c-1", report="sha256:a", file="f", outlet=None, published=UNKNOWN, speaker=None, quote="q", start=0,
        slots=Statement(gist="g"),
    )  # fmt: skip
    entry = Entry(id="S-1", key="k", kind="statement", title=title, supports=(support,))
    return Register(case="c", built_from={"size": "1"}, program="p", codebook="c", entries=(entry,))


def test_there_is_nothing_before_the_first_build(derived):
    assert derived.register() is None
    assert derived.reading("sha256:a", "k") is None


def test_a_reading_comes_back_as_it_was_put(derived):
    derived.put_reading("sha256:a", "k", reading())
    assert derived.reading("sha256:a", "k") == reading()


def test_another_key_is_another_reading(derived):
    derived.put_reading("sha256:a", "old", reading())
    derived.put_reading("sha256:a", "new", reading(words="new"))
    assert derived.reading("sha256:a", "new").report.text == "new"
    assert derived.reading("sha256:a", "other") is None
    assert derived.reading("sha256:b", "new") is None


def test_a_register_replaces_the_one_before(derived):
    derived.put_register(register("first"))
    derived.put_register(register("second"))
    assert derived.register() == register("second")


def test_a_claim_finds_its_entries(derived):
    derived.put_register(register())
    assert derived.entries_of("c-1") == ("S-1",)
    assert derived.entries_of("c-2") == ()


def test_the_keys_of_what_was_read_are_told(derived):
    assert derived.keys() == frozenset()
    derived.put_reading("sha256:a", "old", reading())
    derived.put_reading("sha256:a", "new", reading())
    derived.put_reading("sha256:b", "new", reading("sha256:b"))
    assert derived.keys() == {("sha256:a", "new"), ("sha256:b", "new")}


def several(**titles):
    """A register of entries by id."""
    whole = register()
    entries = tuple(
        msgspec.structs.replace(whole.entries[0], id=id_, title=title) for id_, title in sorted(titles.items())
    )
    return msgspec.structs.replace(whole, entries=tuple(sorted(entries, key=place_of_entry)))


@pytest.fixture(params=["sqlite", "postgres"])
def store(request, tmp_path, case):
    if request.param == "postgres":
        found = PostgresDerived(request.getfixturevalue("database"), case)
    else:
        found = SqliteDerived(tmp_path / "derived.db")
    yield found
    found.close()


def test_the_mark_tells_what_lies_there_however_it_came_there(store):
    assert store.mark() is None
    store.put_register(several(a="A", b="B", c="C"))
    first = store.mark()
    after = several(a="A", b="B again", d="D")
    known = Changed({}, {"b": after.entries[1], "c": None, "d": after.entries[2]}, {})
    assert store.put_register(after, (first, known)).rows == 3
    assert store.register() == after
    told = store.mark()
    assert store.put_register(after, (told, Changed({}, {}, {}))) == (0, told)
    store.put_register(several(a="A"))
    assert store.mark() not in {first, told}
    store.put_register(after)
    assert store.mark() == told


def test_rows_that_somebody_else_wrote_are_not_taken_for_ours(store):
    store.put_register(several(a="A", b="B"))
    mine = store.mark()
    store.put_register(several(a="A of another", b="B"))
    after = several(a="A", b="B again")
    store.put_register(after, (mine, Changed({}, {"b": after.entries[1]}, {})))
    assert store.register() == several(a="A", b="B again")


def test_rows_out_of_their_order_come_back_as_they_were_put(store):
    turned = several(a="A", b="B")
    turned = msgspec.structs.replace(turned, entries=turned.entries[::-1])
    store.put_register(turned)
    assert store.register() == turned
    after = several(a="A", b="B", c="C")
    store.put_register(after, (store.mark(), Changed({}, {"c": after.entries[2]}, {})))
    assert store.register() == several(a="A", b="B", c="C")


def test_a_failed_change_of_rows_leaves_the_register_of_before(store):
    store.put_register(several(a="A"))
    mark = store.mark()
    twice = msgspec.structs.replace(several(b="B"), entries=several(b="B").entries * 2)
    with pytest.raises(CaseError):
        store.put_register(twice, (mark, Changed()))
    assert (store.register(), store.mark()) == (several(a="A"), mark)


class TestPostgres:
    """What only the server promises."""

    def test_what_one_wrote_the_other_reads(self, database, case):
        one, two = PostgresDerived(database, case), PostgresDerived(database, case)
        one.put_register(register("shared"))
        assert two.register() == register("shared")
        one.close()
        two.close()

    def test_cases_do_not_meet(self, database, case):
        one, two = PostgresDerived(database, case), PostgresDerived(database, f"{case} b")
        one.put_register(register())
        assert two.register() is None
        assert one.schema != two.schema
        one.close()
        two.close()

    def test_tables_of_another_version_are_made_anew(self, database, case):
        store = PostgresDerived(database, case)
        store.put_register(register())
        with store._engine.begin() as connection:
            connection.execute(schema.about.update().values(value="0"))
        store.close()
        again = PostgresDerived(database, case)
        assert again.register() is None
        again.close()

    def test_a_failed_replacement_leaves_the_register_of_before(self, database, case):
        store = PostgresDerived(database, case)
        store.put_register(register("kept"))
        twice = msgspec.structs.replace(register("new"), entries=register().entries * 2)
        with pytest.raises(CaseError, match=schema_of(case)):
            store.put_register(twice)
        assert store.register() == register("kept")
        store.close()

    def test_a_server_that_is_not_there_is_told(self, tmp_path):
        with pytest.raises(CaseError, match="PostgreSQL cannot be used"):
            PostgresDerived(f"postgresql+psycopg://longarm@/postgres?host={tmp_path}", "case")

    @pytest.mark.parametrize("url", ["no address", "sqlite:///x.db", "postgresql://longarm@localhost/x"])
    def test_another_kind_of_address_is_refused(self, url):
        with pytest.raises(UsageError):
            PostgresDerived(url, "case")


class TestSqlite:
    """What only the file promises."""

    def test_sqlite_has_no_known_bug(self):
        assert sqlite_version() >= LEAST_SQLITE

    def test_it_survives_closing(self, tmp_path):
        store = SqliteDerived(tmp_path / "d.db")
        store.put_register(register())
        store.close()
        assert SqliteDerived(tmp_path / "d.db").register() == register()

    @pytest.mark.parametrize(
        "rubbish", [b"no database at all, but longer than a header" * 9, b"SQLite format 3\x00" * 9]
    )
    def test_a_damaged_file_is_made_anew(self, tmp_path, rubbish):
        (tmp_path / "d.db").write_bytes(rubbish)
        assert SqliteDerived(tmp_path / "d.db").register() is None

    def test_a_file_of_another_version_is_made_anew(self, tmp_path):
        store = SqliteDerived(tmp_path / "d.db")
        store.put_register(register())
        store.close()
        with open_engine(tmp_path / "d.db").begin() as connection:
            connection.execute(schema.about.update().values(value="0"))
        assert SqliteDerived(tmp_path / "d.db").register() is None

    def test_a_row_that_cannot_be_decoded_counts_as_absent(self, tmp_path):
        store = SqliteDerived(tmp_path / "d.db")
        store.put_register(register())
        store.put_reading("sha256:a", "k", reading())
        store.close()
        with open_engine(tmp_path / "d.db").begin() as connection:
            connection.execute(schema.register.update().values(record=b'{"unknown": 1}'))
            connection.execute(schema.reading.update().values(record=b"{"))
        again = SqliteDerived(tmp_path / "d.db")
        assert again.register() is None
        assert again.reading("sha256:a", "k") is None

    def test_a_folder_in_its_place_is_told(self, tmp_path):
        with pytest.raises(CaseError, match="cannot be used"):
            SqliteDerived(tmp_path / "missing" / "d.db")

    def test_a_failed_replacement_leaves_the_register_of_before(self, tmp_path):
        store = SqliteDerived(tmp_path / "d.db")
        store.put_register(register("kept"))
        twice = msgspec.structs.replace(register("new"), entries=register().entries * 2)
        with pytest.raises(CaseError):
            store.put_register(twice)
        assert store.register() == register("kept")

    def test_it_is_one_file(self, tmp_path):
        store = SqliteDerived(tmp_path / "d.db")
        store.put_register(register())
        store.close()
        assert [path.name for path in tmp_path.iterdir()] == ["d.db"]
