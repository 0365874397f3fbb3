"""Publish: register, pages and explanations for people."""
