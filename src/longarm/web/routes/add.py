"""Adding documents: as one form, or file by file in pieces, so that a connection that dies loses nothing."""

from __future__ import annotations

from typing import Any

from litestar import get, post
from litestar.concurrency import sync_to_thread
from litestar.datastructures import UploadFile
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Response

from longarm.errors import NotFoundError, UsageError
from longarm.records.capture import Declared
from longarm.records.report import Genre
from longarm.web.adding import Job
from longarm.web.desk import Asked, Json, desk_of, now_of, page_of, person_of
from longarm.web.people import Power


@get("/add", sync_to_thread=False, opt={"power": Power.CODER})
def add(request: Asked, job: FromQuery[str | None] = None) -> Response[str]:
    """What can be added, and what became of what was."""
    adder, by = desk_of(request).adder, _whose(request)
    asked = adder.job(job, by) if job else None
    # What was sealed leads to its report as soon as there is a page of it that this person may see.
    known = now_of(request).reports if asked and asked.state == "done" else {}
    values = {"job": asked, "asked": job, "jobs": adder.jobs(by), "known": known}
    return page_of(request, "add.html", {**values, "genres": [one.value for one in Genre]})


@post("/add", status_code=303, opt={"power": Power.CODER})
async def add_inputs(request: Asked) -> Redirect:
    """Take uploads and links and seal them in the background."""
    form = await request.form()
    files = [(one.filename, await one.read()) for one in form.getall("files", []) if isinstance(one, UploadFile)]
    links = _links(str(form.get("links", "")))
    kept = [(name, data) for name, data in files if data]
    if not kept and not links:
        raise UsageError("There is nothing to add.", hint="Choose files or give links.")
    said = _declared({name: form.get(name) for name in ("outlet", "published", "genre")})
    job = desk_of(request).adder.start(kept, links, said, person_of(request).name)
    return Redirect(f"/add?job={job.id}", status_code=303)


@post("/add/tray", status_code=200, sync_to_thread=False, opt={"power": Power.CODER})
def expect(request: Asked, data: Json) -> dict[str, Any]:
    """Begin a batch whose files come in pieces."""
    rows = data.get("files")
    rows = rows if isinstance(rows, list) else []
    files = [
        (str(row.get("name", ""))[:400], size)
        for row in rows
        if isinstance(row, dict) and isinstance(size := row.get("size"), int)
    ]
    links = _links(str(data.get("links") or ""))
    if len(files) != len(rows) or not (files or links):
        raise UsageError("There is nothing to add.", hint="Choose files or give links.")
    return _told(desk_of(request).adder.expect(files, links, _declared(data), person_of(request).name))


@get("/add/tray/{job_id:str}", sync_to_thread=False, opt={"power": Power.CODER})
def arrived(request: Asked, job_id: FromPath[str]) -> dict[str, Any]:
    """What arrived of a batch so far."""
    return _told(_job(request, job_id))


@post("/add/tray/{job_id:str}/{number:int}", status_code=200, opt={"power": Power.CODER})
async def take(request: Asked, job_id: FromPath[str], number: FromPath[int], at: FromQuery[int] = 0) -> dict[str, Any]:
    """Take a piece of a file; the answer says how much of it is here, and whether it is sealed."""
    job, data = _job(request, job_id), await request.body()
    fate = await sync_to_thread(desk_of(request).adder.take, job, number, at, data)
    return {"have": fate.have, "state": fate.state, "reason": fate.reason}


@post("/add/tray/{job_id:str}/end", status_code=303, sync_to_thread=False, opt={"power": Power.CODER})
def finish(request: Asked, job_id: FromPath[str]) -> Redirect:
    """Read what arrived of a batch."""
    job = _job(request, job_id)
    desk_of(request).adder.finish(job)
    return Redirect(f"/add?job={job.id}", status_code=303)


def _whose(request: Asked) -> str | None:
    """Return whose batches a person sees: their own, an admin everybody's."""
    person = person_of(request)
    return None if person.power >= Power.ADMIN else person.name


def _job(request: Asked, job_id: str) -> Job:
    job = desk_of(request).adder.job(job_id, _whose(request))
    if job is None:
        raise NotFoundError("This batch is not known any more.", hint="What it sealed is kept. Begin a new batch.")
    return job


def _links(text: str) -> list[str]:
    links = [line.strip() for line in text.splitlines() if line.strip()]
    if any("://" not in link for link in links):
        raise UsageError("A link lacks its https://.", hint="Give whole addresses, one a line.")
    return links


def _declared(given: dict[str, Any]) -> Declared:
    outlet, published, genre = (str(given.get(name) or "").strip() or None for name in ("outlet", "published", "genre"))
    return Declared(outlet=outlet, published=published, genre=genre)


def _told(job: Job) -> dict[str, Any]:
    rows = [{"name": fate.name, "size": fate.size, "have": fate.have, "state": fate.state} for fate in job.fates]
    return {"job": job.id, "state": job.state, "files": rows[: job.pieces]}
