"""The port that the site is served on."""

import re
import socket
from collections.abc import Mapping

from django.core.management.base import CommandError

DEFAULT_PORT = 8000


def wanted_port(environment: Mapping[str, str]) -> int:
    """The port that `PORT` names. Raises `CommandError` if it names none that a program may use, or one in use."""
    named = environment.get("PORT") or str(DEFAULT_PORT)
    if not re.fullmatch("[0-9]{1,5}", named) or not 1 <= int(named) <= 65535:
        raise CommandError(f"PORT={named} is not a port: choose a number from 1024 to 65535.")
    port = int(named)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise CommandError(f"Port {port} is the system's own: choose another, PORT=8001 make run.") from error
        except OSError as error:
            other = port + 1 if port < 65535 else DEFAULT_PORT
            raise CommandError(f"Port {port} is taken: stop what uses it, or PORT={other} make run.") from error
    return port
