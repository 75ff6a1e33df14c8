"""Surveys with each kind of question."""

from msgspec import structs

from conversations.dialogues.surveys.queries import OpenSurvey
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import Condition, Survey, SurveyOption, SurveyQuestion


def option(id_: str, vi: str, en: str = "") -> SurveyOption:
    """Return an option."""
    return SurveyOption(id_, LocalisedText(vi, en))


def question(id_: str, kind: str, vi: str = "", en: str = "", **more) -> SurveyQuestion:
    """Return a question; its text is its id if there is no other."""
    return SurveyQuestion(id_, kind, LocalisedText(vi or id_, en), **more)


MARKET = Survey(
    LocalisedText("Chợ Me sau Tết", "Me market"),
    LocalisedText("Để xã sắp xếp lại chợ cho tiện.", "So that the market gets better."),
    (
        question(
            "goes", "yes_no", "Nhà mình có hay đi chợ Me không ạ?", "Do you go to Me market?"
        ),
        question(
            "often",
            "one",
            "Mấy lần một tuần ạ?",
            "How often a week?",
            only_if=(Condition("goes", ("yes",)),),
            options=(
                option("once", "Một lần", "Once"),
                option("daily", "Ngày nào cũng đi", "Every day"),
            ),
            has_unsure=True,
        ),
        question(
            "fix",
            "several",
            "Chợ cần sửa gì trước?",
            "What should be mended first?",
            options=(
                option("roof", "Mái che", "The roof"),
                option("road", "Đường vào chợ", "The road to it"),
                option("park", "Chỗ để xe", "Parking"),
            ),
            has_other=True,
        ),
        question("grade", "scale", "Chợ hiện nay thế nào ạ?", "How is the market now?"),
        question("people", "number", "Nhà mình có mấy người ạ?", "How many are you?", most=30),
        question("area", "place", "Nhà mình ở phố nào ạ?", "Where do you live?"),
        question("words", "text", "Còn điều gì muốn nói với xã không ạ?", "Anything else?"),
    ),
)

ANONYMOUS_MARKET = structs.replace(
    MARKET,
    questions=tuple(structs.replace(its, only_if=()) for its in MARKET.questions),
    is_anonymous=True,
)
"""It asks everybody the same questions."""

LONG_NAMES = Survey(
    LocalisedText("Đường thôn Đồng", "The road of Đồng"),
    LocalisedText(
        "Để xã biết làm đường nào trước.", "So that the commune knows what comes first."
    ),
    (
        question(
            "road",
            "one",
            "Nên làm đường nào trước ạ?",
            "Which road should come first?",
            options=(
                option("school", "Đường từ ủy ban vào trường", "From the office to the school"),
                option("field", "Đường ra cánh đồng phía đông", "To the fields in the east"),
            ),
            is_required=True,
        ),
    ),
)

ROADS = Survey(
    LocalisedText("Đường sá phố mình", "Our roads"),
    LocalisedText("Để xã biết sửa chỗ nào trước.", "So that the commune knows what comes first."),
    (
        question(
            "order",
            "ranking",
            "Nên làm việc nào trước ạ?",
            "What should come first?",
            options=(
                option("road", "Vá mặt đường", "Mend the road"),
                option("light", "Mắc thêm đèn", "More lamps"),
                option("ditch", "Khơi cống", "Clear the drains"),
            ),
        ),
        question(
            "care",
            "matrix",
            "Bác thấy mấy việc này thế nào?",
            "How are these?",
            options=(option("good", "Tốt", "Good"), option("bad", "Chưa tốt", "Not yet good")),
            rows=(option("road", "Đường", "The road"), option("light", "Đèn", "The lamps")),
        ),
        question("photo", "photo", "Bác chụp chỗ hỏng được không ạ?", "Can you take a photo?"),
        question("spot", "spot", "Chỗ đó ở đâu ạ?", "Where is it?"),
        question("words", "text", "Còn điều gì muốn nói với xã không ạ?", "Anything else?"),
    ),
)
"""The other kinds."""

OPEN_MARKET = OpenSurvey("s1", 1, "YK 1", MARKET, seed=1)
OPEN_ROAD = OpenSurvey("s2", 1, "YK 2", LONG_NAMES, seed=2)
OPEN_ROADS = OpenSurvey("s3", 1, "YK 3", ROADS, seed=3)
