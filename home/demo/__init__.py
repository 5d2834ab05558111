"""The demonstration's content: files in two languages, and what turns them into pages."""
