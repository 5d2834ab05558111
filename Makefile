# make run | make test | make check | make bench. Each installs first what is missing; nothing has to be there but make,
# and Python 3.9 or uv.
.PHONY: run test check bench
.DEFAULT_GOAL := run

run:
	@bin/install && exec .venv/bin/python manage.py run_site --stop-with-parent

test:
	@bin/install --search-engine && exec .venv/bin/python bin/test.py $(PYTEST)

check:
	@bin/install && exec .venv/bin/python bin/check.py

bench:
	@bin/install --search-engine && exec .venv/bin/python bin/bench.py $(BENCH)
