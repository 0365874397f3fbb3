"""Families of languages that rules without a parser treat alike, by ISO 639-1 code."""

from __future__ import annotations

#: They write a noun and what tells it apart as one word.
GERMANIC = frozenset({"de", "nl"})
#: They put the subject before its verb or tell by word that they do not.
ROMANCE = frozenset({"es", "fr", "it", "pt"})
#: They have no capitals, and mostly no spaces between words.
WIDE = frozenset({"ja", "ko", "zh"})
