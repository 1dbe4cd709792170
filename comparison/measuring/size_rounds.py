"""Size in a run: install all, count once, then import in rounds over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.measuring import size
from comparison.measuring.session import FAILURES, Session
from comparison.measuring.smallest import Smallest
from comparison.measuring.workshop import Ready


def measure(session: Session, subjects: Sequence[Smallest]) -> None:
    """What cannot be installed or does not answer becomes a problem and is left out."""
    installed = _installed(session, subjects)
    for number in range(1, session.options.import_rounds + 1):
        _import_all(session, installed, number)
        session.file.save()


def _installed(session: Session, subjects: Sequence[Smallest]) -> list[tuple[Smallest, Ready]]:
    found = []
    for one in subjects:
        with session.progress.step("install", f"installing {one.framework}"):
            try:
                ready = size.make_ready(session.folder, one)
                _count(session, one, ready)
                found.append((one, ready))
            except FAILURES as error:
                session.file.add_problem(str(error), framework=one.framework)
        session.file.save()
    return found


def _count(session: Session, one: Smallest, ready: Ready) -> None:
    environment = ready.environment
    session.file.add_subject(one.framework, environment.python, environment.versions)
    if not session.file.size_samples(one.framework, "installed-size"):
        session.file.add_sizes(one.framework, size.counts(ready, one))


def _import_all(session: Session, subjects: list[tuple[Smallest, Ready]], number: int) -> None:
    bare: dict[str, size.Import] = {}
    for one, ready in session.shuffled(subjects, f"import {number}"):
        if session.file.size_samples(one.framework, "start-up") >= number:
            session.progress.skip("import")
            continue
        python = ready.environment.python
        told = f"import {number} of {session.options.import_rounds}: {one.framework}"
        with session.progress.step("import", told):
            try:
                bare[python] = bare.get(python) or size.bare_interpreter(ready)
                session.file.add_sizes(one.framework, size.timed(ready, one, bare[python]))
            except FAILURES as error:
                session.file.add_problem(str(error), framework=one.framework)
