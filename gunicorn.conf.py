"""How gunicorn serves the site in production. The environment is listed in docs/operations.md."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent

chdir = str(ROOT)
pythonpath = f"{ROOT},{ROOT / 'site'}"
wsgi_app = "config.wsgi:application"
bind = f"{os.environ.get('HOST', '0.0.0.0')}:{os.environ.get('PORT', '8000')}"  # noqa: S104  # a container's own address
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 30
# A worker makes room for a new one before a slow leak is felt; not all at the same time.
max_requests = 5000
max_requests_jitter = 500
# Gunicorn's sign of life is a file: in memory, so that a slow disk does not look like a hanging worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # gunicorn makes its own file there
control_socket_disable = True
accesslog = "-"
# Neither whose request it was nor what was searched for: the path, without its query, and how it was answered.
access_log_format = '%(t)s "%(m)s %(U)s" %(s)s %(B)s %(L)s'
