"""The texts of a broadcast, by the language and form of address of those who get it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from bot import logs
from bot.services.delivery.broadcasts.digests import digest_of
from bot.services.delivery.broadcasts.open_dialogues import end_of_wait
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.broadcasts import texts
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.person.people import PersonState

log = logs.get_logger()

# Whoever is in the middle of a dialogue is looked at again after so long: it may have ended.
_NEXT_LOOK = timedelta(seconds=20)

_encode = msgspec.json.Encoder().encode
_decode_notice = msgspec.json.Decoder(Notice).decode


class Rendering:
    """The texts of one broadcast, each rendered when it is first needed."""

    def __init__(
        self,
        tx: Transaction,
        unit_id: str,
        broadcast: Broadcast,
        renderers: Renderers,
        now: datetime,
    ) -> None:
        self._tx = tx
        self._unit_id = unit_id
        self._notice = broadcast.notice
        self._urgency = broadcast.urgency
        self._expires_at = broadcast.expires_at
        self._renderers = renderers
        self.now = now
        self._texts = texts.load_texts(tx, unit_id, broadcast.broadcast_id)
        self._new: dict[str, str] = {}
        self._failures: dict[str, str] = {}
        self.broadcast_id = broadcast.broadcast_id

    def end_of_wait(self, known: PersonState) -> datetime | None:
        """Return when to look again at a person who is in a dialogue; None to tell them now.

        An alert waits for nobody, nor does what would expire meanwhile.
        """
        if self._urgency <= Urgency.ALERT or (until := end_of_wait(known.session)) is None:
            return None
        later = min(until, self.now + _NEXT_LOOK)
        is_late = self._expires_at is not None and later >= self._expires_at
        return None if later <= self.now or is_late else later

    def text(self, manner: str) -> str:
        """Return the text in *manner*, which has not failed."""
        return self._texts[manner]

    def failure(self, manner: str, person: Person, joined: Sequence[Broadcast] = ()) -> str:
        """Render the text in *manner*, that of *person*; return the error's name, or "".

        With other broadcasts *joined* to it, the text is a digest.
        """
        if manner not in self._texts and manner not in self._failures:
            try:
                self._texts[manner] = self._new[manner] = self._render(person, joined)
            except Exception as error:
                log.error("broadcast.failed", broadcast=self.broadcast_id, exc_info=error)
                self._failures[manner] = type(error).__name__
        return self._failures.get(manner, "")

    def save(self) -> None:
        """Store the new texts."""
        texts.add_texts(self._tx, self._unit_id, self.broadcast_id, self._new)

    def _render(self, person: Person, joined: Sequence[Broadcast]) -> str:
        """Return the message for everyone with the language and form of address of *person*.

        Raises:
            LookupError: the notice is of an unknown kind, or there is nothing to tell.
        """
        notice = _decode_notice(self._notice)
        if joined:
            notice = digest_of([notice, *(_decode_notice(other.notice) for other in joined)])
        # Many people get this text, so it must contain nothing else of the person.
        anyone = PersonState("", Person(language=person.language, form=person.form), 0, "")
        request = NoticeRequest(self._tx, anyone, notice.values, self.now)
        with self._tx.begin_nested():
            reply = self._renderers[notice.kind](request)
        if reply is None:
            raise LookupError(notice.kind)
        return _encode(reply).decode()
