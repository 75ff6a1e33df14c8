"""Settings: config.toml and the environment, read once into one frozen value."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

VARIABLE = re.compile(r"CAUNOI_(?P<section>.+?)__(?P<key>.+)", re.DOTALL)
CREDENTIALS = re.compile(r"//\S*@")
TOML_PLACE = re.compile(
    r"(?P<reason>.*) \(at (?:line (?P<line>\d+).*|end of document)\)", re.DOTALL
)
SHOWN = 60


class SettingsError(Exception):
    """A setting can't be used; the text is one line: which one, where, and what would be right."""


class Section(BaseModel):
    """One table of config.toml; the description of a field says what would be right for it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def _whole(default: int, least: int, most: int) -> int:
    right = f"a whole number from {least} to {most}"
    return Field(default, ge=least, le=most, description=right)


class Unit(Section):
    """The commune that is served."""

    pack: str = Field("storage/packs/gia-vien", min_length=1, description="a folder")


class Web(Section):
    """Where the pages are served, and the largest file that they take."""

    host: str = Field(
        "127.0.0.1",
        pattern=r"^[A-Za-z0-9.:_-]+$",
        description="an address of this machine, such as 127.0.0.1",
    )
    port: int = _whole(8080, 1, 65535)
    public_url: str = Field(
        "",
        pattern=r"^(https?://[^/?#\s]+/?)?$",
        description='an address such as "https://caunoi.example.vn", without a path',
    )
    upload_megabytes: int = _whole(20, 1, 100)

    @property
    def upload_bytes(self) -> int:
        """The size of the largest file that is taken."""
        return self.upload_megabytes * 1024 * 1024


class Database(Section):
    """Where everything is remembered."""

    # Not in the repr: an address may hold a password.
    url: str = Field(
        "sqlite:///data/caunoi.db",
        repr=False,
        pattern=r"^(sqlite:///[^:\s].*|postgresql\+psycopg://.+)$",
        description='an address such as "sqlite:///data/caunoi.db"'
        ' or "postgresql+psycopg://localhost/caunoi"',
    )


class Media(Section):
    """Where photos and voice are kept."""

    folder: str = Field("data/media", min_length=1, description="a folder")


class Delivery(Section):
    """How answers and announcements leave."""

    lease_seconds: int = _whole(8, 1, 600)
    batch: int = _whole(200, 1, 1000)


class Dialogue(Section):
    """How long an unfinished conversation waits for its person."""

    draft_days: int = _whole(7, 1, 365)
    pause_minutes: int = _whole(240, 1, 10080)


class Limits(Section):
    """What one person may do in a while."""

    messages_per_minute: int = _whole(60, 1, 100000)
    conversations_per_minute: int = _whole(60, 1, 100000)
    return_tries: int = _whole(5, 1, 100)
    return_minutes: int = _whole(10, 1, 1440)


class Logs(Section):
    """What is told about the running program, and in which form."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description='one of "debug", "info", "warning" and "error"'
    )
    format: Literal["console", "json"] = Field(
        "console", description='one of "console" and "json"'
    )


class Officials(Section):
    """How officials come in."""

    link_minutes: int = _whole(30, 1, 1440)


_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on


class Settings(BaseModel):
    """All settings; *home* is the folder that relative paths start from."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    home: Path
    unit: Unit = Unit()
    web: Web = Web()
    database: Database = Database()
    media: Media = Media()
    delivery: Delivery = Delivery()
    dialogue: Dialogue = Dialogue()
    limits: Limits = Limits()
    logs: Logs = Logs()
    officials: Officials = Officials()

    @property
    def pack_folder(self) -> Path:
        """The folder of the unit pack."""
        return self.home / self.unit.pack

    @property
    def media_folder(self) -> Path:
        """The folder of photos and voice."""
        return self.home / self.media.folder

    @property
    def database_url(self) -> str:
        """The address of the database; a file is named in full."""
        before, sqlite, file = self.database.url.partition("sqlite:///")
        return f"{sqlite}{self.home / file}" if sqlite else before

    @property
    def public_url(self) -> str:
        """The address under which others reach us, without a slash at its end."""
        host = "localhost" if self.web.host in _EVERYWHERE else self.web.host
        host = f"[{host}]" if ":" in host else host
        return self.web.public_url.rstrip("/") or f"http://{host}:{self.web.port}"


SECTIONS = {
    name: type(field.default)
    for name, field in Settings.model_fields.items()
    if isinstance(field.default, Section)
}
DOTTED = [f"{name}.{key}" for name, section in SECTIONS.items() for key in section.model_fields]


def load(path: Path, environ: Mapping[str, str]) -> Settings:
    """Return the settings in *path*, with those that *environ* overrides.

    A variable is called CAUNOI_<SECTION>__<KEY>.

    Raises:
        SettingsError: The first fault, in the order of the file and then of the variables.
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
            value = _typed(environ[variable], section, key)
            _check_value(variable, section, key, value)
            given.setdefault(section, {})[key] = value
    return Settings(home=path.absolute().parent, **given)


def _read(path: Path) -> dict[str, Any]:
    try:
        # Notepad begins a file with a byte order mark.
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
    except ValueError as error:  # TOMLDecodeError, or a number of thousands of digits
        place = TOML_PLACE.fullmatch(str(error))
        reason = place["reason"] if place else str(error)
        line_or_end = f"line {place['line']}" if place and place["line"] else "at its end"
        raise SettingsError(f"{path}, {line_or_end}: {_one_line(reason)}") from error


def _check_section(path: Path, section: str, table: object) -> None:
    if section not in SECTIONS:
        if not isinstance(table, dict):
            homes = [f"[{home}]" for home, its in SECTIONS.items() if section in its.model_fields]
            advice = f"; did it mean to stand under {' or '.join(homes)}?" if homes else ""
            raise SettingsError(f"{path}: {_one_line(section)} stands in no section{advice}")
        near = (f"[{name}]" for name in get_close_matches(section, SECTIONS, n=1))
        advice = _meant(near) or f"there are {', '.join(SECTIONS)}"
        raise SettingsError(f"{path}: [{_one_line(section)}] is not a section; {advice}")
    if not isinstance(table, dict):
        raise SettingsError(
            f"{path}: {section} is a section; write [{section}] and its keys below"
        )


def _check_key(path: Path, section: str, key: str) -> None:
    own = SECTIONS[section].model_fields
    if key not in own:
        advice = _meant(_near(section, key)) or f"it has {', '.join(own)}"
        raise SettingsError(f"{path}: {section}.{_one_line(key)} is not a setting; {advice}")


def _check_variable(variable: str, section: str, key: str) -> None:
    if variable not in map(_variable, DOTTED):
        advice = _meant(map(_variable, _near(section, key)))
        advice = advice or "such variables are called CAUNOI_<SECTION>__<KEY>"
        raise SettingsError(f"{_one_line(variable)}: is not a setting; {advice}")


def _check_value(where: str, section: str, key: str, value: object) -> None:
    try:
        SECTIONS[section].model_validate({key: value})
    except ValidationError:
        # The cause is left out: pydantic's text would show a password in full.
        right = SECTIONS[section].model_fields[key].description
        raise SettingsError(f"{where}: {_shown(value)} is not {right}") from None


def _typed(text: str, section: str, key: str) -> object:
    """Return *text* as the type of its field, or as it is when it can't be that."""
    kind: object = SECTIONS[section].model_fields[key].annotation
    if kind is bool:
        return {"true": True, "false": False}.get(text, text)
    if kind is int and re.fullmatch(r"[+-]?[0-9]{1,18}", text):
        return int(text)
    return text


def _near(section: str, key: str) -> list[str]:
    """Return the settings that may have been meant: near in name, or of another section."""
    own = [name.partition(".")[2] for name in DOTTED if name.startswith(f"{section}.")]
    slips = [f"{section}.{slip}" for slip in get_close_matches(key, own, n=1)]
    strays = [name for name in DOTTED if name.endswith(f".{key}") and name not in slips]
    return slips + strays or get_close_matches(f"{section}.{key}", DOTTED, n=1, cutoff=0.8)


def _meant(names: Iterable[str]) -> str:
    either = " or ".join(names)
    return f"did you mean {either}?" if either else ""


def _variable(dotted: str) -> str:
    return f"CAUNOI_{dotted.upper().replace('.', '__')}"


def _shown(value: object) -> str:
    text = CREDENTIALS.sub("//…@", json.dumps(value, ensure_ascii=False, default=str))
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def _one_line(text: str) -> str:
    return " ".join(text.split())
