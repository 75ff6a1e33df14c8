"""The evidence of words for an entry."""

from conversations.dialogues.questions.answers.search.evidence import Evidence

BIRTH, DOG = 0, 1
WAYS = [
    (BIRTH, "làm giấy khai sinh"),
    (BIRTH, "khai sinh cho con"),
    (DOG, "tiêm dại cho chó"),
    (DOG, "làm sổ tiêm cho chó"),
]
EVIDENCE = Evidence((owner, way.split()) for owner, way in WAYS)


def weigh(entry, text):
    return EVIDENCE.weigh(entry, EVIDENCE.features(text.split()))


def test_a_word_of_one_entry_speaks_for_it_and_against_the_other():
    assert weigh(BIRTH, "khai sinh") > 0 > weigh(DOG, "khai sinh")


def test_a_word_of_all_entries_says_nothing():
    assert abs(weigh(BIRTH, "làm")) < 0.05


def test_filler_around_a_phrase_leaves_the_order():
    said = "nhà em ở xa cho hỏi làm khai sinh cho cháu"

    assert weigh(BIRTH, said) > weigh(DOG, said)


def test_unknown_words_are_no_evidence():
    assert weigh(BIRTH, "bún riêu") == 0.0
