"""How long a reader waits, beside the bare questions to Elasticsearch and beside a smaller site."""

from collections.abc import Callable, Iterator, Sequence
from statistics import fmean, median, quantiles

from search.bench.addresses import search_addresses, suggestion_addresses
from search.bench.bars import Bar, Show
from search.bench.requests import Search, patience, searches_of, seconds_of_request, seconds_of_searches
from search.bench.sites import Site, on_site
from search.bench.tables import Cell, table

REQUESTS = 240
"""At least, of each kind."""
MOST_TIMES_BARE, MOST_TIMES_SMALL = 3.0, 1.5
HEADING = ["", "requests", "median", "p95", "questions each"]
KINDS: dict[str, Callable[[], list[str]]] = {"search page": search_addresses, "suggestions": suggestion_addresses}

type Times = dict[Site, list[float]]


def compare_latency(show: Show) -> list[Bar]:
    """Ask both sites by turns, and show the ratios. Both are filled and indexed."""
    bars: list[Bar] = []
    with patience():
        for kind, addresses in KINDS.items():
            show(f"Asking for the {kind} …")
            measured = Measured(addresses())
            show(f"\nLatency of the {kind}, as a ratio of the bare questions' on the larger site")
            for line in table(HEADING, list(measured.rows())):
                show(line)
            show("")
            bars += measured.bars(kind)
    return bars


class Measured:
    """Seconds of requests, and of the questions that each puts to Elasticsearch, taken by turns."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._requests: Times = {site: [] for site in Site}
        self._bare: Times = {site: [] for site in Site}
        asked = {site: _warm_up(site, addresses) for site in Site}
        self._questions = {site: fmean(map(len, asked[site].values())) for site in Site}
        for turn in range(-(-REQUESTS // len(addresses))):
            for number, address in enumerate(addresses, start=turn):
                for site in _in_turn(number):
                    self._take(site, address, asked[site][address], bare_first=bool(number // 2 % 2))

    def rows(self) -> Iterator[list[Cell]]:
        """The lines of a table."""
        unit_median, unit_p95 = median(self._bare[Site.LARGE]), p95(self._bare[Site.LARGE])
        for site in Site:
            for name, times in (("request", self._requests[site]), ("bare questions", self._bare[site])):
                ratios = median(times) / unit_median, p95(times) / unit_p95
                yield [f"{name}, {site.name.lower()} site", len(times), *ratios, self._questions[site]]

    def bars(self, kind: str) -> list[Bar]:
        """What is asked of them."""
        large, small = p95(self._requests[Site.LARGE]), p95(self._requests[Site.SMALL])
        return [
            Bar(
                what=f"{kind}, p95, times the bare questions'",
                measured=large / p95(self._bare[Site.LARGE]),
                most=MOST_TIMES_BARE,
            ),
            Bar(what=f"{kind}, p95, times that of the small site", measured=large / small, most=MOST_TIMES_SMALL),
        ]

    def _take(self, site: Site, address: str, searches: list[Search], *, bare_first: bool) -> None:
        with on_site(site):
            if bare_first:
                self._bare[site].append(seconds_of_searches(searches))
            self._requests[site].append(seconds_of_request(address))
            if not bare_first:
                self._bare[site].append(seconds_of_searches(searches))


def _warm_up(site: Site, addresses: Sequence[str]) -> dict[str, list[Search]]:
    with on_site(site):
        return {address: searches_of(address) for address in addresses}


def _in_turn(number: int) -> list[Site]:
    return [*Site] if number % 2 else [*reversed(Site)]


def p95(times: Sequence[float]) -> float:
    """What 95 in 100 are not above."""
    return quantiles(times, n=20)[-1]
