"""Build officials' pages about reports."""

from collections.abc import Sequence

from bot.console.reports.call_pages import CallPages
from bot.console.reports.erasure_pages import ErasurePages
from bot.console.reports.find_pages import FindPages
from bot.console.reports.proof_pages import ProofPages
from bot.console.reports.report_pages import ReportPages
from bot.console.tools import ConsoleTools, Pages


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages."""
    site, reports = tools.site, ReportPages(tools.site, tools.store)
    proof = ProofPages(site, tools.files, reports, tools.most_upload)
    return (reports, proof, CallPages(site), FindPages(site), ErasurePages(site))
