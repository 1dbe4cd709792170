"""How long whole requests take in this process when no cache of pages answers them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

from django.conf import settings
from django.test import Client
from django.test.utils import override_settings

UNCACHED = {
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}},
    "STORAGES": {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
    "ALLOWED_HOSTS": ["testserver"],
    "DEBUG": False,
    "SECURE_SSL_REDIRECT": False,
}
"""Settings under which every request is answered anew, by any installation."""


@contextmanager
def uncached() -> Iterator[None]:
    """Raises ``ImproperlyConfigured`` without a secret key, before the first request does."""
    settings.SECRET_KEY  # noqa: B018
    with override_settings(**UNCACHED):
        yield


@dataclass(frozen=True, kw_only=True)
class Timing:
    """Milliseconds: the best and the median by the clock, and the median of the processor of this
    process, without that of a database server. Where other work shares the machine the best and the
    processor's are the truer ones."""

    best: float
    clock: float
    processor: float


def timing(client: Client, address: str, *, repeats: int) -> Timing:
    """Middleware and template included. Raises ``RuntimeError`` for an answer other than 200."""
    clocks, processors = zip(*(_request(client, address) for _ in range(repeats)), strict=True)
    return Timing(best=min(clocks), clock=median(clocks), processor=median(processors))


def _request(client: Client, address: str) -> tuple[float, float]:
    clock, processor = perf_counter(), process_time()
    status = client.get(address).status_code
    if status != 200:
        raise RuntimeError(f"{address} answers with {status}.")
    return 1000 * (perf_counter() - clock), 1000 * (process_time() - processor)
