"""SQLModel tables; `unit_id` is the first column of every key."""

from importlib import import_module
from pkgutil import iter_modules

from sqlmodel import SQLModel

# A module adds its tables to the metadata when it is imported.
for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

METADATA = SQLModel.metadata

# The SQLAlchemy tables, for statements; columns are under `.c`.
ALBUM_PARTS = METADATA.tables["album_part"]
ANNOUNCEMENTS = METADATA.tables["announcement"]
ANNOUNCEMENT_EVENTS = METADATA.tables["announcement_event"]
ANNOUNCEMENT_PICTURES = METADATA.tables["announcement_picture"]
ANNOUNCEMENT_VERSIONS = METADATA.tables["announcement_version"]
ASKED_OFFICIALS = METADATA.tables["asked_official"]
AUDITS = METADATA.tables["audit"]
BROADCASTS = METADATA.tables["broadcast"]
BROADCAST_RECIPIENTS = METADATA.tables["broadcast_recipient"]
BROADCAST_TEXTS = METADATA.tables["broadcast_text"]
CARDS_TOLD = METADATA.tables["card_told"]
CHAT_COOKIES = METADATA.tables["chat_cookie"]
CONSENTS = METADATA.tables["consent"]
CONTACTS = METADATA.tables["contact"]
COUNTERS = METADATA.tables["counter"]
DATA_LINKS = METADATA.tables["data_link"]
DATA_REQUESTS = METADATA.tables["data_request"]
INBOX = METADATA.tables["inbox"]
INVITATIONS = METADATA.tables["invitation"]
JOB_RUNS = METADATA.tables["job_run"]
LEASES = METADATA.tables["lease"]
LINK_CODES = METADATA.tables["link_code"]
LINK_TRIES = METADATA.tables["link_try"]
LOADED_PACKS = METADATA.tables["loaded_pack"]
MEDIA = METADATA.tables["media"]
MEDIA_LEFT = METADATA.tables["media_left"]
MISSES = METADATA.tables["miss"]
OFFICIALS = METADATA.tables["official"]
OFFICIAL_CHATS = METADATA.tables["official_chat"]
OFFICIAL_DEPARTMENTS = METADATA.tables["official_department"]
OFFICIAL_ROLES = METADATA.tables["official_role"]
OFFICIAL_SESSIONS = METADATA.tables["official_session"]
OUTBOX = METADATA.tables["outbox"]
PACK_CONFLICTS = METADATA.tables["pack_conflict"]
PEOPLE = METADATA.tables["person"]
PROCEDURES = METADATA.tables["procedure"]
PUSH_SUBSCRIPTIONS = METADATA.tables["push_subscription"]
REPORTS = METADATA.tables["report"]
REPORT_CARDS = METADATA.tables["report_card"]
REPORT_EVENTS = METADATA.tables["report_event"]
REPORT_FOLLOWERS = METADATA.tables["report_follower"]
REPORT_MEDIA = METADATA.tables["report_media"]
REPORT_MESSAGES = METADATA.tables["report_message"]
RETURN_KEYS = METADATA.tables["return_key"]
RESTORE_MARKS = METADATA.tables["restore_mark"]
RETURN_LINKS = METADATA.tables["return_link"]
RETURN_TRIES = METADATA.tables["return_try"]
ROLL_CALL_ANSWERS = METADATA.tables["roll_call_answer"]
ROLL_CALL_ENTRIES = METADATA.tables["roll_call_entry"]
SENDERS = METADATA.tables["sender"]
SIGN_IN_LINKS = METADATA.tables["sign_in_link"]
GROUP_LINKS = METADATA.tables["group_link"]
SUBSCRIPTIONS = METADATA.tables["subscription"]
SUBSCRIPTION_SETTINGS = METADATA.tables["subscription_setting"]
SUBSCRIPTION_PLACES = METADATA.tables["subscription_place"]
TALKS = METADATA.tables["talk"]
TRIAL_RECIPIENTS = METADATA.tables["trial_recipient"]
UNIT_VERSIONS = METADATA.tables["unit_version"]
UPLOADED_PICTURES = METADATA.tables["uploaded_picture"]
