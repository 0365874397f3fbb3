"""Templates of the desk, in the reader's language."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from litestar.response import Response

from longarm.ports import Assets
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
    when_words,
)
from longarm.records.found_by import found_words
from longarm.records.when import When
from longarm.web.catalogues import Catalogues
from longarm.web.countries import country_in

TEMPLATES = "web/templates"
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\S*Z")


def moment_words(at: str) -> str:
    """Return a time as people read it, to the minute; what is none is left as it is."""
    found = _MOMENT.fullmatch(at)
    return f"{found[1]} {found[2]} UTC" if found else at


@pass_context
def country_words(context: Context, code: str) -> str:
    """Return the name of a country in the language of the page."""
    return country_in(code, str(context["lang"]))


@pass_context
def when_in_words(context: Context, when: When | None) -> str:
    """Return a date at its own precision, in the language of the page; the words of a text stay as they are."""
    translate = context["_"]
    if when is None:
        return str(translate("no date given"))
    if when.value is None and when.words:
        return str(translate("{words}, unresolved")).format(words=f"“{one_line(when.words)}”")
    if when.value is not None and when.value.startswith("../"):
        return str(translate("by {day}")).format(day=when.value[3:])
    return str(translate(when_words(when)))


@pass_context
def number_words(context: Context, value: float) -> str:
    """Return a number as the language of the page writes it."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=str(context["lang"]))


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
            when=when_in_words,
            speaker=speaker_words,
            outlet=outlet_words,
            denial=denial_words,
            step=step_words,
            origins=origin_words,
            standing=standing_words,
            codes=code_words,
            country=country_words,
            number=number_words,
            moment=moment_words,
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
