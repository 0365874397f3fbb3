"""The pages of the desk, one file a page: each takes a snapshot and gives what its template shows."""
