"""The acts: what a person may want with a message, whatever question is open."""

YES = "yes"
NO = "no"
STOP = "stop"
LATER = "later"
BACK = "back"
EDIT = "edit"
SKIP = "skip"
HUMAN = "human"
MY_REPORTS = "own_reports"
SUBSCRIPTION = "subscription"
QUESTION = "question"
REPORT = "report"
PLACE = "place"
ABOUT_ME = "oneself"
MY_DATA = "own_data"
LANGUAGE = "language"
LARGER_TEXT = "larger_text"
GREETING = "greeting"
THANKS = "thanks"
GOODBYE = "goodbye"
SMALL_TALK = "small_talk"
HELP = "help"
DISTRESS = "distress"
SCAM = "scam"
ABUSE = "abuse"
GIBBERISH = "gibberish"

ACTS = (
    YES,
    NO,
    STOP,
    LATER,
    BACK,
    EDIT,
    SKIP,
    HUMAN,
    MY_REPORTS,
    SUBSCRIPTION,
    QUESTION,
    REPORT,
    PLACE,
    ABOUT_ME,
    MY_DATA,
    LANGUAGE,
    LARGER_TEXT,
    GREETING,
    THANKS,
    GOODBYE,
    SMALL_TALK,
    HELP,
    DISTRESS,
    SCAM,
    ABUSE,
    GIBBERISH,
)

# Not a want of its own: the message answers the open question.
ANSWER = "answer"

# What people also say beside an answer.
COURTESIES = frozenset((GOODBYE, GREETING, HELP, SMALL_TALK, THANKS))
# The answers to these change nothing, so it does no harm to take one for another.
HARMLESS = COURTESIES | frozenset((ABUSE, DISTRESS, GIBBERISH, HUMAN, LARGER_TEXT, SCAM))
