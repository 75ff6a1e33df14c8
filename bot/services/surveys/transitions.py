"""The rules of two officials, for surveys."""

from bot.services.approvals import Approvals
from storage.repositories.surveys import surveys

APPROVALS = Approvals(surveys.TABLES, "survey", surveys.find)
