"""Deeds for which people are tried that are not the running of a station, by words for them in the languages read.

A court's words for one of these tell another affair than a station's, as long as nothing else ties the two.
"""

from __future__ import annotations

import re

#: Each deed with beginnings of words for it; "_" stands for a space.
_BEGINNINGS = {
    "stalking": """stalk harass surveil spied_on spying_on nachstell belästig beschatt bespitz ausgespäh ausspäh
        belaag bespied harcel harcèl acoso acosar acosó assédi molest trakass pronásled""",
    "killing": """murder killed killing manslaughter homicide assassin ermord mordes mordvorw mordanschl totschlag
        tötung doodslag vermoord meurtre asesin homicid omicid vražd""",
    "abduction": """kidnap abduct entführ verschlepp ontvoer enlèv enlev séquest secuestr sequest rapiment únos
        unesl""",
    "violence": """assault stabb beaten beating attack arson rape körperverletz angriff überfall mishandel agress
        aggress agred napad""",
    "threats": """threaten blackmail extort bedroh erpress bedreig afpers menac amenaz extors minacc estors ameaç
        vyhrož vydír""",
    "fraud": """fraud scam embezzl theft stole money_launder tax_evasion betrug diebstahl geldwäsche steuerhinterzieh
        oplicht diefstal witwas escroquer estafa blanqueo truffa ricicl furto podvod krádež""",
    "bribery": "brib corrupt bestech omkop soborn cohecho suborn corruz korupc úplat",
    "smuggling": """smuggl traffick narcotic drug_deal drug_traff drug_offen schmuggel drogen smokkel trafic_de tráfico
        traffico stupefac pašov""",
}
#: The same in languages that write no word edges, or bind words.
_SIGNS = {
    "stalking": "跟踪|跟蹤|骚扰|騷擾|监视|監視|つきまと|스토킹",
    "killing": "谋杀|謀殺|殺人|杀害|殺害|살인|살해",
    "abduction": "绑架|綁架|拉致|납치",
    "violence": "袭击|襲擊|暴行|傷害|폭행",
    "threats": "恐吓|恐嚇|勒索|脅迫|恐喝|협박",
    "fraud": "诈骗|詐騙|洗钱|洗錢|詐欺|窃盗|사기|횡령",
    "bribery": "贿赂|賄賂|贈賄|収賄|뇌물",
    "smuggling": "走私|贩毒|販毒|密輸|마약|밀수",
}
_WORDS = {
    name: re.compile(
        rf"(?<![^\W_])(?:{'|'.join(begins.replace('_', ' ') for begins in said.split())})|{_SIGNS[name]}", re.IGNORECASE
    )
    for name, said in _BEGINNINGS.items()
}


def wrongs_in(said: str) -> frozenset[str]:
    """Return the names of the deeds, other than the running of a station, that words tell."""
    return frozenset(name for name, words in _WORDS.items() if words.search(said))
