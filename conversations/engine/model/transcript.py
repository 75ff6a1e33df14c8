"""A conversation's state: the answers so far, as a value with a JSON form."""

from datetime import datetime

import msgspec
from msgspec import Struct, structs

from conversations.engine.model.messages import Button, Content, Text

# The names of fields in stored JSON, where they differ from ours.
_STORED_IN_TRANSCRIPT = {
    "detached_answers": "spare",
    "early_inputs": "stash",
    "is_brief": "slight",
}
_STORED_IN_SESSION = {
    "pending_text": "told",
    "pending_text_at": "told_at",
    "pending_text_message": "told_in",
}


class Answer(Struct, frozen=True, array_like=True):
    """The answer to the question *key*.

    *about* is the value that the question depended on; the answer is invalid once the question
    depends on another value. *recalled* answers came from storage, not from the person. *said_in*
    is the id of the message that gave it, or "".
    """

    key: str
    value: object
    about: object = None
    recalled: bool = False
    said_in: str = ""


class NextMatter(Struct, frozen=True, omit_defaults=True):
    """A matter that gets the next dialogue: its *text*, told in the message *message*, or "".

    *kind* is what its dialogue calls such a matter, "" if unknown. *answers* are known of it.
    """

    text: str
    kind: str = ""
    message: str = ""
    answers: tuple[Answer, ...] = ()


class Transcript(Struct, frozen=True, omit_defaults=True, rename=_STORED_IN_TRANSCRIPT):
    """The state of one dialogue.

    *serial* distinguishes it from the person's other dialogues. *version* is the version of the
    unit pack when it was opened. *early_inputs* came before their question. *detached_answers*
    were detached by an edit. *edits* is the key of the answer that is being edited. *gathered*
    holds the parts of the open question's answer. *held* is the message that came when we asked
    whether to resume. *page* is the page of the open question's options. *heard* are the ids of
    the messages whose words were used. If it *is_brief*, it is not kept when it is left
    unfinished; if it *is_view*, only its files are. *strays* counts the newest messages that did
    not belong to it. *prompted* is when the silent person was asked whether to send it. If it
    *is_hidden*, the words of its messages, of both sides, are not kept once it is over.
    *confirmed* is the id of the review to which the person said yes, if the same message added
    words to what it shows. It *is_urgent* if an emergency was told of, before it or in it.
    *next_matters* begin the same dialogue anew once it is over, one after another.
    """

    name: str
    serial: int
    version: int
    touched: datetime
    answers: tuple[Answer, ...] = ()
    detached_answers: tuple[Answer, ...] = ()
    edits: str = ""
    early_inputs: tuple[Content, ...] = ()
    gathered: tuple[str, ...] = ()
    page: int = 0
    misses: int = 0
    asks_to_resume: bool = False
    held: Content | None = None
    is_brief: bool = False
    heard: tuple[str, ...] = ()
    strays: int = 0
    prompted: datetime | None = None
    is_hidden: bool = False
    confirmed: str = ""
    is_urgent: bool = False
    next_matters: tuple[NextMatter, ...] = ()
    is_view: bool = False

    @property
    def asked_at(self) -> datetime:
        """When its open question was asked last."""
        return max(self.touched, self.prompted or self.touched)

    @property
    def is_started(self) -> bool:
        """Whether the person gave anything that would be lost with it."""
        if self.is_brief or self.is_view:
            return self.is_view and self.holds_files
        given = any(not answer.recalled for answer in (*self.answers, *self.detached_answers))
        return given or bool(self.early_inputs or self.gathered)

    @property
    def holds_files(self) -> bool:
        """Whether it holds an input other than text that is not yet part of an answer."""
        return bool(self.gathered) or any(not isinstance(c, Text) for c in self.early_inputs)


class LastQuestion(Struct, frozen=True, omit_defaults=True):
    """The last service question: its text, masked, and the *card* that was shown, if any.

    *offered* is the likelier of the cards that were offered instead, or the card before that it
    may still be about. *choices* are the buttons of
    the newest message if they belong to it; *at* is its time.
    """

    question: str = ""
    card: str = ""
    choices: tuple[Button, ...] = ()
    at: datetime | None = None
    offered: str = ""


class Care(Struct, frozen=True, omit_defaults=True):
    """An emergency that a person is in, since they told us of it at *since*.

    *kinds* are the kinds of danger, the one that was spoken of last first. *silent* are the phone
    numbers that nobody answers. It *is_answered* once someone was reached by phone. *language* is
    the language in which the person cried for help, "" for their own. *first_aid* names what to do
    until help comes, "" if the kind alone tells it. *advised* names what they were told to do.
    """

    kinds: tuple[str, ...]
    since: datetime
    silent: tuple[str, ...] = ()
    is_answered: bool = False
    language: str = ""
    first_aid: str = ""
    advised: tuple[str, ...] = ()


class Fraud(Struct, frozen=True, omit_defaults=True):
    """A fraud that a person told of last at *at*, when their newest dialogue had *serial*.

    *advised* names what they were told to do, the newest last.
    """

    at: datetime
    serial: int = 0
    advised: tuple[str, ...] = ()


class EmergencyWords(Struct, frozen=True, omit_defaults=True):
    """What a person told of an emergency in the message with the id *message*, or ""."""

    text: str
    message: str = ""


class Session(Struct, frozen=True, omit_defaults=True, rename=_STORED_IN_SESSION):
    """The state of one person's conversation: at most one dialogue open and one set aside.

    *pending_text* came outside any dialogue, in the message *pending_text_message*, and was not
    understood; the next dialogue uses it. *missed_in* is the id of the newest message if it was
    not understood. *last_tap* is the button that was pressed at *tapped*, if nothing else came
    since. *page* is the page of the menu. *held* are the messages that wait for consent,
    *held_asked* is the question that one of them wants to pass on; *consent_strays* counts the
    messages about something else since the question for consent. *offered*: the person was offered
    what is offered once. *asked* is the last question; the
    next one may follow up on it. *doubted* is the last message if we asked which of two things it
    means, or, if the session *asks_danger*, whether anybody is in danger. Until *secret_until*,
    words that may go on with a denunciation are not stored. *warned* is the kind of the alert if
    the last one was a complaint. *care* is set while the person is in an emergency.
    *emergency_words*, the last of *emergency_at*, begin the next report; no more are added once
    the emergency *tells_of_harm* that officials must not read of. It *has_called*
    rescuers if a cry for help was brought to them. *fraud* is the last that the person told of.
    """

    serial: int = 0
    open: Transcript | None = None
    shelved: Transcript | None = None
    misses: int = 0
    pending_text: str = ""
    pending_text_at: datetime | None = None
    last_tap: str = ""
    warned: str = ""
    tapped: datetime | None = None
    page: int = 0
    consent_asked: bool = False
    held: tuple[Content, ...] = ()
    pending_text_message: str = ""
    missed_in: str = ""
    asked: LastQuestion | None = None
    doubted: str = ""
    asks_danger: bool = False
    secret_until: datetime | None = None
    care: Care | None = None
    held_asked: LastQuestion | None = None
    consent_strays: int = 0
    offered: bool = False
    emergency_words: tuple[EmergencyWords, ...] = ()
    emergency_at: datetime | None = None
    tells_of_harm: bool = False
    has_called: bool = False
    fraud: Fraud | None = None

    def is_secret_at(self, now: datetime) -> bool:
        """Tell whether the person informed of a wrong a short while before *now*."""
        return self.secret_until is not None and now < self.secret_until


def unconfirm(draft: Transcript, now: datetime) -> Transcript:
    """Return *draft*, whose last answer confirmed its review, as it was before that answer."""
    return structs.replace(draft, answers=draft.answers[:-1], confirmed="", touched=now)


def inherit_matters(draft: Transcript, replaced: Transcript) -> Transcript:
    """Return *draft* with the matters that waited behind the draft that it replaces."""
    if draft.name != replaced.name:
        return draft
    waiting = (each for each in replaced.next_matters if each not in draft.next_matters)
    return structs.replace(draft, next_matters=(*draft.next_matters, *waiting))


def shelve_dialogue(session: Session) -> Session:
    """Set the open dialogue aside if anything was said in it."""
    is_started = session.open is not None and session.open.is_started
    aside = session.open if is_started else session.shelved
    if aside is not None:
        aside = structs.replace(aside, asks_to_resume=False, held=None, misses=0, page=0, strays=0)
        if session.shelved is not None and aside is not session.shelved:
            aside = inherit_matters(aside, session.shelved)
    return structs.replace(session, open=None, shelved=aside)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Session)


def session_to_json(session: Session) -> bytes:
    """Return *session* as JSON."""
    return _encoder.encode(session)


def session_from_json(data: bytes | str) -> Session:
    """Return the session that the JSON *data* represents.

    Raises:
        msgspec.DecodeError: *data* is not the JSON of a session.
    """
    return _decoder.decode(data)
