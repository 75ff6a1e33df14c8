"""Write an announcement: its form, and saving it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from urllib.parse import quote, urlencode

from msgspec import structs

from bot.console.announcements.announcement_view import AnnouncementView, load_view
from bot.console.announcements.blanks import (
    begin_with,
    field_of,
    fill_blanks,
    find_blanks,
    find_template,
)
from bot.console.announcements.form import (
    ASKED,
    CHOICES,
    FLAGS,
    LATER,
    LEVELS,
    NOW,
    TEXTS,
    TIMES,
    FilledForm,
    build_content,
    fill_form,
    find_poll_faults,
    flatten,
    parse_announcement,
    parse_times,
)
from bot.console.announcements.words import AnnouncementWords
from bot.console.differences import Difference, find_differences
from bot.console.site import ConsoleSite
from bot.console.typed_text import read_typed_form
from bot.services.announcements.writing import asking, drafting
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.announcements.writing.drafting import ConcurrentEditError, Saved
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.ids import is_id, new_id
from bot.services.officials.permissions import Action, SignedInOfficial
from conversations.engine.model.person import KINDS
from conversations.text.formatting import format_time
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.versions import Content, Version
from storage.repositories.officials import officials
from storage.repositories.surveys.surveys import load_version

AT = "/office/announcements"
# Texts many times longer than allowed are still read, so that they can be shown again.
_MOST_BYTES = 262_144
_FIELDS = ("template", "topic", "when", "repeat", *TEXTS, *TIMES, *ASKED, *LEVELS)
_NEW = FilledForm({"when": NOW}, dict.fromkeys(CHOICES, ()))
_NEW_DRAFT = "announcement-new"


class AnnouncementEditor:
    """Show the form of an announcement, and save what was typed as a new version."""

    def __init__(self, site: ConsoleSite, words: AnnouncementWords) -> None:
        self._site = site
        self._words = words

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, write = self._site.route, Action.WRITE_ANNOUNCEMENTS
        return (
            route("GET", f"{AT}/new", write, self._new, "office_announcement_new"),
            route(
                "POST", f"{AT}/save", write, self._save, "office_announcement_save", _MOST_BYTES
            ),
            route(
                "GET", f"{AT}/{{announcement}}/edit", write, self._edit, "office_announcement_edit"
            ),
        )

    async def _new(self, request: Request, official: SignedInOfficial) -> Response:
        unit = self._site.context.unit
        template = find_template(unit, request.query.get("template", ""))
        form = begin_with(unit, template) if template else _NEW
        return await self._page(official, form, is_typed=False)

    async def _edit(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the newest version, with what keeps it from being sent."""
        site, id_ = self._site, request.path["announcement"]
        view = await site.database.read(load_view, site.context, official, id_)
        if view is None:
            return self.refused(request, official, "gone", 404)
        if not view.rights.edit:
            return Response(303, headers={"Location": f"{AT}/{id_}"})
        form = fill_form(view.version.content, id_, view.version.version, site.context.timezone)
        faults = {name: why for name, why in view.blockers.items() if name != "audience"}
        return await self._page(
            official, form, self._words.faults(faults), lead="blocked", is_typed=False
        )

    async def _save(self, request: Request, official: SignedInOfficial) -> Response:
        """Save what was typed; if that can't be, show it again with the reason."""
        site = self._site
        form, faulty_blanks = fill_blanks(site.context, parse_announcement(request))
        times = parse_times(form, site.context.timezone)
        faults = {**faulty_blanks, **times.faults, **find_poll_faults(form)}
        if not any(form.value(name).strip() for name in ("topic", *TEXTS)):
            faults["vi"] = "empty"
        if faults:
            return await self._page(official, form, self._words.faults(faults), status=422)
        id_ = form.id if form.seen or is_id(form.id) else new_id()
        content = build_content(form, times)
        try:
            saved = await site.database.write(
                self._save_version, official.official_id, id_, form.seen, content
            )
        except InvalidAnnouncementError as error:
            return await self._page(official, form, self._words.faults(error.faults), status=422)
        except ConcurrentEditError as error:
            return await self._conflict(official, form, id_, error.newest)
        except LookupError:
            return self.refused(request, official, "gone", 404)
        except TransitionError:
            return self.refused(request, official, "started")
        except NotAllowedError as error:
            return self.refused(request, official, error.why)
        query = urlencode({"sent": _draft_key(form)})
        return Response(303, headers={"Location": f"{AT}/{saved.announcement_id}?{query}"})

    def _save_version(
        self, tx: Transaction, official: str, id_: str, seen: int, content: Content
    ) -> Saved:
        """Save *content* with the pictures of the version that was seen: they are not typed."""
        context = self._site.context
        if seen and announcements.find(tx, context.unit_id, id_):
            known = versions.list_all(tx, context.unit_id, id_)
            pictures = next((it.content.pictures for it in known if it.version == seen), ())
            content = structs.replace(content, pictures=pictures)
        return drafting.save(tx, context, official, id_, seen, content)

    async def _conflict(
        self, official: SignedInOfficial, form: FilledForm, id_: str, newest: Version
    ) -> Response:
        """Return the form with what was typed, and what someone else saved meanwhile."""
        site = self._site
        saved = fill_form(newest.content, id_, newest.version, site.context.timezone)
        again = FilledForm(form.fields, form.chosen, id_, newest.version)
        name = await site.database.read(officials.name_of, site.context.unit_id, newest.editor)
        return await self._page(
            official,
            again,
            faster=name or site.phrases.say("console-history-nobody"),
            differences=[
                self._named(it) for it in find_differences(flatten(saved), flatten(form))
            ],
            status=409,
        )

    async def _page(  # noqa: PLR0913 - each by its name
        self,
        official: SignedInOfficial,
        form: FilledForm,
        faults: Mapping[str, str] | None = None,
        *,
        lead: str = "faulty",
        faster: str = "",
        differences: Sequence[Difference] = (),
        status: int = 200,
        is_typed: bool = True,
    ) -> Response:
        """Return the form, with the *lead* of its faults.

        *faster* is who saved another version meanwhile, with its *differences*.
        """
        site, unit = self._site, self._site.context.unit
        blanks = {field_of(it.id): it for it in find_blanks(unit, form)}
        view: AnnouncementView | None = None
        if form.seen:
            view = await site.database.read(load_view, site.context, official, form.id)
        surveys = await site.database.read(self._load_surveys)
        values = {
            "id": form.id or new_id(),
            "seen": form.seen,
            "code": view.announcement.code if view else "",
            "corrects": view.version.content.corrects if view else "",
            "voids": view.announcement.state if view else "",
            "filled": {name: form.value(name) for name in (*_FIELDS, *FLAGS, *blanks)},
            "flags": FLAGS,
            "is_drill": bool(form.value("is_drill")),
            "chosen": form.chosen,
            "choices": self._choices(),
            "repeats": self._words.repeats(),
            "scales": {name: self._words.levels(name) for name in LEVELS},
            "warns": view is not None and self._words.is_safety(view.version.content),
            "surveys": surveys,
            "topics": unit.topics,
            "templates": unit.announcement_templates,
            "blanks": blanks,
            "faults": faults or {},
            "lead": lead,
            "faster": faster,
            "differences": differences,
            "draft_key": _draft_key(form),
            "draft_page": _page_of(form),
            "is_typed": is_typed,
        }
        return site.page("announcement_form.html", values, official=official, status=status)

    def _load_surveys(self, tx: Transaction) -> dict[str, str]:
        """Return the names of the surveys that an announcement may carry, by id."""
        unit_id = self._site.context.unit_id
        return {
            one.survey_id: f"{one.code} {version.content.survey.title.vi}"
            for one in asking.list_offered(tx, self._site.context)
            if (version := load_version(tx, unit_id, one.survey_id, one.version))
        }

    def _choices(self) -> dict[str, dict[str, str]]:
        """Return the options of each of `CHOICES`: their names by id."""
        kinds = {kind: self._site.phrases.say(f"person-kind-{kind}") for kind in KINDS}
        return dict(zip(CHOICES, (self._words.neighbourhoods(), kinds), strict=True))

    def _named(self, difference: Difference) -> Difference:
        """Return a difference with names in place of ids, and times as people say them."""
        field, theirs, mine = difference
        label = self._site.phrases.say(f"console-announcement-field-{field}")
        return Difference(label, self._name(field, theirs), self._name(field, mine))

    def _name(self, field: str, value: str) -> str:
        phrases = self._site.phrases
        if field == "topic":
            return self._words.topic(value)
        if field == "when" and value in {NOW, LATER}:
            return phrases.say(f"console-announcement-when-{value}")
        if field == "repeat":
            return self._words.repeats().get(value, value)
        if field in LEVELS:
            return self._words.levels(field).get(value, value)
        if field in TIMES and value:
            return format_time(datetime.fromisoformat(value), phrases.language)
        if field in FLAGS:
            return phrases.say(f"console-announcement-{value or 'no'}")
        if field in CHOICES:
            names = self._choices()[field]
            return ", ".join(names.get(id_, id_) for id_ in value.split(", "))
        return value

    def refused(
        self, request: Request, official: SignedInOfficial, why: str, status: int = 409
    ) -> Response:
        """Return the page that says *why* nothing was done, with the typed text."""
        values = {"why": why, "typed": read_typed_form(request)}
        return self._site.page(
            "announcement_refused.html", values, official=official, status=status
        )


def _draft_key(form: FilledForm) -> str:
    """Return the name under which the browser keeps what is typed."""
    if form.seen:
        return f"announcement-{form.id}"
    template = form.value("template")
    return f"{_NEW_DRAFT}-{template}" if template else _NEW_DRAFT


def _page_of(form: FilledForm) -> str:
    """Return the address of the page with the form."""
    if form.seen:
        return f"{AT}/{quote(form.id)}/edit"
    template = form.value("template")
    return f"{AT}/new?{urlencode({'template': template})}" if template else f"{AT}/new"
