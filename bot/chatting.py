"""A talk in the terminal, through the same deeds as everywhere; it can be recorded as a test."""

import asyncio
import sys
from pathlib import Path

from bot.deeds.desk import new_id
from bot.deeds.recording import Recorder
from bot.deeds.sent_files import keep_file
from bot.media import MediaError
from bot.opening import open_database, open_unit
from bot.settings import Settings
from bot.wiring import Bridge
from conversations.engine.messages import Inbound, Text
from conversations.engine.person import Person
from handlers.channel import Outgoing
from handlers.terminal.channel import Terminal
from handlers.terminal.incoming import NAME, incoming
from storage.repositories import people

_HINT = """Phản ánh gửi ở đây là phản ánh thật.
[Nhãn] bấm nút · /photo TỆP · /voice TỆP · /location VĨ KINH · Ctrl-D kết thúc"""
_TITLE = "A resident talks to the bot."


class _Recorded(Terminal):
    """A terminal that also notes every reply."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(_show)
        self._recorder = recorder

    async def send(self, message: Outgoing) -> str | None:
        """Print and note *message*."""
        self._recorder.reply(message.reply)
        return await super().send(message)


async def chat_here(settings: Settings, record: Path | None, language: str) -> None:
    """Talk to one new person in this terminal until the end of input."""
    database = open_database(settings)
    desk = open_unit(database, settings)
    recorder, address = Recorder(), new_id()
    terminal = _Recorded(recorder)
    bridge = Bridge(settings, database, desk, more_channels={NAME: terminal}, recorder=recorder)
    await bridge.start()
    key, person = {(NAME, address): new_id()}, Person(language)
    await database.write(people.add, desk.unit_id, key, person=person, now=desk.now())
    recorder.meet()
    recorder.speak(language)
    _show(_HINT)
    talk = _Talk(bridge, terminal, recorder, address)
    await talk.says(Inbound(NAME, new_id(), address, Text("/start")))
    while line := await asyncio.to_thread(sys.stdin.readline):
        await talk.types(line)
    await bridge.stop()
    if record is not None:
        await asyncio.to_thread(record.write_text, recorder.written(_TITLE), "utf-8")
        _show(f"→ {record}")


class _Talk:
    """One person at the keyboard."""

    def __init__(
        self, bridge: Bridge, terminal: Terminal, recorder: Recorder, address: str
    ) -> None:
        self._bridge = bridge
        self._terminal = terminal
        self._recorder = recorder
        self._address = address

    async def types(self, line: str) -> None:
        """Say what *line* says."""
        try:
            inbound = await asyncio.to_thread(
                incoming, line, self._address, new_id(), self._terminal.buttons, self._keep
            )
        except (OSError, MediaError) as error:
            _show(f"({error or type(error).__name__})")
            return
        if inbound is not None:
            await self.says(inbound)

    async def says(self, inbound: Inbound) -> None:
        """Hand a message in, and wait for what is answered."""
        self._recorder.at(self._bridge.desk.now())
        self._recorder.say(inbound.content, self._terminal.buttons)
        await self._bridge.gatherer.receive([inbound])
        await self._bridge.deliverer.idle()

    def _keep(self, kind: str, file: str) -> str:
        data, store = Path(file).expanduser().read_bytes(), self._bridge.store
        kept = store.keep_photo(data) if kind == "photo" else store.keep_voice(data, "")
        desk, database = self._bridge.desk, self._bridge.database
        key = (NAME, self._address)
        person = database.write_now(people.find, desk.unit_id, [key])[key].person_id
        database.write_now(keep_file, desk.unit_id, person, kept, now=desk.now())
        return kept.media


def _show(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is a terminal
