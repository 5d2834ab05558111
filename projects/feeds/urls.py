"""Addresses of feeds and calendars, by translation key, so that they survive renames and moves (docs/adr/0010)."""

from django.urls import path

from projects.feeds import atom_views, calendar_views, event_views

app_name = "feeds"

urlpatterns = [
    path("process/<uuid:key>.atom", atom_views.process, name="process_atom"),
    path("process/<uuid:key>.ics", calendar_views.process, name="process_ics"),
    path("theme/<uuid:key>.atom", atom_views.theme, name="theme_atom"),
    path("theme/<uuid:key>.ics", calendar_views.theme, name="theme_ics"),
    path("deadlines.atom", atom_views.deadlines, name="deadlines_atom"),
    path("deadlines.ics", calendar_views.deadlines, name="deadlines_ics"),
    path("news.atom", atom_views.news, name="news_atom"),
    path("conference/<uuid:key>.ics", calendar_views.conference, name="conference_ics"),
    path("session/<uuid:key>.ics", event_views.session, name="session_ics"),
    path("deadline/<uuid:key>.ics", event_views.deadline, name="deadline_ics"),
    path("deadline/<uuid:key>-registration.ics", event_views.registration_deadline, name="registration_ics"),
    path("deadline/<uuid:key>-input.ics", event_views.input_deadline, name="input_ics"),
]
