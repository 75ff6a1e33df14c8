"""Hostile HTTP requests for any route, drawn from a seed."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote_plus

from tests.journeys import hostile_values as odd
from tests.journeys.attacked_routes import Target

T = TypeVar("T")

MOST_ANSWERS = 20
_PLACE = re.compile(r"\{(\w+)(?::\w+)?\}")
_MEGABYTE = 2**20


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
        path, name = target.template, self._next(odd.PATHS)
        path = _PLACE.sub(lambda _: name, path) if "{" in path else f"{path}{name}"
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
        return self._whole(target, origin=self._next(odd.ORIGINS))

    def odd_host(self, target: Target) -> Attack:
        """Ask for another host, for none, or for two."""
        host = self._next(odd.HOSTS)
        more = self._chance.choice((b"", b"", b"Host: evil.example\r\n"))
        return self._whole(target, host=host, more=more)

    def no_host(self, target: Target) -> Attack:
        """Leave out the header that HTTP/1.1 requires."""
        return self._whole(target, host=None)

    def odd_cookie(self, target: Target) -> Attack:
        """Send cookies that nobody set."""
        return self._whole(target, cookie=self._next(odd.COOKIES))

    def odd_header(self, target: Target) -> Attack:
        """Add a header with an odd value."""
        return self._whole(target, more=self._next(odd.HEADERS) + b"\r\n")

    def odd_line(self, target: Target) -> Attack:
        """Begin with what is no request, or none for this program."""
        line = self._next(odd.LINES)
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
        if target.name in ("chat_events", "office_live"):  # the first answer never ends
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
                b"{%b:%b}" % (name, self._next(odd.RAW_NUMBERS).encode()),
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
        """Send a form with texts and a file, whole or broken."""
        chance, mark = self._chance, b"xXx"
        texts = [
            text.encode("utf-8", "surrogatepass") + chance.choice((b"", b"\xff\xfe"))
            for text in self._texts()
        ]
        named = [(self._name(target), text) for text in texts]
        parts = [
            b'--%b\r\nContent-Disposition: form-data; name="%b"%b\r\n%b\r\n%b\r\n'
            % (
                mark,
                name.encode(),
                chance.choice((b"", b'; filename="a.toml"', b"; filename*=utf-8''%ff%zz")),
                chance.choice(
                    (b"", b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: a\r\n")
                ),
                content,
            )
            for name, content in (*named, ("file", self._next(odd.FILES)))
        ]
        end = chance.choice((b"--%b--\r\n" % mark, b"--%b\r\n" % mark, b"", b"\x00" * 100))
        kind = b"multipart/form-data; boundary=" + chance.choice((mark, mark, mark, b'"a"', b""))
        return self._whole(target, body=b"".join(parts) + end, kind=kind)

    def odd_file(self, target: Target) -> Attack:
        """Send a broken file as the whole body."""
        kind = self._chance.choice((b"image/png", b"image/jpeg", b"audio/ogg", b"audio/webm"))
        return self._whole(target, body=self._next(odd.FILES), kind=kind)

    def odd_type(self, target: Target) -> Attack:
        """Give a body another type than it has."""
        return self._whole(target, body=self._json(target), kind=self._next(odd.CONTENT_TYPES))

    def odd_length(self, target: Target) -> Attack:
        """Lie about the length of the body."""
        head = self._head(target, more=b"Content-Length: %b\r\n" % self._next(odd.LENGTHS))
        return self._attack(target, head + b"12345", answers=1, may_break=True)

    def odd_chunks(self, target: Target) -> Attack:
        """Send a body in chunks of impossible sizes."""
        head = self._head(target, more=b"Transfer-Encoding: chunked\r\n")
        return self._attack(target, head + self._next(odd.CHUNKS), may_break=True)

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
            *odd.NUMBERS,
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
        return self._chance.choice((self._next(odd.TEXTS), self._value()))

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
    "odd_file",
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
