"""Where a page's pictures and videos may come from."""

import boto3
import pytest
from django.conf import settings as configured
from django.test import Client
from pytest_django import Settings
from storages.backends.s3 import S3Storage

from config.security import Policy, bucket_address, with_media_from

BUCKETS = [("media", "https://s3.example.no"), ("media", "http://localhost:9000"), ("media", None), ("a.example", None)]


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's, by whose key addresses are signed."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")


@pytest.mark.parametrize("region", [None, "eu-north-1"])
@pytest.mark.parametrize(("bucket", "endpoint"), BUCKETS)
def test_what_lies_in_the_bucket_may_be_shown_and_what_lies_beside_it_may_not(
    bucket: str, endpoint: str | None, region: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if region:
        monkeypatch.setenv("AWS_DEFAULT_REGION", region)
    place = bucket_address(bucket, endpoint)
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)  # it remembers another region
    for name, is_inside in ((bucket, True), ("other", False)):
        file = S3Storage(bucket_name=name, endpoint_url=endpoint).url("images/kart.webp")
        assert file.startswith(place) is is_inside


@pytest.mark.parametrize("policy", [configured.SECURE_CSP, configured.ADMIN_CSP])
def test_a_bucket_adds_pictures_and_videos_to_a_policy_and_nothing_else(policy: Policy) -> None:
    allowed = with_media_from("https://s3.example.no/media/", policy)
    added = {name: [value for value in allowed[name] if value not in policy[name]] for name in policy}
    assert {name: values for name, values in added.items() if values} == {
        "img-src": ["https://s3.example.no/media/"],
        "media-src": ["https://s3.example.no/media/"],
    }


@pytest.mark.django_db
def test_both_policies_are_those_of_the_settings(client: Client, settings: Settings) -> None:
    settings.SECURE_CSP = {"img-src": ["https://public.example/"]}
    settings.ADMIN_CSP = {"img-src": ["https://admin.example/"]}
    for address, policy in (("/sok/", "https://public.example/"), ("/admin/login/", "https://admin.example/")):
        assert client.get(address)["Content-Security-Policy"] == f"img-src {policy}"
