"""The nouns of Longarm: frozen records that refuse unknown fields."""
