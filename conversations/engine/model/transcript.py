"""A conversation's state: what was answered so far, as a value with a JSON form."""

from datetime import datetime

import msgspec
from msgspec import Struct, structs

from conversations.engine.model.messages import Button, Content, Text


class Answer(Struct, frozen=True, array_like=True):
    """What was answered to the question *key*.

    *about* is what the question depended on when it was asked; an answer to another *about*
    does not count any more. *recalled* answers came from storage, not from the person. *said_in*
    names the message that gave it, "" where it has no name.
    """

    key: str
    value: object
    about: object = None
    recalled: bool = False
    said_in: str = ""


class Transcript(Struct, frozen=True, omit_defaults=True):
    """One dialogue as far as it has come.

    *serial* tells it from the person's other dialogues, *version* is that of the unit pack it
    was opened under. *stash* holds what came before its question did, *spare* the answers that
    an edit set aside, *edits* the key of the one that is being given anew, *gathered* the parts
    of the open question's answer, *held* what the person said when we asked whether to go on.
    *page* is that of the open question's options, *heard* the names of the messages whose words
    were heard in it. A *slight* one is not worth keeping unfinished.
    """

    name: str
    serial: int
    version: int
    touched: datetime
    answers: tuple[Answer, ...] = ()
    spare: tuple[Answer, ...] = ()
    edits: str = ""
    stash: tuple[Content, ...] = ()
    gathered: tuple[str, ...] = ()
    page: int = 0
    misses: int = 0
    asks_to_resume: bool = False
    held: Content | None = None
    slight: bool = False
    heard: tuple[str, ...] = ()

    @property
    def is_started(self) -> bool:
        """Whether the person has given anything that would be missed with it."""
        if self.slight:
            return False
        given = any(not answer.recalled for answer in (*self.answers, *self.spare))
        return given or bool(self.stash or self.gathered)

    @property
    def holds_files(self) -> bool:
        """Whether something was sent for it that is more than words, and is not in an answer."""
        return bool(self.gathered) or any(not isinstance(c, Text) for c in self.stash)


class LastQuestion(Struct, frozen=True, omit_defaults=True):
    """The last question: its words, masked, and the *card* that was shown, if any.

    *choices* are the buttons of the newest message where they belong to it, *at* is when.
    """

    question: str = ""
    card: str = ""
    choices: tuple[Button, ...] = ()
    at: datetime | None = None


class Session(Struct, frozen=True, omit_defaults=True):
    """All that we remember of one person's talk: at most one dialogue open, one set aside.

    *told* is what was told at home, in the message *told_in*, and not understood, for the
    dialogue that is chosen next. *missed_in* names the newest message if it was not understood.
    *last_tap* is the button that was pressed *tapped*, if nothing else came since. *page* is that
    of the menu. *held* is what was said before they were asked for their consent, *asked* the last
    question, which the next one may go on about.
    """

    serial: int = 0
    open: Transcript | None = None
    shelved: Transcript | None = None
    misses: int = 0
    told: str = ""
    told_at: datetime | None = None
    last_tap: str = ""
    warned: str = ""
    tapped: datetime | None = None
    page: int = 0
    consent_asked: bool = False
    held: tuple[Content, ...] = ()
    told_in: str = ""
    missed_in: str = ""
    asked: LastQuestion | None = None


def shelve_dialogue(session: Session) -> Session:
    """Set the open dialogue aside if anything was said in it."""
    is_started = session.open is not None and session.open.is_started
    aside = session.open if is_started else session.shelved
    if aside is not None:
        aside = structs.replace(aside, asks_to_resume=False, held=None, misses=0, page=0)
    return structs.replace(session, open=None, shelved=aside)


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Session)


def session_to_json(session: Session) -> bytes:
    """Return *session* as JSON."""
    return _encoder.encode(session)


def session_from_json(data: bytes | str) -> Session:
    """Return the session that *data* holds.

    Raises:
        msgspec.DecodeError: *data* is not the JSON of a session.
    """
    return _decoder.decode(data)
