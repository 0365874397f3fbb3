"""A reworded copy is one in whatever order its sentences stand; two reports of one statement are none."""

import msgspec
import pytest
from lineage_texts import reading_of

from longarm.records.claim import Attribution, Speaker
from longarm.records.lineage import LinkKind
from longarm.records.span import Span
from longarm.weigh.lineage import find_lineage

REPORT = """\
A desk for Chinese police works above a bakery in Turku, Safeguard Defenders said on Tuesday. The group counted 17 \
visitors on 4 April 2023.
Finnish police said that they are looking into the matter and that two officers had spoken to the owner on Aurakatu.
The embassy in Helsinki denied that a desk exists in Turku. "It is a travel office that helps citizens with papers," \
its spokeswoman said.
Neighbours told this newspaper that 23 men came in March with Estonian plates. The guard was paid 4,150 euros to keep \
a list of names. Tampere and Vantaa are named in the report of the group as well.
Lawmakers asked the government on 6 April whether it had known of the desk since 2019."""

REWORDED = """\
Above a bakery in Turku a desk for Chinese police is at work, Safeguard Defenders said on Tuesday. On 4 April 2023 the \
group counted 17 visitors.
Two officers had spoken to the owner on Aurakatu, and police in Finland said that they are looking into the matter.
That a desk exists in Turku was denied by the embassy in Helsinki. "It is a travel office that helps citizens with \
papers," said its spokeswoman.
In March 23 men came with Estonian plates, neighbours told a newspaper. To keep a list of names the guard was paid \
4,150 euros. The report of the group names Tampere and Vantaa as well.
On 6 April lawmakers asked the government whether it had known of the desk since 2019."""

STATEMENT = (
    "Finland has summoned the Chinese ambassador and has made clear that no foreign police work may be carried out on "
    "Finnish soil without the consent of the government, and asks that every office be closed by 1 June 2023"
)
OWN = (
    'The foreign ministry in Helsinki answered on Saturday: "{}." The answer came after 12 days of questions in the '
    "Eduskunta, where the opposition wants a hearing in autumn and has gathered 48 names for it already.",
    'Shipyards in Rauma fear for 340 orders from Ningbo. "{}," the ministry wrote to the Baltic Chamber, which had '
    "asked in May what would become of the trade, and whether the fair in Pori would open its doors to guests.",
)


def told(text, **fields):
    """Make a reading in which each line but the one that neighbours tell is attributed up to its last words."""
    reading, said, at = reading_of(text, **fields), [], 0
    for line in text.split("\n"):
        if "neighbours" not in line.lower():
            content = Span(at, at + len(line) * 2 // 3)
            said.append(Attribution(content=(content,), speaker=Speaker(name="the group", kind="body")))
        at += len(line) + 1
    return msgspec.structs.replace(reading, attributions=tuple(said))


def kinds(*readings):
    return [link.kind for lineage in find_lineage(readings) for link in lineage.links]


@pytest.mark.parametrize("turn", range(5))
def test_a_reworded_copy_is_no_shared_statement_in_any_order(turn):
    lines = REWORDED.split("\n")
    turned = "\n".join([*lines[turn:], *lines[:turn]])
    parent = told(REPORT, name="parent", published="2023-04-11")
    child = told(turned.replace("17 visitors", "71 visitors"), name="child", published="2023-04-12")
    (link,) = [link for lineage in find_lineage([parent, child]) for link in lineage.links]
    assert (link.kind, link.parent) == (LinkKind.REWRITE, parent.report.id)
    assert ("number", "17", "71") in {(one.what, one.before, one.after) for one in link.drift}


def test_two_reports_of_one_statement_share_it():
    first, second = (told(own.format(STATEMENT), name=str(at)) for at, own in enumerate(OWN))
    assert kinds(first, second) == [LinkKind.SHARED_STATEMENT]
