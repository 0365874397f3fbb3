"""What differs between two registers is told entry by entry; what was joined is not told as lost."""

from casebook import Case, Paper, Said, body, day

from longarm.publish.compare import compare_registers
from longarm.records.claim import Response

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
