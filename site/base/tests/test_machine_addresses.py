"""What machines ask for: crawlers and those who found a security hole."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import Site

from base.models import SiteSettings

pytestmark = pytest.mark.django_db


def settings_of_site(**values: object) -> None:
    stored = SiteSettings.for_site(Site.objects.get(is_default_site=True))
    for name, value in values.items():
        setattr(stored, name, value)
    stored.save()


def test_crawlers_may_visit_all_but_the_admin_and_search_results(client: Client) -> None:
    response = client.get("/robots.txt")
    lines = response.content.decode().splitlines()
    assert response["Content-Type"].startswith("text/plain")
    assert lines[0] == "User-agent: *"
    assert {line for line in lines if line.startswith("Disallow:")} == {
        "Disallow: /admin/",
        "Disallow: /sok/",
        "Disallow: /en/search/",
    }
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_crawlers_are_kept_out_of_a_demonstration(client: Client) -> None:
    settings_of_site(demo_banner=True)
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
    html = client.get("/").content.decode()
    assert 'name="robots" content="noindex"' in html
    assert "demo-banner" in html


def test_a_site_that_is_no_demonstration_says_nothing_of_one(client: Client) -> None:
    html = client.get("/").content.decode()
    assert "noindex" not in html
    assert "demo-banner" not in html


def test_a_security_hole_can_be_told_of(client: Client) -> None:
    settings_of_site(security_contact="sikkerhet@example.org")
    response = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:sikkerhet@example.org"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])
    assert timezone.now() + timedelta(days=30) < expires < timezone.now() + timedelta(days=365)


def test_there_is_no_file_without_a_contact(client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404
