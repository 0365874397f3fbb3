"""What differs between two registers is told entry by entry; what was joined is not told as lost."""

import pytest
from casebook import Case, Paper, Said, body, day

from longarm.publish.compare import compare_registers
from longarm.records.claim import Figure, Response, Stance, Statement, Station

SAID = body("Safeguard Defenders")


def paper(number, when):
    slots = Response(country="NL", actor="foreign ministry", action="ordered_closure", date=day(when), verb="told")
    return Paper(
        f"r{number}.txt", f"Outlet {number}", "2023-09-09", [Said(f"It told them, note {number}.", slots, SAID)]
    )


def told(before, after):
    return sorted(
        (one.what, one.id, one.changes.get("part of", ("", ""))[1]) for one in compare_registers(before, after)
    )


def test_what_came_and_what_went_is_told():
    one, both = Case(paper(1, "2022-11-01")).register(), Case(paper(1, "2022-11-01"), paper(2, "2023-06-01")).register()
    (first,) = [entry.id for entry in one.entries]
    (second,) = [entry.id for entry in both.entries if entry.id != first]
    assert told(one, both) == [("new", second, "")]
    assert told(both, one) == [("gone", second, "")]
    assert told(one, one) == []


def test_what_was_joined_is_part_of_what_it_was_joined_with():
    case = Case(paper(1, "2022-11-01"), paper(2, "2023-06-01"))
    before = case.register()
    case.judge("same", case.claim(0), case.claim(1))
    after = case.register()
    (joined,) = [entry for entry in after.entries if entry.kind == "response"]
    assert ("gone", joined.aliases[0], joined.id) in told(before, after)
    assert ("changed", joined.id, "") in told(before, after)
    assert not [one for one in compare_registers(before, after) if one.what == "new"]


def count(number, value, when):
    slots = Figure(value=value, unit="stations", scope=None, as_of=day(when))
    return Paper(f"n{number}.txt", f"Outlet {number}", when, [Said(f"The group counts {value} stations.", slots, SAID)])


def site(number, *answers):
    said = Said("There is a station in Dublin.", Station(country="IE", city="Dublin"), SAID)
    return Paper(f"d{number}.txt", f"Outlet {number}", "2022-10-27", [said, *answers])


EMBASSY = body("Chinese embassy in Dublin", "Chinese embassy")
DENIED = Said(
    "There is no police station in Dublin.",
    Statement(gist="There is no police station in Dublin.", denies=("existence",)),
    EMBASSY,
    stance=Stance.DENIES,
)
SHUT = Said(
    "The one in Dublin has been closed.",
    Statement(gist="The one in Dublin has been closed.", concedes=("closure",)),
    EMBASSY,
    stance=Stance.CONCEDES,
)
LAW = Response(country="JP", actor="Tokyo police", action="charged", verb="charged")
HELD = Paper("j1.txt", "Outlet 1", "2024-02-21", [Said("Tokyo police charged two.", LAW, body("Tokyo police"))])
FIRM = Paper(
    "j2.txt", "Outlet 2", "2024-02-22", [Said("The police in Tokyo charged two.", LAW, body("Tokyo police"))],
    title="Two convicted in Tokyo",
)  # fmt: skip


@pytest.mark.parametrize(
    ("older", "newer", "name", "words"),
    [
        ([count(1, 54, "2022-09-13")], [count(2, 102, "2022-12-05")], "side by side", "growth: "),
        ([site(1)], [site(2, DENIED, SHUT)], "denial and closure", "closure"),
        ([HELD], [FIRM], "warnings", "is firmer than its body"),
    ],
    ids=["contradiction", "denial and closure", "warning"],
)
def test_what_came_to_stand_beside_an_entry_is_told(older, newer, name, words):
    before, after = Case(*older).register(), Case(*older, *newer).register()
    found = {one.id: one.changes for one in compare_registers(before, after, beside=True)}
    known = {entry.id for entry in before.entries}
    (told,) = [changes[name] for id_, changes in found.items() if id_ in known and name in changes]
    assert told[0] == "none"
    assert words in told[1]
    # What stands there before and after is told no second time, and what went is told as gone.
    assert not list(compare_registers(after, after, beside=True))
    back = {one.id: one.changes for one in compare_registers(after, before, beside=True)}
    assert [one[name] for one in back.values() if name in one] == [told[::-1]]
    assert not any(name in one.changes for one in compare_registers(before, after))


def test_a_new_entry_tells_what_stands_beside_it():
    before, after = Case(HELD).register(), Case(HELD, site(1, DENIED, SHUT)).register()
    found = [one for one in compare_registers(before, after, beside=True) if "denial and closure" in one.changes]
    assert [one.what for one in found] == ["new"]
