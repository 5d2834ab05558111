"""A calendar and deadlines for tests."""

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from projects.models import CalendarPage
from projects.tests.factories import (
    CalendarPageFactory,
    ProcessStepFactory,
    only,
)

TODAY = timezone.localdate()


def day(offset: int) -> str:
    return (TODAY + timedelta(days=offset)).isoformat()


def calendar() -> CalendarPage:
    page: CalendarPage = only(CalendarPage, CalendarPageFactory)
    return page


def shown(client: Client, query: str = "") -> dict[str, Any]:
    context = client.get(f"{calendar().url}{query}").context
    groups = [(item.kind, item.title) for group in context["groups"] for item in group.items]
    return {"dated": groups, "undecided": [(item.kind, item.title) for item in context["undecided"]]}


def deadline(title: str, **values: Any) -> Any:
    return ProcessStepFactory(title=title, kind="deadline", **values)
