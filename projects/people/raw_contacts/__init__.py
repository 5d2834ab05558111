"""Telephone numbers and e-mail addresses written into texts, where a contact person would be kept current."""
