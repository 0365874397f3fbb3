"""Store: the only SQL in the tree; derived rows that may be deleted."""
