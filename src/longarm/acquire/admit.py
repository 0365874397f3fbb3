"""What happens to bytes between getting and sealing: kind, packed documents, page quality, attachments, archives."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

import msgspec

from longarm.acquire import media
from longarm.acquire.limits import Limits, Refused
from longarm.acquire.mail import find_attachments
from longarm.acquire.packed import check_docx, check_pdf
from longarm.acquire.quality import judge_page
from longarm.acquire.webarchive import read_archive
from longarm.errors import RefusedError
from longarm.records.capture import Capture, Declared


def admit(capture: Capture, limits: Limits) -> Iterator[Capture | Refused]:
    """Tell what a capture is and yield it with its warnings; unpack archives and the attachments of mails.

    Raises:
        RefusedError: the bytes cannot be taken in at all.
    """
    kind, warnings = media.tell_media_type(capture.data, capture.name)
    if kind == media.WARC:
        yield from admit_all(read_archive(io.BytesIO(capture.data), capture.name, limits), capture.declared, limits)
        return
    if kind == media.DOCX:
        check_docx(capture.data, capture.name, limits)
    if kind == media.PDF:
        warnings += check_pdf(capture.data, capture.name)
    if kind == media.HTML:
        warnings += judge_page(capture.data, capture.http)
    yield msgspec.structs.replace(capture, media_type=kind, warnings=(*capture.warnings, *warnings))
    if kind == media.MAIL:
        yield from _attachments(capture, limits)


def admit_all(items: Iterable[Capture | Refused], declared: Declared, limits: Limits) -> Iterator[Capture | Refused]:
    """Admit every capture of an archive, one bad record never stopping the rest."""
    for item in items:
        if isinstance(item, Refused):
            yield item
            continue
        try:
            yield from admit(msgspec.structs.replace(item, declared=declared), limits)
        except RefusedError as error:
            yield Refused(item.got_from or item.name, error)


def _attachments(mail: Capture, limits: Limits) -> Iterator[Capture | Refused]:
    """Admit the attachments of a mail; those of other kinds stay inside the sealed mail and are told."""
    declared = Declared(published=mail.declared.published, note=f"attached to {mail.name}")
    for name, data in find_attachments(mail.data, mail.name):
        part = Capture(data=data, name=name, media_type="", how="mail", got_from=mail.name, declared=declared)
        try:
            yield from admit(part, limits)
        except RefusedError as error:
            yield Refused(f"{mail.name}: {name}", error, skipped=True)
