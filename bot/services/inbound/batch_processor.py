"""Process the messages of one transaction: load people, run turns, store results."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import msgspec
from msgspec import Struct, structs

from bot.services import redaction
from bot.services.events import EffectPerformed, WordsDropped
from bot.services.handlers import Occasion
from bot.services.inbound import asked_questions, preprocessing
from bot.services.inbound.answer_queue import AnswerQueue
from bot.services.inbound.erasure import erase_person, run_erasers
from bot.services.inbound.participants import (
    Participant,
    add_newcomers,
    collect_progress,
    to_participants,
)
from bot.services.inbound.person_updates import PersonUpdates
from bot.services.inbound.reply_merging import merge_replies
from bot.services.inbound.turn_services import TurnServices, decode_session, error_turn
from bot.services.unit_context import Speaker
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.effects import Effect, OtherAddressReply, Outcome
from conversations.engine.model.messages import (
    Inbound,
    Moved,
    Reachable,
    Reply,
    Tap,
    content_kind,
)
from conversations.engine.model.person import Person
from conversations.engine.model.queries import Query
from conversations.engine.replay.turn_context import EarlierVersion, Turn, TurnContext
from storage.database.transactions import Transaction, scrub_after_commit
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound import albums, inbox
from storage.repositories.inbound.albums import Part
from storage.repositories.inbound.arrivals import LockedPeople
from storage.repositories.person import people
from storage.repositories.person.people import Address, PersonState

_encode = msgspec.json.Encoder().encode


class MessageResult(Struct, frozen=True):
    """The result of one message: its position, and its dialogue or the reason for no answer.

    *decided* is the act that was done, "ask" or "unclear"; "" if no words were weighed.
    """

    position: int
    repeated: bool = False
    dialogue: str = ""
    ignored: str = ""
    decided: str = ""


class BatchProcessor:
    """Process messages in order in one transaction; `flush` writes the results.

    *locked* are the known people at *addresses*, whose rows are locked. *languages* are those in
    which to answer new people first.
    """

    def __init__(
        self,
        tx: Transaction,
        services: TurnServices,
        addresses: Iterable[Address],
        locked: LockedPeople,
        languages: Mapping[Address, str] | None = None,
    ) -> None:
        self._tx = tx
        self._services = services
        self._now = services.context.now()
        self._addresses = dict.fromkeys(addresses)
        self._languages = languages or {}
        self._participants: dict[Address, Participant] = {}
        self._set_participants(locked.people)
        self._albums = locked.album_messages
        self._rows: list[dict[str, object]] = []
        self._parts: list[Part] = []
        self._answers = AnswerQueue(tx, services, self._now)
        self._person_updates = PersonUpdates(tx, services.context)
        self._unanswered: dict[Address, list[Turn]] = {}

    @property
    def deliveries(self) -> list[Delivery]:
        """The written answers that this process must send or show."""
        return self._answers.deliveries

    def process(
        self, message: Inbound, *, has_failed: bool, is_continued: bool = False
    ) -> MessageResult:
        """Store one message and answer it; a part of an album waits until the album is complete.

        A message that *is_continued* is answered together with the next one of its address.
        """
        address = (message.channel, message.address)
        participant = self._participants[address]
        participant.position += 1
        position = participant.position
        message, masked = self._mask_private(message)
        inbound = preprocessing.before_storing(
            self._tx, self._services.context, participant.person_id, message
        )
        row = self._row(inbound, participant)
        album = preprocessing.album_of(inbound, self._albums)
        # Process what an informer sends at once: waiting would mean storing it.
        if album and not self._is_secret(inbound, participant):
            self._parts.append(preprocessing.album_part(inbound, album, now=self._now))
            self._rows.append(row)
            participant.is_changed = True
            return MessageResult(position)
        context = self._services.context
        earlier = preprocessing.load_earlier(
            self._tx, context, participant.person_id, inbound, self._rows
        )
        turn = self.run_turn(
            inbound, has_failed=has_failed, earlier=earlier, row=row, masked=masked
        )
        self._unanswered.setdefault(address, []).append(turn)
        if not is_continued:
            turns = self._unanswered.pop(address)
            replies = merge_replies(turns)
            if any(turn.is_hidden for turn in turns):
                replies = tuple(structs.replace(reply, is_hidden=True) for reply in replies)
            tap = inbound.content if isinstance(inbound.content, Tap) else None
            is_taken = tap is not None and not turn.ignored
            self.answer(address, replies, tap=tap, edits=inbound.message if is_taken else "")
        self._notify_elsewhere(turn.elsewhere)
        decided = turn.decision.outcome if turn.decision else ""
        return MessageResult(
            position, dialogue=turn.dialogue, ignored=turn.ignored, decided=decided
        )

    def _is_secret(self, inbound: Inbound, participant: Participant) -> bool:
        session = participant.session
        return (
            session.is_secret_at(self._now)
            or (session.open is not None and session.open.is_hidden)
            or preprocessing.is_secret(inbound.content, participant.person, self._services)
        )

    def _mask_private(self, message: Inbound) -> tuple[Inbound, tuple[str, ...]]:
        """Return *message* as it may be stored, and the kinds of numbers masked in it."""
        if not self._services.masks_numbers:
            return message, ()
        content, kinds = preprocessing.mask_private(message.content, self._services.phrases_for)
        return structs.replace(message, content=content), kinds

    def run_turn(
        self,
        inbound: Inbound,
        *,
        has_failed: bool,
        earlier: EarlierVersion | None = None,
        row: dict[str, object] | None = None,
        masked: tuple[str, ...] = (),
    ) -> Turn:
        """Process one message and execute its effect; *row* is its row for the inbox.

        *masked* are the kinds of private numbers that were masked in it.
        """
        participant = self._participants[inbound.channel, inbound.address]
        participant.is_changed = True
        speaker = Speaker(
            participant.person_id, participant.person, inbound.channel, inbound.address
        )
        turn, turn_context = self._play(
            participant, inbound, speaker, has_failed=has_failed, earlier=earlier, masked=masked
        )
        if earlier is not None and earlier.text == redaction.NO_WORDS:
            # The edit of a message whose words were not kept: its words are not kept either.
            turn = structs.replace(turn, is_secret=True)
        turn = asked_questions.hold_unseen_confirmation(
            self._tx,
            self._services,
            turn,
            turn_context,
            inbound,
            participant.person_id,
            self._answers.waiting,
        )
        if row is not None and turn.is_secret:
            self._rows.append({**row, "content": redaction.REDACTED_CONTENT})
        elif row is not None:
            is_private = participant.session.care is not None or turn_context.alert is not None
            is_kept = turn.decision is not None and not is_private
            self._rows.append({**row, "meaning": str(turn.decision) if is_kept else ""})
        if turn.is_secret:
            self._publish(WordsDropped(participant.person_id, inbound.content))
        if turn.planned is not None:
            self._perform(turn.planned, speaker)
        participant, turn = self._perform_effect(participant, turn, turn_context, speaker)
        if turn.forgets and not turn.is_erased:
            self._forget_words(speaker)
        if turn.person is not None and turn.person != participant.person and not turn.is_erased:
            participant.person = turn.person
            self._person_updates.record(speaker, turn.person)
        participant.session = turn.session
        turn_context.utterances.forget()
        return turn

    def answer(
        self,
        address: Address,
        replies: Sequence[Reply],
        *,
        tap: Tap | None = None,
        edits: str = "",
    ) -> None:
        """Send replies to an address, perhaps as the answer to a *tap*.

        *edits* is the id of the message with the tapped button. One reply changes it: it replaces
        the message, or marks its question as answered.
        """
        participant = self._participants[address]
        participant.is_changed = True
        self._answers.add(address, participant, replies, tap=tap, edits=edits)

    def flush(self) -> None:
        """Write everything processed so far."""
        tx, services = self._tx, self._services
        self._person_updates.flush()
        inbox.add(tx, self._rows)
        albums.add(tx, services.context.unit_id, self._parts)
        everyone = {
            id(participant): participant for participant in self._participants.values()
        }.values()
        talks = collect_progress(participant for participant in everyone if participant.is_changed)
        people.save_progress(tx, services.context.unit_id, talks, now=self._now)
        self._answers.flush()
        self._rows, self._parts = [], []

    def _play(
        self,
        participant: Participant,
        inbound: Inbound,
        speaker: Speaker,
        *,
        has_failed: bool,
        earlier: EarlierVersion | None,
        masked: tuple[str, ...],
    ) -> tuple[Turn, TurnContext]:
        """Run the engine for one message; catch an exception of this turn only."""
        services, context = self._services, self._services.context
        failed: list[Exception] = []
        utterances = Utterances()
        phrases = services.phrases_for(participant.person)
        message = preprocessing.before_playing(
            self._tx, context, speaker.person_id, inbound, earlier, phrases
        )
        content = message.content

        def recalled(query: Query[object]) -> object:
            self._person_updates.flush()
            try:
                return services.recall(self._tx, context, speaker, query)
            except Exception as error:
                failed.append(error)
                raise

        turn_context = TurnContext(
            entries=services.entries,
            person=participant.person,
            phrases=phrases,
            phrases_for=services.phrases_for,
            version=context.version,
            unit_of=lambda version: context.pack(self._tx, version),
            recall=recalled,
            now=self._now,
            limits=services.limits,
            alert=preprocessing.find_alert(content, participant.person, services, utterances),
            message=preprocessing.message_name(inbound),
            earlier=message.earlier,
            answering=context.answering,
            emergencies=services.emergencies,
            privacy=services.privacy,
            profile=context.hooks.profile,
            masked=masked,
            utterances=utterances,
        )
        says_nothing = isinstance(content, Reachable | Moved)
        try:
            if has_failed and not says_nothing:
                return error_turn(participant.session, turn_context), turn_context
            return services.play(participant.session, content, turn_context), turn_context
        except Exception as error:
            if failed:
                raise
            services.on_error(content_kind(content), error)
            return error_turn(participant.session, turn_context), turn_context

    def _perform_effect(
        self,
        participant: Participant,
        turn: Turn,
        turn_context: TurnContext,
        speaker: Speaker,
    ) -> tuple[Participant, Turn]:
        """Execute a turn's effect, if any; return whose it is, and the concluded turn.

        Linking, unlinking or erasing changes who a person is: reload them for the rest of the
        batch.
        """
        if (effect := turn.effect) is None:
            return participant, turn
        services = self._services
        if not effect.changes_who_speaks:
            # With what the turn itself changed: someone may have just agreed to be remembered.
            known = structs.replace(speaker, person=turn.person or speaker.person)
            outcome = self._perform(effect, known)
            if outcome.forgets_words:
                # Only a withdrawal of consent forgets words and keeps the person.
                run_erasers(self._tx, services, Occasion.CONSENT_WITHDRAWN, speaker.person_id)
            self._publish(EffectPerformed(outcome, turn.heard))
            self._publish(outcome)
            return participant, services.conclude(turn, outcome, turn_context)
        participant.session = turn.session
        self.flush()
        outcome = self._perform(effect, speaker)
        if outcome.erases_person:
            erase_person(self._tx, services, participant.person_id, participant.person.language)
            turn = services.conclude(turn, outcome, turn_context)
            return self._load_replacement(participant, speaker), turn
        participant = self._reload(speaker)
        turn = structs.replace(turn, session=participant.session)
        context = turn_context.for_person(participant.person)
        return participant, services.conclude(turn, outcome, context)

    def _perform(self, effect: Effect, speaker: Speaker) -> Outcome:
        self._person_updates.flush()
        return self._services.perform(self._tx, self._services.context, speaker, effect)

    def _publish(self, event: object) -> None:
        self._services.publish(self._tx, self._services.context, event)

    def _load_replacement(self, gone: Participant, speaker: Speaker) -> Participant:
        """Return the person who replaces an erased one; drop the answers not yet sent."""
        self._answers.drop(gone.person_id)
        replacement_person = self._reload(speaker)
        replacement_person.position = max(replacement_person.position, gone.position)
        return replacement_person

    def _reload(self, speaker: Speaker) -> Participant:
        self._reload_all()
        participant = self._participants[speaker.channel, speaker.address]
        participant.is_changed = True
        return participant

    def _reload_all(self) -> None:
        """Reload all people of the batch."""
        found = people.find(self._tx, self._services.context.unit_id, self._addresses)
        self._set_participants(found)

    def _set_participants(self, found: Mapping[Address, PersonState]) -> None:
        """Go on with the people *found*, and with a newcomer at each other address."""
        services = self._services
        unknown = {
            address: self._newcomer(address) for address in self._addresses if address not in found
        }
        newcomers = add_newcomers(self._tx, services.context.unit_id, unknown, now=self._now)
        known = to_participants(found, partial(decode_session, services))
        self._participants = {**known, **newcomers}

    def _newcomer(self, address: Address) -> Person:
        newcomer, language = self._services.newcomer, self._languages.get(address)
        return structs.replace(newcomer, language=language) if language else newcomer

    def _notify_elsewhere(self, elsewhere: OtherAddressReply | None) -> None:
        """Send a turn's reply to another address, for example to one that was unlinked."""
        if elsewhere is None:
            return
        address = (elsewhere.channel, elsewhere.address)
        if address not in self._participants:
            self.flush()
            self._addresses[address] = None
            self._reload_all()
        person = self._participants[address].person
        self.answer(address, (elsewhere.reply(self._services.phrases_for(person)),))

    def _forget_words(self, speaker: Speaker) -> None:
        """Redact all messages that a person ever sent, including those in this batch."""
        scrub_after_commit(self._tx)
        unit_id, person_id = self._services.context.unit_id, speaker.person_id
        inbox.redact(self._tx, unit_id, person_id, content=redaction.REDACTED_CONTENT)
        for erase in self._services.erasers[Occasion.WORDS_FORGOTTEN]:
            erase(self._tx, self._services.context, person_id)
        albums.delete_at_address(self._tx, unit_id, speaker.channel, speaker.address)
        for row in self._rows:
            if row["person_id"] == person_id:
                row.update(content=redaction.REDACTED_CONTENT, meaning="")

    def _row(self, inbound: Inbound, participant: Participant) -> dict[str, object]:
        return {
            "unit_id": self._services.context.unit_id,
            "person_id": participant.person_id,
            "position": participant.position,
            "received_at": self._now,
            "meaning": "",
            **preprocessing.inbox_row(inbound),
        }
