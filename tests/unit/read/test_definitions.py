"""The definitions of the codebook hold what the records can hold, and nothing else."""

import pytest

from longarm.bootstrap import PackageAssets
from longarm.errors import DamageError
from longarm.read.codebook import load_codebook
from longarm.read.definitions import load_definitions
from longarm.records.claim import Citation, Figure, Incident, Response, Stance, Statement, Station


@pytest.fixture(scope="module")
def definitions():
    return load_definitions(PackageAssets())


def test_every_slot_of_every_kind_is_defined(definitions):
    for struct in (Station, Figure, Response, Incident, Statement, Citation):
        kind = definitions.kind(struct.__struct_config__.tag)
        assert set(kind.slots) == set(struct.__struct_fields__)


def test_stances_are_the_codes_of_a_statement(definitions):
    assert set(definitions.kind("statement").codes) == {stance.value for stance in Stance}


def test_every_code_that_a_cue_gives_is_defined(definitions):
    book = load_codebook(PackageAssets())
    for name in ("response", "incident"):
        codes = definitions.kind(name).codes
        given = {
            cue.code.split(".")[1] for cues in book.cues.values() for cue in cues if cue.code.startswith(f"{name}.")
        }
        assert given
        assert {code for code in given if code not in codes} <= {
            "verb",
            "not",
            "actor",
            "victim",
            "context",
            "fear",
            "deed",
        }


def test_a_damaged_file_is_refused():
    class Damaged:
        def load(self, name):
            return b"kinds: 3"

        def names(self, folder):
            return ()

    with pytest.raises(DamageError):
        load_definitions(Damaged())
