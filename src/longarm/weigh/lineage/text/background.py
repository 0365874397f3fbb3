"""Facts that many independent reports of this topic share, so that sharing them says little.

Data, not rules. A fact that is not listed is as rare as the case itself shows (see ``weights``).
"""

from __future__ import annotations

#: Numbers of the well-known counts, the hotline and the calendar.
_NUMBERS = (
    "54 21 25 30 38 102 53 48 50 51 100 110 230000 210000 10000 36 "
    "2014 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026"
)
#: States, peoples and capitals that turn up everywhere.
_PLACES = (
    "china chinese chinees chinesen chinesische chinesischen chino chinos chinois chinoise cina cinese beijing peking "
    "pekin pechino hong kong taiwan netherlands dutch nederland nederlandse nederlanders amsterdam "
    "rotterdam hague haag "
    "ireland irish dublin uk british britain london england scotland scottish spain spanish espana madrid barcelona "
    "italy italian italia rome france french paris germany german deutschland berlin europe european eu us usa united "
    "states america american americans york washington canada canadian toronto australia australian sydney russia "
    "russian iran iranian turkey turkish japan japanese tokyo india tibet tibetan tibetans uyghur uyghurs uighur "
    "fuzhou fujian qingtian zhejiang lishui wenzhou nantong xinjiang"
)
#: Organisations and offices that every report on the topic names.
_BODIES = (
    "safeguard defenders ngo ong human rights foreign affairs ministry minister ministerie ministerio ministère "
    "buitenlandse zaken embassy department government parliament police overseas service station stations center "
    "centre republic people's peoples communist party ccp interior security public state president prime secretary "
    "council union international press news nieuws post times street city freedom house fbi doj justice spokesperson"
)
#: Days and months standing alone.
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag "
    "mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember"
)
#: Words that are no names though a capital may stand on them.
_FUNCTION = (
    "the this that these those they but and for from with its his her she he not all one two also according there when "
    "what why how who where while after before since if in on at of to by as an we you our my mr mrs ms dr sir der die "
    "das ein eine und oder aber nicht auch nach seit wie was wer het een van en de la le les el los las un una y e o "
    "il lo gli per con par pour dans sur en por para como que no se"
)

COMMON = frozenset(f"{_NUMBERS} {_PLACES} {_BODIES} {_CALENDAR}".split())
FUNCTION_WORDS = frozenset(_FUNCTION.split())
CALENDAR = frozenset(_CALENDAR.split())
