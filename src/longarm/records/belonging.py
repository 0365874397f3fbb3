"""Of which body a person is whom a report names as of one: "Laura Harth of Safeguard Defenders"."""

from __future__ import annotations

import re

from longarm.records.claim import Claim

#: Reason of an attribution whose speaker has as affiliation a body that the text shows to be one, and no role alone.
OF_BODY = "speaker.of-body"
_NAME = re.compile(r"[A-Z].*")


def body_behind(claim: Claim) -> str | None:
    """Return the name of the body that the report names a person as of; None where it gives a role at most."""
    speaker = claim.speaker
    if speaker is None or speaker.kind != "person" or OF_BODY not in claim.because:
        return None
    found = _NAME.search(speaker.affiliation or "")
    return found[0] if found else None
