"""Render pages of HTML; each may load only what its template loads."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, meta

from handlers.http import Response
from handlers.webchat.static_files import address_of

_POLICY = (
    "default-src 'none'; script-src {}; style-src 'self'; img-src 'self'; font-src 'self'; "
    "media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'{}"
)
# The attributes of a form that the script of the page sends, and of what it keeps up to date.
_CONNECTS = ("data-in-place", "data-live")


class HtmlTemplates:
    """The templates in *folder*, and those of the capabilities in its subfolders."""

    def __init__(self, folder: Path) -> None:
        folders = [folder / "templates", *sorted(folder.glob("*/templates"))]
        self._loader = FileSystemLoader(folders)
        self.environment = Environment(
            loader=self._loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals["address_of"] = address_of
        self._has = cache(self._find)

    def render(self, name: str, values: Mapping[str, object]) -> str:
        """Return the HTML of the template *name* with *values*."""
        return self.environment.get_template(name).render(values)

    def page(
        self, name: str, values: Mapping[str, object], *, status: int = 200, cookie: str = ""
    ) -> Response:
        """Return the page of the template *name* with *values*, which no cache may store."""
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": _POLICY.format(
                "'self'" if self._has(name, "<script") else "'none'",
                "; connect-src 'self'" if any(self._has(name, it) for it in _CONNECTS) else "",
            ),
        }
        html = self.render(name, values).encode()
        return Response(status, html, "text/html; charset=utf-8", headers, cookie)

    def _find(self, name: str, mark: str) -> bool:
        """Tell whether the template *name*, or one that it extends or includes, has *mark*.

        The values of a page have no say in this: a script that came in by them must not run.
        """
        source, _, _ = self._loader.get_source(self.environment, name)
        return mark in source or any(self._has(part, mark) for part in _find_parts(source))


@cache
def _find_parts(source: str) -> tuple[str, ...]:
    """Return the names of the templates that a template extends or includes."""
    parts = meta.find_referenced_templates(Environment(autoescape=True).parse(source))
    return tuple(part for part in parts if part)
