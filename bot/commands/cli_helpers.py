"""Shared parts of commands: reading the settings, exiting with an error message."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import typer

from bot import logs
from bot.language_data import LanguageDataError
from bot.settings.settings import Settings, SettingsError, load_settings
from storage.database.errors import StorageFullError, UnreachableError
from storage.revisions import NewerDatabaseError
from storage.unit_pack.pack_folder import PackError

HOME = Path(__file__).parent.parent.parent
CONFIG = HOME / "config.toml"


def read_settings() -> Settings:
    """Return the settings, or exit with one line that says what is wrong."""
    try:
        read = load_settings(Path(os.environ.get("CAUNOI_CONFIG", CONFIG)), os.environ)
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    logs.set_up_logging(read.logs, sys.stderr)
    if password := urlsplit(read.database_url).password:
        logs.hide_secret(password)
    for secret in read.secrets.values():
        logs.hide_secret(secret)
    return read


@contextmanager
def exit_on_error(*more: type[Exception]) -> Iterator[None]:
    """Exit with a sentence for errors that an operator can fix."""
    try:
        yield
    except PackError as error:
        typer.echo(f"Gói dữ liệu của xã còn chỗ cần sửa, chưa có gì thay đổi:\n{error}", err=True)
    except UnreachableError as error:
        typer.echo(f"database.url: the database can't be opened: {error}", err=True)
    except (NewerDatabaseError, LanguageDataError) as error:
        typer.echo(str(error), err=True)
    except StorageFullError:
        typer.echo("The disk is full: make room and start again.", err=True)
    except more as error:
        typer.echo(str(error), err=True)
    else:
        return
    raise typer.Exit(2)
