"""Record requests to other servers and errors of a browser's pages."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

_OWN = ("blob:", "data:")


class Witness:
    """Watches every page of *context*; a request that does not go to *home* is foreign."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.asked: list[str] = []
        self.foreign: list[str] = []
        self.said: list[str] = []
        self.raised: list[str] = []
        self._home = home
        self._context = context
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", self._error)

    def leaves(self) -> None:
        """Watch no longer."""
        self._context.remove_listener("request", self._request)
        self._context.remove_listener("console", self._console)
        self._context.remove_listener("weberror", self._error)

    def _request(self, request: Request) -> None:
        self.asked.append(request.url)
        if not request.url.startswith((f"{self._home}/", *_OWN)):
            self.foreign.append(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(message.text)

    def _error(self, error: WebError) -> None:
        self.raised.append(str(error.error))
