"""People of a team before a desk: accounts with codes, and a device that holds passkeys, for tests of the desk."""

from __future__ import annotations

import hashlib
import json
import secrets

import cbor2
import pyotp
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from longarm.web.team.factor import new_secret

PASSWORD = "four words of mine"
HEADERS = {"sec-fetch-site": "same-origin"}


class Clock:
    """Tells the time that a test wants."""

    def __init__(self):
        self.seconds = 1_790_000_000.0

    def __call__(self):
        return self.seconds


def code_of(secret, clock):
    return pyotp.TOTP(secret).at(clock.seconds)


def join(accounts, clock, name, power):
    secret = new_secret()
    accounts.join(accounts.invite(name, power), PASSWORD, secret, code_of(secret, clock))
    clock.seconds += 90
    return secret


class Device:
    """An authenticator (WebAuthn level 3) with one key, unlocked by its owner unless told otherwise."""

    def __init__(self, origin, host):
        self.origin, self.host = origin, host
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = secrets.token_bytes(16)
        self.count = 0

    def _client(self, kind, challenge):
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _state(self, *, unlocked, more=b""):
        self.count += 1
        flags = 0x01 | (0x04 if unlocked else 0) | (0x40 if more else 0)
        return hashlib.sha256(self.host.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big") + more

    def _answer(self, response):
        name = bytes_to_base64url(self.id)
        return {"id": name, "rawId": name, "type": "public-key", "clientExtensionResults": {}, "response": response}

    def make(self, options, *, unlocked=True):
        numbers = self.key.public_key().public_numbers()
        cose = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")})
        more = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cose
        made = {"fmt": "none", "attStmt": {}, "authData": self._state(unlocked=unlocked, more=more)}
        return self._answer(
            {
                "clientDataJSON": bytes_to_base64url(self._client("webauthn.create", options["challenge"])),
                "attestationObject": bytes_to_base64url(cbor2.dumps(made)),
                "transports": ["internal"],
            }
        )

    def use(self, options, *, unlocked=True):
        client = self._client("webauthn.get", options["challenge"])
        state = self._state(unlocked=unlocked)
        signed = self.key.sign(state + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        return self._answer(
            {
                "clientDataJSON": bytes_to_base64url(client),
                "authenticatorData": bytes_to_base64url(state),
                "signature": bytes_to_base64url(signed),
            }
        )

    def copy(self):
        """Return the same key with a counter that stands still."""
        other = Device(self.origin, self.host)
        other.key, other.id, other.count = self.key, base64url_to_bytes(bytes_to_base64url(self.id)), 0
        return other
