"""A case with what was derived from it, and what a person decides about it: below command line and desk."""
