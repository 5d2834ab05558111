"""What every test may use."""

from hypothesis import settings

# How long an example takes says how busy the machine is.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

pytest_plugins = ["home.tests.fixtures", "search.tests.fixtures"]
