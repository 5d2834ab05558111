"""Results for machines: as an Atom feed, and as JSON."""
