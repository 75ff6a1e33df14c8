"""Tell which scripts and styles of the pages are missing: `make setup` bundles them."""

from pathlib import Path

from handlers.webchat import page_routes, static_files

_BOT = Path(__file__).parent


class BrowserPartsError(Exception):
    """The pages would be dead without their scripts and styles; the text says what to do."""


def list_missing_parts() -> list[str]:
    """Return the names of the parts of all pages that are not bundled.

    An update may have brought new ones, without which pages silently do less.
    """
    sources = (*_BOT.glob("pages/static/*"), *_BOT.glob("console/static/*"))
    names = {*page_routes.list_parts(), *(source.name for source in sources)}
    return sorted(name for name in names if not static_files.is_bundled(name))


def check_browser_parts() -> None:
    """Do nothing if all parts are there.

    Raises:
        BrowserPartsError: some are missing.
    """
    if missing := list_missing_parts():
        raise BrowserPartsError(
            f"the scripts and styles of the pages are missing ({', '.join(missing)}); make them "
            'with "make setup", or without make: python -m bot.vendor'
        )
