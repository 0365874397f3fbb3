"""Reports for the golden case of lineage: own sentences from public facts, public bodies and officials only."""

from __future__ import annotations

from desk import Told

from longarm.bootstrap import read_sealed


def _report(outlet, day, title, *paragraphs, **more):
    head = {"outlet": outlet, "published": day, "title": title, **more}
    lines = "".join(f"{name}: {value}\n" for name, value in head.items())
    return f"---\n{lines}---\n\n" + "\n\n".join(paragraphs) + "\n"


DUBLIN = (
    "Safeguard Defenders said that a Chinese police station works in Dublin. It stands on Capel Street and was opened "
    "in 2022.",
    "Simon Coveney, the Irish foreign minister, said that the station in Dublin must close. His department had written "
    "to the embassy in October.",
    "The sign of Fuzhou hung there until Tuesday. Beside it stood the names of Lucky Star Travel and of a bank from "
    "Fujian, and 640 leaflets lay in the hall.",
    "The Chinese embassy in Dublin denied that there is a police station in Dublin. From the Liffey it is a walk of "
    "350 metres.",
)
REWORDED = (
    "A Chinese police station works in Dublin, Safeguard Defenders said. It was opened in 2022 and stands on Capel "
    "Street.",
    "The station in Dublin must close, Simon Coveney, the Irish foreign minister, said. In October his department had "
    "written to the embassy.",
    "Until Tuesday the sign of Fuzhou hung there. The names of Lucky Star Travel and of a bank from Fujian stood "
    "beside it, and in the hall lay 640 leaflets.",
    "The Chinese embassy in Dublin denied that there is a police station in Dublin. It is a walk of 350 metres from "
    "the Liffey.",
)
GERMAN = (
    "Safeguard Defenders sagte, in Dublin arbeite eine chinesische Polizeistation. Sie steht in der Capel Street und "
    "wurde 2022 eröffnet.",
    "Simon Coveney, der irische Außenminister, sagte, die Station in Dublin müsse schließen. Sein Ministerium hatte "
    "der Botschaft im Oktober geschrieben.",
    "Das Schild von Fuzhou hing dort bis Dienstag. Daneben standen die Namen von Lucky Star Travel und einer Bank aus "
    "Fujian, und im Flur lagen 640 Faltblätter.",
    "Die chinesische Botschaft in Dublin bestritt, dass es in Dublin eine Polizeistation gibt. Vom Liffey sind es 350 "
    "Meter zu Fuß.",
)
OWN = (
    "Traders near the Four Courts had seen queues on Saturdays since the spring. A postman had three parcels for a "
    "desk that nobody opens any more.",
    "The Garda said that it looks into a Chinese police station in Dublin. Dublin City Council meets on 14 November.",
)
STATEMENT = (
    '"The ambassador has assured me that both centres in Prague are closed," Jan Lipavsky, the Czech foreign minister, '
    'said. "We expect every mission to keep to the Vienna Convention and to what was agreed in 1993."'
)
PRAGUE = (
    "Snow lay on the yard of the Cernin Palace when the minister came out at noon. Eleven cameras waited for him, and "
    "a class of pupils from Olomouc, who had come for the paintings and stayed for the news.",
    STATEMENT,
    "The road to Hradcany was closed for an hour. Trams of line 22 turned round at Malostranska.",
)
BRNO = (
    "In Brno students marched to the town hall on Thursday. They carried lamps and a list of nine demands, and the "
    "mayor came down the stairs to take it from them.",
    STATEMENT,
    "Their next march is planned for January. It shall end at the Moravian Gallery, where the lamps will be shown.",
)
PREVIEW = (
    "A study by Safeguard Defenders, seen by this paper before its release, counts 102 stations in 53 states.",
    "Of these 48 are new. Nantong and Wenzhou stand on the list for the first time.",
)
RELEASE = (
    "Today we publish what we found between May and November: 48 more stations, and so 102 in 53 states.",
    "The police of Wenzhou was first, that of Nantong came next.",
)
GLASGOW = (
    "Police Scotland said that it looks into a Chinese police station in Glasgow.",
    "This report was first published by Polder Wire.",
)

TEXTS = {
    "original.txt": _report("Liffey Weekly", "2022-10-27", "Dublin office told to close", *DUBLIN),
    "german.txt": _report("Der Elbbote", "2022-10-28", "Büro in Dublin muss schließen", *GERMAN),
    "reworded.txt": _report("Island Digest", "2022-10-29", "Capel Street office ordered shut", *REWORDED),
    "cut.txt": _report("Canal Brief", "2022-10-30", "Office in Dublin must close", *DUBLIN[:2]),
    "copy.txt": _report("Harbour Courier", "2022-10-31", "Dublin office told to close", *DUBLIN),
    "own.txt": _report("Bytown Chronicle", "2022-11-01", "Council asks about Capel Street", *OWN),
    "credit.txt": _report("Clyde Herald", "2022-11-02", "Review in Glasgow", *GLASGOW),
    "preview.txt": _report("Noordpost", "2022-12-04", "More stations than known", *PREVIEW),
    "release.txt": _report("Safeguard Defenders", "2022-12-05", "Patrol and Persuade", *RELEASE, genre="ngo"),
    "prague.txt": _report("Vltava Post", "2022-12-08", "Both centres in Prague closed", *PRAGUE),
    "brno.txt": _report("Meridian Wire", "2022-12-08", "Students march in Brno", *BRNO),
}


def lineage():
    """An original and what derives from it, own reporting beside it, one statement twice, a preview, a credit."""
    told = Told(read_sealed)
    for name, text in TEXTS.items():
        told.seal_text("2022-12-09", name, text)
    return told
