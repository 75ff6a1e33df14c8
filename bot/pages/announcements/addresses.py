"""The permanent addresses and ids of announcements outside the program."""

from uuid import NAMESPACE_URL, uuid5

LIST = "/tin"
FEED = f"{LIST}/atom.xml"
PAGE = f"{LIST}/{{code}}"
CAP = f"{PAGE}/cap.xml"
PICTURE = f"{PAGE}/pictures/{{picture}}"


def page_of(code: str) -> str:
    """Return the path of the page of the announcement *code*: "TB 12" is at "/tin/TB-12"."""
    return PAGE.format(code=slug(code))


def cap_of(code: str) -> str:
    """Return the path of the alert for other programs of the announcement *code*."""
    return CAP.format(code=slug(code))


def slug(code: str) -> str:
    """Return *code* as it stands in addresses."""
    return code.replace(" ", "-")


def code_of(slug_: str) -> str:
    """Return the code that an address names, however its letters are written."""
    return slug_.replace("-", " ").upper()


def stable_id(*parts: str) -> str:
    """Return an id that never changes, also not when the commune's address does."""
    return uuid5(NAMESPACE_URL, "/".join(("caunoi", *parts))).urn
