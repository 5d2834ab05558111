"""What a conference shows and asks: programme in tracks, what is on, deadlines, and the process step that it is."""
