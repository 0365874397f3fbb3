"""Readers that are not built in: found by the same entry points as the built-in one, off until a case asks for one."""
