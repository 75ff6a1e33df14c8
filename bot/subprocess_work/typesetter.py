"""Typeset a page for paper, in a process of its own."""

from pathlib import Path

import msgspec
from msgspec import Struct

from bot.subprocess_work.limited_process import MEGABYTE, Limits
from bot.subprocess_work.work_queue import WorkQueue

# A page takes 0.1 s, of which half is for starting Python; twenty long announcements 0.3 s.
_CPU_SECONDS = 5
_LIMITS = Limits(20.0, _CPU_SECONDS, 768 * MEGABYTE, 16 * MEGABYTE, opens_files=True)


class _Sheet(Struct, frozen=True):
    template: str
    values: str
    fonts: str


async def typeset(queue: WorkQueue, template: str, values: object, fonts: Path) -> bytes:
    """Return the PDF that *template*, in the language of Typst, makes of *values*.

    The template reads the values as JSON, so no text in them is taken for markup. *fonts* is the
    folder of the fonts.

    Raises:
        SubprocessWorkError: too many sheets wait, or the process failed.
    """
    sheet = _Sheet(template, msgspec.json.encode(values).decode(), str(fonts))
    return await queue.run(__name__, msgspec.json.encode(sheet), _LIMITS)


def work(data: bytes) -> bytes:
    """Typeset the sheet in *data*, in the child."""
    import typst  # noqa: PLC0415 - not in the server, which only asks for sheets

    sheet = msgspec.json.decode(data, type=_Sheet)
    # No others: our font is in several files, and another would be taken for letters of the rest.
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[sheet.fonts]
    )
    compiler = typst.Compiler(
        sheet.template.encode(), font_paths=fonts, sys_inputs={"values": sheet.values}
    )
    pdf = compiler.compile(format="pdf")
    if not isinstance(pdf, bytes):
        raise TypeError(type(pdf))
    return pdf
