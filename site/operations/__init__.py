"""Running the site: on a developer's machine by one command, and its background work everywhere."""
