"""Servers in a run: each accepted once, then memory and speed in rounds over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from comparison.measuring import acceptance, environments, interruption, speed, workshop
from comparison.measuring.load import NoLoad
from comparison.measuring.session import FAILURES, Session
from comparison.measuring.speed import Target
from comparison.measuring.workshop import Ready

CHANCES = 2
"""So many turns of a server may fail before it gets no further one."""


class ServerRounds:
    """``targets`` are measured for speed, ``remembered`` for the memory of their workers."""

    def __init__(
        self, session: Session, targets: Sequence[Target], remembered: Sequence[Target]
    ) -> None:
        self.session, self.targets, self.remembered = session, targets, remembered
        self._ready: dict[Path, Ready] = {}
        self._failures: dict[str, int] = {}

    def measure(self) -> None:
        """What fails its acceptance test is not measured: the answers come first."""
        used = tuple({one.name: one for one in (*self.targets, *self.remembered)}.values())
        if not used:
            return
        self._accept(used)
        with workshop.pinned(self.session.cores.load):
            for number in range(1, self.session.options.memory_rounds + 1):
                self._memory_round(number)
            for number in range(1, self.session.options.rounds + 1):
                self._speed_round(number)

    def _accept(self, targets: Sequence[Target]) -> None:
        runner = environments.build(acceptance.REQUIREMENTS, name="runner")
        for target in targets:
            with self.session.progress.step("accept", f"checking {target.name}"):
                try:
                    speed.accept(target, self._made_ready(target), runner)
                except FAILURES as error:
                    self._fail(target, str(error), chances=CHANCES)
            self.session.file.save()

    def _made_ready(self, target: Target) -> Ready:
        folder = target.program.folder
        if folder not in self._ready:
            ready = speed.make_ready(self.session.folder, target.program)
            environment = ready.environment
            self.session.file.add_subject(
                target.framework, environment.python, environment.versions
            )
            self._ready[folder] = ready
        return self._ready[folder]

    def _memory_round(self, number: int) -> None:
        session = self.session
        for target in session.shuffled(self.remembered, f"memory {number}"):
            done = session.file.size_samples(target.framework, "worker-memory-idle")
            if done >= number or self._is_out(target):
                session.progress.skip("memory")
                continue
            told = f"memory {number} of {session.options.memory_rounds}: {target.name}"
            with session.progress.step("memory", told):
                self._remember(target)
            session.file.save()

    def _remember(self, target: Target) -> None:
        try:
            figures = speed.worker_memory(
                target,
                self._made_ready(target),
                generator=self.session.generator,
                cores=self.session.cores,
            )
        except FAILURES as error:
            self._fail(target, f"Its memory was not measured: {error}")
        else:
            self.session.file.add_sizes(target.framework, figures)

    def _speed_round(self, number: int) -> None:
        session = self.session
        order = session.shuffled(self.targets, f"speed {number}")
        for place, target in enumerate(order, start=1):
            if self._is_out(target) or session.file.has_round(target.keys[0], number):
                session.progress.skip("turn")
                continue
            told = f"round {number} of {session.options.rounds}, {place} of {len(order)}"
            with session.progress.step("turn", f"{told}: {target.name}"):
                self._turn(target, number)
            session.file.save()

    def _turn(self, target: Target, number: int) -> None:
        """Kept as a whole or not at all."""
        try:
            found = list(
                speed.turn(
                    target,
                    self._made_ready(target),
                    generator=self.session.generator,
                    connections=self.session.options.connections,
                    seconds=self.session.options.seconds,
                    cores=self.session.cores,
                )
            )
        except FAILURES as error:
            self._fail(target, f"Round {number}: {error}")
            return
        with interruption.held():
            for endpoint, connections, figures in found:
                if isinstance(figures, NoLoad):
                    self._add_problems(target, f"{endpoint}: {figures}")
                    continue
                for key in target.keys:
                    sample = {"round": number, **figures}
                    self.session.file.add_speed(key, endpoint, connections, sample)

    def _fail(self, target: Target, says: str, *, chances: int = 1) -> None:
        self._failures[target.name] = self._failures.get(target.name, 0) + chances
        self._add_problems(target, says)

    def _add_problems(self, target: Target, says: str) -> None:
        for level in target.levels:
            self.session.file.add_problem(
                says, framework=target.framework, level=level, server=target.serve.server
            )

    def _is_out(self, target: Target) -> bool:
        return self._failures.get(target.name, 0) >= CHANCES
