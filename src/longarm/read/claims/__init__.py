"""Finders of the kinds of the codebook: one file a kind, each from a `Ground` to claims."""
