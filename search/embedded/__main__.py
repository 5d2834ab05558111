"""Run the embedded Elasticsearch until Ctrl-C: ``python -m search.embedded``."""

import argparse
import signal
import sys
from pathlib import Path

from search.embedded.build import build
from search.embedded.errors import EmbeddedError
from search.embedded.java import find_java
from search.embedded.node import HOME, running_node


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def main() -> int:
    """Run the command line; the exit status is 1 after an error, told in one line, and 130 after a stopped build."""
    parser = argparse.ArgumentParser(prog="python -m search.embedded", description="A node on the loopback interface.")
    parser.add_argument("--port", type=int, default=9200, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--home", type=Path, default=HOME, help="folder of its data and logs (default: %(default)s)")
    parser.add_argument("--heap", default="512m", help="the most memory for Java objects (default: %(default)s)")
    parser.add_argument("--build", action="store_true", help="only build it")
    chosen = parser.parse_args()
    # Also where a shell's background job ignores Ctrl-C.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        if chosen.build:
            build(find_java(), progress=_say)
            return 0
        with running_node(home=chosen.home, port=chosen.port, heap=chosen.heap, progress=_say) as node:
            sys.stdout.write(f"{node.url}\n")
            sys.stdout.flush()
            node.process.wait()
        raise EmbeddedError(f"Elasticsearch ended: see {chosen.home / 'logs' / 'server.log'}.")
    except EmbeddedError as error:
        _say(str(error))
        return 1
    except KeyboardInterrupt:
        return 130 if chosen.build else 0  # a build is unfinished, a node is stopped as meant


if __name__ == "__main__":
    sys.exit(main())
