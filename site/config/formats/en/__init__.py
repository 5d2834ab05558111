"""English as written in Britain: Django's ``en`` writes dates as in the United States."""
