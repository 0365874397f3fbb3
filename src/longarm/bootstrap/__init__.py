"""The one place that reads settings and the environment, and wires ports.

Nothing heavy is imported before it is used: a command that only looks into a case loads no reader.
"""

from longarm.bootstrap.assets import EXAMPLE, PackageAssets, example_folder
from longarm.bootstrap.cases import make_derived, name_of, new_case, opened, seen_of
from longarm.bootstrap.readers import READS_WITH, make_checks, make_reader, make_readers, make_works, read_sealed
from longarm.bootstrap.settings import SetClock, Settings, SystemClock, make_clock, make_keys, read_settings
from longarm.bootstrap.stages import GIVEN, find_stages
from longarm.bootstrap.weighing import known_outlets, rules_of_lineage, weigh_material

__all__ = [
    "EXAMPLE",
    "GIVEN",
    "READS_WITH",
    "PackageAssets",
    "SetClock",
    "Settings",
    "SystemClock",
    "example_folder",
    "find_stages",
    "known_outlets",
    "make_checks",
    "make_clock",
    "make_derived",
    "make_keys",
    "make_reader",
    "make_readers",
    "make_works",
    "name_of",
    "new_case",
    "opened",
    "read_sealed",
    "read_settings",
    "rules_of_lineage",
    "seen_of",
    "weigh_material",
]
