"""Both Ed25519 of ours against the Wycheproof vectors, where these lie beside the checkout.

They are C2SP's (Apache-2.0, ``testvectors_v1/ed25519_test.json`` of C2SP/wycheproof) and not part of this project; what
is made here in their likeness, and always run, is in ``tests/property/test_ed25519_laws.py``.
"""

import importlib.util
import json
import os
from pathlib import Path

import pytest

from longarm.proofs.note import valid_signature

ROOT = Path(__file__).parents[3]
SHARED = Path(os.environ.get("LONGARM_SHARED", ROOT.parent / "shared"))
FILE = SHARED / "data" / "wycheproof" / "ed25519_test.json"


def load():
    spec = importlib.util.spec_from_file_location("alone", ROOT / "tools" / "verify.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
def test_every_vector_is_told_right_by_both_programs():
    if not FILE.exists():
        pytest.skip("the Wycheproof vectors are not beside the checkout")
    vectors, alone, wrong, count = json.loads(FILE.read_text("utf-8")), load(), [], 0
    for group in vectors["testGroups"]:
        public = bytes.fromhex(group["publicKey"]["pk"])
        for one in group["tests"]:
            message, signature, valid = bytes.fromhex(one["msg"]), bytes.fromhex(one["sig"]), one["result"] == "valid"
            count += 1
            if alone.verify_ed25519(public, message, signature) is not valid:
                wrong.append(("verify.py", one["tcId"], one["comment"]))
            if valid_signature(public, signature, message) is not valid:
                wrong.append(("proofs", one["tcId"], one["comment"]))
    assert (count, wrong) == (vectors["numberOfTests"], [])
