"""Acquire: from a file, folder, URL, WARC or mailbox to captures."""
