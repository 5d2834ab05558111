"""What a reader subscribes to without an account: Atom feeds and iCalendar documents."""
