"""Verify: the third party's program; imports only proofs and errors."""
