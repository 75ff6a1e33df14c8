"""QR codes of links, as pictures that pages and sheets contain."""

from io import BytesIO

import segno

_QUIET_ZONE = 2
"""Modules of white around a code; the paper around it is white too."""


def draw(link: str) -> str:
    """Return the QR code of *link* as SVG, black on white, so that it survives a photocopier."""
    svg = BytesIO()
    # The next but one level: a fold or a stain may hide a quarter of it.
    code = segno.make_qr(link, error="q")
    code.save(
        svg,
        kind="svg",
        border=_QUIET_ZONE,
        dark="#000",
        light="#fff",
        xmldecl=False,
        omitsize=True,
    )
    return svg.getvalue().decode()
