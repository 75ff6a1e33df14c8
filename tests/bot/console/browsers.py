"""Browsers in which officials are signed in, for tests of their pages."""

import re
from contextlib import asynccontextmanager

import httpx

from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from storage.repositories.officials import roles as role_rows
from tests.fakes import HOME, OWN_PAGE

HTML = {"Accept": "text/html,application/xhtml+xml", **OWN_PAGE}


@asynccontextmanager
async def browser_of(app, name, *roles):
    """Open a browser in which an official with exactly *roles* is signed in."""

    def invite(tx):
        token = sign_in.create_sign_in_token(tx, app.context, minutes=5, name=name)
        official = official_registry.find_official(tx, app.context, name)[1]
        unit_id, now = app.context.unit_id, app.context.now()
        role_rows.withdraw(tx, unit_id, official, list(Role))
        role_rows.give(tx, unit_id, official, roles, by="operator", now=now)
        return token

    token = await app.database.write(invite)
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=HTML) as client:
        assert (await client.post("/office/sign-in", data={"token": token})).status_code == 303
        yield client


def shows_number(html, number):
    """Return whether *html* shows the end of the phone *number*, which no random token has."""
    end = re.sub(r"\D", "", number)[-7:]
    return re.search(r"[\s.]?".join(end), html) is not None
