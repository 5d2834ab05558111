"""The worker's sign of life: a file, touched whenever the clock has done its rounds."""

from config.environment import ROOT

HEARTBEAT = ROOT / "var" / "worker.alive"


def beat() -> None:
    """Touch the file. One that is older than two minutes belongs to a worker that hangs."""
    HEARTBEAT.parent.mkdir(exist_ok=True)
    HEARTBEAT.touch()
