"""What the button "Việc khác…" of a card offers, and what each such act asks for."""

from conversations.engine.model.acts import NO, YES
from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.card_buttons import (
    AS_QUESTION,
    ASSIGN,
    CATEGORY,
    MERGE,
    MORE,
    OTHER_ACTS,
    PLACE,
    REWORD,
    TAKE_BACK,
    UNMERGE,
    CardButton,
)
from conversations.staff.reports.handovers.effects import (
    AssignReport,
    CorrectCategory,
    CorrectPlace,
    MergeReport,
    MoveReport,
    RewordAnswer,
    TakeBackAnswer,
    TurnIntoQuestion,
    UnmergeReport,
)
from conversations.staff.reports.handovers.merge_goal import MergeGoal
from conversations.staff.reports.handovers.queries import (
    Colleague,
    Colleagues,
    MergeGoals,
    OtherCategories,
    OtherDepartments,
    SentWords,
)
from conversations.staff.reports.official_words import OfficialWords
from conversations.staff.reports.queries import ReportHead

ENOUGH = "enough"

OtherEnding = (
    AssignReport
    | MoveReport
    | CorrectCategory
    | CorrectPlace
    | MergeReport
    | RewordAnswer
    | TakeBackAnswer
    | UnmergeReport
    | TurnIntoQuestion
    | Closing
)


_AT_ONCE: dict[str, type[UnmergeReport | TurnIntoQuestion]] = {
    UNMERGE: UnmergeReport,
    AS_QUESTION: TurnIntoQuestion,
}


async def act_otherwise(talk: Talk, pressed: CardButton, head: ReportHead) -> OtherEnding:
    """Ask which other act it shall be, if the button does not tell, and for what it needs."""
    report, seen, code = pressed.report, max(pressed.seen, head.last), head.code
    act = pressed.act
    if act == MORE:
        offered = tuple(other for other in OTHER_ACTS if other in head.acts)
        act = await talk.pick("more", *offered, ENOUGH, code=code)
    if act == ENOUGH:
        return Closing(ENOUGH)
    values: dict[str, object] = {"code": code, "department": head.department}
    if act == ASSIGN:
        colleagues = await talk.recall("colleagues", Colleagues(report))
        if not colleagues:
            return Closing("alone", values)
        chosen = await talk.choose(
            "colleague", colleagues, none=ENOUGH, values=values, can_use_early_text=True
        )
        if chosen is None:
            return Closing(ENOUGH)
        taker = chosen.id if chosen.until is None else await _ask_deputy(talk, code, chosen)
        if not taker:
            values |= {"who": chosen.name.vi, "until": chosen.until}
            return Closing(ENOUGH if chosen.deputy else "nobody_stands_in", values)
        return AssignReport(report, seen, taker)
    if act in (CATEGORY, PLACE, MERGE):
        return await _correct(talk, act, report, seen, values)
    if act in _AT_ONCE:
        return _AT_ONCE[act](report, seen)
    if act in (REWORD, TAKE_BACK):
        return await _retract(talk, act, report, seen, code)
    departments = await talk.recall("departments", OtherDepartments(report))
    department = await talk.choose(
        "department", departments, none=ENOUGH, values=values, can_use_early_text=True
    )
    return MoveReport(report, seen, department.id) if department else Closing(ENOUGH)


async def _correct(
    talk: Talk, act: str, report: str, seen: int, values: dict[str, object]
) -> OtherEnding:
    """Ask for what is right about a report: its category, its place, or what it repeats."""
    if act == CATEGORY:
        ids = await talk.recall("categories", OtherCategories(report))
        items = [category for category in talk.known.categories if category.id in ids]
        category = await talk.choose(
            "category",
            items,
            none=ENOUGH,
            kind="category",
            values=values,
            can_use_early_text=True,
        )
        return CorrectCategory(report, seen, category.id) if category else Closing(ENOUGH)
    if act == PLACE:
        return CorrectPlace(report, seen, await talk.place("place"))
    goals = await talk.recall("goals", MergeGoals(report))
    goal = await MergeGoal("goal", goals, none=ENOUGH, values={**values, "count": len(goals)})
    return MergeReport(report, seen, goal.id, goal.code) if goal else Closing(ENOUGH)


async def _retract(talk: Talk, act: str, report: str, seen: int, code: str) -> OtherEnding:
    """Ask for the right words, or whether the words that were sent shall be taken back."""
    sent = await talk.recall("sent", SentWords(report))
    if not sent.number:
        return Closing("over", {"code": code})
    if act == REWORD:
        words = await OfficialWords("reword", code, sent=sent.text)
        return RewordAnswer(report, seen, sent.number, words.text)
    answer = await talk.pick("take_back", YES, NO, code=code, words=sent.text)
    return TakeBackAnswer(report, seen, sent.number) if answer == YES else Closing("kept")


async def _ask_deputy(talk: Talk, code: str, away: Colleague) -> str:
    """Ask whether the deputy of who is *away* shall get the report; return the deputy, or ""."""
    if not away.deputy:
        return ""
    answer = await talk.pick(
        "deputy", YES, NO, code=code, who=away.name.vi, until=away.until, deputy=away.stand_in
    )
    return away.deputy if answer == YES else ""
