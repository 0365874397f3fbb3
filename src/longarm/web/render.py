"""Templates of the desk, in the reader's language."""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from litestar.response import Response

from longarm.ports import Assets
from longarm.publish.country_names import country_name
from longarm.publish.words import (
    STANDINGS,
    code_words,
    denial_words,
    one_line,
    origin_words,
    outlet_words,
    plural,
    speaker_words,
    standing_words,
    step_words,
    support_words,
    when_words,
)
from longarm.records.found_by import found_words
from longarm.web.catalogues import Catalogues

TEMPLATES = "web/templates"


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
        self._environment.filters.update(
            line=one_line,
            plural=plural,
            when=when_words,
            speaker=speaker_words,
            outlet=outlet_words,
            support=support_words,
            denial=denial_words,
            step=step_words,
            origins=origin_words,
            standing=standing_words,
            codes=code_words,
            country=country_name,
            found=found_words,
        )
        self._environment.globals["standings"] = {standing.value: words for standing, words in STANDINGS.items()}
        self.catalogues = Catalogues(assets)

    def page(self, template: str, lang: str, **values: Any) -> Response[str]:
        """Return a page as an answer."""
        text = self._environment.get_template(template).render(
            _=self.catalogues.of(lang), lang=lang, languages=self.catalogues.languages, **values
        )
        return Response(text, media_type="text/html; charset=utf-8")
