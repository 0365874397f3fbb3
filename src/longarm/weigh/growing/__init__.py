"""What the weigher of a growing case keeps, so that an update costs what changed and not what is there."""
