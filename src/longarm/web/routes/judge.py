"""The review desk: look at a claim, decide, decide on several at once, take the last decision back."""

from __future__ import annotations

from typing import Any

from litestar import get, post
from litestar.exceptions import PermissionDeniedException
from litestar.params import FromQuery
from litestar.response import Redirect, Response

from longarm.errors import UsageError
from longarm.publish.compare import compare_registers
from longarm.records.judgement import Verb
from longarm.records.register import Register
from longarm.shelf.judging import Decision
from longarm.web.desk import Asked, Form, desk_of, now_of, own_path, page_of, person_of, reader_of
from longarm.web.pages.batch import show_batch
from longarm.web.pages.review import show_review
from longarm.web.people import REVIEWER_VERBS, Person, Power
from longarm.web.second import waiting_for_second

#: Decisions of one session that can be taken back with a key.
_MOST_DONE = 50
#: Changed entries that are named after a decision.
_MOST_TOLD = 4


@get("/review", sync_to_thread=True)
def review(request: Asked, claim: FromQuery[str | None] = None) -> Response[str]:
    """The review desk."""
    now, reader = now_of(request), reader_of(request)
    whole = desk_of(request).room.snapshot()
    second = [one for one in waiting_for_second(whole.judged, reader) if now.holds(one)] if reader.blind else []
    return page_of(request, "review.html", {"now": now, **show_review(now, claim, reader, second)})


@get("/review/batch", sync_to_thread=True)
def batch(request: Asked, kind: FromQuery[str | None] = None) -> Response[str]:
    """Several claims of one kind, to be accepted with one reason."""
    now = now_of(request)
    return page_of(request, "batch.html", {"now": now, **show_batch(now, kind)})


@post("/review/mode", sync_to_thread=False, status_code=303, opt={"power": Power.CODER})
def reading_mode(request: Asked, data: Form) -> Redirect:
    """Become a second reader, who sees no judgement before their own, or stop being one."""
    request.session["blind"] = data.get("blind") == "1"
    name = data.get("by", "").strip()[:120]
    if not desk_of(request).gate.team and "by" in data:
        request.session["by"] = name or None
    return Redirect("/review", status_code=303)


@post("/judge", sync_to_thread=True, status_code=303, opt={"power": Power.CODER})
def judge(request: Asked, data: Form) -> Redirect:
    """Seal a person's decision and build again."""
    person = person_of(request)
    decision = _decision_of(data, person)
    _require_power(request, decision, person)
    before = now_of(request)
    leaves = desk_of(request).room.judge(decision, before)
    done = list(request.session.get("done", []))
    ids = [leaf.id for leaf in leaves]
    if decision.verb is Verb.WITHDRAW:
        done = [one for one in done if not set(one) & set(decision.targets)]
    else:
        done.append(ids)
    request.session["done"] = done[-_MOST_DONE:]
    many = f"{len(ids)} × " if len(ids) > 1 else ""
    request.session["notice"] = f"{many}{decision.verb.value}: {', '.join(ids[:6])}{' …' if len(ids) > 6 else ''}"
    request.session["changed"] = _changed(before.register, now_of(request).register)
    return Redirect(own_path(data.get("back")), status_code=303)


@post("/undo", sync_to_thread=True, status_code=303, opt={"power": Power.CODER})
def undo(request: Asked, data: Form) -> Redirect:
    """Withdraw the last decision of this session; both stay in the log."""
    done = list(request.session.get("done", []))
    if not done:
        raise UsageError("There is nothing to undo in this session.", hint="Withdraw older judgements on their claim.")
    reason = data.get("reason", "").strip() or "taken back at once"
    decision = Decision(verb=Verb.WITHDRAW, targets=tuple(done[-1]), reason=reason, by=person_of(request).name)
    room = desk_of(request).room
    first = next((leaf for _, leaf in now_of(request).judged if leaf.id == done[-1][0]), None)
    before = now_of(request)
    room.judge(decision, before)
    request.session["changed"] = _changed(before.register, now_of(request).register)
    request.session["done"] = done[:-1]
    request.session["notice"] = f"withdraw: {', '.join(done[-1][:6])}"
    target = first.judgement.targets[0] if first else ""
    back = f"/review?claim={target}" if target.startswith("c-") else own_path(data.get("back"))
    return Redirect(back, status_code=303)


def _changed(before: Register, after: Register) -> dict[str, Any]:
    """Return what the notice tells of a decision: the first entries that it changed, and how many there are."""
    found = list(compare_registers(before, after))
    rows = [{"id": one.id, "title": one.title, "what": one.what, "changes": one.changes} for one in found[:_MOST_TOLD]]
    return {"rows": rows, "more": len(found) - len(rows)}


def _decision_of(data: dict[str, str], person: Person) -> Decision:
    verb = Verb(data.get("verb", ""))
    sets = tuple(f"{name[4:]}={value}" for name, value in sorted(data.items()) if name.startswith("set-"))
    if verb is Verb.CORRECT:
        sets = tuple(pair for pair in sets if data.get(f"was-{pair.split('=')[0]}") != pair.split("=", 1)[1])
    picked = [name[5:] for name in sorted(data) if name.startswith("pick-")]
    other = [data["other"].strip()] if data.get("other", "").strip() else []
    # A browser sends the ends of lines as carriage return and line feed, whatever the page wrote.
    named = (one.strip() for one in data.get("targets", "").splitlines())
    targets = (*(one for one in named if one), *picked, *other)
    if not targets:
        raise UsageError("Nothing was chosen.", hint="Tick the claims that the decision is about.")
    return Decision(
        verb=verb,
        targets=targets,
        reason=data.get("reason", ""),
        by=person.name,
        sets=sets if verb is Verb.CORRECT else (),
    )


def _require_power(request: Asked, decision: Decision, person: Person) -> None:
    """Let coders decide on claims, and take back what they decided themselves; the rest waits for a reviewer."""
    if person.power >= Power.REVIEWER:
        return
    whole = decision.verb in REVIEWER_VERBS or any(not target.startswith(("c-", "j-")) for target in decision.targets)
    judged = {leaf.id: leaf.judgement.by for _, leaf in now_of(request).judged}
    others = decision.verb is Verb.WITHDRAW and any(judged.get(one) != person.name for one in decision.targets)
    if (whole and decision.verb is not Verb.NOTE) or others:
        raise PermissionDeniedException("This decision waits for a reviewer.")
