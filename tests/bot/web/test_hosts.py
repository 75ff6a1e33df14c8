import pytest

from bot.web.hosts import is_own_host

HTTPS, HTTP = "https://caunoi.example.vn", "http://localhost:8080"


@pytest.mark.parametrize(
    ("host", "public_url", "is_own"),
    [
        ("caunoi.example.vn", HTTPS, True),
        ("CauNoi.example.vn", HTTPS, True),
        ("caunoi.example.vn:443", HTTPS, True),
        ("caunoi.example.vn:80", HTTPS, False),
        ("127.0.0.1:8080", HTTPS, True),
        ("localhost:8080", HTTPS, True),
        ("[::1]:8080", HTTPS, True),
        ("203.0.113.7", HTTPS, False),
        ("elsewhere.example", HTTPS, False),
        ("caunoi.example.vn.elsewhere.example", HTTPS, False),
        ("", HTTPS, False),
        ("[", HTTPS, False),
        ("[::1", HTTPS, False),
        ("xã.vn", HTTPS, False),
        ("192.168.1.9:8080", HTTP, True),
        ("localhost:8080", HTTP, True),
        ("localhost.elsewhere.example", HTTP, False),
        ("elsewhere.example", HTTP, False),
        ("caunoi.lan:8080", "http://caunoi.lan:8080", True),
    ],
)
def test_only_our_own_names_are_answered(host, public_url, is_own):
    assert is_own_host(host, public_url) is is_own
