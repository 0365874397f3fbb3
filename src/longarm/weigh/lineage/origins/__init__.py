"""From joined pairs to origins and to the links that are shown."""
