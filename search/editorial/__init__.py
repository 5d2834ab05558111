"""What editors add to the search: synonyms and promoted results."""
