"""Editing answer cards, and notifying people who asked."""

import asyncio
from datetime import date
from typing import Any

import msgspec
import pytest

from bot.services.officials import sign_in
from bot.services.questions import answering, card_editing, card_history, misses
from bot.services.questions.answering import AlreadyAnsweredError
from bot.services.questions.card_editing import (
    CardChangedError,
    CardDraft,
    ImportedCards,
    NoSourceError,
    UnknownCardError,
)
from bot.services.reports.answering import InvalidAnswerError
from bot.services.unit_context import Speaker, load_newest_version
from storage.repositories import audit
from storage.repositories.officials import officials
from storage.tables import ASKED_OFFICIALS, AUDITS, MISSES
from storage.unit_pack.card_parser import CardError
from storage.unit_pack.pack_folder import format_answers, parse_answers
from tests.bot.services.inbound.test_receive_batch import Street
from tests.resident import AGREED

BUFFALO: dict[str, Any] = {
    "id": "buffalo",
    "title": {"vi": "Nuôi trâu bò"},
    "short": {"vi": "Bác gọi thú y xã để được hướng dẫn ạ."},
    "group": "civil",
    "owner": "service",
    "asks": ["xin nuôi trâu"],
}


@pytest.fixture
def street(database, services):
    return Street(database, services)


@pytest.fixture
def hoa(street):
    return signs_in(street, "Chị Hoa")


def signs_in(street, name):
    def work(tx):
        sign_in.create_sign_in_token(tx, street.services.context, minutes=30, name=name)
        return officials.find_by_name(tx, street.services.context.unit_id, name)

    return street.database.write_now(work)


def saves(street, official, written, **draft):
    draft = {"seen": street.services.context.version, "is_new": False, **draft}
    return street.database.write_now(
        card_editing.save_card, street.services, official, CardDraft(written, **draft)
    )


def looks(street):
    """Load the newest version into the process."""
    street.database.write_now(load_newest_version, street.services.context)


def card(street, id_="buffalo"):
    looks(street)
    return card_editing.find_card(street.services.context.unit, id_)


def written(card, **changes):
    """Return a card as the values of its form."""
    values = msgspec.to_builtins(card, builtin_types=(date,))
    values["asks"] = list(values["asks"])
    values["cases"] = [{**case, "asks": list(case["asks"])} for case in values["cases"]]
    more = {key: value for key, value in values.pop("more").items() if value}
    filled = {key: value for key, value in values.items() if value}
    return {**filled, "more": more, **changes}


def asks(street, who, question="xin nuôi trâu ở đâu"):
    """Pass a question on to officials; return the ids of all such questions."""
    street.says(who, "chào em")
    speaker = Speaker(street.person(who), AGREED, "fake", who)
    assert street.database.write_now(
        misses.ask_official, street.services.context, speaker, question
    )
    return [row["question_id"] for row in street.rows(ASKED_OFFICIALS)]


def history(street, id_="buffalo"):
    return street.database.write_now(card_history.history, street.services.context, id_)


def acts(street):
    """Return the audited acts on cards and questions with their subjects."""
    kinds = ("card", "miss", "question")
    acts = [(row["act"], row["subject"]) for row in street.rows(AUDITS)]
    return [its for its in acts if its[0].partition(".")[0] in kinds]


# Saving


def test_a_new_card_is_a_new_version_and_is_loaded(street, hoa):
    before = street.services.context.version
    saves(street, hoa, BUFFALO, is_new=True)

    assert street.services.context.version == before
    assert card(street).title.vi == "Nuôi trâu bò"
    assert street.services.context.version == before + 1
    assert acts(street) == [("card.save", f"buffalo@{before + 1}")]
    assert street.rows(AUDITS)[-1]["actor"] == hoa


def test_an_unchanged_card_makes_no_version(street, hoa):
    before = street.services.context.version
    saves(street, hoa, written(card(street, "birth")))
    looks(street)
    assert (street.services.context.version, acts(street)) == (before, [])


def test_the_cards_stay_in_the_order_of_their_groups(street, hoa):
    saves(street, hoa, BUFFALO, is_new=True)
    looks(street)
    order = [group.id for group in street.services.context.unit.groups]
    groups = [order.index(card.group) for card in street.services.context.unit.cards]
    assert groups == sorted(groups)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"short": {"vi": "chữ " * 41}}, ("short", "vi"), "long_short"),
        ({"title": {"vi": "Nuôi trâu bò dê cừu lợn gà"}}, ("title", "vi"), "long_title"),
        ({"title": {}}, ("title", "vi"), "missing"),
        ({"owner": "nobody"}, ("owner",), "stranger"),
        ({"group": "nothing"}, ("group",), "stranger"),
        ({"more": {"fee": {"vi": "70.000 đồng"}}}, ("more", "fee"), "unproven"),
        ({"more": {"link": "javascript:alert(1)"}}, ("more", "link"), ""),
        ({"expires": date(2020, 1, 1)}, ("expires",), "over"),
        ({"checked": date(2027, 1, 1)}, ("checked",), "future"),
        ({"checked": "hôm qua"}, ("checked",), ""),
        ({"id": "Trâu"}, ("id",), ""),
        ({"id": "birth"}, ("id",), "taken"),
        ({"asks": ["a\nb"]}, ("asks", 0), ""),
    ],
)
def test_an_invalid_card_is_not_saved_and_each_field_has_a_reason(
    street, hoa, changes, field, code
):
    before = street.services.context.version
    with pytest.raises(CardError) as error:
        saves(street, hoa, {**BUFFALO, **changes}, is_new=True)
    looks(street)

    assert (field, code) in {(r.key_path, r.code) for r in error.value.violations}
    assert (street.services.context.version, acts(street)) == (before, [])


def test_an_expired_card_can_be_edited_without_new_dates(street, hoa, clock):
    proof = {"source": "Luật", "checked": date(2026, 11, 1), "expires": date(2026, 12, 1)}
    saves(street, hoa, {**BUFFALO, **proof}, is_new=True)
    clock.passes(days=60)
    old = card(street)
    saves(street, hoa, written(old, asks=["nuôi bò"]))
    assert card(street).asks == ("nuôi bò",)


# Concurrent changes


def test_the_second_of_two_editors_is_told_who_was_first(street, hoa):
    binh, seen = signs_in(street, "Anh Bình"), street.services.context.version
    birth = card(street, "birth")
    saves(street, hoa, written(birth, asks=["của Hoa"]), seen=seen)
    with pytest.raises(CardChangedError) as error:
        saves(street, binh, written(birth, asks=["của Bình"]), seen=seen)

    assert error.value.name == "Chị Hoa"
    assert error.value.card == card(street, "birth")
    assert card(street, "birth").asks == ("của Hoa",)
    saves(street, binh, written(birth, asks=["của Bình"]), seen=error.value.version)
    assert card(street, "birth").asks == ("của Bình",)


@pytest.mark.both
async def test_of_concurrent_saves_of_one_card_one_succeeds(street, hoa):
    """On PostgreSQL these transactions are concurrent."""
    seen, birth = street.services.context.version, card(street, "birth")
    drafts = [CardDraft(written(birth, asks=[f"cách {n}"]), seen) for n in range(8)]
    came = await asyncio.gather(
        *(
            street.database.write(card_editing.save_card, street.services, hoa, draft)
            for draft in drafts
        ),
        return_exceptions=True,
    )
    assert sorted(type(its).__name__ for its in came) == ["CardChangedError"] * 7 + ["int"]
    assert len(acts(street)) == 1
    looks(street)
    assert street.services.context.version == seen + 1


@pytest.mark.both
async def test_concurrent_saves_of_different_cards_all_succeed(street, hoa):
    seen = street.services.context.version
    drafts = [CardDraft({**BUFFALO, "id": f"buffalo-{n}"}, seen, is_new=True) for n in range(8)]
    await asyncio.gather(
        *(
            street.database.write(card_editing.save_card, street.services, hoa, draft)
            for draft in drafts
        )
    )
    assert all(card(street, f"buffalo-{n}") for n in range(8))
    assert street.services.context.version == seen + 8


def test_two_edits_of_different_cards_both_succeed(street, hoa):
    binh, seen = signs_in(street, "Anh Bình"), street.services.context.version
    for who, id_ in ((hoa, "birth"), (binh, "death")):
        saves(street, who, written(card(street, id_), asks=[f"của {id_}"]), seen=seen)
    assert [card(street, id_).asks for id_ in ("birth", "death")] == [
        ("của birth",),
        ("của death",),
    ]


@pytest.mark.parametrize("seen", [0, -1, 999])
def test_a_draft_based_on_an_unknown_version_is_refused(street, hoa, seen):
    with pytest.raises(CardChangedError):
        saves(street, hoa, written(card(street, "birth"), asks=["x y"]), seen=seen)


# Checking


def test_a_card_with_a_source_is_marked_as_checked(street, hoa, clock):
    proof = {"source": "Luật", "checked": date(2026, 11, 1), "expires": date(2026, 12, 1)}
    saves(street, hoa, {**BUFFALO, **proof}, is_new=True)
    looks(street)
    clock.passes(days=30)
    street.database.write_now(
        card_editing.mark_checked,
        street.services.context,
        hoa,
        "buffalo",
        street.services.context.version,
    )
    checked = card(street)
    assert (checked.checked, checked.expires) == (date(2026, 12, 23), date(2027, 1, 22))
    assert acts(street)[-1] == ("card.check", f"buffalo@{street.services.context.version}")


def test_a_card_without_a_source_can_not_be_marked_as_checked(street, hoa):
    for id_, error in (("buffalo", NoSourceError), ("nothing", UnknownCardError)):
        saves(street, hoa, BUFFALO, is_new=True) if card(street) is None else None
        looks(street)
        with pytest.raises(error):
            street.database.write_now(
                card_editing.mark_checked,
                street.services.context,
                hoa,
                id_,
                street.services.context.version,
            )


# History


def test_the_history_lists_author_fields_and_time(street, hoa, clock):
    saves(street, hoa, BUFFALO, is_new=True)
    looks(street)
    clock.passes(days=1)
    changed = {**BUFFALO, "asks": ["nuôi bò"], "title": {"vi": "Nuôi trâu, bò"}}
    saves(street, signs_in(street, "Anh Bình"), changed)
    last, first = history(street)

    assert [(h.by, h.act) for h in (first, last)] == [
        ("Chị Hoa", "card.save"),
        ("Anh Bình", "card.save"),
    ]
    assert [(c.field, c.before, c.after) for c in last.changed] == [
        ("title.vi", "Nuôi trâu bò", "Nuôi trâu, bò"),
        ("asks", "xin nuôi trâu", ""),
        ("asks", "", "nuôi bò"),
    ]
    assert (last.at - first.at).days == 1


def test_cards_of_the_pack_have_no_author(street):
    (happened,) = history(street, "birth")
    assert (happened.version, happened.by, happened.act) == (1, "", "")


# Import


def imports(street, official, text, seen, checked_for=1):
    context = street.services.context
    after = parse_answers(text, context.unit, today=context.now().date())
    imported = ImportedCards(after, checked_for, seen)
    return street.database.write_now(card_editing.import_cards, context, official, imported)


def test_an_import_replaces_all_cards(street, hoa, clock):
    clock.passes(days=3)
    text = format_answers(street.services.context.unit).replace(
        "Đăng ký khai sinh", "Làm khai sinh"
    )
    kept = imports(street, hoa, text, street.services.context.version)
    assert card(street, "birth").title.vi == "Làm khai sinh"
    assert acts(street) == [("card.import", f"@{kept}")]
    assert history(street, "birth")[0].by == "Chị Hoa"


@pytest.mark.parametrize(("seen", "checked_for"), [(1, 2), (2, 1)])
def test_a_file_is_refused_if_cards_changed_after_it_was_seen_or_checked(
    street, hoa, clock, seen, checked_for
):
    clock.passes(days=3)
    text = format_answers(street.services.context.unit)
    saves(street, hoa, BUFFALO, is_new=True)
    with pytest.raises(CardChangedError) as error:
        imports(street, hoa, text, seen, checked_for)
    assert error.value.name == "Chị Hoa"


# Notices to people who asked


def told(street, who):
    """Return the notices to a person about their question."""
    return [(reply.text, row["not_before"]) for row, reply in street.notices(who)]


def test_saving_a_card_notifies_everyone_who_asked(street, hoa):
    asks(street, "an")
    ids = asks(street, "ba", "nuôi trâu có phải xin không")
    ids += asks(street, "chi", "chợ họp ngày nào")[-1:]
    assert saves(street, hoa, BUFFALO, is_new=True, questions=tuple(ids[:2])) == 2

    ((text, _),) = told(street, "an")
    assert "xin nuôi trâu ở đâu" in text
    assert BUFFALO["short"]["vi"] in text
    assert "nuôi trâu có phải xin không" in told(street, "ba")[0][0]
    assert told(street, "chi") == []
    states = {row["text"]: (row["state"], row["card"]) for row in street.rows(ASKED_OFFICIALS)}
    assert states["xin nuôi trâu ở đâu"] == ("answered", "buffalo")
    assert states["chợ họp ngày nào"] == ("open", "")


def test_one_persons_two_questions_are_answered_in_order(street, hoa):
    ids = asks(street, "an") and asks(street, "an", "xin nuôi bò ở đâu")
    saves(street, hoa, BUFFALO, is_new=True, questions=tuple(ids))
    assert len(told(street, "an")) == 2


def test_nobody_is_notified_at_night(street, hoa, clock):
    ids = asks(street, "an")
    clock.passes(hours=14)
    street.database.write_now(
        answering.answer_questions, street.services, hoa, ids, "Mời bác ra xã ạ."
    )
    ((_, not_before),) = told(street, "an")
    assert not_before.astimezone(clock.now.tzinfo).hour == 8
    assert not_before > clock.now


def test_a_typed_answer_is_sent_once(street, hoa):
    ids = asks(street, "an")
    answer = answering.answer_questions
    assert street.database.write_now(answer, street.services, hoa, ids, "Mời bác ra xã ạ.") == 1
    assert street.database.write_now(answer, street.services, hoa, ids, "Mời bác ra xã ạ.") == 0
    with pytest.raises(AlreadyAnsweredError):
        street.database.write_now(answer, street.services, hoa, ids, "Mời bác gọi xã ạ.")
    assert "Mời bác ra xã ạ." in told(street, "an")[0][0]
    assert acts(street) == [("question.answer", ids[0])]


@pytest.mark.parametrize(("text", "why"), [("", "empty"), ("ừ", "short"), ("a" * 2001, "long")])
def test_an_empty_or_long_answer_is_refused(street, hoa, text, why):
    ids = asks(street, "an")
    with pytest.raises(InvalidAnswerError) as error:
        street.database.write_now(answering.answer_questions, street.services, hoa, ids, text)
    assert error.value.faults == {"text": why}


def test_saving_a_card_settles_its_misses(street, hoa):
    for text in ("xin nuôi trâu", "chợ họp ngày nào"):
        street.database.write_now(
            misses.keep_miss, street.services.context, question=text, kind="unknown"
        )
    ids = {row["text"]: row["miss_id"] for row in street.rows(MISSES)}
    saves(street, hoa, BUFFALO, is_new=True, misses=(ids["xin nuôi trâu"],))
    left = (ids["chợ họp ngày nào"],)
    assert street.database.write_now(misses.dismiss, street.services.context, hoa, left) == 1

    settled = {row["text"]: row["settled"] for row in street.rows(MISSES)}
    assert settled == {"xin nuôi trâu": "buffalo", "chợ họp ngày nào": "left"}


def test_changes_of_a_card_are_audited_by_its_id(street, hoa):
    saves(street, hoa, BUFFALO, is_new=True)
    looks(street)
    seen, context = street.services.context.version, street.services.context
    kept = card(street)
    with pytest.raises(UnknownCardError):
        street.database.write_now(card_editing.retire_card, context, hoa, "nothing", seen)
    gone = street.database.write_now(card_editing.retire_card, context, hoa, "buffalo", seen)
    assert card(street) is None
    saves(street, hoa, written(kept), seen=gone, is_new=True, restores=seen)

    assert card(street) == kept
    assert [act for act, _ in acts(street)] == ["card.save", "card.retire", "card.restore"]
    assert [its.act for its in history(street)] == ["card.restore", "card.retire", "card.save"]
    assert [its.card == kept for its in history(street)] == [True, False, True]


def test_the_audit_has_no_words_of_people(street, hoa):
    ids = asks(street, "an", "câu hỏi riêng")
    street.database.write_now(
        answering.answer_questions, street.services, hoa, ids, "lời đáp riêng"
    )
    noted = str(street.rows(AUDITS))
    assert "riêng" not in noted
    assert street.database.write_now(audit.verify, street.services.context.unit_id) is None
