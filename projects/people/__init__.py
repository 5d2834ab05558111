"""Contact persons: as readers see them, and how they are kept, replaced and taken out."""
