"""Journeys of editors and readers through the running site, in Chromium."""
