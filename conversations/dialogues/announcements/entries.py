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
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.asides import Asides
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.rescue import Rescue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("read_news", read_news.read_news),
        rank=45,
        starts=Starts(is_called=read_news.is_about_past, is_wished=read_news.asks_for_news),
        asides=Asides(tell_news=read_news.answer_from_news),
        unfinished=Unfinished(is_brief=True),
        needs_consent=False,
    ),
    DialogueEntry(
        Dialogue("my_topics", my_topics.my_topics),
        rank=46,
        act=acts.SUBSCRIPTION,
        starts=Starts(
            read_early=my_topics.read_early_wish, is_about_news=my_topics.is_about_my_news
        ),
        asides=Asides(read_wish=my_topics.read_wish, offer=my_topics.offer),
        buttons=NoticeButtons(effects.read_button),
        unfinished=Unfinished(is_brief=True),
    ),
    DialogueEntry(
        Dialogue("check_news", check_news.check_news),
        rank=47,
        asides=Asides(check=check_news.check),
        unfinished=Unfinished(is_brief=True),
        needs_consent=False,
    ),
    DialogueEntry(
        Dialogue("ask_about_news", ask_about_news.ask_about_news),
        rank=48,
        starts=Starts(is_called=ask_about_news.is_about_news),
        buttons=NoticeButtons(read_words=ask_about_news.words_of_button),
        unfinished=Unfinished(is_brief=True),
    ),
    DialogueEntry(
        Dialogue("news_setting", news_setting.news_setting),
        rank=49,
        starts=Starts(is_called=news_setting.names_what_to_change),
        asides=Asides(read_wish=news_setting.read_wish),
        buttons=NoticeButtons(effects.read_setting_button),
        unfinished=Unfinished(is_brief=True),
    ),
    DialogueEntry(
        Dialogue("roll_call", roll_call.roll_call),
        rank=120,
        rescue=Rescue(roll_call.claim, roll_call.add_to_call),
        asides=Asides(read_wish=roll_call.read_wish, tell_news=roll_call.answer_about_call),
        buttons=NoticeButtons(roll_call_effects.read_button),
        needs_consent=False,
    ),
)
