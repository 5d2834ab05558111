"""Atom feeds of processes, themes and deadlines, read by feedparser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, PageViewRestriction, Site

from base.models import SiteSettings
from projects.feeds.tests.atom import read
from projects.feeds.tests.calendars import feed_address
from projects.models import ChangeKind, ConferenceQuestion, ProcessChange, ProcessStep, ProjectPage, ProjectQuestion
from projects.tests.factories import (
    ConferencePageFactory,
    NewsProjectFactory,
    ProcessStepFactory,
    ProjectPageFactory,
    ThemeFactory,
)
from projects.tests.languages import page_in_english

pytestmark = pytest.mark.django_db


def changed(step: ProcessStep, kind: ChangeKind, **values: Any) -> ProcessChange:
    values = {"texts": {"nb": {"title": step.title}}} | values
    return ProcessChange.objects.create(
        project_key=step.page.translation_key, row_key=step.translation_key, kind=kind, **values
    )


def test_a_moved_date_is_told_with_what_it_was_and_is_and_why(client: Client) -> None:
    step = ProcessStepFactory(title="Innspill", page__title="Ombruk")
    texts = {"nb": {"title": "Innspill", "reason": "Flere ba om <tid>."}}
    changed(step, ChangeKind.MOVED, old_date="2026-05", new_date="2026-06-12", texts=texts)
    [entry] = read(client, "process_atom", step.page).entries
    assert entry.title == f"{ChangeKind.MOVED.label}: Innspill – Ombruk"
    for words in ("Mai 2026", "12. juni 2026", "Flere ba om &lt;tid&gt;."):
        assert words in entry.summary
    assert entry.link == f"{step.page.full_url}#process"


@pytest.mark.parametrize("kind", [ChangeKind.ADDED, ChangeKind.CANCELLED, ChangeKind.COMPLETED])
def test_every_other_change_is_told_by_its_kind(client: Client, kind: ChangeKind) -> None:
    step = ProcessStepFactory(title="Innspill")
    changed(step, kind, new_date="2026-06-12")
    [entry] = read(client, "process_atom", step.page).entries
    assert entry.title.startswith(f"{kind.label}: Innspill")
    assert "12. juni 2026" in entry.summary


def test_an_answered_question_is_told_with_its_answer(client: Client) -> None:
    project = ProjectPageFactory()
    target = ProjectPageFactory(title="Mål")
    question = ProjectQuestion.objects.create(
        page=project, locale=project.locale, question="Hvor mye?", answered_on=date(2026, 5, 4),
        answer=f'<p>Les <a linktype="page" id="{target.pk}">her</a>.</p>',
    )  # fmt: skip
    ProcessChange.objects.create(
        project_key=project.translation_key, row_key=question.translation_key, kind=ChangeKind.ANSWERED
    )
    [entry] = read(client, "process_atom", project).entries
    assert "Hvor mye?" in entry.title
    assert f'<a href="http://testserver{target.url}">her</a>' in entry.summary
    question.delete()
    assert read(client, "process_atom", project).entries == []


def test_an_answer_at_a_conference_is_told_while_readers_can_go_there(client: Client) -> None:
    conference = ConferencePageFactory(title="Dialogmøte")
    project = conference.get_parent()
    question = ConferenceQuestion.objects.create(
        page=conference, locale=conference.locale, question="Hvor?", answer="<p>Her</p>", answered_on=date(2026, 5, 4)
    )
    keys = {"project_key": project.translation_key, "row_key": question.translation_key}
    ProcessChange.objects.create(kind=ChangeKind.ANSWERED, **keys)
    [entry] = read(client, "process_atom", project).entries
    assert entry.title.endswith("Hvor? – Dialogmøte")
    assert entry.link == f"{conference.full_url}#questions"
    conference.unpublish()
    assert read(client, "process_atom", project).entries == []


def test_the_newest_come_first_and_the_feed_is_as_new_as_they_are(client: Client) -> None:
    step = ProcessStepFactory()
    for day in (3, 5, 4):
        changed(step, ChangeKind.MOVED, at=datetime(2026, 5, day, tzinfo=UTC), texts={"nb": {"title": f"Dag {day}"}})
    found = read(client, "process_atom", step.page)
    assert [entry.title.split(" –")[0] for entry in found.entries] == [
        f"{ChangeKind.MOVED.label}: Dag {day}" for day in (5, 4, 3)
    ]
    assert found.feed.updated.startswith("2026-05-05T00:00:00")
    assert found.feed.updated == found.entries[0].updated


def test_a_feed_has_a_hundred_entries_at_most(client: Client) -> None:
    step = ProcessStepFactory()
    for number in range(105):
        changed(step, ChangeKind.MOVED, at=datetime(2026, 5, 4, tzinfo=UTC) + timedelta(hours=number))
    entries = read(client, "process_atom", step.page).entries
    assert len(entries) == 100
    assert len({entry.id for entry in entries}) == 100


def test_ids_stay_the_same_when_a_page_is_renamed_and_differ_by_language(client: Client) -> None:
    step = ProcessStepFactory(page__title="Ombruk")
    changed(step, ChangeKind.ADDED)
    page_in_english(ProjectPage.objects.get(pk=step.page.pk), title="Reuse", slug="reuse")

    def ids(language: str) -> list[str]:
        found = read(client, "process_atom", step.page, language=language)
        return [found.feed.id, *(entry.id for entry in found.entries)]

    before = ids("nb")
    assert all(one.startswith("urn:uuid:") for one in before)
    page = ProjectPage.objects.get(pk=step.page.pk)
    page.title, page.slug = "Gjenbruk", "gjenbruk"
    page.save()
    assert ids("nb") == before
    assert not set(before) & set(ids("en"))


def test_a_feed_speaks_the_language_of_its_address(client: Client) -> None:
    step = ProcessStepFactory(page__title="Ombruk")
    page_in_english(ProjectPage.objects.get(pk=step.page.pk), title="Reuse")
    texts = {"nb": {"title": "Innspill"}, "en": {"title": "Your view"}}
    changed(step, ChangeKind.MOVED, old_date="2026-05", new_date="2026-06", texts=texts)
    found = read(client, "process_atom", step.page, language="en")
    assert found.feed.title.startswith("Reuse")
    assert found.entries[0].title == "Date changed: Your view – Reuse"
    assert "June 2026" in found.entries[0].summary
    assert "/en/" in found.entries[0].link


def test_the_municipality_is_the_author(client: Client) -> None:
    settings = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    settings.municipality_name = "Ås & Øvre <kommune>"
    settings.save()
    assert read(client, "process_atom", ProjectPageFactory()).feed.author == "Ås & Øvre <kommune>"


def test_a_theme_has_what_happens_in_its_projects(client: Client) -> None:
    theme = ThemeFactory(name="Klima")
    inside, outside = ProcessStepFactory(title="Innenfor"), ProcessStepFactory(title="Utenfor")
    inside.page.themes = [theme]
    inside.page.save()
    for step in (inside, outside):
        changed(step, ChangeKind.ADDED)
    found = read(client, "theme_atom", theme)
    assert [entry.title.split(" –")[0] for entry in found.entries] == [f"{ChangeKind.ADDED.label}: Innenfor"]
    assert found.feed.link.endswith(f"?theme={theme.slug}")


def test_all_deadlines_are_told_of_when_new_moved_or_cancelled(client: Client) -> None:
    deadline = ProcessStepFactory(title="Innspill", kind="deadline")
    step = ProcessStepFactory(title="Arbeid")
    for kind in (ChangeKind.ADDED, ChangeKind.MOVED, ChangeKind.CANCELLED, ChangeKind.COMPLETED):
        changed(deadline, kind)
        changed(step, kind)
    titles = {entry.title.split(" –")[0] for entry in read(client, "deadlines_atom").entries}
    assert titles == {f"{kind.label}: Innspill" for kind in (ChangeKind.ADDED, ChangeKind.MOVED, ChangeKind.CANCELLED)}


def test_what_is_not_public_is_in_no_feed(client: Client) -> None:
    theme = ThemeFactory()
    draft, private = ProcessStepFactory(kind="deadline", page__live=False), ProcessStepFactory(kind="deadline")
    PageViewRestriction.objects.create(page=private.page, restriction_type=PageViewRestriction.LOGIN)
    for step in (draft, private):
        changed(step, ChangeKind.ADDED)
        step.page.themes = [theme]
        step.page.save()
        assert client.get(feed_address("process_atom", step.page)).status_code == 404
    assert read(client, "deadlines_atom").entries == []
    assert read(client, "theme_atom", theme).entries == []


@pytest.mark.parametrize("name", ["process_atom", "theme_atom"])
def test_what_nobody_knows_is_not_found(client: Client, name: str) -> None:
    assert client.get(reverse(f"feeds:{name}", args=[uuid4()])).status_code == 404


def test_a_feed_that_has_not_changed_is_not_sent_again(client: Client) -> None:
    step = ProcessStepFactory()
    changed(step, ChangeKind.ADDED)
    address = feed_address("process_atom", step.page)
    response = client.get(address)
    assert "max-age=300" in response["Cache-Control"]
    for header, value in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
        assert client.get(address, headers={header: response[value]}).status_code == 304


def test_a_feed_takes_the_same_queries_however_much_has_happened(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    theme = ThemeFactory()
    locale = Locale.get_default()
    for number in range(10):
        project = ProjectPageFactory()
        project.themes = [theme]
        project.save()
        changed(ProcessStepFactory(page=project, kind="deadline"), ChangeKind.ADDED)
        answer = f'<p><a linktype="page" id="{project.pk}">her</a></p>'
        question = ProjectQuestion.objects.create(
            page=project, locale=locale, question=f"{number}?", answer=answer, answered_on=date(2026, 5, 4)
        )
        ProcessChange.objects.create(
            project_key=project.translation_key, row_key=question.translation_key, kind=ChangeKind.ANSWERED
        )
        NewsProjectFactory(project=project)
    for name, rows in (("process_atom", [project]), ("theme_atom", [theme]), ("deadlines_atom", []), ("news_atom", [])):
        read(client, name, *rows)
        with django_assert_max_num_queries(12):
            assert read(client, name, *rows).entries
