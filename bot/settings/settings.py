"""Settings: config.toml and the environment, read once into one frozen value."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.settings.sections import (
    Answers,
    Database,
    Delivery,
    Dialogue,
    Limits,
    Logs,
    Media,
    Officials,
    Push,
    Section,
    Telegram,
    TelegramStaff,
    Unit,
    Web,
)

VARIABLE = re.compile(r"CAUNOI_(?P<section>.+?)__(?P<key>.+)", re.DOTALL)
CREDENTIALS = re.compile(r"//\S*@")
TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{20,}")
TOML_PLACE = re.compile(
    r"(?P<reason>.*) \(at (?:line (?P<line>\d+).*|end of document)\)", re.DOTALL
)
SHOWN = 60


class SettingsError(Exception):
    """A setting is invalid; the text is one line: which one, where, and which values are valid."""


_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


class Settings(BaseModel):
    """All settings; relative paths start from the folder *home*."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    home: Path
    unit: Unit = Unit()
    web: Web = Web()
    database: Database = Database()
    media: Media = Media()
    delivery: Delivery = Delivery()
    dialogue: Dialogue = Dialogue()
    answers: Answers = Answers()
    limits: Limits = Limits()
    logs: Logs = Logs()
    push: Push = Push()
    officials: Officials = Officials()
    telegram: Telegram = Telegram()
    telegram_staff: TelegramStaff = TelegramStaff()
    # The values of the variables that settings name; never in the repr.
    secrets: Mapping[str, str] = Field({}, repr=False, exclude=True)

    def secret(self, variable: str) -> str:
        """Return the value of the environment's *variable*, "" if it is unset."""
        return self.secrets.get(variable, "")

    @property
    def pack_folder(self) -> Path:
        """The folder of the unit pack."""
        return self.home / self.unit.pack

    @property
    def restore_mark_folder(self) -> Path | None:
        """The folder of the restore mark; None if PostgreSQL is used and none is named."""
        if self.database.restore_mark_folder:
            return self.home / self.database.restore_mark_folder
        _, is_sqlite, file = self.database_url.partition("sqlite:///")
        return Path(file).parent if is_sqlite else None

    @property
    def former_mark_folder(self) -> Path:
        """The folder of the restore mark in versions without a setting for it."""
        return self.home / "data"

    @property
    def media_folder(self) -> Path:
        """The folder of photos and voice."""
        return self.home / self.media.folder

    @property
    def questions_file(self) -> Path:
        """The file of questions with known answers; it may not exist."""
        return self.home / self.answers.questions

    @property
    def database_url(self) -> str:
        """The URL of the database; the path of a file is absolute."""
        before, sqlite, file = self.database.url.partition("sqlite:///")
        return f"{sqlite}{self.home / file}" if sqlite else before

    @property
    def is_public(self) -> bool:
        """Whether residents reach the pages: the public address is https."""
        return self.public_url.startswith("https://")

    @property
    def public_url(self) -> str:
        """The public address of the web server, as browsers write it in `Origin`."""
        if not self.web.public_url:
            host = "localhost" if self.web.host in _EVERYWHERE else self.web.host
            host = f"[{host}]" if ":" in host else host
            return f"http://{host}:{self.web.port}"
        parts = urlsplit(self.web.public_url)
        usual_port = {"http": ":80", "https": ":443"}[parts.scheme]
        return f"{parts.scheme}://{parts.netloc.lower().removesuffix(usual_port)}"


SECTIONS = {
    name: type(field.default)
    for name, field in Settings.model_fields.items()
    if isinstance(field.default, Section)
}
DOTTED = [f"{name}.{key}" for name, section in SECTIONS.items() for key in section.model_fields]


def load_settings(path: Path, environ: Mapping[str, str]) -> Settings:
    """Return the settings in *path*, overridden by variables of *environ*.

    A variable is called CAUNOI_<SECTION>__<KEY>.

    Raises:
        SettingsError: the first fault, in the order of the file and then of the variables.
    """
    given = _read(path)
    for section, table in given.items():
        _check_section(path, section, table)
        for key, value in table.items():
            _check_key(path, section, key)
            _check_value(f"{path}: {section}.{key}", section, key, value)
    for variable in sorted(environ):
        if named := VARIABLE.fullmatch(variable):
            section, key = named["section"].lower(), named["key"].lower()
            _check_variable(variable, section, key)
            value = _convert(environ[variable], section, key)
            _check_value(variable, section, key, value)
            given.setdefault(section, {})[key] = value
    settings = Settings(home=path.absolute().parent, **given)
    held = {name: environ[name].strip() for name in _secret_variables(settings) if name in environ}
    return settings.model_copy(update={"secrets": held})


def _secret_variables(settings: Settings) -> Iterator[str]:
    """Yield the names of variables with secrets, as the settings name them."""
    for section, kind in SECTIONS.items():
        for key in kind.model_fields:
            if key.endswith("_from"):
                yield getattr(getattr(settings, section), key)


def _read(path: Path) -> dict[str, Any]:
    try:
        # Notepad writes a byte order mark.
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise SettingsError(
            f"{path}: there is no such file; an empty one means that every default is right"
        ) from error
    except OSError as error:
        raise SettingsError(f"{path}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{path}, line {line}: is not written in UTF-8") from error
    except RecursionError as error:
        raise SettingsError(f"{path}: its brackets are nested too deeply") from error
    except ValueError as error:  # TOMLDecodeError, or a number with thousands of digits
        place = TOML_PLACE.fullmatch(str(error))
        reason = place["reason"] if place else str(error)
        line_or_end = f"line {place['line']}" if place and place["line"] else "at its end"
        raise SettingsError(f"{path}, {line_or_end}: {_one_line(reason)}") from error


def _check_section(path: Path, section: str, table: object) -> None:
    if section not in SECTIONS:
        if not isinstance(table, dict):
            homes = [
                f"[{home}]" for home, kind in SECTIONS.items() if section in kind.model_fields
            ]
            advice = f"; should it be under {' or '.join(homes)}?" if homes else ""
            raise SettingsError(f"{path}: {_one_line(section)} belongs to no section{advice}")
        near = (f"[{name}]" for name in get_close_matches(section, SECTIONS, n=1))
        advice = _did_you_mean(near) or f"there are {', '.join(SECTIONS)}"
        raise SettingsError(f"{path}: [{_one_line(section)}] is not a section; {advice}")
    if not isinstance(table, dict):
        raise SettingsError(
            f"{path}: {section} is a section; write [{section}] and its keys below"
        )


def _check_key(path: Path, section: str, key: str) -> None:
    own = SECTIONS[section].model_fields
    if key not in own:
        advice = _did_you_mean(_similar_settings(section, key)) or f"it has {', '.join(own)}"
        raise SettingsError(f"{path}: {section}.{_one_line(key)} is not a setting; {advice}")


def _check_variable(variable: str, section: str, key: str) -> None:
    if variable not in map(_variable, DOTTED):
        advice = _did_you_mean(map(_variable, _similar_settings(section, key)))
        advice = advice or "such variables are called CAUNOI_<SECTION>__<KEY>"
        raise SettingsError(f"{_one_line(variable)}: is not a setting; {advice}")


def _check_value(where: str, section: str, key: str, value: object) -> None:
    try:
        SECTIONS[section].model_validate({key: value})
    except ValidationError:
        # Without the cause: pydantic's text contains the value, which may be a password.
        right = SECTIONS[section].model_fields[key].description
        raise SettingsError(f"{where}: {_format_value(value)} is not {right}") from None


def _convert(text: str, section: str, key: str) -> object:
    """Return *text* converted to the type of its field, unchanged if it can't be."""
    kind: object = SECTIONS[section].model_fields[key].annotation
    if kind is bool:
        return {"true": True, "false": False}.get(text, text)
    if kind is int and re.fullmatch(r"[+-]?[0-9]{1,18}", text):
        return int(text)
    return text


def _similar_settings(section: str, key: str) -> list[str]:
    """Return the settings that may have been meant: with a similar name, or of another section."""
    own = [name.partition(".")[2] for name in DOTTED if name.startswith(f"{section}.")]
    slips = [f"{section}.{slip}" for slip in get_close_matches(key, own, n=1)]
    strays = [name for name in DOTTED if name.endswith(f".{key}") and name not in slips]
    return slips + strays or get_close_matches(f"{section}.{key}", DOTTED, n=1, cutoff=0.8)


def _did_you_mean(names: Iterable[str]) -> str:
    either = " or ".join(names)
    return f"did you mean {either}?" if either else ""


def _variable(dotted: str) -> str:
    return f"CAUNOI_{dotted.upper().replace('.', '__')}"


def _format_value(value: object) -> str:
    text = CREDENTIALS.sub("//…@", json.dumps(value, ensure_ascii=False, default=str))
    text = TOKEN.sub("…", text)
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())
