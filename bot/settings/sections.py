"""The tables of config.toml: their keys, defaults and descriptions of valid values."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


class Section(BaseModel):
    """One table of config.toml; the description of a field says which values are valid."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _whole_number_field(default: int, least: int, most: int) -> int:
    right = f"a whole number from {least} to {most}"
    return Field(default, ge=least, le=most, description=right)


def _reachable(url: str) -> str:
    """Return *url*, which is "" or has a host and, if it names a port, a valid one.

    Raises:
        ValueError: it has no host or an invalid port.
    """
    parts = urlsplit(url)
    if url and (not parts.hostname or parts.port == 0):
        raise ValueError
    return url


_Address = Annotated[str, AfterValidator(_reachable)]


class Unit(Section):
    """The commune."""

    pack: str = Field("storage/packs/gia-vien", min_length=1, description="a folder")


class Web(Section):
    """The web server, and the largest upload."""

    host: str = Field(
        "127.0.0.1",
        pattern=r"^[A-Za-z0-9.:_-]+$",
        description="an address of this machine, such as 127.0.0.1",
    )
    port: int = _whole_number_field(8080, 1, 65535)
    public_url: _Address = Field(
        "",
        pattern=r"^(https?://[^/?#\s]+/?)?$",
        description='an address such as "https://caunoi.example.vn", without a path',
    )
    upload_megabytes: int = _whole_number_field(20, 1, 100)

    @property
    def upload_bytes(self) -> int:
        """The largest upload in bytes."""
        return self.upload_megabytes * 1024 * 1024


class Database(Section):
    """The database."""

    # Not in the repr: the address may contain a password.
    url: str = Field(
        "sqlite:///data/caunoi.db",
        repr=False,
        pattern=r"^(sqlite:///[^:\s].*|postgresql\+psycopg://.+)$",
        description='an address such as "sqlite:///data/caunoi.db"'
        ' or "postgresql+psycopg://localhost/caunoi"',
    )
    restore_mark_folder: str = Field("", description="a folder")


class Media(Section):
    """The folder of photos and voice recordings, and how much room they may take."""

    folder: str = Field("data/media", min_length=1, description="a folder")
    most_gigabytes: int = _whole_number_field(100, 1, 100000)
    least_free_megabytes: int = _whole_number_field(500, 0, 1000000)

    @property
    def most_bytes(self) -> int:
        """The most bytes that photos and recordings may take."""
        return self.most_gigabytes * 1024**3

    @property
    def least_free_bytes(self) -> int:
        """The bytes of the disk that must stay free."""
        return self.least_free_megabytes * 1024**2


class Delivery(Section):
    """How messages are delivered."""

    lease_seconds: int = _whole_number_field(8, 1, 600)
    batch: int = _whole_number_field(200, 1, 1000)


class Dialogue(Section):
    """How long an unfinished dialogue waits for the person."""

    draft_days: int = _whole_number_field(7, 1, 365)
    pause_minutes: int = _whole_number_field(240, 1, 10080)
    unsent_minutes: int = _whole_number_field(60, 0, 1440)


class Answers(Section):
    """The questions on which changed answer cards are tried."""

    questions: str = Field(
        "storage/packs/gia-vien/questions.jsonl", min_length=1, description="a file"
    )


class Limits(Section):
    """Rate limits per person and per network address."""

    messages_per_minute: int = _whole_number_field(60, 1, 100000)
    conversations_per_minute: int = _whole_number_field(60, 1, 100000)
    people_per_network: int = _whole_number_field(300, 1, 100000)
    return_tries: int = _whole_number_field(5, 1, 100)
    return_minutes: int = _whole_number_field(10, 1, 1440)


class Logs(Section):
    """Level and format of the logs."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description='one of "debug", "info", "warning" and "error"'
    )
    format: Literal["console", "json"] = Field(
        "console", description='one of "console" and "json"'
    )


def _variable_field(default: str) -> str:
    right = "the name of a variable of the environment, such as CAUNOI_TELEGRAM_TOKEN"
    return Field(default, pattern=r"^[A-Z][A-Z0-9_]*$", description=right)


class Push(Section):
    """How browsers are told of news while the page is closed."""

    key_from: str = _variable_field("CAUNOI_PUSH_KEY")


class Officials(Section):
    """How officials sign in."""

    link_minutes: int = _whole_number_field(30, 1, 1440)
    invitation_days: int = _whole_number_field(2, 1, 30)
    staff_bot: str = Field(
        "",
        pattern=r"^(@?[A-Za-z][A-Za-z0-9_]{4,31})?$",
        description='the user name of the staff bot, such as "caunoi_canbo_bot"',
    )


class Telegram(Section):
    """The residents' Telegram bot."""

    driver: Literal["aiogram", "ptb"] = Field("aiogram", description='"aiogram" or "ptb"')
    mode: Literal["polling", "webhook"] = Field("polling", description='"polling" or "webhook"')
    token_from: str = _variable_field("CAUNOI_TELEGRAM_TOKEN")
    secret_from: str = _variable_field("CAUNOI_TELEGRAM_SECRET")
    api_url: _Address = Field(
        "",
        pattern=r"^(https?://[^/?#\s]+/?)?$",
        description='an address such as "http://127.0.0.1:8081", without a path',
    )
    messages_per_second: int = _whole_number_field(30, 1, 100_000)
    messages_per_chat_second: int = _whole_number_field(1, 1, 1000)


class TelegramStaff(Telegram):
    """The officials' Telegram bot."""

    driver: Literal["aiogram", "ptb"] = Field("ptb", description='"aiogram" or "ptb"')
    token_from: str = _variable_field("CAUNOI_TELEGRAM_STAFF_TOKEN")
    secret_from: str = _variable_field("CAUNOI_TELEGRAM_STAFF_SECRET")
