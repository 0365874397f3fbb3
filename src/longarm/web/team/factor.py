"""The second factor: codes of an authenticator (RFC 6238)."""

from __future__ import annotations

import hmac

import pyotp

STEP = 30


def new_secret() -> str:
    """Return a fresh secret in base 32."""
    return str(pyotp.random_base32())


def address_of(secret: str, name: str, case: str) -> str:
    """Return the ``otpauth:`` address from which a device takes the secret."""
    return str(pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=f"Longarm {case}"))


def step_of(secret: str, code: str, now: float) -> int | None:
    """Return the time step whose code this is, one step early or late allowed; None when it is no code of now."""
    totp = pyotp.TOTP(secret, interval=STEP)
    given = "".join(code.split())
    current = int(now // STEP)
    fits = [
        step
        for step in (current - 1, current, current + 1)
        if hmac.compare_digest(totp.at(step * STEP).encode(), given.encode())
    ]
    return fits[-1] if fits else None
