"""The gallery: every component with its documented inputs and examples, at ``/_gallery/`` while developing."""
