"""Our limits of Telegram, compared with those of python-telegram-bot."""

from telegram.constants import (
    BotCommandLimit,
    CallbackQueryLimit,
    FileSizeLimit,
    InlineKeyboardButtonLimit,
    MediaGroupLimit,
    MessageLimit,
)

from handlers.telegram import limits


def test_our_limits_equal_those_of_the_platform():
    assert limits.LIMITS.text == limits.TEXT == MessageLimit.MAX_TEXT_LENGTH
    assert limits.CAPTION == MessageLimit.CAPTION_LENGTH
    assert limits.ALBUM == MediaGroupLimit.MAX_MEDIA_LENGTH
    assert limits.LIMITS.data == limits.DATA == InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert limits.ANSWER == CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
    assert limits.COMMANDS == BotCommandLimit.MAX_COMMAND_NUMBER
    assert limits.COMMAND == BotCommandLimit.MAX_COMMAND
    assert limits.DESCRIPTION == BotCommandLimit.MAX_DESCRIPTION


def test_a_file_within_our_limit_can_be_fetched():
    # Telegram documents 20 MB, which the library reads as 20,000,000 bytes.
    assert limits.FILE_BYTES // 2**20 == FileSizeLimit.FILESIZE_DOWNLOAD // 10**6 == 20
