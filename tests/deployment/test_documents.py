import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from django.core.management import get_commands

from tests.deployment.places import ROOT

FOLDERS = ("site", "home", "projects", "search")
READ = re.compile(r"""\benv\.\w+\(\s*["']([A-Z_]+)["']|environ\.get\(["']([A-Z_]+)["']""")
OF_DEVELOPMENT = {"ES_JAVA_HOME", "JAVA_HOME", "SSL_CERT_FILE", "CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE"}
"""What only the embedded Elasticsearch reads."""


def _sources() -> Iterator[Path]:
    yield ROOT / "gunicorn.conf.py"
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*.py") if "tests" not in path.parts)


@pytest.fixture(scope="module")
def documented() -> set[str]:
    text = (ROOT / "docs" / "operations.md").read_text()
    return set(re.findall(r"^\| `([A-Z_]+)` \|", text, re.MULTILINE))


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    composed: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "compose.yaml").read_text())
    return composed["services"]


def test_each_variable_that_is_read_is_documented_and_no_other(documented: set[str]) -> None:
    read = {first or second for source in _sources() for first, second in READ.findall(source.read_text())}
    assert read - OF_DEVELOPMENT == documented


def test_compose_sets_variables_that_the_site_reads(services: dict[str, Any], documented: set[str]) -> None:
    for name in ("site", "worker", "prepare"):
        assert set(services[name]["environment"]) <= documented


def test_compose_runs_commands_that_exist(services: dict[str, Any]) -> None:
    text = " ".join(" ".join(service.get("command", ())) for service in services.values())
    named = re.findall(r"manage\.py (\w+)", text)
    assert {"migrate", "set_up_roles", "run_worker"} <= set(named) <= set(get_commands())


def test_the_search_engine_of_compose_is_the_one_that_the_tests_run(services: dict[str, Any]) -> None:
    lock = (ROOT / "search" / "embedded" / "artifacts.lock").read_text()
    tested = re.search(r"^org\.elasticsearch:elasticsearch:(\S+)", lock, re.MULTILINE)
    assert tested
    assert services["search"]["image"].endswith(f"/elasticsearch:{tested[1]}")


def test_all_processes_of_compose_share_one_cache(services: dict[str, Any]) -> None:
    (address,) = {services[name]["environment"]["REDIS_URL"] for name in ("site", "worker", "prepare")}
    cache = services[urlsplit(address).hostname or ""]
    assert cache["image"].startswith("redis:")
    assert "volumes" not in cache
    assert services["prepare"]["depends_on"]["cache"] == {"condition": "service_healthy"}


def test_no_service_but_the_site_is_reached_from_outside(services: dict[str, Any]) -> None:
    ports = {name: service["ports"] for name, service in services.items() if "ports" in service}
    assert ports == {"site": ["127.0.0.1:${PORT:-8000}:8000"]}


def test_whatever_is_waited_for_says_when_it_is_well(services: dict[str, Any]) -> None:
    for service in services.values():
        for name, awaited in service.get("depends_on", {}).items():
            if awaited["condition"] == "service_healthy":
                assert services[name]["healthcheck"]["test"]
