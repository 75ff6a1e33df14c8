"""The scripts, styles and fonts of all pages, as `python -m bot.vendor` bundles them.

The name of each file has the hash of its content, so a browser need not ask for it again.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from handlers.http import Request, Response, accepts_encoding, is_unchanged

FOLDER = Path(__file__).parent / "static"
NAMES = FOLDER / "names.json"

_ROOT = "/chat/static/"
_FOR_EVER = "public, max-age=31536000, immutable"
_SUFFIXES = {"br": ".br", "gzip": ".gz"}
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".png": "image/png",
}


def address_of(name: str) -> str:
    """Return the present address of the page part *name*, such as "chat.css"."""
    return _ROOT + _present_names().get(name, name)


def is_bundled(name: str) -> bool:
    """Tell whether the page part *name* is there."""
    return _present_names().get(name) in _files()


def serve(request: Request) -> Response:
    """Return the requested file, compressed if the client accepts that."""
    name = request.path["file"]
    files = _files()
    if name not in files or Path(name).suffix not in _TYPES:
        return Response(404)
    suffixes = (own for coding, own in _SUFFIXES.items() if accepts_encoding(request, coding))
    suffix = next((own for own in suffixes if name + own in files), "")
    headers = {"Cache-Control": _FOR_EVER, "ETag": f'"{name}{suffix}"'}
    if any(name + own in files for own in _SUFFIXES.values()):
        headers["Vary"] = "Accept-Encoding"
    if is_unchanged(request, headers["ETag"]):
        return Response(304, headers=headers)
    if suffix:
        headers["Content-Encoding"] = next(c for c, own in _SUFFIXES.items() if own == suffix)
    path, kind = str(FOLDER / (name + suffix)), _TYPES[Path(name).suffix]
    return Response(path=path, media_type=kind, headers=headers)


@cache
def _present_names() -> Mapping[str, str]:
    """Return the present name of each page part; none before the set-up."""
    try:
        return msgspec.json.decode(NAMES.read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}


@cache
def _files() -> frozenset[str]:
    return frozenset(path.name for path in FOLDER.glob("*"))
