"""Weigh: lineage, origins, contradictions, denials, standing, register."""
