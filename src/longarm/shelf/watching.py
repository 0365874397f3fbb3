"""Watches what was sealed from the web: fetches again, compares main texts, seals what changed or is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from longarm.acquire.limits import Refused
from longarm.acquire.stage import acquire
from longarm.errors import LongarmError
from longarm.isolate import run_isolated
from longarm.ports import Fetcher, Ledgers
from longarm.publish.versions import Change, find_changes, same_words
from longarm.records.capture import Capture, Sealed
from longarm.records.report import Role
from longarm.seal.case import OpenCase

#: What a server answers for a page that it no longer gives.
GONE = frozenset({404, 410})
MainText = Callable[[bytes, Sealed], str]


@dataclass(frozen=True)
class Seen:
    """How a page was found.

    Attributes:
        url: its address.
        report: digest of the version that was sealed last.
        state: ``same``, ``edited``, ``moved``, ``removed``, ``still removed``, ``not reached`` or ``not compared``.
        detail: one sentence.
        changes: where the main texts differ.
        index: log entry of what was sealed now, None where nothing was.
    """

    url: str
    report: str
    state: str
    detail: str = ""
    changes: tuple[Change, ...] = ()
    index: int | None = None

    @property
    def is_event(self) -> bool:
        """Whether something happened to the page since it was sealed."""
        return self.state in {"edited", "moved", "removed"}


def read_main_text(data: bytes, sealed: Sealed) -> str:
    """Return headline and body of a page; runs in a worker process."""
    from longarm.read.document import open_document

    report = open_document(data, sealed)
    spans = (passage.span for passage in report.passages if passage.role in {Role.HEADLINE, Role.BODY})
    return "\n".join(span.of(report.text) for span in spans)


def isolated_main_text(data: bytes, sealed: Sealed) -> str:
    """Return headline and body of a page, read without network and under caps.

    Raises:
        LongarmError: it cannot be read.
    """
    return str(run_isolated(read_main_text, data, sealed, gives=str))


@dataclass(frozen=True)
class Watch:
    """One round of watching.

    Attributes:
        case: open for writing.
        fetcher: gets pages.
        main_text: reads headline and body.
    """

    case: OpenCase
    fetcher: Fetcher
    main_text: MainText = isolated_main_text

    def look(self) -> Iterator[Seen]:
        """Fetch every page that was sealed from the web and yield how it was found."""
        for url, leaf in sorted(newest_pages(self.case.ledgers).items()):
            yield self._look_at(url, leaf)

    def _look_at(self, url: str, leaf: Sealed) -> Seen:
        items = list(acquire([url], declared=leaf.declared, fetcher=self.fetcher))
        page = next((item for item in items if isinstance(item, Capture) and item.how == "web"), None)
        if page is None:
            return self._missing(url, leaf, items)
        if page.warnings and not leaf.warnings:
            return Seen(url, leaf.digest, "not compared", page.warnings[0])
        try:
            before = self.main_text(self.case.ledgers.read_bytes(leaf.digest), leaf)
            after = self.main_text(page.data, _like(leaf, page))
        except LongarmError as error:
            return Seen(url, leaf.digest, "not compared", error.message)
        if same_words(before, after):
            return Seen(url, leaf.digest, "same")
        state = "edited" if page.got_from == leaf.got_from else "moved"
        detail = "Its main text is another." if state == "edited" else f"It now leads to {page.got_from}."
        marks = ((":change", state), (":before", leaf.digest))
        fresh = [item for item in items if isinstance(item, Capture)]
        fresh[0] = msgspec.structs.replace(page, http=(*page.http, *marks))
        (index, _), *_ = self.case.sealer.seal(fresh)
        return Seen(url, leaf.digest, state, detail, tuple(find_changes(before, after)), index)

    def _missing(self, url: str, leaf: Sealed, items: list[Capture | Refused]) -> Seen:
        refused = next(item for item in items if isinstance(item, Refused))
        found = self.fetcher.refusal(url)
        if found is None or found[0] not in GONE:
            return Seen(url, leaf.digest, "not reached", refused.error.message)
        status, exchange = found
        detail = f"The server answers {status}."
        if _is_known_gone(self.case.ledgers, leaf.digest):
            return Seen(url, leaf.digest, "still removed", detail)
        marks = ((":of", leaf.digest), (":change", "removed"), (":status", str(status)))
        ((index, _),) = self.case.sealer.seal([msgspec.structs.replace(exchange, http=(*marks, *exchange.http))])
        return Seen(url, leaf.digest, "removed", detail, (), index)


def _like(leaf: Sealed, page: Capture) -> Sealed:
    return msgspec.structs.replace(leaf, name=page.name, media_type=page.media_type, http=page.http)


def newest_pages(ledgers: Ledgers) -> dict[str, Sealed]:
    """Return, for every address that was sealed from the web, the version that was sealed last."""
    found: dict[str, Sealed] = {}
    address_of = {leaf.digest: leaf.got_from for _, leaf in ledgers.sealed()}
    for _, leaf in ledgers.sealed():
        if leaf.how == "web":
            before = dict(leaf.http).get(":before", "")
            found.pop(address_of.get(before, ""), None)  # a page that moved is watched where it went
            found[leaf.got_from] = leaf
    return found


def _is_known_gone(ledgers: Ledgers, report: str) -> bool:
    return any({(":of", report), (":change", "removed")} <= set(leaf.http) for _, leaf in ledgers.kept())


@dataclass(frozen=True)
class Event:
    """A change that an earlier round sealed.

    Attributes:
        index: log entry that seals it.
        at: when it was sealed.
        url: address of the page.
        state: ``edited``, ``moved`` or ``removed``.
        before: the version before.
        after: the version after, empty for a removal.
    """

    index: int
    at: str
    url: str
    state: str
    before: str
    after: str


def find_events(ledgers: Ledgers) -> list[Event]:
    """Return every change that was sealed, in log order; from the ledger alone."""
    found = []
    for index, leaf in ledgers.sealed():
        said = dict(leaf.http)
        if ":change" in said:
            found.append(Event(index, leaf.at, leaf.got_from, said[":change"], said[":before"], leaf.digest))
    for index, leaf in ledgers.kept():
        said = dict(leaf.http)
        if ":change" in said:
            found.append(Event(index, leaf.at, leaf.got_from, said[":change"], said[":of"], ""))
    return sorted(found, key=lambda event: event.index)
