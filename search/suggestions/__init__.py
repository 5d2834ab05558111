"""Titles that a reader may be about to write."""
