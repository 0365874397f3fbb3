"""A report as lineage compares it: words, quotations, facts in order, and what it says of its sources."""
