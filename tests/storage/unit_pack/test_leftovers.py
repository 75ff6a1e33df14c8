"""What must not be left of the shipped pack in the pack of another commune."""

import shutil

import pytest

from storage.unit_pack.leftovers import SHIPPED, shipped_commune
from storage.unit_pack.pack_folder import PackError, parse_answers, read_pack
from tests.storage.unit_pack.test_card_rules import CARDS, faults_of, pack
from tests.storage.unit_pack.test_pack_folder import GOOD, faults_in, lay


def copy_of_shipped(folder, **changes):
    """Copy the shipped pack and replace texts in its unit.toml, as a hasty newcomer would."""
    shutil.copytree(SHIPPED, folder)
    file = folder / "unit.toml"
    text = file.read_text("utf-8")
    for old, new in changes.items():
        text = text.replace(f'{old} = "{getattr(shipped_commune(), old)}"', f'{old} = "{new}"')
    file.write_text(text, "utf-8")
    return folder


def with_unit(tmp_path, old, new):
    page = GOOD["unit.toml"]
    assert old in page
    return lay(tmp_path, GOOD | {"unit.toml": page.replace(old, new, 1)})


def test_the_shipped_pack_and_its_copies_are_not_refused(tmp_path):
    assert read_pack(copy_of_shipped(tmp_path / "copy")) == read_pack(SHIPPED)


def test_a_copy_with_another_id_and_code_is_refused_for_all_that_is_left(tmp_path):
    with pytest.raises(PackError) as caught:
        read_pack(copy_of_shipped(tmp_path / "copy", id="gia-hung", code="14470"))

    faults = caught.value.faults
    assert all(fault.code == "leftover" and fault.line for fault in faults)
    reasons = {fault.said: fault for fault in faults}
    assert reasons["thị trấn Me"].file == "unit.toml"
    assert str(reasons["thị trấn Me"]).startswith("unit.toml:")
    assert "của xã Gia Viễn" in reasons["thị trấn Me"].reason
    assert reasons["02290000102"].file == "departments.toml"
    assert set(reasons) >= {"Gia Viễn", *shipped_commune().former_names, *shipped_commune().phones}
    # One fault for each name and number, however often it stands there.
    assert len(faults) == len(reasons)
    assert reasons["02290000100"].others >= 2


def test_another_commune_may_not_have_the_number_of_the_shipped_one(tmp_path):
    folder = with_unit(tmp_path, 'prefix = "LM"', 'prefix = "LM"\ncode = "14464"')

    assert faults_in(folder) == [
        'unit.toml:3: code: "14464" là mã của xã Gia Viễn: ghi mã của xã mình'
    ]


def test_another_commune_may_not_have_the_id_of_the_shipped_one(tmp_path):
    folder = with_unit(tmp_path, "lang-moi", "gia-vien")

    assert faults_in(folder) == [
        'unit.toml:1: id: "gia-vien" là mã của xã Gia Viễn: ghi mã của xã mình'
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xã Gia Viễn lập năm 2025.", 'còn ghi "Gia Viễn" của xã Gia Viễn'),
        ("Giấy tờ ghi THỊ TRẤN ME vẫn dùng được.", 'còn ghi "thị trấn Me" của xã Gia Viễn'),
        ("Gọi 0229 0000 104.", "còn số 02290000104 của xã Gia Viễn"),
        ("Gọi 02290000999.", "còn số 02290000999 của xã Gia Viễn"),
    ],
)
def test_a_card_that_names_the_shipped_commune_is_refused_with_its_line(tmp_path, text, found):
    (fault,) = faults_of(lambda: read_pack(pack(tmp_path, CARDS.replace("Xin ở xã.", text))))

    assert fault.startswith(f"answers/01-papers.toml:26: short.vi: {found}")


def test_cards_alone_are_searched_too(tmp_path):
    unit = read_pack(pack(tmp_path))

    (fault,) = faults_of(lambda: parse_answers(CARDS.replace("Xin ở xã.", "Ở Gia Viễn."), unit))

    assert "short.vi" in fault


@pytest.mark.parametrize(
    "text",
    [
        "Trước đây thuộc huyện Gia Viễn.",
        "Hỏi giá viện phí ở thị trấn Mẹt.",
        "Gọi 113, 0229 3868 123 hoặc 1800 1096.",
    ],
)
def test_names_and_numbers_that_only_look_alike_stay(tmp_path, text):
    assert read_pack(pack(tmp_path, CARDS.replace("Xin ở xã.", text))).cards


def test_a_former_name_of_the_shipped_commune_is_refused_unless_it_says_a_part(tmp_path):
    assert faults_in(with_unit(tmp_path, "xã Làng Cũ", "xã Gia Hòa"))[0].startswith(
        'unit.toml:11: name: còn ghi "xã Gia Hòa" của xã Gia Viễn'
    )

    (tmp_path / "unit.toml").unlink()
    pack(tmp_path, CARDS.replace("Xin ở xã.", "Giấy tờ ghi xã Gia Hòa vẫn dùng được."))
    read_pack(with_unit(tmp_path, "xã Làng Cũ", "một phần xã Gia Hòa"))


def test_a_commune_may_have_the_name_that_a_part_of_the_shipped_one_had(tmp_path):
    assert read_pack(with_unit(tmp_path, "xã Làng Mới", "xã Gia Hòa")).name.vi == "xã Gia Hòa"


def test_an_id_that_is_wrong_in_many_cards_is_one_fault(tmp_path):
    faults = faults_of(lambda: read_pack(pack(tmp_path, CARDS.replace('"roads"', '"urban"'))))

    assert faults == [
        'answers/01-papers.toml:8: owner: không có bộ phận nào mang mã "urban" (và 1 chỗ khác)'
    ]


@pytest.mark.parametrize(
    ("asks", "hamlet", "is_copied"),
    [
        ('"mới thuê trọ ở phố Me, trưởng phố là ông nào"', "thôn Đông", True),
        ('"căn cước đề huyện Gia Viễn còn giá trị không"', "thôn Đông", True),
        ('"mới thuê trọ ở phố Me, trưởng phố là ông nào"', "phố Me", False),
        ('"ở trọ gần phố Me thì hỏi ai"', "thôn Đông", False),
    ],
    ids=["a street", "the district", "a street of one's own", "one's own words"],
)
def test_a_sentence_that_was_copied_with_a_place_of_the_pilot_is_refused(
    tmp_path, asks, hamlet, is_copied
):
    short = 'short = { vi = "Xin ở xã." }'
    cards = CARDS.replace(short, f"asks = [{asks}]\n{short}", 1)
    assert cards != CARDS
    pack(tmp_path, cards)
    places = (tmp_path / "neighbourhoods.toml").read_text("utf-8")
    (tmp_path / "neighbourhoods.toml").write_text(
        places.replace("phố Me", hamlet).replace("chợ Me", "chợ to"), "utf-8"
    )

    if is_copied:
        (fault,) = faults_of(lambda: read_pack(tmp_path))
        assert "trong câu chép từ xã Gia Viễn: sửa hoặc bỏ câu này" in fault
    else:
        assert read_pack(tmp_path)
