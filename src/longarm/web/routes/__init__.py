"""The routes of the desk: each takes a snapshot, asks its page, and renders."""

from __future__ import annotations

from longarm.web.routes.add import add, add_inputs, arrived, expect, finish, take
from longarm.web.routes.door import enter, language, static
from longarm.web.routes.erase import erase
from longarm.web.routes.fence import access, fence
from longarm.web.routes.judge import batch, judge, reading_mode, review, undo
from longarm.web.routes.look import (
    entry,
    figures,
    overview,
    register,
    register_export,
    register_table,
    whatif,
    world_map,
)
from longarm.web.routes.passkey import add as add_passkey
from longarm.web.routes.passkey import ask_known, ask_new, come_in, drop, me
from longarm.web.routes.sealed import beside, original, report
from longarm.web.routes.team import change_people, join, join_page, people, sign_in, sign_in_page, sign_out

ROUTES = (
    enter,
    overview,
    register,
    register_export,
    register_table,
    entry,
    report,
    original,
    beside,
    review,
    batch,
    reading_mode,
    world_map,
    figures,
    whatif,
    judge,
    undo,
    add,
    add_inputs,
    expect,
    arrived,
    take,
    finish,
    language,
    static,
    sign_in_page,
    sign_in,
    join_page,
    join,
    sign_out,
    people,
    change_people,
    me,
    ask_new,
    add_passkey,
    drop,
    ask_known,
    come_in,
    fence,
    erase,
    access,
)

__all__ = ["ROUTES"]
