"""What readers search for, as editors see it."""
