"""Turns a name in a report into a key under which the same speaker or body is met in other reports."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.records.fold import fold, words
from longarm.resolve.bodies import Body, body_of, is_body_alone, is_kind_alone
from longarm.resolve.mentions import Context, Mention
from longarm.resolve.naming import is_generic, is_short, name_words, stems, without_aside
from longarm.resolve.organisations import ORGANISATIONS
from longarm.resolve.outlets import known_outlet, name_key

_MINISTRIES = ("foreign", "interior", "justice")
#: Stems of words for those who speak for a body.
_SPEAKING = frozenset(
    """spokesperson spokesman spokeswoman spokespeople official officer source woordvoerder woordvoerster sprecher
    sprecherin portavoz porte parole minister secretary head chief""".split()  # noqa: SIM905
)
#: Kinds whose bare word is no short name of one force or office.
_MANY = frozenset({"police", "prosecutor"})
_BARE = frozenset(("ministry", "minister", "department", "ministerium", "ministerie", "ministerio", "ministere"))


@dataclass(frozen=True)
class Node:
    """A speaker or body.

    Attributes:
        key: such as ``body:foreign:NL``, ``name:safeguard defender`` or ``person:wang wenbin``.
        body: what kind of body it is or speaks for.
        why: why the name in the report means it, "" when it is simply its name.
    """

    key: str
    body: Body
    why: str = ""


def node_of(mention: Mention, context: Context) -> Node | None:
    """Return what a name in a report means; None for an unnamed speaker of no told body.

    Args:
        mention: the name.
        context: what its report tells.
    """
    body = _complete(mention.name, mention, context)
    if mention.kind == "unnamed":
        return _unnamed(mention, body, context)
    if " ".join(stems(without_aside(mention.name))) in ORGANISATIONS:
        return Node(_body_key(mention.name, body), body)
    told = body_of(mention.name)
    bare = told.country is None and (is_generic(mention.name) or is_kind_alone(mention.name))
    only = told.kind not in _MINISTRIES and bool(_BARE & set(words(mention.name)))
    if bare and (not body.key or only):
        if mention.affiliation:
            return _unnamed(mention, body, context)
        full = _only_ministry(mention.name, context)
        return Node(f"body:{full.key}", full, f"the only such body in {context.file}") if full else None
    known = _known(mention, context)
    as_person = mention.kind == "person" and known is None and not _is_body(mention, body, context)
    if as_person or _acts_as_official(mention, context):
        return _person(mention, context)
    return _by_name(mention, body, known, context)


def _by_name(mention: Mention, body: Body, known: str | None, context: Context) -> Node:
    if is_short(mention.name) and not body.key:
        meant = context.shorts.get(mention.name.casefold(), set())
        if len(meant) == 1:
            name = next(iter(meant))
            full = _complete(name, mention, context)
            return Node(_body_key(name, full), full, f"initials of “{name}” in {context.file}")
    if known is not None:
        why = "" if known == mention.name else f"the codebook calls it “{known}”"
        return Node(name_key(known), Body("outlet"), why)
    return Node(_body_key(mention.name, body), body, _told_by(mention, body, context))


def _acts_as_official(mention: Mention, context: Context) -> bool:
    """Say whether the body that acts is named by its head: an act of "Wopke Hoekstra" is one of the minister."""
    many = len(name_words(mention.name)) > 1
    return mention.kind == "body" and many and fold(mention.name) in context.officials


def _known(mention: Mention, context: Context) -> str | None:
    """Return the outlet that a name means by the codebook; one of whom the report tells a role is a person."""
    if mention.kind == "person":
        found = name_words(mention.name)
        if mention.affiliation or (len(found) == 1 and found[0] in context.persons):
            return None
    return known_outlet(mention.name, context.known)


def _only_ministry(name: str, context: Context) -> Body | None:
    """Return the one ministry that "the ministry" can mean in a report."""
    if not any(word in _BARE for word in words(name)):
        return None
    told = body_of(name).kind
    if told in _MINISTRIES:
        found = {body for body in context.bodies.get(told, ()) if _is_short_for(name, body, context)}
    else:
        found = {body for kind in _MINISTRIES for body in context.bodies.get(kind, ())}
    return found.pop() if len({body.key for body in found}) == 1 else None


def _body_key(name: str, body: Body) -> str:
    if body.key:
        return f"body:{body.key}"
    return name_key(name)


def _unnamed(mention: Mention, body: Body, context: Context) -> Node | None:
    """Tell for which body somebody without a name speaks: the one in the words themselves, else the affiliation."""
    if body.key and body.kind != "government":
        return Node(f"body:{body.key}", body, "a role of the body")
    affiliation = mention.affiliation
    if affiliation and is_generic(affiliation):
        full = _only_ministry(affiliation, context)
        return Node(f"body:{full.key}", full, f"the only such body in {context.file}") if full else None
    if affiliation:
        speaks_for = _complete(affiliation, mention, context)
        return Node(_body_key(affiliation, speaks_for), speaks_for, f"speaks for “{affiliation}”")
    return Node(f"body:{body.key}", body, "a role of the body") if body.key else None


def _person(mention: Mention, context: Context) -> Node:
    found = name_words(mention.name) or (mention.name,)
    body = _complete(mention.affiliation, mention, context) if mention.affiliation else Body(None)
    if len(found) == 1:
        full = context.persons.get(found[0], set())
        if len(full) == 1:
            return Node(f"person:{' '.join(next(iter(full)))}", body, f"short form in {context.file}")
    return Node(f"person:{' '.join(found)}", body)


def _is_body(mention: Mention, body: Body, context: Context) -> bool:
    """Say whether what a reader took for a person is a body by its own words."""
    if body.official and (_is_role(mention.name) or (not mention.affiliation and is_body_alone(mention.name))):
        return True
    # "Baltic Herald" is no person whom one could ask; "Emily Post" begins as persons' names do.
    many = len(mention.name.split()) > 1
    return many and body.kind == "outlet" and not mention.affiliation and fold(mention.name) not in context.given


def _is_role(name: str) -> bool:
    """Say whether a "person" is only named by a role, such as "the Dutch foreign minister"."""
    lowered = [word for word in name.split() if word[:1].islower()]
    return len(lowered) * 2 >= len(name.split())


def _complete(name: str, mention: Mention, context: Context) -> Body:
    """Return the body that a name means, its state filled from the report where that leaves no choice."""
    body = body_of(name)
    if not body.official:
        return body
    if body.kind == "embassy":
        return _complete_embassy(body, context)
    if body.country is not None:
        return body
    if mention.country:
        return _with(body, country=mention.country)
    acting = context.acting.get(frozenset(_core(name)), set())
    if len(acting) == 1:
        return next(iter(acting))
    known = {one for one in context.bodies.get(body.kind or "", set()) if not body.which or one.which == body.which}
    if len({one.key for one in known}) == 1:
        return _as_called(body, next(iter(known)), name, context)
    return _with(body, country=context.nation) if not known and context.nation else body


def _as_called(body: Body, only: Body, name: str, context: Context) -> Body:
    """Return the only body of a kind that a report names with its state, where a name can be short for it.

    "Department of Foreign Affairs" is not short for "Beijing's foreign ministry", nor bare "police" for those of a town
    or for traffic police; a ministry by no name may be the host's where only that of another state is named; and
    prosecutors by no name may be of any state in a report on several.
    """
    if context.nation is not None:
        fits = only.country == context.nation
    else:
        fits = not (context.many and is_kind_alone(name)) and _is_short_for(name, only, context)
    if not fits:
        return body
    return _with(body, country=only.country) if body.kind in _MANY and not body.which else only


def _is_short_for(name: str, body: Body, context: Context) -> bool:
    called = {stem for word in context.called.get(body.key or "", ()) for stem in stems(word)}
    return set(_core(name)) <= called


def _core(name: str) -> tuple[str, ...]:
    """Return the words of a body's name without those for who speaks for it."""
    return tuple(one for one in stems(name) if one not in _SPEAKING)


def _complete_embassy(body: Body, context: Context) -> Body:
    known = {one for one in context.bodies.get("embassy", set()) if one.which == body.which}
    if body.host is not None:
        known = {one for one in known if one.host in {None, body.host}}
    if body.country is None:
        return next(iter(known)) if len({one.key for one in known}) == 1 else body
    if body.host is not None:
        return body
    hosts = {one.host for one in known if one.host and one.country == body.country}
    if len(hosts) == 1:
        return _with(body, host=hosts.pop())
    here = context.nation if context.nation != body.country else None
    return _with(body, host=here) if not hosts else body


def _told_by(mention: Mention, body: Body, context: Context) -> str:
    if not body.key or body_of(mention.name).key == body.key:
        return ""
    return f"in {context.file} it can only be {body.key.replace(':', ' ')}"


def _with(body: Body, country: str | None = None, host: str | None = None) -> Body:
    return Body(body.kind, country or body.country, host or body.host, body.which)
