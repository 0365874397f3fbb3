"""Adding documents."""

from __future__ import annotations

from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.records.capture import Declared
from longarm.records.report import Genre
from longarm.web.desk import Asked, desk_of, page_of
from longarm.web.people import Power


@get("/add", sync_to_thread=False, opt={"power": Power.CODER})
def add(request: Asked, job: FromQuery[str | None] = None) -> Response[str]:
    """What can be added, and what became of what was."""
    adder = desk_of(request).adder
    values = {"job": adder.job(job) if job else None, "jobs": adder.jobs(), "genres": [one.value for one in Genre]}
    return page_of(request, "add.html", values)


@post("/add", status_code=303, opt={"power": Power.CODER})
async def add_inputs(request: Asked) -> Redirect:
    """Take uploads and links and seal them in the background."""
    form = await request.form()
    files = [(one.filename, await one.read()) for one in form.getall("files", []) if isinstance(one, UploadFile)]
    links = [line.strip() for line in str(form.get("links", "")).splitlines() if line.strip()]
    if any("://" not in link for link in links):
        raise UsageError("A link lacks its https://.", hint="Give whole addresses, one a line.")
    outlet, published, genre = (str(form.get(name, "")).strip() or None for name in ("outlet", "published", "genre"))
    said = Declared(outlet=outlet, published=published, genre=genre)
    kept = [(name, data) for name, data in files if data]
    if not kept and not links:
        raise UsageError("There is nothing to add.", hint="Choose files or give links.")
    job = desk_of(request).adder.start(kept, links, said)
    return Redirect(f"/add?job={job.id}", status_code=303)
