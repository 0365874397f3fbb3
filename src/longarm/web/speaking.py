"""What templates call to say something of a case in the language of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from longarm.records.lineage import Drift, Link
from longarm.records.register import Contradiction, Denial, Entry, Support
from longarm.records.when import When
from longarm.web import queue, retelling
from longarm.web.countries import country_in, language_in
from longarm.web.queue import Waiting
from longarm.web.telling import Teller
from longarm.wording.counts import origins_said
from longarm.wording.said import Arg, Message, Number, Source, code, word
from longarm.wording.voices import denial_said, found_said, last_step_said, outlet_said, speaker_said, when_said

#: Why a claim waits.
REASONS = {text: Message(text) for text in queue.REASONS}
#: What the pages count, with its number.
COUNTS = {
    "claims": Message("{count} claims wait", "{count} claim waits"),
    "entries": Message("{count} entries", "{count} entry"),
    "places": Message("{count} places", "{count} place"),
    "values": Message("{count} values", "{count} value"),
    "would": Message("{count} entries would change without {what}", "{count} entry would change without {what}"),
}


def _teller(context: Context) -> Teller:
    teller: Teller = context["teller"]
    return teller


def _lang_of(context: Context) -> retelling.LangOf:
    """Return what tells the language of a report, from the case that the page shows."""
    reports: Mapping[str, Any] = context["reports"]

    def lang_of(report: str) -> str:
        found = reports.get(report)
        return "" if found is None or found.lang == "und" else str(found.lang)

    return lang_of


@pass_context
def say_title(context: Context, entry: Entry, longest: int = 0) -> Markup:
    """Say the title of an entry."""
    return _teller(context).keep((entry.id, longest), entry, lambda: retelling.title_of(entry, _lang_of(context)))


@pass_context
def title_text(context: Context, entry: Entry, longest: int = 0) -> str:
    """Say the title of an entry where there can be no markup."""
    return _teller(context).text(retelling.title_of(entry, _lang_of(context)), longest)


@pass_context
def say_speaker(context: Context, support: Support) -> Markup:
    """Say who says it, and through whom."""
    return _teller(context).html(speaker_said(support, _lang_of(context)(support.report)))


@pass_context
def say_denial(context: Context, denial: Denial) -> Markup:
    """Say who denies what, and what the same words grant."""
    return _teller(context).html(denial_said(denial, _lang_of(context)(denial.support.report)))


@pass_context
def when_text(context: Context, when: When | None) -> str:
    """Say a date where there can be no markup."""
    return _teller(context).text(when_said(when))


@pass_context
def say_found(context: Context, support: Support, longest: int = 0) -> Markup:
    """Say who found a claim; nothing where the rules alone did."""
    said = found_said(support.because)
    return Markup("") if said is None else _teller(context).html(said, longest)


@pass_context
def say_count(context: Context, count: int, what: str, of: str = "") -> Markup:
    """Say how many there are of something."""
    said = COUNTS[what](count=count, what=of) if of else COUNTS[what](count=count)
    return _teller(context).html(said)


@pass_context
def say_country(context: Context, country: str) -> str:
    """Say the name of a country."""
    return country_in(country, _teller(context).lang)


@pass_context
def say_language(context: Context, code_: str) -> str:
    """Say the name of a language."""
    return language_in(code_, _teller(context).lang)


@pass_context
def say_value(context: Context, value: str, name: str, report: str = "") -> Markup:
    """Say a value as shown, the words of a report in their language."""
    lang = _lang_of(context)(report) if report else ""
    return _teller(context).html(retelling.value_of(name, value, lang), 300)


@pass_context
def say_explanation(context: Context, one: Contradiction, entries: Iterable[Entry]) -> Markup:
    """Say how values do not agree."""
    return _teller(context).html(retelling.explanation_of(one, list(entries), _lang_of(context)))


@pass_context
def say_drift(context: Context, drift: Drift, link: Link) -> Markup:
    """Say what changed along a link."""
    return _teller(context).html(retelling.drift_of(drift, link, _lang_of(context)))


@pass_context
def say_waiting(context: Context, one: Waiting, longest: int = 0) -> Markup:
    """Say why a claim waits."""
    said = REASONS[one.why](entry=one.entry, what=retelling.dispute_of(one.what))
    return _teller(context).html(said, longest)


@pass_context
def changed_title(context: Context, one: Any, longest: int = 0) -> Markup:
    """Say the title of an entry that was changed; one that is gone keeps the English words of the register."""
    id_, title = (one["id"], one["title"]) if isinstance(one, Mapping) else (one.id, one.title)
    now = context.get("now")
    entry = now.entries.get(id_) if now is not None else None
    known = retelling.title_of(entry, _lang_of(context)) if entry is not None and entry.title == title else None
    return _teller(context).html(known or Source(title, "en"), longest)


@pass_context
def say_fact(context: Context, text: str, name: str) -> Markup:
    """Say one side of what a decision changed."""
    return _teller(context).html(retelling.fact_of(name, text), 80)


@pass_context
def lang_of(context: Context, report: str) -> Markup:
    """Return the attribute that tells the language of a report's words; nothing where it is not known."""
    lang = _lang_of(context)(report)
    return Markup(' lang="{}"').format(lang) if lang else Markup("")


def _said(make: Callable[[Any], Arg]) -> Callable[..., Markup]:
    @pass_context
    def say_it(context: Context, one: Any, longest: int = 0) -> Markup:
        return _teller(context).html(make(one), longest)

    return say_it


def _row(make: Callable[[Any], list[Arg]]) -> Callable[..., list[Markup]]:
    @pass_context
    def say_all(context: Context, one: Any) -> list[Markup]:
        return [_teller(context).html(said) for said in make(one)]

    return say_all


def _last_step(entry: Entry) -> Arg:
    return code(last_step_said(entry))


FILTERS: dict[str, Callable[..., Any]] = {
    "title": say_title,
    "title_text": title_text,
    "speaker": say_speaker,
    "outlet": _said(outlet_said),
    "denial": say_denial,
    "when": _said(when_said),
    "when_text": when_text,
    "found": say_found,
    "counted": say_count,
    "country": say_country,
    "language": say_language,
    "number": _said(Number),
    "value": say_value,
    "explanation": say_explanation,
    "fact": say_fact,
    "drift": say_drift,
    "waits": say_waiting,
    "changed_title": changed_title,
    "lang_of": lang_of,
    "word": _said(word),
    "code": _said(code),
    "origins": _said(origins_said),
    "outcome": _said(retelling.outcome_of),
    "disputes": _said(retelling.disputes_of),
    "dispute": _said(retelling.dispute_of),
    "last_step": _said(_last_step),
    "fallen": _said(retelling.fallen_of),
    "owner": _said(retelling.owner_of),
    "reasons": _row(retelling.reasons_of),
    "joints": _row(retelling.joints_of),
    "starts": _row(retelling.starts_of),
    "derivation": _row(retelling.links_of),
    "caution": _said(retelling.warning_of),
}
