"""Passkeys (WebAuthn level 3): a device proves that it holds a key and that its owner unlocked it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from longarm.errors import UsageError

_REFUSED = "The passkey was not accepted."
_HINT = "Try again; if it fails again, sign in with password and code."


class Passkey(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A passkey as the desk keeps it: nothing in it opens the door.

    Attributes:
        id: the credential's id, base64url.
        public_key: COSE key, base64url.
        count: how often it was used, where the device tells; a smaller number later means a copy.
        name: as the person calls the device.
        at: when it was added, RFC 3339.
    """

    id: str
    public_key: str
    count: int = 0
    name: str = ""
    at: str = ""


@dataclass(frozen=True)
class Place:
    """The name under which people reach the desk; a passkey works under this name only.

    Attributes:
        host: name without port; a browser knows no passkeys for a number.
        origin: scheme, name and port.
    """

    host: str
    origin: str

    # The library takes a third of a second to load, and a desk for one person never asks for a passkey.
    def ask_new(self, account: str, handle: str, known: tuple[Passkey, ...]) -> tuple[dict[str, Any], str]:
        """Return what a browser needs to make a passkey, and the challenge to be kept in the session."""
        import webauthn
        from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, structs

        options = webauthn.generate_registration_options(
            rp_id=self.host,
            rp_name="Longarm",
            user_name=account,
            user_id=handle.encode(),
            exclude_credentials=[structs.PublicKeyCredentialDescriptor(id=base64url_to_bytes(one.id)) for one in known],
            authenticator_selection=structs.AuthenticatorSelectionCriteria(
                resident_key=structs.ResidentKeyRequirement.REQUIRED,
                user_verification=structs.UserVerificationRequirement.REQUIRED,
            ),
        )
        return msgspec.json.decode(webauthn.options_to_json(options)), bytes_to_base64url(options.challenge)

    def check_new(self, answer: dict[str, Any], challenge: str) -> Passkey:
        """Return the passkey that a browser made.

        Raises:
            UsageError: it is none for this desk, this challenge, or its owner did not unlock it.
        """
        import webauthn
        from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
        from webauthn.helpers.exceptions import WebAuthnException

        try:
            made = webauthn.verify_registration_response(
                credential=answer,
                expected_challenge=base64url_to_bytes(challenge),
                expected_rp_id=self.host,
                expected_origin=self.origin,
                require_user_verification=True,
            )
        except (WebAuthnException, ValueError, KeyError, TypeError) as error:
            raise UsageError(_REFUSED, hint=_HINT) from error
        return Passkey(
            id=bytes_to_base64url(made.credential_id),
            public_key=bytes_to_base64url(made.credential_public_key),
            count=made.sign_count,
        )

    def ask_known(self) -> tuple[dict[str, Any], str]:
        """Return what a browser needs to use a passkey, and the challenge; names of accounts are not told."""
        import webauthn
        from webauthn.helpers import bytes_to_base64url, structs

        options = webauthn.generate_authentication_options(
            rp_id=self.host, user_verification=structs.UserVerificationRequirement.REQUIRED
        )
        return msgspec.json.decode(webauthn.options_to_json(options)), bytes_to_base64url(options.challenge)

    def check_known(self, answer: dict[str, Any], challenge: str, passkey: Passkey) -> Passkey:
        """Return the newer state of a passkey that was used.

        Raises:
            UsageError: it is not this one, was used for another desk or challenge, or was copied.
        """
        import webauthn
        from webauthn.helpers import base64url_to_bytes
        from webauthn.helpers.exceptions import WebAuthnException

        try:
            used = webauthn.verify_authentication_response(
                credential=answer,
                expected_challenge=base64url_to_bytes(challenge),
                expected_rp_id=self.host,
                expected_origin=self.origin,
                credential_public_key=base64url_to_bytes(passkey.public_key),
                credential_current_sign_count=passkey.count,
                require_user_verification=True,
            )
        except (WebAuthnException, ValueError, KeyError, TypeError) as error:
            raise UsageError(_REFUSED, hint=_HINT) from error
        return msgspec.structs.replace(passkey, count=used.new_sign_count)
