"""The accounts of one case in a file of the user's configuration folder; no password and no token is kept readable."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections.abc import Callable
from pathlib import Path

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from longarm.errors import NotFoundError, UsageError
from longarm.web.people import Power
from longarm.web.team.factor import step_of
from longarm.web.team.keeping import keep_private
from longarm.web.team.passkeys import Passkey

#: Shorter passwords can be guessed.
LEAST_PASSWORD = 12
#: Seconds for which an invitation opens the door.
INVITED_FOR = 7 * 24 * 3600
_HASHER = PasswordHasher()


class Account(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who may sign in.

    Attributes:
        name: as it stands in judgements.
        power: the role.
        password: argon2id hash, None until the invitation was taken up.
        secret: base32 secret of the second factor.
        epoch: raised to end every session of this account.
        last_step: time step of the last code that was used; no code counts twice.
        invitation: SHA-256 of the token that lets the person in once.
        invited: when that was, in seconds.
        closed: True for somebody who may not come in any more; their judgements keep their name.
        passkeys: keys by which the person comes in without a password.
        handle: random name of the account for these keys; says nothing about the person.
    """

    name: str
    power: int
    password: str | None = None
    secret: str = ""
    epoch: int = 0
    last_step: int = 0
    invitation: str | None = None
    invited: float = 0.0
    closed: bool = False
    passkeys: tuple[Passkey, ...] = ()
    handle: str = ""


class Accounts:
    """Keeps the accounts; safe for several threads of one desk.

    Args:
        path: the file.
        clock: tells the time in seconds.
    """

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        # What a password is held against where nobody has the name; made at once, so that no first try takes longer.
        self._nobody = _HASHER.hash(secrets.token_urlsafe(16))
        found = msgspec.json.decode(path.read_bytes(), type=list[Account]) if path.exists() else []
        self._accounts = {account.name: account for account in found}

    def all(self) -> list[Account]:
        """Return the accounts by name."""
        return [self._accounts[name] for name in sorted(self._accounts)]

    def get(self, name: str) -> Account | None:
        """Return an account that may be used, None where there is none."""
        found = self._accounts.get(name)
        return None if found is None or found.closed else found

    def invite(self, name: str, power: Power) -> str:
        """Make an account, or a new beginning for one whose password or device is lost; return the one-time token.

        Raises:
            UsageError: the name is empty or too long.
        """
        name = name.strip()
        if not name or len(name) > 80 or not name.isprintable():
            raise UsageError("An account needs a name of at most 80 characters.", hint="Give the person's name.")
        token = secrets.token_urlsafe(32)
        with self._lock:
            old = self._accounts.get(name)
            fresh = Account(
                name=name,
                power=int(power),
                epoch=old.epoch + 1 if old else 0,
                invitation=_hash(token),
                invited=self._clock(),
            )
            self._keep(fresh)
        return token

    def invited(self, token: str) -> Account | None:
        """Return the account that a token opens, None when it is wrong, used or too old."""
        wanted = _hash(token)
        for account in self._accounts.values():
            young = self._clock() - account.invited < INVITED_FOR
            if account.invitation and secrets.compare_digest(account.invitation, wanted) and young:
                return None if account.closed else account
        return None

    def join(self, token: str, password: str, secret: str, code: str) -> Account:
        """Take up an invitation.

        Raises:
            NotFoundError: the token opens nothing.
            UsageError: the password is too short, or the code is not one of the secret.
        """
        account = self.invited(token)
        if account is None:
            raise NotFoundError("This invitation was used before or is too old.", hint="Ask an admin for a new one.")
        if len(password) < LEAST_PASSWORD:
            message = f"The password is shorter than {LEAST_PASSWORD} characters."
            raise UsageError(message, hint="Several words are easier to remember than signs.")
        step = step_of(secret, code, self._clock())
        if step is None:
            raise UsageError("The code does not fit.", hint="Give the six digits that your device shows now.")
        joined = msgspec.structs.replace(
            account, password=_HASHER.hash(password), secret=secret, last_step=step, invitation=None
        )
        with self._lock:
            self._keep(joined)
        return joined

    def check(self, name: str, password: str, code: str) -> Account | None:
        """Return the account when name, password and code fit together; each code counts once."""
        account = self.get(name)
        # A name that is not known takes as long as one that is.
        right = _verify(account.password if account and account.password else self._nobody, password)
        step = step_of(account.secret, code, self._clock()) if account and account.secret else None
        if account is None or not right or step is None:
            return None
        with self._lock:
            now = self._accounts[name]
            if step <= now.last_step:
                return None
            self._keep(msgspec.structs.replace(now, last_step=step))
            return self._accounts[name]

    def change(self, name: str, **changes: object) -> None:
        """Change the power of an account, or close it; its sessions end.

        Raises:
            NotFoundError: there is no such account.
            UsageError: no admin would be left.
        """
        with self._lock:
            account = self._account(name)
            changed = msgspec.structs.replace(account, epoch=account.epoch + 1, **changes)
            others = [one for one in self._accounts.values() if one.name != name]
            if _is_admin(account) and not any(_is_admin(one) for one in [*others, changed]):
                raise UsageError("No admin would be left.", hint="Make another account an admin first.")
            self._keep(changed)

    def end_sessions(self, name: str) -> None:
        """End every session of an account, on every device."""
        self.change(name)

    def handle(self, name: str) -> str:
        """Return the random name of an account for its passkeys, drawn when first asked for.

        Raises:
            NotFoundError: there is no such account.
        """
        with self._lock:
            account = self._account(name)
            if not account.handle:
                account = msgspec.structs.replace(account, handle=secrets.token_urlsafe(32))
                self._keep(account)
            return account.handle

    def put_passkey(self, name: str, passkey: Passkey) -> None:
        """Keep a passkey of an account, or its newer state; no two accounts share one.

        Raises:
            NotFoundError: there is no such account.
            UsageError: another account has it.
        """
        with self._lock:
            account = self._account(name)
            others = [other for other in self._accounts.values() if other.name != name]
            if any(known.id == passkey.id for other in others for known in other.passkeys):
                raise UsageError("This passkey belongs to another account.", hint="Use another one.")
            kept = tuple(known for known in account.passkeys if known.id != passkey.id)
            self._keep(msgspec.structs.replace(account, passkeys=(*kept, passkey)))

    def drop_passkey(self, name: str, passkey_id: str) -> None:
        """Forget a passkey; every session of the account ends, for it may be lost.

        Raises:
            NotFoundError: there is no such account.
        """
        with self._lock:
            account = self._account(name)
            left = tuple(known for known in account.passkeys if known.id != passkey_id)
            self._keep(msgspec.structs.replace(account, passkeys=left, epoch=account.epoch + 1))

    def of_passkey(self, passkey_id: str) -> tuple[Account, Passkey] | None:
        """Return the account that a passkey opens, None where there is none that may be used."""
        for account in self._accounts.values():
            for known in account.passkeys:
                if known.id == passkey_id and account.password and not account.closed:
                    return account, known
        return None

    def _account(self, name: str) -> Account:
        account = self._accounts.get(name)
        if account is None:
            raise NotFoundError(f"There is no account {name}.", hint="See the list of people.")
        return account

    def _keep(self, account: Account) -> None:
        self._accounts[account.name] = account
        keep_private(self._path, self.all())


def _is_admin(account: Account) -> bool:
    return account.power >= Power.ADMIN and not account.closed and (account.password or account.invitation) is not None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _verify(hashed: str, password: str) -> bool:
    try:
        return _HASHER.verify(hashed, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
