"""The officials whose pages are tested, each in a browser of their own."""

import pytest

from bot.services.officials.permissions import Role
from tests.bot.console.browsers import browser_of
from tests.fakes import office_of


@pytest.fixture
async def office(app):
    """A browser in which an official is signed in."""
    async with office_of(app) as client:
        yield client


@pytest.fixture
async def writer(app):
    async with browser_of(app, "Chị Hoa", Role.OFFICER) as client:
        yield client


@pytest.fixture
async def approver(app):
    async with browser_of(app, "Ông Bảo", Role.APPROVER) as client:
        yield client


@pytest.fixture
async def lead(app):
    async with browser_of(app, "Anh Nam", Role.LEAD) as client:
        yield client


@pytest.fixture
async def auditor(app):
    async with browser_of(app, "Bà Thu", Role.AUDITOR) as client:
        yield client
