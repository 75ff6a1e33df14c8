"""Talk to the bot in a terminal, through the same path as any channel; optionally record it."""

import asyncio
import sys
from pathlib import Path

from bot.app import App
from bot.commands.bootstrap import open_database, prepare_unit_context
from bot.media_store import MediaError
from bot.services.ids import new_id
from bot.services.inbound.conversation_recorder import ConversationRecorder
from bot.services.media.sent_files import keep_file
from bot.settings.settings import Settings
from conversations.engine.model.messages import Inbound, Text
from conversations.engine.model.person import Person
from handlers.channel import Outgoing
from handlers.terminal.channel import Terminal
from handlers.terminal.incoming import NAME, incoming
from storage.repositories.person import people

_HINT = """Phản ánh gửi ở đây là phản ánh thật.
[Nhãn] bấm nút · /photo TỆP · /voice TỆP · /location VĨ KINH · Ctrl-D kết thúc"""
_TITLE = "A resident talks to the bot."


class _RecordingTerminal(Terminal):
    """A terminal that also records every reply."""

    def __init__(self, recorder: ConversationRecorder) -> None:
        super().__init__(_show)
        self._recorder = recorder

    async def send(self, message: Outgoing) -> str | None:
        """Print and record *message*."""
        self._recorder.reply(message.reply)
        return await super().send(message)


async def chat_in_terminal(settings: Settings, record: Path | None, language: str) -> None:
    """Talk to one new person in this terminal until the end of input."""
    database = open_database(settings)
    context = prepare_unit_context(database, settings)
    recorder, address = ConversationRecorder(), new_id()
    terminal = _RecordingTerminal(recorder)
    app = App(settings, database, context, more_channels={NAME: terminal}, recorder=recorder)
    await app.start()
    key, person = {(NAME, address): new_id()}, Person(language)
    await database.write(people.add, context.unit_id, key, person=person, now=context.now())
    recorder.note_newcomer()
    recorder.note_language(language)
    _show(_HINT)
    session = _TerminalSession(app, terminal, recorder, address)
    await session.send_inbound(Inbound(NAME, new_id(), address, Text("/start")))
    while line := await asyncio.to_thread(sys.stdin.readline):
        await session.submit_line(line)
    await app.stop()
    if record is not None:
        await asyncio.to_thread(record.write_text, recorder.render(_TITLE), "utf-8")
        _show(f"→ {record}")


class _TerminalSession:
    """The conversation of one person at the keyboard."""

    def __init__(
        self, app: App, terminal: Terminal, recorder: ConversationRecorder, address: str
    ) -> None:
        self._app = app
        self._terminal = terminal
        self._recorder = recorder
        self._address = address

    async def submit_line(self, line: str) -> None:
        """Send the message in *line*."""
        try:
            inbound = await asyncio.to_thread(
                incoming, line, self._address, new_id(), self._terminal.buttons, self._keep_file
            )
        except (OSError, MediaError) as error:
            _show(f"({error or type(error).__name__})")
            return
        if inbound is not None:
            await self.send_inbound(inbound)

    async def send_inbound(self, inbound: Inbound) -> None:
        """Hand over a message, and wait for the answers."""
        self._recorder.at(self._app.context.now())
        self._recorder.say(inbound.content, self._terminal.buttons)
        await self._app.batcher.receive([inbound])
        await self._app.delivery_worker.idle()

    def _keep_file(self, kind: str, file: str) -> str:
        data, store = Path(file).expanduser().read_bytes(), self._app.store
        kept = store.keep_photo(data) if kind == "photo" else store.keep_voice(data, "")
        context, database = self._app.context, self._app.database
        key = (NAME, self._address)
        person = database.write_now(people.find, context.unit_id, [key])[key].person_id
        database.write_now(keep_file, context.unit_id, person, kept, now=context.now())
        return kept.media


def _show(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - this is a terminal
