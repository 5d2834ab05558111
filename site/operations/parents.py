"""A process that ends with the one that started it, however that ends."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
"""The request of Linux's prctl(2) for a signal when the parent process has died."""

_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def end_with_parent(parent: int | None = None) -> None:
    """Have the system send this process SIGTERM when its parent dies. Does nothing where the system is not Linux.

    `parent` is the parent's process id: if it is gone already, the signal is sent at once.
    """
    if _LIBC is None:
        return
    _LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if parent is not None and os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGTERM)
