"""How often confirmations may be asked for: by one reader, for one address, and by all.

The cache counts, under names from which no address can be read. Where each process has a cache of its own, each counts
for itself.
"""

import ipaddress
from dataclasses import dataclass

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

# The part of an IPv6 address that one household has (RFC 6177).
HOUSEHOLD = 64


@dataclass(frozen=True)
class Limit:
    """At most so many in so many seconds, counted from the first."""

    scope: str
    most: int
    seconds: int = 3600


PER_CLIENT = Limit("client", 30)
PER_ADDRESS = Limit("address", 5)
IN_TOTAL = Limit("total", 300)


def is_within(limit: Limit, who: str = "") -> bool:
    """Count one more, and say whether the limit allows it."""
    digest = salted_hmac(__name__, f"{limit.scope}:{who}", algorithm="sha256").hexdigest()
    name = f"subscriptions:{digest}"
    cache.add(name, 0, limit.seconds)
    try:
        return cache.incr(name) <= limit.most
    except ValueError:  # it ran out in between
        return True


def client_of(request: HttpRequest) -> str:
    """Where the request comes from: what the proxy in front of the site added last to ``X-Forwarded-For``, if any.

    Who reaches the site past the proxy can write anything there, and is held back by the limit of all alone.
    """
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    address = forwarded or request.META.get("REMOTE_ADDR", "")
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return str(address)
    return str(ipaddress.ip_network((ip, HOUSEHOLD if ip.version == 6 else 32), strict=False))
