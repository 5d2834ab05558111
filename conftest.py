"""What every test may use."""

pytest_plugins = ["home.tests.fixtures", "search.tests.fixtures"]
