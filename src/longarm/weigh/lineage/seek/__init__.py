"""Inverted lists that give each report the few others worth comparing."""
