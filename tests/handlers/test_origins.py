"""From which pages a request may come."""

import pytest

from handlers.http import Request, is_cross_origin, is_of_unknown_origin
from tests.fakes import ReadBody

HTTPS, HTTP = "https://caunoi.example.vn", "http://localhost:8080"
ODD = ("null", "", "http://[", "https://x:99999", "https://xã.vn", "https://a@caunoi.example.vn")


def sent(headers, *, base_url=HTTPS, method="POST"):
    secure = base_url.startswith("https")
    return Request(method, {}, {}, headers, {}, ReadBody(), "", secure=secure, base_url=base_url)


@pytest.mark.parametrize(
    ("headers", "base_url", "is_foreign"),
    [
        ({"origin": HTTPS}, HTTPS, False),
        ({"origin": HTTPS, "sec-fetch-site": "same-origin"}, HTTPS, False),
        ({"origin": HTTPS, "sec-fetch-site": "cross-site"}, HTTPS, True),
        ({"sec-fetch-site": "same-site"}, HTTPS, True),
        ({"sec-fetch-site": "none"}, HTTPS, False),
        ({"origin": "http://caunoi.example.vn"}, HTTPS, True),
        ({"origin": "http://caunoi.example.vn", "host": "caunoi.example.vn"}, HTTPS, True),
        ({"origin": f"{HTTPS}:8443"}, HTTPS, True),
        ({"origin": "http://192.168.1.9:8080", "host": "192.168.1.9:8080"}, HTTP, False),
        ({"origin": "https://192.168.1.9:8080", "host": "192.168.1.9:8080"}, HTTP, True),
        ({"origin": "http://192.168.1.9:8080", "host": "localhost:8080"}, HTTP, True),
        *(({"origin": origin, "host": ""}, HTTPS, True) for origin in ODD),
        *(({"origin": origin, "host": ""}, HTTP, True) for origin in ODD),
    ],
)
def test_a_form_of_another_sites_page_is_recognised(headers, base_url, is_foreign):
    assert is_cross_origin(sent(headers, base_url=base_url)) is is_foreign
    assert not is_cross_origin(sent(headers, base_url=base_url, method="GET"))


@pytest.mark.parametrize(
    ("headers", "is_unknown"),
    [
        ({}, True),
        ({"origin": HTTPS}, False),
        ({"sec-fetch-site": "same-origin"}, False),
        ({"x-requested-with": "curl"}, False),
        ({"content-type": "application/json"}, False),
        ({"content-type": "image/png"}, False),
        ({"content-type": "text/plain; application/json"}, True),
        ({"content-type": "Application/X-WWW-Form-Urlencoded"}, True),
        ({"content-type": "multipart/form-data; boundary=a"}, True),
    ],
)
def test_a_request_that_tells_no_origin_is_recognised(headers, is_unknown):
    assert is_of_unknown_origin(sent(headers)) is is_unknown
    assert not is_of_unknown_origin(sent(headers, method="GET"))
