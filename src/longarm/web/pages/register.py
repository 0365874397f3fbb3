"""The register: facets with counts, search, one line an entry; the address carries the whole state."""

from __future__ import annotations

from typing import Any

from longarm.web.facet_values import FACETS
from longarm.web.facets import Index, Query, search

#: Facet values shown before the rest is folded away.
MOST_VALUES = 12


def show_register(index: Index, query: Query) -> dict[str, Any]:
    """Return what the register page shows for a query."""
    result = search(index, query)
    facets = [
        {
            "name": name,
            "values": [(one, query.address(toggle=(name, one.value))) for one in result.facets[name]],
        }
        for name in FACETS
        if len(result.facets[name]) > 1 or query.chosen.get(name)
    ]
    return {
        "result": result,
        "query": query,
        "facets": facets,
        "most_values": MOST_VALUES,
        "earlier": query.address(page=query.page - 1) if query.page > 1 else None,
        "later": query.address(page=query.page + 1) if query.page < result.pages else None,
        "export": query.address(),
    }
