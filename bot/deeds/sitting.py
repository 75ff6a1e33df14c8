"""Messages of one transaction: who speaks, what they bring about, what is to be kept of it."""

from collections.abc import Mapping, Sequence
from functools import partial

import msgspec
from msgspec import Struct, structs

from bot.deeds import arrivals, blanks
from bot.deeds.acquaintance import Acquaintances
from bot.deeds.data_rights import part
from bot.deeds.desk import Speaker, new_id
from bot.deeds.guests import Guest, progress, seat
from bot.deeds.hall import Hall, in_trouble, session_left
from bot.deeds.together import in_one
from conversations.engine.effects import Effect, EraseMe, Outcome, Unlink, UseLinkCode
from conversations.engine.house import Earlier, Elsewhere, House, Turn
from conversations.engine.messages import Inbound, Moved, Reachable, Reply, Tap, kind
from conversations.engine.queries import Query
from storage.database import Transaction
from storage.repositories import albums, inbox, media, outbox, people, report_cards
from storage.repositories.albums import Part
from storage.repositories.outbox import ANSWER, AT_LEAST_ONCE, Delivery
from storage.repositories.people import Address, Known, Search

_encode = msgspec.json.Encoder().encode


class Taken(Struct, frozen=True):
    """What became of one message: its position, and what was spoken in or why nothing was."""

    position: int
    repeated: bool = False
    dialogue: str = ""
    ignored: str = ""


class Sitting:
    """Takes messages in its transaction, one after another; `keep` writes down what came of it.

    *search* is for who writes, whose rows it holds. *handed* are the answers that this process is
    to send or to show.
    """

    def __init__(self, tx: Transaction, hall: Hall, search: Search) -> None:
        self.handed: list[Delivery] = []
        self._tx = tx
        self._hall = hall
        self._now = hall.desk.now()
        self._addresses = dict.fromkeys(search.addresses)
        self._guests: dict[Address, Guest] = {}
        opened = albums.open_messages(tx, hall.desk.unit_id)
        self._seat(search.found())
        self._albums = opened()
        self._rows: list[dict[str, object]] = []
        self._parts: list[Part] = []
        self._answers: list[Delivery] = []
        self._cards: dict[str, str] = {}
        self._acquaintances = Acquaintances(tx, hall.desk)
        self._unanswered: dict[Address, list[Turn]] = {}

    def take(self, message: Inbound, *, troubled: bool, goes_on: bool = False) -> Taken:
        """Take one message in and answer it; what is part of an album waits until it is whole.

        One that *goes_on* is answered with the next one of its address.
        """
        there = (message.channel, message.address)
        guest = self._guests[there]
        guest.position += 1
        position = guest.position
        inbound = arrivals.with_files(self._tx, self._hall.desk, guest.person_id, message)
        row = self._row(inbound, guest)
        album = arrivals.album_of(inbound, self._albums)
        # An informer's words don't wait to be played: until then they would have to be kept.
        if album and not arrivals.is_secret(inbound.content, guest.person, self._hall.speak):
            self._parts.append(arrivals.part(inbound, album, now=self._now))
            self._rows.append(row)
            guest.touched = True
            return Taken(position)
        desk = self._hall.desk
        earlier = arrivals.earlier(self._tx, desk, guest.person_id, inbound, self._rows)
        turn = self.hear(inbound, troubled=troubled, earlier=earlier, row=row)
        self._unanswered.setdefault(there, []).append(turn)
        if not goes_on:
            edits = inbound.message if isinstance(inbound.content, Tap) else ""
            self.answer(there, in_one(self._unanswered.pop(there)), edits=edits)
        self._tell(turn.elsewhere)
        return Taken(position, dialogue=turn.dialogue, ignored=turn.ignored)

    def hear(
        self,
        inbound: Inbound,
        *,
        troubled: bool,
        earlier: Earlier | None = None,
        row: dict[str, object] | None = None,
    ) -> Turn:
        """Play one message and do what it brings about; *row* is what is kept of it."""
        guest = self._guests[inbound.channel, inbound.address]
        guest.touched = True
        speaker = Speaker(guest.person_id, guest.person, inbound.channel, inbound.address)
        turn, house = self._play(guest, inbound, speaker, troubled=troubled, earlier=earlier)
        if row is not None:
            self._rows.append({**row, "content": blanks.SAID} if turn.secret else row)
        if turn.effect is not None:
            guest, turn = self._do(turn.effect, guest, turn, house, speaker)
        if turn.forgets and not turn.parts:
            self._forget(speaker)
        if turn.person is not None and turn.person != guest.person and not turn.parts:
            guest.person = turn.person
            self._acquaintances.meet(speaker, turn.person)
        guest.session = turn.session
        return turn

    def answer(self, there: Address, replies: Sequence[Reply], *, edits: str = "") -> None:
        """Answer at an address; *edits* is the message in whose place an answer may be."""
        guest = self._guests[there]
        guest.touched = True
        phrases = self._hall.speak(guest.person)
        manner = guest.person.manner if self._hall.shows(there[0]) else ""
        for bare in replies:
            reply = self._hall.label(bare, phrases)
            if manner:
                reply = structs.replace(reply, manner=manner)
            guest.position += 1
            delivery_id = new_id()
            for report in reply.reports:
                self._cards[delivery_id] = report
            self._answers.append(
                Delivery(
                    delivery_id=delivery_id,
                    person_id=guest.person_id,
                    channel=there[0],
                    address=there[1],
                    position=guest.position,
                    urgency=ANSWER,
                    promise=AT_LEAST_ONCE,
                    attempts=0,
                    payload=_encode(reply).decode(),
                    edits=edits if reply.in_place else "",
                )
            )

    def keep(self) -> None:
        """Keep everything up to here."""
        tx, hall = self._tx, self._hall
        self._acquaintances.keep()
        inbox.keep(tx, self._rows)
        albums.add(tx, hall.desk.unit_id, self._parts)
        everyone = {id(guest): guest for guest in self._guests.values()}.values()
        talks = progress((guest for guest in everyone if guest.touched), hall.standing)
        people.keep(tx, hall.desk.unit_id, talks, now=self._now)
        self._put()
        report_cards.keep(tx, hall.desk.unit_id, self._cards)
        self._rows, self._parts, self._answers, self._cards = [], [], [], {}

    def _put(self) -> None:
        """Put the answers into the outbox: those of a channel that shows them are there then."""
        tx, hall, unit_id = self._tx, self._hall, self._hall.desk.unit_id
        shown = [d for d in self._answers if hall.shows(d.channel)]
        sent = [d for d in self._answers if not hall.shows(d.channel)]
        outbox.keep_as_sent(tx, unit_id, shown, now=self._now)
        leased = outbox.enqueue(
            tx, unit_id, sent, now=self._now, owner=hall.owner, sends=hall.sends
        )
        self.handed += [*shown, *leased]

    def _play(
        self,
        guest: Guest,
        inbound: Inbound,
        speaker: Speaker,
        *,
        troubled: bool,
        earlier: Earlier | None,
    ) -> tuple[Turn, House]:
        """Play one message; a turn that raises is caught alone."""
        hall, desk, content = self._hall, self._hall.desk, arrivals.changing(inbound)
        failed: list[Exception] = []

        def recalled(query: Query[object]) -> object:
            self._acquaintances.keep()
            try:
                return hall.recall(self._tx, desk, speaker, query)
            except Exception as error:
                failed.append(error)
                raise

        house = House(
            entries=hall.entries,
            person=guest.person,
            phrases=hall.speak(guest.person),
            speak=hall.speak,
            version=desk.version,
            unit_of=lambda version: desk.pack(self._tx, version),
            recall=recalled,
            now=self._now,
            limits=hall.limits,
            alert=arrivals.alert(content, guest.person, hall.speak),
            message=arrivals.named(inbound),
            earlier=earlier,
            knowledge=desk.knowledge,
            standing=hall.standing,
            whose=guest.person_id,
        )
        says_nothing = isinstance(content, Reachable | Moved)
        try:
            if troubled and not says_nothing:
                return in_trouble(guest.session, house), house
            return hall.play(guest.session, content, house), house
        except Exception as error:
            if failed:
                raise
            hall.on_trouble(kind(content), error)
            return in_trouble(guest.session, house), house

    def _do(
        self, effect: Effect, guest: Guest, turn: Turn, house: House, speaker: Speaker
    ) -> tuple[Guest, Turn]:
        """Do what a turn brings about; return whose turn it is then, and the turn with its end.

        Whoever is joined, parted or erased is looked up anew, for the rest of the batch as well.
        """
        if not isinstance(effect, UseLinkCode | Unlink | EraseMe):
            spread = self._hall.spread(self._tx, self._hall.desk)
            outcome = self._perform(effect, speaker)
            arrivals.link(self._tx, self._hall.desk, outcome, turn.heard)
            spread(outcome)
            return guest, self._hall.conclude(turn, outcome, house)
        guest.session = turn.session
        self.keep()
        outcome = self._perform(effect, speaker)
        if isinstance(effect, EraseMe):
            turn = self._hall.conclude(turn, outcome, house)
            return (self._part(guest, speaker) if turn.parts else guest), turn
        guest = self._seat_again(speaker)
        turn = structs.replace(turn, session=guest.session)
        return guest, self._hall.conclude(turn, outcome, house.to(guest.person))

    def _perform(self, effect: Effect, speaker: Speaker) -> Outcome:
        self._acquaintances.keep()
        return self._hall.perform(self._tx, self._hall.desk, speaker, effect)

    def _part(self, gone: Guest, speaker: Speaker) -> Guest:
        """Let someone new have the addresses of who is erased; nothing of theirs is sent now."""
        part(self._tx, self._hall.desk, gone.person_id, gone.person.language)
        self.handed = [d for d in self.handed if d.person_id != gone.person_id]
        heir = self._seat_again(speaker)
        heir.position = max(heir.position, gone.position)
        return heir

    def _seat_again(self, speaker: Speaker) -> Guest:
        self._look_up()
        guest = self._guests[speaker.channel, speaker.address]
        guest.touched = True
        return guest

    def _look_up(self) -> None:
        """Look up everyone who speaks in the batch, as the store has them now."""
        self._seat(people.find(self._tx, self._hall.desk.unit_id, self._addresses))

    def _seat(self, found: Mapping[Address, Known]) -> None:
        hall = self._hall
        self._guests = seat(
            self._tx,
            hall.desk.unit_id,
            self._addresses,
            found,
            newcomer=hall.newcomer,
            read=partial(session_left, hall),
            now=self._now,
        )

    def _tell(self, elsewhere: Elsewhere | None) -> None:
        """Tell another address what was done with it."""
        if elsewhere is None:
            return
        there = (elsewhere.channel, elsewhere.address)
        if there not in self._guests:
            self.keep()
            self._addresses[there] = None
            self._look_up()
        person = self._guests[there].person
        self.answer(there, (elsewhere.reply(self._hall.speak(person)),))

    def _forget(self, speaker: Speaker) -> None:
        """Keep none of the words that a person ever said, those of this batch included."""
        unit_id, person_id = self._hall.desk.unit_id, speaker.person_id
        inbox.blank(self._tx, unit_id, person_id, content=blanks.SAID)
        media.want_no_more(self._tx, unit_id, person_id)
        albums.forget(self._tx, unit_id, speaker.channel, speaker.address)
        for row in self._rows:
            if row["person_id"] == person_id:
                row["content"] = blanks.SAID

    def _row(self, inbound: Inbound, guest: Guest) -> dict[str, object]:
        whose = {"unit_id": self._hall.desk.unit_id, "person_id": guest.person_id}
        at = {"position": guest.position, "received_at": self._now}
        return {**whose, **at, **arrivals.as_row(inbound)}
