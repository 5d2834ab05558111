"""How the search index is, for editors and administrators."""
