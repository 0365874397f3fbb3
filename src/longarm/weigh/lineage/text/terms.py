"""Tells a quoted term, which everybody puts in quotation marks, from words that somebody said."""

from __future__ import annotations

#: Words that make up the names of the thing reported on; a quotation of nothing else is a term.
_WORDS = (
    "overseas police service services station stations post posts center centers centre centres office offices "
    "chinese china fuzhou qingtian contact point points illegal secret undeclared unofficial clandestine abroad "
    "foreign of the a an in on and so called people s republic operation fox hunt sky net belt road united front "
    "transnational repression to mobile persuade return persuasion persuaded de la del el los las policía "
    "policial policiales servicio servicios centro centros estación estaciones comisarías exterior extranjero "
    "ultramar delegacias serviço serviços übersee polizeistationen polizeistation zwei sogenannte volunteer "
    "volunteers en het van een overzees overzeese servicestation servicestations postes "
    "服 務 站 警 僑 事 海 外 中 心 福 州 保 "
    "護 衛 士 报 報 台 崗 岗"
)
_TERM_WORDS = frozenset(_WORDS.split())


def is_term(quote: str) -> bool:
    """Say whether a folded quotation is only the name of the thing.

    >>> is_term("overseas police service stations"), is_term("worried and intimidated")
    (True, False)
    """
    return all(word in _TERM_WORDS for word in quote.split())
