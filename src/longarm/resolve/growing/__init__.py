"""What the resolver of a growing case keeps of names, so that an update costs what changed and not what is there."""
