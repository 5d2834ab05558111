import socket

import pytest
from django.core.management.base import CommandError

from operations.ports import wanted_port


def test_a_free_port_is_taken_as_it_is_named() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert wanted_port({"PORT": str(port)}) == port


def test_a_taken_port_is_named_with_another_that_may_do() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken: .* PORT={port + 1} make run"):
            wanted_port({"PORT": str(port)})


@pytest.mark.parametrize("named", ["http", "-1", "0", "65536", "8000.5", "٨٠٠٠"])
def test_what_is_no_port_is_refused(named: str) -> None:
    with pytest.raises(CommandError, match="is not a port"):
        wanted_port({"PORT": named})
