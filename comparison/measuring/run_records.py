"""What one run measured, as plain rows: what its file holds, what ratings are derived from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

YARDSTICK = "none"
METRICS = (
    "installed-size",
    "dependencies",
    "code-to-read",
    "start-up",
    "idle-memory",
    "smallest-program",
    "import-time",
    "worker-memory-idle",
    "worker-memory-loaded",
)
LEVELS = ("none", "bare", "default", "production")
INTERFACES = ("wsgi", "asgi", "own")
ENDPOINTS = ("text", "json", "page", "row", "form")
ROLES = ("recommended", "common")


@dataclass(frozen=True, kw_only=True)
class Environment:
    processor: str
    cores: int
    memory_kib: int
    kernel: str
    system: str
    python: str
    load_generator: str
    examples_commit: str
    load_average: tuple[float, ...]
    notes: str


@dataclass(frozen=True, kw_only=True)
class SubjectRow:
    framework: str
    python: str
    versions: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class SizeRow:
    framework: str
    metric: str
    unit: str
    samples: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class WorkRow:
    framework: str
    task: str
    lines: int
    packages: tuple[str, ...]
    passed: bool
    files_hash: str


@dataclass(frozen=True, kw_only=True)
class Sample:
    round: int
    requests: int
    requests_per_second: float
    p50_ms: float
    p99_ms: float
    errors: int
    processor_us_per_request: float


@dataclass(frozen=True, kw_only=True)
class SpeedRow:
    framework: str
    level: str
    interface: str
    server: str
    roles: tuple[str, ...]
    endpoint: str
    connections: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, kw_only=True)
class ProblemRow:
    framework: str
    level: str
    server: str
    says: str


@dataclass(frozen=True, kw_only=True)
class RunFile:
    """``finished_at`` is ``None`` for a run that was interrupted. ``digest`` tells files apart."""

    slug: str
    name: str
    started_at: datetime
    finished_at: datetime | None
    seed: int
    options: dict[str, Any]
    environment: Environment
    subjects: tuple[SubjectRow, ...]
    size: tuple[SizeRow, ...]
    work: tuple[WorkRow, ...]
    speed: tuple[SpeedRow, ...]
    problems: tuple[ProblemRow, ...]
    digest: str

    @property
    def complete(self) -> bool:
        return self.finished_at is not None

    def frameworks(self) -> tuple[str, ...]:
        """Everyone who is named anywhere, the yardstick included."""
        sections = (self.subjects, self.size, self.work, self.speed, self.problems)
        named = ([row.framework for row in rows] for rows in sections)
        return tuple(sorted(set(chain.from_iterable(named))))
