"""What officials do with an announcement on its page: submit, approve, stop and the like."""

from collections.abc import Callable, Sequence
from functools import partial

from bot.console.announcements.announcement_pages import TRY, AnnouncementPages, Refusal
from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.announcements.words import AnnouncementWords
from bot.console.forms import FormFields, parse_form, parse_number
from bot.console.site import ConsoleSite
from bot.services.announcements.approval import approval, at_once
from bot.services.announcements.approval.approval import WrongNumberError, WrongWordError
from bot.services.announcements.sending import pausing, resending
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import trial_message
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.approvals import (
    APPROVE,
    REJECT,
    RETURN,
    SUBMIT,
    InvalidReasonError,
    NotAllowedError,
    TransitionError,
    WrongHashError,
)
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import Request, Response, Route
from handlers.webchat.authentication import read_cookie
from storage.database.transactions import Transaction

_DRAFT = "announcement"

Act = Callable[[Transaction, str, str, FormFields], None]
"""Does something to an announcement, for an official, with the fields of the form."""


class AnnouncementActs:
    """Submit, approve, return, reject, try, pause, resume, stop and send again."""

    def __init__(
        self,
        site: ConsoleSite,
        words: AnnouncementWords,
        editor: AnnouncementEditor,
        pages: AnnouncementPages,
    ) -> None:
        self._site = site
        self._words = words
        self._editor = editor
        self._pages = pages

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        write, approve = Action.WRITE_ANNOUNCEMENTS, Action.APPROVE_ANNOUNCEMENTS
        stop, one = Action.STOP_ANNOUNCEMENTS, f"{AT}/{{announcement}}"
        acts: Sequence[tuple[str, Action, Act]] = (
            (SUBMIT, write, self._submit),
            (APPROVE, approve, self._approve),
            (RETURN, approve, self._return),
            (REJECT, approve, self._reject),
            (approval.STOP, stop, self._stop),
            (pausing.PAUSE, stop, self._pause),
            (pausing.RESUME, stop, self._resume),
            (at_once.SEND, Action.SEND_AT_ONCE, self._send_at_once),
            (at_once.CONFIRM, approve, self._confirm),
            (at_once.REFUSE, approve, self._refuse),
            (resending.RESEND, approve, self._resend),
        )
        trial = f"office_announcement_{TRY}"
        return (
            *(
                self._site.route(
                    "POST",
                    f"{one}/{name}",
                    action,
                    partial(self._perform, name, act),
                    f"office_announcement_{name}",
                )
                for name, action, act in acts
            ),
            self._site.route("POST", f"{one}/{TRY}", Action.TRY_ANNOUNCEMENTS, self._try, trial),
        )

    async def _perform(
        self, name: str, act: Act, request: Request, official: SignedInOfficial
    ) -> Response:
        """Do *act*; go back to the page, or show there why it was not done."""
        site, id_, fields = self._site, request.path["announcement"], parse_form(request)
        typed = next((fields[it] for it in ("reason", "typed") if it in fields), "")
        say = site.phrases.say
        try:
            await site.database.write(act, official.official_id, id_, fields)
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        except (InvalidAnnouncementError, InvalidReasonError) as error:
            faults, status = self._words.faults(error.faults), 422
        except WrongNumberError as error:
            count = error.recipients.total
            faults, status = {"typed": say("console-announcement-wrong", count=count)}, 422
        except WrongWordError:
            faults, status = {"word": say("console-announcement-wrong-word")}, 422
        except WrongHashError:
            faults, status = {"state": say("console-announcement-edited-since")}, 409
        except TransitionError as error:
            by = official.official_id
            if await site.database.read(APPROVALS.is_newest_act, site.context, id_, name, by):
                return _did(id_, name)
            now = say(f"console-announcement-state-{error.state}")
            faults, status = {"state": say("console-announcement-moved", state=now)}, 409
        except NotAllowedError as error:
            faults, status = {"state": say(f"console-announcement-refused-{error.why}")}, 409
        else:
            return _did(id_, name)
        return await self._pages.page(request, official, Refusal(name, faults, typed), status)

    def _submit(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.submit(tx, self._site.context, official, id_, parse_number(fields, "seen"))

    def _approve(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.approve(
            tx,
            self._site.context,
            official,
            id_,
            version=parse_number(fields, "seen"),
            content_hash=fields.get("hash", ""),
            typed_number=_typed_number(fields),
            typed_word=fields.get("word", ""),
        )

    def _send_at_once(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        at_once.send_at_once(
            tx,
            self._site.context,
            official,
            id_,
            version=parse_number(fields, "seen"),
            content_hash=fields.get("hash", ""),
            typed_number=_typed_number(fields),
            typed_word=fields.get("word", ""),
        )

    def _confirm(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        del fields
        at_once.confirm(tx, self._site.context, official, id_)

    def _refuse(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        at_once.refuse(tx, self._site.context, official, id_, fields.get("reason", ""))

    def _return(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        seen, reason = parse_number(fields, "seen"), fields.get("reason", "")
        APPROVALS.return_to_author(tx, self._site.context, official, id_, seen, reason)

    def _reject(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        seen, reason = parse_number(fields, "seen"), fields.get("reason", "")
        APPROVALS.reject(tx, self._site.context, official, id_, seen, reason)

    def _stop(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.stop(tx, self._site.context, official, id_, fields.get("reason", ""))

    async def _try(self, request: Request, official: SignedInOfficial) -> Response:
        """Send it to the official themselves, in this browser's conversation or on Telegram."""
        cookie = read_cookie(request)

        def send(tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
            channel, context = fields.get("channel", ""), self._site.context
            trial_message.send(tx, context, official, id_, channel=channel, cookie=cookie)

        return await self._perform(TRY, send, request, official)

    def _pause(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        del fields
        pausing.pause(tx, self._site.context, official, id_)

    def _resume(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        del fields
        pausing.resume(tx, self._site.context, official, id_)

    def _resend(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        resending.resend(tx, self._site.context, official, id_, parse_number(fields, "rounds"))


def _typed_number(fields: FormFields) -> int:
    """Return the number that was typed, whatever stands between its digits; 0 if none."""
    digits = "".join(filter(str.isdecimal, fields.get("typed", "")))
    return parse_number({"typed": digits}, "typed")


def _did(id_: str, name: str) -> Response:
    """Lead back to the announcement after an act; the page then drops what was typed for it."""
    sent = f"{_DRAFT}-{name}-{id_}"
    return Response(303, headers={"Location": f"{AT}/{id_}?did={name}&sent={sent}"})
