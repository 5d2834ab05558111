"""What becomes of a process: what changes are told of, what the day turns, and what is asked of readers and editors."""
