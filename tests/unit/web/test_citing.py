"""The citation that can be copied: words, source and log, both sides."""

from __future__ import annotations

from longarm.records.claim import Speaker, Statement, Station
from longarm.records.lineage import Lineage
from longarm.records.register import Denial, Entry, Origin, Register, RegisterReport, Support
from longarm.records.when import UNKNOWN, Precision, When
from longarm.web.pages.citing import cite
from longarm.web.snapshot import Snapshot

DAY = When(value="2022-10-25", precision=Precision.DAY)


def said(number, quote, *, name="Safeguard Defenders", origin=None, slots=None, **more):
    return Support(
        claim=f"c-{number:016x}",
        report="sha256:aa",
        file="a.txt",
        outlet="Noordpost",
        published=DAY,
        speaker=Speaker(name=name),
        quote=quote,
        start=0,
        slots=slots or Station(city="Rotterdam", country="NL"),
        origin=origin,
        **more,
    )


def snapshot(entry):
    report = RegisterReport(
        id="sha256:aa",
        file="a.txt",
        title="Two offices",
        outlet="Noordpost",
        published=UNKNOWN,
        lang="en",
        genre="news",
        url="https://example.org/a",
        log_index=0,
        sealed_at="2026-11-24T09:00:00Z",
        lineage=Lineage(report="sha256:aa", origin_groups=("o",)),
    )
    built = {"origin": "longarm.case/x", "size": "4", "root": "00ff"}
    register = Register(
        case="X", built_from=built, program="1.0", codebook="tnr-1", reports=(report,), entries=(entry,)
    )
    return Snapshot(register=register, readings={}, judged=(), size=4, stale=0)


def entry(**more):
    return Entry(id="NL-RTM-1", key="k", kind="station", title="Reported station in Rotterdam", **more)


FOUND = Origin(id="o-1", name="Safeguard Defenders", kind="investigation", reports=("sha256:aa",))
WORDS = said(2, "two offices\nin Rotterdam", origin="o-1")
PLACE = "Two offices; Noordpost, 2022-10-25; https://example.org/a; sealed 2026-11-24T09:00:00Z; sha256:aa"


def cited(**more):
    one = entry(origins=(FOUND,), n_origins=1, n_reports=1, **more)
    return cite(snapshot(one), one).split("\n")


def test_it_quotes_one_claim_an_origin_with_its_sealed_source_and_ends_with_the_log():
    copy = said(1, "a copy", origin="o-1", derived=True)
    assert cited(supports=(copy, WORDS)) == [
        "NL-RTM-1, “Reported station in Rotterdam”: reported; 1 independent origin, 1 report.",
        f"Says so: Safeguard Defenders: “two offices in Rotterdam” ({PLACE}).",
        "Register of X, log longarm.case/x of 4 entries, root 00ff; made by Longarm 1.0.",
    ]


def test_it_quotes_who_denies_beside_who_says_so_and_how_it_ended():
    denied = said(3, "these are service centres", name="Wang Wenbin", slots=Statement(gist="service centres"))
    denial = Denial(denies=("police_status",), concedes=("existence",), support=denied)
    lines = cited(supports=(WORDS,), denials=(denial,), disputed_by=("Wang Wenbin",), outcome="closed")
    assert lines[0].endswith("1 independent origin, 1 report; disputed by Wang Wenbin; closed.")
    assert lines[2].startswith("Wang Wenbin denies")
    assert "police status" in lines[2].split("“")[0]
    assert f"“these are service centres” ({PLACE})" in lines[2]


def test_what_no_longer_counts_is_quoted_only_where_nothing_else_is_left():
    fallen = said(4, "withdrawn words", origin="o-2", fallen="retracted")
    assert not any("withdrawn words" in line for line in cited(supports=(WORDS, fallen)))
    assert any("withdrawn words" in line for line in cited(supports=(fallen,)))


def test_more_than_three_voices_are_told_by_their_number():
    many = tuple(said(10 + at, f"words {at}", origin=f"o-{at}") for at in range(5))
    lines = cited(supports=many)
    assert sum(line.startswith("Says so") for line in lines) == 3
    assert "Not quoted here: 2 origins more." in lines
