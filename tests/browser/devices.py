"""Browsers of phones and computers, each kept for the next person once it is as new."""

from typing import Any

from playwright.sync_api import Browser, BrowserContext, Geolocation, Page

_HERE: Geolocation = {"latitude": 20.3419, "longitude": 105.8337}
_MAY = ["geolocation"]
_COMMON: dict[str, Any] = {
    "locale": "vi-VN",
    "timezone_id": "Asia/Ho_Chi_Minh",
    "geolocation": _HERE,
    "permissions": _MAY,
}


class Devices:
    """Lends devices, since a new one takes longer to start than most tests."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._lent: dict[BrowserContext, dict[str, Any]] = {}
        self._free: list[tuple[dict[str, Any], BrowserContext]] = []

    def take(self, options: dict[str, Any]) -> Page:
        """Return the empty page of a device with *options*, as if it were just bought."""
        kept = next((one for one in self._free if one[0] == options), None)
        if kept is None:
            context = self._browser.new_context(**{**_COMMON, **options})
            context.set_default_timeout(120_000)
            # Handled from the start, since a file chooser that opens at once would be missed.
            context.on("page", lambda page: page.on("filechooser", lambda _: None))
            context.new_page()
        else:
            self._free.remove(kept)
            context = kept[1]
        self._lent[context] = options
        return context.pages[0]

    def give_back(self, context: BrowserContext, home: str) -> None:
        """Clear all that a person and the pages of *home* left, except the browser's cache."""
        options = self._lent.pop(context)
        page, *others = context.pages
        for other in others:
            other.close()
        context.set_offline(False)
        # Not an empty page, after which the browser would start another process.
        page.goto(f"{home}/readyz")
        context.clear_permissions()
        context.grant_permissions(_MAY)
        context.clear_cookies()
        devtools = context.new_cdp_session(page)
        devtools.send("Storage.clearDataForOrigin", {"origin": home, "storageTypes": "all"})
        devtools.detach()
        page.unroute_all()
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(options["viewport"])
        self._free.append((options, context))
