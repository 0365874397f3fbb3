"""Read: sealed bytes become reports, attributions and claims. Pure and deterministic."""
