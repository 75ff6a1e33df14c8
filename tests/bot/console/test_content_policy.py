"""Which scripts may run on which page: those that its template loads, and no others."""

import re
from pathlib import Path

import pytest

from bot import console, pages
from bot.console.live_notices import ADDRESS
from bot.html_templates import HtmlTemplates
from tests.bot.console.reports.test_report_pages import asks, officials_routes
from tests.fakes import page_of, sign_in

ROOMS = [Path(room.__path__[0]) for room in (console, pages)]
TEMPLATES = [
    pytest.param(HtmlTemplates(room), path.name, id=path.name)
    for room in ROOMS
    for path in sorted(room.rglob("*.html"))
]


def script_policy(response, name="content-security-policy"):
    """Return what the page may run; check that it may do nothing else that is unsafe."""
    policy = dict(part.split(" ", 1) for part in response.headers[name].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in str(policy)
    connects = hasattr(response, "text") and any(
        mark in response.text for mark in ("data-in-place", "data-live", "data-root")
    )
    assert policy.get("connect-src") == ("'self'" if connects else None)
    return policy["script-src"]


@pytest.mark.parametrize(("templates", "name"), TEMPLATES)
def test_no_template_has_anything_inline(templates, name):
    source = templates.environment.loader.get_source(templates.environment, name)[0]
    for script in re.findall(r"<script.*?</script>", source, re.DOTALL):
        assert re.fullmatch(
            r'<script type="module" src="{{ address_of\("\w+\.js"\) }}"></script>', script
        )
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|\|\s*safe", source)


def test_a_value_of_a_page_opens_no_door_to_scripts(tmp_path):
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "plain.html").write_text("{{ text }}")
    (folder / "base.html").write_text("<script src='a'></script>{% block it %}{% endblock %}")
    (folder / "rich.html").write_text("{% extends 'base.html' %}")
    (folder / "part.html").write_text("{% include 'rich.html' %}")
    templates, text = HtmlTemplates(tmp_path), {"text": "<script src='x'>"}
    allowed = {
        name: script_policy(templates.page(f"{name}.html", text), "Content-Security-Policy")
        for name in ("plain", "rich", "part")
    }
    assert allowed == {"plain": "'none'", "rich": "'self'", "part": "'self'"}


async def test_every_office_page_may_run_exactly_what_it_loads(app):
    seen = set()
    async with page_of(app.web_app()) as signed_out, page_of(app.web_app()) as office:
        await sign_in(office.client, app)
        for method, path in officials_routes(app.web_app()):
            if path in {"/office/sign-out", ADDRESS}:  # the event stream does not end
                continue
            for client in (signed_out.client, office.client):
                response = await asks(client, method, path)
                if not response.headers.get("content-type", "").startswith("text/html"):
                    continue
                loads = "<script" in response.text
                allowed = "'self'" if loads else "'none'"
                assert (script_policy(response), path) == (allowed, path)
                seen.add(allowed)
    assert seen == {"'self'", "'none'"}


async def test_residents_pages_may_run_exactly_what_they_load(app):
    async with page_of(app.web_app()) as page:
        for path in ("/my-data?token=x", "/my-data/page", "/chat/report", "/tin", "/nowhere"):
            response = await page.client.get(path, headers={"Accept": "text/html"})
            assert script_policy(response) == "'self'", path
            assert response.headers["cache-control"] == "no-store"
            assert "<script" in response.text
