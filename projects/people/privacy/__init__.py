"""Deleting a contact person for privacy, and proving it."""
