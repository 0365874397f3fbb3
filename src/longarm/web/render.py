"""Templates of the desk, in the reader's language."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from litestar.response import Response

from longarm.ports import Assets
from longarm.publish.words import one_line
from longarm.web.catalogues import Catalogues
from longarm.web.speaking import FILTERS
from longarm.web.telling import Teller
from longarm.wording.words import STANDINGS

TEMPLATES = "web/templates"
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\S*Z")


def moment_words(at: str) -> str:
    """Return a time as people read it, to the minute; what is none is left as it is."""
    found = _MOMENT.fullmatch(at)
    return f"{found[1]} {found[2]} UTC" if found else at


class Pages:
    """Renders the desk's templates.

    Args:
        assets: the package's data files.
    """

    def __init__(self, assets: Assets) -> None:
        sources = {
            name.removeprefix(f"{TEMPLATES}/"): assets.load(name).decode()
            for name in assets.names(TEMPLATES)
            if name.endswith((".html", ".svg"))
        }
        self._environment = Environment(
            loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self._environment.filters.update(FILTERS, line=one_line, moment=moment_words)
        self._environment.globals["standings"] = {standing.value: words for standing, words in STANDINGS.items()}
        self.catalogues = Catalogues(assets)
        self._tellers = {lang: Teller(self.catalogues, lang) for lang in self.catalogues.languages}

    def page(self, template: str, lang: str, **values: Any) -> Response[str]:
        """Return a page as an answer."""
        now = values.get("now")
        text = self._environment.get_template(template).render(
            _=self.catalogues.of(lang),
            lang=lang,
            languages=self.catalogues.languages,
            teller=self._tellers[lang],
            reports=now.reports if now is not None else {},
            **values,
        )
        return Response(text, media_type="text/html; charset=utf-8")
