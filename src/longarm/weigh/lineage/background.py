"""Facts that many independent reports of this topic share, so that sharing them says little.

Data, not rules: each line below was collected from public writing about transnational repression. A fact that is not
listed is as rare as the case itself shows (see ``weights``).
"""

from __future__ import annotations

#: Numbers of the well-known counts, hotline and calendar.
_NUMBERS = "54 21 25 30 38 102 53 48 50 51 100 110 230000 210000 10000 36 2014 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026"
#: States, peoples and capitals that turn up everywhere.
_PLACES = (
    "china chinese china's chinas chinees chinese chinesen chinesische chinesischen chino china chinos chinois chinoise cina cinese "
    "beijing peking pekin pechino hong kong taiwan netherlands dutch nederland nederlandse nederlanders amsterdam rotterdam "
    "hague haag ireland irish dublin uk british britain london england spain spanish espana madrid barcelona italy italia rome "
    "france paris germany deutschland berlin europe european eu us usa united states america american americans york washington "
    "canada canadian toronto canada's australia russia russian iran turkey fuzhou fujian qingtian zhejiang lishui wenzhou nantong"
)
#: Organisations and offices that every report on the topic names.
_BODIES = (
    "safeguard defenders ngo human rights foreign affairs ministry minister ministerie buitenlandse zaken embassy department government parliament "
    "police overseas service station stations center centre republic people's peoples communist party ccp interior security "
    "state president prime secretary council union international press news nieuws post times according report reports"
)
#: Days and months standing alone.
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december january's maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag mittwoch "
    "donnerstag freitag samstag sonntag"
)
#: Titles and words that open sentences.
_TITLES = "mr mrs ms dr the this that these those they but and for from with its his her she not all one two also according chief"

COMMON = frozenset(" ".join((_NUMBERS, _PLACES, _BODIES, _CALENDAR, _TITLES)).split())
