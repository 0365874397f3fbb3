"""Pipeline: what is stale, in which order, and running it."""
