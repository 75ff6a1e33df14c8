"""The entries of the dialogues about news."""

from conversations.dialogues.announcements import (
    ask_about_news,
    check_news,
    effects,
    my_topics,
    news_setting,
    read_news,
    roll_call,
    roll_call_effects,
)
from conversations.engine.model import acts
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("read_news", read_news.read_news),
        rank=45,
        calls=read_news.is_about_past,
        is_wished=read_news.asks_for_news,
        answers=read_news.answer_from_news,
        is_brief=True,
        needs_consent=False,
    ),
    DialogueEntry(
        Dialogue("my_topics", my_topics.my_topics),
        rank=46,
        act=acts.SUBSCRIPTION,
        read_early=my_topics.read_early_wish,
        read_wish=my_topics.read_wish,
        read_notice_button=effects.read_button,
        offer=my_topics.offer,
        is_brief=True,
    ),
    DialogueEntry(
        Dialogue("check_news", check_news.check_news),
        rank=47,
        checks=check_news.check,
        is_brief=True,
        needs_consent=False,
    ),
    DialogueEntry(
        Dialogue("ask_about_news", ask_about_news.ask_about_news),
        rank=48,
        calls=ask_about_news.is_about_news,
        read_start_button=ask_about_news.words_of_button,
        is_brief=True,
    ),
    DialogueEntry(
        Dialogue("news_setting", news_setting.news_setting),
        rank=49,
        calls=news_setting.names_what_to_change,
        read_wish=news_setting.read_wish,
        read_notice_button=effects.read_setting_button,
        is_brief=True,
    ),
    DialogueEntry(
        Dialogue("roll_call", roll_call.roll_call),
        rank=120,
        read_wish=roll_call.read_wish,
        claims=roll_call.claim,
        adds=roll_call.add_to_call,
        answers=roll_call.answer_about_call,
        read_notice_button=roll_call_effects.read_button,
        reaches_rescuers=True,
        needs_consent=False,
    ),
)
