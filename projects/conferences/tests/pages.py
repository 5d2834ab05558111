"""Pages of conferences for tests."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from projects.models import ConferencePage

TODAY = timezone.localdate()


def day(after: int) -> str:
    return (TODAY + timedelta(days=after)).isoformat()


def html_of(client: Client, page: ConferencePage) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()
