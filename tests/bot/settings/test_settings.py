import re
import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings.settings import SECTIONS, Settings, SettingsError, load_settings

SHIPPED = Path(__file__).parents[3] / "config.toml"
COMMENT, TABLE, KEY = "#", "[", "="


@pytest.fixture
def config(tmp_path):
    def write(text):
        file = tmp_path / "config.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return write


def fault(path, environ=None):
    with pytest.raises(SettingsError) as caught:
        load_settings(path, environ or {})
    told = str(caught.value)
    assert "\n" not in told
    return told.replace(f"{path.parent}/", "")


def kinds_of_lines(text):
    for line in text.splitlines():
        if line.strip():
            yield line, next((kind for kind in (COMMENT, TABLE) if line.startswith(kind)), KEY)


def test_the_shipped_file_contains_exactly_the_defaults():
    shipped = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))

    assert shipped == {name: section().model_dump() for name, section in SECTIONS.items()}


def test_each_key_of_the_shipped_file_has_a_comment_with_its_default():
    comment, before = "", TABLE
    for line, kind in kinds_of_lines(SHIPPED.read_text(encoding="utf-8")):
        if kind == COMMENT:
            comment = comment * (before == COMMENT) + line
        if kind == KEY:
            assert before == COMMENT, f"{line} has no comment"
            assert comment.endswith(f"Default: {line.partition(' = ')[2]}"), line
        before = kind


def test_each_setting_has_a_description_of_valid_values():
    fields = [field for section in SECTIONS.values() for field in section.model_fields.values()]

    assert all(field.description for field in fields)


def test_an_empty_file_gives_the_defaults(config):
    file = config("")

    assert load_settings(file, {}) == Settings(home=file.parent)


def test_a_value_in_the_file_overrides_the_default(config):
    settings = load_settings(config("[web]\nport = 9000\n"), {})

    assert settings.web.port == 9000
    assert settings.web.host == "127.0.0.1"


def test_a_variable_overrides_the_file_and_is_converted_to_the_type_of_its_setting(config):
    environ = {
        "CAUNOI_WEB__PORT": "9001",
        "CAUNOI_LOGS__FORMAT": "json",
        "CAUNOI_MEDIA__FOLDER": "77",
    }
    settings = load_settings(config("[web]\nport = 9000\n"), environ)

    assert settings.web.port == 9001
    assert settings.logs.format == "json"
    assert settings.media.folder == "77"


def test_unrelated_variables_are_ignored(config):
    environ = {"CAUNOI_PYTHON": "3.11", "CAUNOI_TELEGRAM_TOKEN": "x", "PATH": "/bin", "A__B": "c"}

    assert load_settings(config(""), environ).web.port == 8080


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[web]\nprot = 1", "config.toml: web.prot is not a setting; did you mean web.port?"),
        (
            "[web]\nlevel = 'info'",
            "config.toml: web.level is not a setting; did you mean logs.level?",
        ),
        (
            "[media]\nzzz = 1",
            (
                "config.toml: media.zzz is not a setting;"
                " it has folder, most_gigabytes, least_free_megabytes"
            ),
        ),
        ("[wbe]\nport = 1", "config.toml: [wbe] is not a section; did you mean [web]?"),
        ("port = 1", "config.toml: port belongs to no section; should it be under [web]?"),
        ("home = '/'", "config.toml: home belongs to no section"),
        ("web = 1", "config.toml: web is a section; write [web] and its keys below"),
        (
            "[web]\nport = 'abc'",
            'config.toml: web.port: "abc" is not a whole number from 1 to 65535',
        ),
        ("[web]\nport = 0", "config.toml: web.port: 0 is not a whole number from 1 to 65535"),
        (
            "[web]\nport = true",
            "config.toml: web.port: true is not a whole number from 1 to 65535",
        ),
        (
            "[web]\nport = 80.0",
            "config.toml: web.port: 80.0 is not a whole number from 1 to 65535",
        ),
        (
            "[web]\nhost = 'a b'",
            'config.toml: web.host: "a b" is not an address of this machine, such as 127.0.0.1',
        ),
        (
            "[logs]\nlevel = 'loud'",
            'config.toml: logs.level: "loud" is not one of "debug", "info", "warning" and "error"',
        ),
        ("[web\nport = 1", "config.toml, line 1: Expected ']' at the end of a table declaration"),
        ("[web]\nport = 1\nport = 2\n[x]", "config.toml, line 3: Cannot overwrite a value"),
        ("[web]\nhost = '", 'config.toml, at its end: Expected "\'"'),
    ],
)
def test_a_fault_is_one_line_with_its_place_and_valid_values(config, text, told):
    assert fault(config(text)) == told


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("CAUNOI_WEB__PORT", "abc", '"abc" is not a whole number from 1 to 65535'),
        ("CAUNOI_WEB__PORT", "70000", "70000 is not a whole number from 1 to 65535"),
        ("CAUNOI_WEB__PORT", "", '"" is not a whole number from 1 to 65535'),
        ("CAUNOI_WEB__PROT", "1", "is not a setting; did you mean CAUNOI_WEB__PORT?"),
        ("CAUNOI_WBE__PORT", "1", "is not a setting; did you mean CAUNOI_WEB__PORT?"),
        ("CAUNOI_LIMITS__BATCH", "1", "is not a setting; did you mean CAUNOI_DELIVERY__BATCH?"),
        ("CAUNOI_web__port", "1", "is not a setting; did you mean CAUNOI_WEB__PORT?"),
        (
            "CAUNOI_X__Y",
            "1",
            "is not a setting; such variables are called CAUNOI_<SECTION>__<KEY>",
        ),
    ],
)
def test_a_fault_of_a_variable_names_the_variable(config, variable, value, told):
    assert fault(config(""), {variable: value}) == f"{variable}: {told}"


@pytest.mark.parametrize(
    "url",
    ["http://a.vn:99999", "http://a.vn:abc", "http://a.vn:0", "http://[::1", "http://:80"],
)
@pytest.mark.parametrize("name", ["web.public_url", "telegram.api_url"])
def test_an_address_without_a_host_is_refused(config, name, url):
    section, _, key = name.partition(".")

    told = fault(config(f"[{section}]\n{key} = '{url}'"))

    assert told.startswith(f'config.toml: {name}: "{url}" is not an address such as ')


def test_of_several_faults_the_first_in_the_file_is_reported(config):
    text = "[logs]\nlevel = 'loud'\n[web]\nprot = 1\n[unit]\npack = 3"

    assert fault(config(text), {"CAUNOI_WEB__PORT": "abc"}).startswith("config.toml: logs.level:")


def test_a_password_in_an_address_is_not_shown(config):
    text = "[database]\nurl = 'mysql://me:canary/1@db/x'"

    assert "canary" not in fault(config(text))
    settings = load_settings(
        config(""), {"CAUNOI_DATABASE__URL": "postgresql+psycopg://me:canary@db/x"}
    )
    assert settings.database_url == "postgresql+psycopg://me:canary@db/x"
    assert "canary" not in repr(settings)


def test_a_missing_file_is_reported_in_one_line(tmp_path):
    assert fault(tmp_path / "config.toml").startswith("config.toml: there is no such file")


def test_a_folder_in_place_of_the_file_is_reported_in_one_line(tmp_path):
    assert re.search(": can't be read: ", fault(tmp_path))


def test_a_file_in_another_encoding_is_reported_with_its_line(tmp_path):
    file = tmp_path / "config.toml"
    file.write_bytes("[web]\n# Cầu Nối\n".encode("utf-16-le"))
    assert "not written in UTF-8" in fault(file)
    file.write_bytes("[web]\n# C\xe2u\n".encode("latin-1"))
    assert fault(file) == "config.toml, line 2: is not written in UTF-8"


def test_a_byte_order_mark_is_accepted(tmp_path):
    file = tmp_path / "config.toml"
    file.write_text("[web]\nport = 9000\n", encoding="utf-8-sig")

    assert load_settings(file, {}).web.port == 9000


def test_relative_paths_start_from_the_folder_of_the_file(config, monkeypatch):
    file = config("")
    monkeypatch.chdir(file.parent)
    settings = load_settings(Path("config.toml"), {})

    assert settings.media_folder == file.parent / "data/media"
    assert settings.pack_folder == file.parent / "storage/packs/gia-vien"
    assert settings.database_url == f"sqlite:///{file.parent}/data/caunoi.db"


def test_absolute_paths_are_unchanged(config):
    text = "[database]\nurl = 'sqlite:////var/caunoi.db'\n[media]\nfolder = '/var/media'"
    settings = load_settings(config(text), {})

    assert settings.database_url == "sqlite:////var/caunoi.db"
    assert settings.media_folder == Path("/var/media")


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("", "http://127.0.0.1:8080"),
        ("host = '::1'\nport = 81", "http://[::1]:81"),
        ("public_url = 'https://caunoi.example.vn/'", "https://caunoi.example.vn"),
        ("public_url = 'https://CauNoi.example.vn:443'", "https://caunoi.example.vn"),
        ("public_url = 'http://caunoi.lan:80/'", "http://caunoi.lan"),
        ("public_url = 'https://caunoi.example.vn:8443'", "https://caunoi.example.vn:8443"),
    ],
)
def test_the_public_url_is_the_setting_or_else_host_and_port(config, text, url):
    assert load_settings(config(f"[web]\n{text}"), {}).public_url == url


def test_a_megabyte_has_1048576_bytes():
    assert Settings(home=Path("/")).web.upload_bytes == 20 * 1024 * 1024


def test_settings_are_immutable(config):
    settings = load_settings(config(""), {})

    with pytest.raises(ValidationError):
        settings.web.port = 1  # type: ignore[misc]  # the type forbids it too


def test_a_token_in_place_of_a_variable_name_is_not_shown(config):
    token = "1234567890:AAcanaryAAcanaryAAcanaryAAcanary_-"
    told = fault(config(f'[telegram]\ntoken_from = "{token}"'))
    assert "telegram.token_from" in told
    assert "the name of a variable" in told
    assert "canary" not in told


def test_secrets_are_read_from_the_named_variables_and_not_shown(config):
    file = config('[telegram]\ntoken_from = "OUR_TOKEN"')
    settings = load_settings(file, {"OUR_TOKEN": " 1:canary\n", "OTHER": "x"})
    assert settings.secret(settings.telegram.token_from) == "1:canary"
    assert settings.secret(settings.telegram.secret_from) == ""
    assert settings.secret("OTHER") == ""
    assert "canary" not in f"{settings!r}{settings}{settings.model_dump()}"


@pytest.mark.parametrize(
    ("text", "folder"),
    [
        ("", "data"),
        ("[database]\nurl = 'sqlite:///elsewhere/caunoi.db'", "elsewhere"),
        ("[database]\nurl = 'sqlite:////var/lib/caunoi/caunoi.db'", "/var/lib/caunoi"),
        ("[database]\nrestore_mark_folder = 'marks'", "marks"),
        ("[database]\nurl = 'postgresql+psycopg://db/x'", None),
        ("[database]\nurl = 'postgresql+psycopg://db/x'\nrestore_mark_folder = '/m'", "/m"),
    ],
)
def test_the_restore_mark_is_beside_a_file_and_elsewhere_where_the_settings_say(
    config, text, folder
):
    settings = load_settings(config(text), {})

    assert settings.restore_mark_folder == (folder and settings.home / folder)
