"""Hostile HTTP requests for any route, drawn from a seed.

The field names that a request fills are those that stand in the code of the route's handler.
"""

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote_plus

from handlers.http import PUBLIC, Route

T = TypeVar("T")

MOST_ANSWERS = 20
_PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")
_NAME = re.compile(r"[a-z][a-z0-9_.]{1,24}")
_OURS = ("bot.", "handlers.")
_MEGABYTE = 2**20


class Target(NamedTuple):
    """A route to attack; *names* are the field names in its code, *most* is its largest body."""

    method: str
    template: str
    name: str
    most: int
    is_public: bool
    names: Sequence[str]


class Attack(NamedTuple):
    """One connection: *parts* are sent one after another, then *answers* responses must come.

    With 0 *answers* the request stays incomplete, so that the server need not answer before its
    deadline; the client leaves. If *may_break*, the server may close the connection while the
    client still sends.
    """

    kind: str
    target: Target
    parts: Sequence[bytes]
    answers: int = 1
    may_break: bool = False


class Secrets(NamedTuple):
    """What an attacker knows: *cookies*, *values* with a meaning, the *header* of the webhook."""

    host: str
    cookies: Sequence[str]
    values: Sequence[str]
    header: str


def targets_of(routes: Sequence[Route], more: Sequence[tuple[str, str]]) -> list[Target]:
    """Return all routes as targets, signing out last; *more* are method and path of others."""
    found = [
        Target(
            route.method,
            route.path,
            route.name,
            route.most,
            route.permission == PUBLIC,
            _names_in(route.handle),
        )
        for route in routes
    ]
    known = {(target.method, target.template) for target in found}
    found += [
        Target(method, path, path, 65_536, is_public=True, names=())
        for method, path in more
        if (method, path) not in known
    ]
    return sorted(found, key=lambda target: "sign-out" in target.template)


def _names_in(handle: object) -> list[str]:
    """Return the words in the code of *handle* that may be names of fields."""
    functions, modules = [handle], set()
    while functions:
        one: Any = functions.pop()
        one = getattr(one, "__func__", one)
        modules.add(getattr(one, "__module__", ""))
        cells = [cell.cell_contents for cell in getattr(one, "__closure__", None) or ()]
        functions += [cell for cell in cells if inspect.isroutine(cell)]
    near = {
        value.__module__
        for module in modules
        for value in vars(sys.modules[module]).values()
        if inspect.isroutine(value) and str(value.__module__).startswith(_OURS)
    }
    files = {sys.modules[module].__file__ or "" for module in modules | near}
    return sorted({name for file in sorted(files) for name in _names_of_file(file)})


@cache
def _names_of_file(file: str) -> frozenset[str]:
    tree = ast.parse(Path(file).read_text("utf-8"))
    words = {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    fields = {
        node.target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    return frozenset(word for word in words | fields if _NAME.fullmatch(word))


# Values

ORIGINS = (
    b"null",
    b"http://[",
    b"https://x:99999",
    b"http://evil.example",
    b"https://",
    b"http:///",
    b"//",
    b"http://\xc3\xa9\xff",
    b"http://a b",
    b"http://[::1",
    b"http://[::1]]:8080",
    b"http://127.0.0.1:8080@evil.example",
    b"file://",
    b"chrome-extension://abcdef",
    b"http://127.0.0.1:\xd9\xa3",
    b"",
    b"a" * 5000,
)
HOSTS = (
    b"",
    b"[",
    b"[::1",
    b"a b",
    b"evil.example",
    b"127.0.0.1:99999",
    b"127.0.0.1:http",
    b"\xff\xfe",
    b"a" * 5000,
    b"127.0.0.1, evil.example",
    b"localhost\x00",
)
COOKIES = (
    b"=;;=",
    b"caunoi_chat",
    b"caunoi_chat=",
    b"caunoi_office=; caunoi_chat=;",
    b"caunoi_chat=\xff\xfe\x80",
    b'caunoi_chat="\\012\\015"',
    b'caunoi_back="' + b"\\" * 8000 + b'"',
    b'caunoi_chat="' + b'\\"' * 4000 + b'"',
    b"; ".join(b"c%d=%d" % (number, number) for number in range(500)),
    b"caunoi_chat=" + b"a" * 8000,
    b"caunoi_back=%2F%2F%5B",
    b"caunoi_back=" + b"%25" * 2000,
    b"caunoi_office=../../etc/passwd",
    b"__Host-caunoi_chat=a; __Host-caunoi_office=b",
)
PATHS = (
    "%",
    "%zz",
    "%00",
    "%0d%0aSet-Cookie:%20a=b",
    "%ff%fe",
    "%c0%ae%c0%ae%2f",
    "..%2f..%2f..%2fetc%2fpasswd",
    "../../../etc/passwd",
    "..\\..\\windows",
    "%2e%2e/%2e%2e/",
    "//",
    "a" * 6000,
    "%25" * 1500,
    "%u0041",
    "\u0300" * 50,
    "-s",
    "0" * 64,
    "99999999999999999999",
    "-1",
    "%D9%A3",
    ";a=b",
    "?",
    "#",
)
TEXTS = (
    "",
    " ",
    "\x00",
    "a\r\nSet-Cookie: x=1",
    "\u202e\u200b\ufeff",
    "a" * 30_000,
    "ạ́" * 3000,
    "😀" * 2000,
    "́" * 5000,
    "{{7*7}}${7*7}<script>alert(1)</script>",
    "' OR 1=1 --",
    "../../etc/passwd",
    "%s%n%x{0}{}",
    "٣٣٣",
    "²",
    "-1",
    "99999999999999999999999999",
    "1e999",
    "2026-02-30",
    "0001-01-01",
    "javascript:alert(1)",
    "http://[",
    "=cmd|'/c calc'!A1",
    "\ud800",
    "a." * 2000,
    "(" * 3000,
    "đồng ý",
    "GV 1",
    "/huy",
)
NUMBERS = (0, -1, 2**31, 2**53 + 1, 2**63, 2**64, 10**400, -(10**400), 0.1, -0.0, 1e308)
RAW_NUMBERS = ("1e999", "-1e999", "NaN", "Infinity", "00", "1.", ".5", "0x10", "9" * 5000)
CONTENT_TYPES = (
    b"",
    b"application/json; charset=utf-16",
    b"application/x-www-form-urlencoded; charset=\xff",
    b"multipart/form-data",
    b"multipart/form-data; boundary=",
    b"multipart/form-data; boundary=" + b"b" * 300,
    b'multipart/form-data; boundary="\xff"',
    b"multipart/mixed; boundary=x; boundary=y",
    b"message/rfc822",
    b"image/png",
    b"image/svg+xml",
    b"audio/ogg",
    b"audio/" + b"x" * 3000,
    b"text/plain; charset=does-not-exist",
    b"application/xml",
    b";;;===",
)
CHUNKS = (
    b"zz\r\nabc\r\n0\r\n\r\n",
    b"-1\r\nabc\r\n0\r\n\r\n",
    b"ffffffffffffffffffff\r\nabc\r\n",
    b"0x3\r\nabc\r\n0\r\n\r\n",
    b"3;" + b"e" * 20_000 + b"\r\nabc\r\n0\r\n\r\n",
    b"3\r\nabcdef\r\n0\r\n\r\n",
    b"3\nabc\n0\n\n",
    b" 3\r\nabc\r\n0\r\n\r\n",
    b"\r\n\r\n",
    b"3\r\nabc\r\n0\r\nTrailer: " + b"t" * 20_000 + b"\r\n\r\n",
)
LENGTHS = (
    b"-1",
    b"+5",
    b"5, 5",
    b"5 5",
    b"0x5",
    b"",
    b"9" * 30,
    b"\xd9\xa3",
    b"1.0",
    b"5\r\nContent-Length: 6",
    b"5\r\nTransfer-Encoding: chunked",
    b"0\r\nTransfer-Encoding: xchunked",
    b"0\r\nTransfer-Encoding: chunked, identity",
)
HEADERS = (
    b"Accept-Language: " + b"vi;q=x," * 600,
    b"Accept-Language: \xff\xfe,,;;q=",
    b"Accept-Encoding: " + b"gzip;q=0.0000," * 500,
    b"Accept-Encoding: gzip;q=nan, br;q=\xff",
    b"Accept: text/html\xff, " + b"*/*;q=9," * 500,
    b"If-None-Match: " + b'W/"a",' * 1000,
    b"If-Modified-Since: yesterday",
    b"Range: bytes=" + b",".join(b"%d-%d" % (at, at + 1) for at in range(0, 3000, 2)),
    b"Range: bytes=-" + b"9" * 400,
    b"Range: bytes=5-1,a-b,--",
    b"Referer: http://[",
    b"Referer: \xff\xfe//[::1",
    b"Last-Event-ID: " + b"9" * 5000,
    b"Last-Event-ID: \xd9\xa3",
    b"X-Forwarded-For: " + b"1.1.1.1," * 500,
    b"X-Forwarded-For: [::1, \xff, ::ffff:999.1.1.1",
    b"X-Forwarded-Proto: javascript",
    b'Forwarded: for="[::1"',
    b"Sec-Fetch-Site: cross-site",
    b"Sec-Fetch-Site: \xff",
    b"Content-Encoding: gzip",
    b"Expect: 100-continue",
    b"Expect: 200-maybe",
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13",
    b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk",
    b"Connection: " + b"close," * 500,
    b"X-Telegram-Bot-Api-Secret-Token: \xff",
    b"A" * 300 + b": a",
    b"X: " + b"x" * 20_000,
    b"X: " + b"x" * 200_000,
    b"\r\n".join(b"X-%d: %d" % (number, number) for number in range(90)),
    b"\r\n".join(b"X-%d: %d" % (number, number) for number in range(3000)),
    b" folded: line",
    b"no colon",
    b": no name",
    b"Bad Name: a",
    b"X: a\x00b",
    b"X: a\rb",
    b"X:\x0b\x0c",
)
LINES = (
    b"GET",
    b"GET /",
    b"GET / HTTP/9.9",
    b"GET / HTTP/1.1 HTTP/1.1",
    b"get / HTTP/1.1",
    b"G\xc3\x89T / HTTP/1.1",
    b"G" * 5000 + b" / HTTP/1.1",
    b"TRACE / HTTP/1.1",
    b"CONNECT evil.example:443 HTTP/1.1",
    b"OPTIONS * HTTP/1.1",
    b"PROPFIND / HTTP/1.1",
    b"GET http://evil.example/ HTTP/1.1",
    b"GET http://[ HTTP/1.1",
    b"GET //evil.example/%2e%2e HTTP/1.1",
    b"GET /\xff\xfe HTTP/1.1",
    b"GET chat HTTP/1.1",
    b"GET  /  HTTP/1.1",
    b"GET /chat HTTP/1.0",
    b"PRI * HTTP/2.0",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(60),
    b"\x00" * 200,
    b"SSH-2.0-OpenSSH_9.0",
    b"\xff" * 500,
)


class Generator:
    """Draws attacks on targets: every kind in turn, with values by chance."""

    def __init__(self, secrets: Secrets, seed: int) -> None:
        self._secrets = secrets
        self._chance = Random(seed)
        self._turns: dict[int, Iterator[Any]] = {}

    def attacks(self, target: Target, count: int) -> Iterator[Attack]:
        """Yield *count* attacks on *target*."""
        for _ in range(count):
            yield self._draw(target, BODY_KINDS if target.method == "POST" else KINDS)

    def stall(self, target: Target) -> Attack:
        """Return an attack on *target* that stays incomplete."""
        return self._draw(target, BODY_STALLS if target.method == "POST" else STALLS)

    def _draw(self, target: Target, kinds: Sequence[str]) -> Attack:
        kind = self._next(kinds)
        attack: Attack = getattr(self, kind)(target)
        return attack._replace(kind=kind)

    # Kinds for every route

    def odd_path(self, target: Target) -> Attack:
        """Fill each place of the path, or its end, with what is no name."""
        path, odd = target.template, self._next(PATHS)
        path = _PLACE.sub(lambda _: odd, path) if "{" in path else f"{path}{odd}"
        return self._whole(target, path=path)

    def odd_query(self, target: Target) -> Attack:
        """Ask with odd values for the names in the code."""
        chance, names = self._chance, [*target.names, "after", "token", "language", "page", "left"]
        query = "&".join(
            f"{chance.choice(names)}={_quote(self._text())[:_MOST_VALUE]}"
            for _ in range(chance.randint(1, 4))
        )
        more = chance.choice(("", "%ff=%fe", "&" * 3000, "a[]=1", "=", "%"))
        return self._whole(target, path=f"{self._path(target)}?{query}&{more}")

    def odd_origin(self, target: Target) -> Attack:
        """Come from another site, or from none that exists."""
        return self._whole(target, origin=self._next(ORIGINS))

    def odd_host(self, target: Target) -> Attack:
        """Ask for another host, for none, or for two."""
        host = self._next(HOSTS)
        more = self._chance.choice((b"", b"", b"Host: evil.example\r\n"))
        return self._whole(target, host=host, more=more)

    def no_host(self, target: Target) -> Attack:
        """Leave out the header that HTTP/1.1 requires."""
        return self._whole(target, host=None)

    def odd_cookie(self, target: Target) -> Attack:
        """Send cookies that nobody set."""
        return self._whole(target, cookie=self._next(COOKIES))

    def odd_header(self, target: Target) -> Attack:
        """Add a header with an odd value."""
        return self._whole(target, more=self._next(HEADERS) + b"\r\n")

    def odd_line(self, target: Target) -> Attack:
        """Begin with what is no request, or none for this program."""
        line = self._next(LINES)
        return self._attack(target, line + b"\r\nHost: a\r\nConnection: close\r\n\r\n\r\n")

    def odd_method(self, target: Target) -> Attack:
        """Use a method that the route does not have."""
        ways = [b"DELETE", b"PUT", b"PATCH", b"OPTIONS", b"GET", b"POST"]
        return self._whole(target, method=self._chance.choice(ways))

    def body_of_a_get(self, target: Target) -> Attack:
        """Send a body with whatever method."""
        body = b"x" * self._chance.choice((1, 1000, 200_000))
        return self._whole(target, body=body)._replace(may_break=True)

    def same_again(self, target: Target) -> Attack:
        """Send the same request many times at once on one connection."""
        if target.name == "chat_events":  # the first answer never ends
            return self._whole(target)
        one = self._whole(target, close=False).parts[0]
        last = self._whole(target).parts[0]
        return self._attack(target, one * (MOST_ANSWERS - 1) + last, answers=MOST_ANSWERS)

    def stops_in_the_head(self, target: Target) -> Attack:
        """Send part of a head, and no more."""
        whole = self._whole(target).parts[0]
        at = self._chance.randrange(1, max(2, whole.find(b"\r\n\r\n")))
        return self._attack(target, whole[:at], answers=0)

    def trickles(self, target: Target) -> Attack:
        """Send a request in small parts."""
        whole = self._whole(target).parts[0]
        size = max(1, len(whole) // 40)
        parts = [whole[at : at + size] for at in range(0, len(whole), size)]
        return Attack("", target, parts)

    def sends_nothing(self, target: Target) -> Attack:
        """Connect, and send nothing, or empty lines."""
        return self._attack(target, b"\r\n" * self._chance.choice((0, 1, 500)), answers=0)

    # Kinds for routes with a body

    def odd_json(self, target: Target) -> Attack:
        """Send JSON of the names in the code with values of the wrong type."""
        return self._whole(target, body=self._json(target), kind=b"application/json")

    def broken_json(self, target: Target) -> Attack:
        """Send what is no JSON, or deeper than any parser goes."""
        whole, chance = self._json(target), self._chance
        depth = chance.choice((50, 1000, 30_000))
        name = json.dumps(self._name(target)).encode()
        body = chance.choice(
            (
                whole[: chance.randrange(len(whole))],
                whole.replace(b"}", b",}"),
                whole + whole,
                b"\xef\xbb\xbf" + whole,
                whole.decode("utf-8", "replace").encode("utf-16"),
                b"[" * depth,
                b'{"a":' * depth + b"1" + b"}" * depth,
                b"{%b:%b}" % (name, b"[" * depth + b"]" * depth),
                b"{%b:%b}" % (name, self._next(RAW_NUMBERS).encode()),
                b'{%b:"\\ud800"}' % name,
                b'{%b:"\xff\xfe"}' % name,
                b"{%b:1,%b:2,%b:[]}" % (name, name, name),
                b"null",
                b'""',
                b"",
            )
        )
        return self._whole(target, body=body[:_MEGABYTE], kind=b"application/json")

    def odd_form(self, target: Target) -> Attack:
        """Send a form of the names in the code."""
        body = "&".join(
            f"{quote_plus(self._name(target))}={_quote(text)}" for text in self._texts()
        )
        more = self._chance.choice((b"", b"&%ff=%zz", b"&" * 2000, b"&a=\xff\x00", b"&a=1" * 5000))
        kind = b"application/x-www-form-urlencoded"
        return self._whole(target, body=body.encode() + more, kind=kind)

    def odd_multipart(self, target: Target) -> Attack:
        """Send a form with files, whole or broken."""
        chance, mark = self._chance, b"xXx"
        parts = [
            b'--%b\r\nContent-Disposition: form-data; name="%b"%b\r\n%b\r\n%b\r\n'
            % (
                mark,
                self._name(target).encode(),
                chance.choice((b"", b'; filename="a.toml"', b"; filename*=utf-8''%ff%zz")),
                chance.choice(
                    (b"", b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: a\r\n")
                ),
                text.encode("utf-8", "surrogatepass") + chance.choice((b"", b"\xff\xfe")),
            )
            for text in self._texts()
        ]
        end = chance.choice((b"--%b--\r\n" % mark, b"--%b\r\n" % mark, b"", b"\x00" * 100))
        kind = b"multipart/form-data; boundary=" + chance.choice((mark, mark, mark, b'"a"', b""))
        return self._whole(target, body=b"".join(parts) + end, kind=kind)

    def odd_type(self, target: Target) -> Attack:
        """Give a body another type than it has."""
        body = self._chance.choice(
            (self._json(target), b"\x89PNG\r\n\x1a\n" + bytes(200), b"OggS")
        )
        return self._whole(target, body=body, kind=self._next(CONTENT_TYPES))

    def odd_length(self, target: Target) -> Attack:
        """Lie about the length of the body."""
        head = self._head(target, more=b"Content-Length: %b\r\n" % self._next(LENGTHS))
        return self._attack(target, head + b"12345", answers=1, may_break=True)

    def odd_chunks(self, target: Target) -> Attack:
        """Send a body in chunks of impossible sizes."""
        head = self._head(target, more=b"Transfer-Encoding: chunked\r\n")
        return self._attack(target, head + self._next(CHUNKS), may_break=True)

    def too_large(self, target: Target) -> Attack:
        """Announce a body over the limit, and begin it."""
        length = target.most + self._chance.choice((1, 1000, 10**12, 10**25))
        head = self._head(target, more=b"Content-Length: %d\r\n" % length)
        return Attack("", target, (head, b"x" * 1000), may_break=True)

    def too_large_in_chunks(self, target: Target) -> Attack:
        """Send more than the limit in chunks, without saying so before."""
        head = self._head(target, more=b"Transfer-Encoding: chunked\r\n")
        piece = b"10000\r\n%b\r\n" % (b"x" * 65_536)
        most = min(target.most, 2 * _MEGABYTE)
        parts = [head, *[piece] * (most // 65_536 + 2)]
        if target.most > most:
            return Attack("", target, parts, answers=0)
        return Attack("", target, (*parts, b"0\r\n\r\n"), may_break=True)

    def stops_in_the_body(self, target: Target) -> Attack:
        """Begin a body, and send no more of it."""
        chance = self._chance
        length = chance.choice((2, 1000, target.most))
        head = self._head(target, more=b"Content-Length: %d\r\n" % length)
        return self._attack(target, head + b"x" * chance.choice((0, 1)), answers=0)

    def as_meant(self, target: Target) -> Attack:
        """Send words for the names in the code, as a person might."""
        chance, values = self._chance, self._secrets.values
        names = chance.sample(target.names, min(len(target.names), chance.randint(1, 4)))
        filled = {name: chance.choice(values) for name in ("id", *names)}
        if chance.random() < 0.5:
            return self._whole(target, body=json.dumps(filled).encode(), kind=b"application/json")
        form = "&".join(f"{name}={quote_plus(value)}" for name, value in filled.items())
        kind = b"application/x-www-form-urlencoded"
        return self._whole(target, body=form.encode(), kind=kind)

    # Parts of requests

    def _attack(
        self, target: Target, data: bytes, *, answers: int = 1, may_break: bool = False
    ) -> Attack:
        return Attack("", target, (data,), answers, may_break)

    def _whole(self, target: Target, *, body: bytes = b"", **head: Any) -> Attack:
        """Return an attack by one whole request."""
        length = b"Content-Length: %d\r\n" % len(body)
        has_body = body or (head.get("method") or target.method.encode()) == b"POST"
        more = head.pop("more", b"") + (length if has_body else b"")
        return self._attack(target, self._head(target, more=more, **head) + body)

    def _head(  # noqa: PLR0913 - each is a part of a head
        self,
        target: Target,
        *,
        method: bytes | None = None,
        path: str = "",
        host: bytes | None = b"127.0.0.1",
        origin: bytes | None = None,
        cookie: bytes | None = None,
        kind: bytes | None = None,
        more: bytes = b"",
        close: bool = True,
    ) -> bytes:
        chance, own = self._chance, self._secrets.host.encode()
        host = own if host == b"127.0.0.1" else host
        if cookie is None and chance.random() < _MOSTLY:
            cookie = chance.choice(self._secrets.cookies).encode()
        if origin is None and chance.random() < _MOSTLY:
            origin = b"http://" + own
        accept = chance.choice((b"*/*", b"text/html", b"application/json"))
        lines = [
            b"%b %b HTTP/1.1"
            % (method or target.method.encode(), (path or self._path(target)).encode()),
            *([] if host is None else [b"Host: " + host]),
            *([] if cookie is None else [b"Cookie: " + cookie]),
            *([] if origin is None else [b"Origin: " + origin]),
            *([] if kind is None else [b"Content-Type: " + kind]),
            b"Accept: " + accept,
            *([self._secrets.header.encode()] if chance.random() < _MOSTLY else []),
            *([b"Connection: close"] if close else []),
        ]
        return b"\r\n".join(lines) + b"\r\n" + more + b"\r\n"

    def _path(self, target: Target) -> str:
        """Return a path of *target* with values that may exist."""
        return _PLACE.sub(lambda _: quote_plus(self._value()), target.template)

    def _json(self, target: Target) -> bytes:
        chance = self._chance
        filled = {
            self._name(target): chance.choice((self._text, self._odd_value))()
            for _ in range(chance.randint(1, 4))
        }
        return json.dumps(filled).encode()

    def _odd_value(self) -> object:
        chance = self._chance
        plain: tuple[object, ...] = (
            None,
            True,
            *NUMBERS,
            [],
            {},
            [[]] * 500,
            {"a": {}},
            *self._secrets.values,
        )
        return chance.choice((chance.choice(plain), [chance.choice(plain)] * 20))

    def _texts(self) -> list[str]:
        return [self._text() for _ in range(self._chance.randint(1, 5))]

    def _text(self) -> str:
        return self._chance.choice((self._next(TEXTS), self._value()))

    def _value(self) -> str:
        return self._chance.choice(self._secrets.values)

    def _next(self, values: Sequence[T]) -> T:
        """Return each of the constant *values* in turn."""
        if id(values) not in self._turns:
            self._turns[id(values)] = cycle(self._chance.sample(values, len(values)))
        value: T = next(self._turns[id(values)])
        return value

    def _name(self, target: Target) -> str:
        return self._chance.choice(target.names or ("text", "id"))


_MOSTLY, _MOST_VALUE = 0.8, 6000

STALLS = ("stops_in_the_head", "sends_nothing")
BODY_STALLS = (*STALLS, "stops_in_the_body")
KINDS = (
    *STALLS,
    "odd_path",
    "odd_query",
    "odd_origin",
    "odd_host",
    "no_host",
    "odd_cookie",
    "odd_header",
    "odd_line",
    "odd_method",
    "odd_length",
    "body_of_a_get",
    "same_again",
    "trickles",
)
BODY_KINDS = (
    *KINDS,
    "odd_json",
    "broken_json",
    "odd_form",
    "odd_multipart",
    "odd_type",
    "odd_chunks",
    "too_large",
    "too_large_in_chunks",
    "stops_in_the_body",
    "as_meant",
)


def _quote(text: str) -> str:
    """Return *text* for a form; half of a surrogate pair is quoted too."""
    return quote_plus(text.encode("utf-8", "surrogatepass"))
