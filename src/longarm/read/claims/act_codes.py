"""Kinds of codes of acts and incidents, for rules that treat several codes alike."""

from __future__ import annotations

#: Acts that consist in saying them.
BY_SAYING = frozenset({"denied_permission", "denied_existence"})
#: Ends of a trial in favour of the accused.
CLEARED = frozenset({"acquitted", "conviction_quashed"})
#: What undoes such an end: it was set aside, or the inquiry or trial begins anew.
UNDONE = frozenset({"acquittal_overturned", "reopened"})
#: Acts whose words say no themselves.
SAYS_NO = BY_SAYING | {"no_evidence_found", "closed_without_charges"}
#: Acts whose words carry their own negation or modal verb.
SELF_NEGATED = SAYS_NO | {"ordered_closure"}
#: By what an incident reached whom it was done to, as far as its code tells.
CHANNELS = {"phone_call": "phone", "online_harassment": "online", "visit": "in person"}
