"""Residents who answer a survey in the web chat: `python -m bench.load_generator.survey_load`."""

import argparse
import asyncio
import gc
import os
import sys
import time

import msgspec
import uvloop
from msgspec import Struct

from bench.harness import machine
from bench.load_generator.webchat_visitor import Done, MessageTimes, Visitor

_FIRST_BUTTONS = ("consent:agree", ":done", ":send")
_TYPED_EVERY = 3
# Answers to the questions without buttons; every text differs, so that no cache has it.
_NUMBER, _WORDS = "khoảng {} người", "Mong xã làm sớm, nhất là đoạn trước nhà số {}"
_MOST_PEOPLE = 90
_PATIENCE_SECONDS = 600


class SurveyReport(Struct, frozen=True):
    """The results; *processor* is the server's processor time per message, in microseconds."""

    messages: int
    per_second: float
    processor: float
    failures: int
    residents: int


class SurveyResident(Visitor):
    """Answers the survey *code* to its end, as one resident after another.

    Every third message is an option in words, the others are taps. Of several options they
    choose one.
    """

    def __init__(self, number: int, code: str, done: Done) -> None:
        super().__init__(number, done)
        self.has_sent = False
        self._code = code
        self._is_begun = self._has_counted = False

    async def enter(self, port: int) -> None:
        """Become a resident whom the server does not know."""
        await super().enter(port)
        self.has_sent = self._is_begun = self._has_counted = False

    def next_message(self) -> dict[str, str]:
        """Return the code of the survey, then what answers the last question."""
        if not self._is_begun:
            self._is_begun = True
            return {"text": self._code}
        buttons = self.reply.buttons
        if not buttons and not self._has_counted:
            self._has_counted = True
            return {"text": _NUMBER.format(self.count % _MOST_PEOPLE)}
        if not buttons:
            return {"text": _WORDS.format(self.count)}
        leading = [button for button in buttons if button.data.endswith(_FIRST_BUTTONS)]
        button = leading[0] if leading else buttons[self.count % len(buttons)]
        self.has_sent = button.data.endswith(":send")
        return {"text": button.label} if self.count % _TYPED_EVERY == 0 else {"tap": button.data}


class SurveyLoad:
    """Lets *residents* answer the survey *code*, so many *at_once*, as fast as it goes."""

    def __init__(self, port: int, server: int, code: str, *, residents: int, at_once: int) -> None:
        self._port, self._server = port, server
        self._left = residents
        self._sent = 0
        self._messages = 0
        self._everyone = [SurveyResident(n, code, self._done) for n in range(at_once)]
        self._busy = at_once
        self._is_over = asyncio.Event()
        self._changes: set[asyncio.Task[None]] = set()

    async def run(self) -> SurveyReport:
        """Return the results once everybody has answered."""
        for resident in self._everyone:
            await resident.connect(self._port, uses_event_stream=True)
        self._left -= len(self._everyone)
        gc.collect()
        gc.disable()
        begun, used = time.perf_counter(), machine.cpu_seconds(self._server)
        for resident in self._everyone:
            resident.say(begun)
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await self._is_over.wait()
        seconds = time.perf_counter() - begun
        used = machine.cpu_seconds(self._server) - used
        for resident in self._everyone:
            resident.close()
        return SurveyReport(
            self._messages,
            self._messages / seconds,
            used / self._messages * 1e6,
            sum(resident.failures for resident in self._everyone),
            self._sent,
        )

    def _done(self, visitor: Visitor, times: MessageTimes) -> None:
        """Count an answer; let the resident go on, or the next one come."""
        del times
        self._messages += 1
        if not isinstance(visitor, SurveyResident):
            raise TypeError(type(visitor))
        if not visitor.has_sent:
            visitor.say(time.perf_counter())
            return
        self._sent += 1
        if self._left:
            self._left -= 1
            change = asyncio.create_task(self._come_next(visitor))
            self._changes.add(change)
            change.add_done_callback(self._changes.discard)
            return
        self._busy -= 1
        if not self._busy:
            self._is_over.set()

    async def _come_next(self, resident: SurveyResident) -> None:
        await resident.enter(self._port)
        resident.say(time.perf_counter())


async def _run(given: argparse.Namespace) -> SurveyReport:
    load = SurveyLoad(
        given.port, given.process, given.code, residents=given.residents, at_once=given.at_once
    )
    return await load.run()


def main() -> None:
    """Read the command line, generate the load, print the report as JSON."""
    parser = argparse.ArgumentParser(description="Residents who answer a survey in the web chat.")
    parser.add_argument("port", type=int)
    parser.add_argument("process", type=int, help="the server's")
    parser.add_argument("code", help="the survey's")
    parser.add_argument("--residents", type=int, required=True)
    parser.add_argument("--at-once", type=int, default=64)
    given = parser.parse_args()
    os.sched_setaffinity(0, {machine.load_generator_core()})
    report = uvloop.run(_run(given))
    sys.stdout.write(f"{msgspec.json.encode(report).decode()}\n")


if __name__ == "__main__":
    main()
