"""The permanent addresses of the public results of surveys."""

from bot.pages.announcements.addresses import slug

LIST = "/y-kien"
PAGE = f"{LIST}/{{code}}"


def page_of(code: str) -> str:
    """Return the path of the page of the survey *code*: "YK 3" is at "/y-kien/YK-3"."""
    return PAGE.format(code=slug(code))
