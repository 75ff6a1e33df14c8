"""Workbooks as other people make them."""

import zipfile
from io import BytesIO

import xlsxwriter

HEADS = ("type", "name", "label::Tiếng Việt (vi)", "label::English (en)", "relevant")
TWO = (("list_name", "name", "label"), ("l", "a", "Cần"), ("l", "b", "Không"))


def workbook(**sheets):
    """Return a workbook with *sheets* of rows; a text that begins with "=" is a formula."""
    output = BytesIO()
    options = {"in_memory": True, "default_date_format": "d/m/yyyy"}
    with xlsxwriter.Workbook(output, options) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                sheet.write_row(row, 0, cells)
    return output.getvalue()


def form(*rows, choices=TWO, settings=(("form_title",), ("Chợ Me",))):
    """Return a form with these rows below the heads of its questions."""
    return workbook(survey=(HEADS, *rows), choices=choices, settings=settings)


def repacked(data, change=lambda name, content: content, **more):
    """Return a workbook whose parts are changed; *more* are further parts."""
    output = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as old,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in more.items():
            new.writestr(name, content)
    return output.getvalue()
