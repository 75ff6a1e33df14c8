import pytest

from handlers.network import network_of, site_of


@pytest.mark.parametrize(
    ("client", "network"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::2", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::/64"),
        ("", ""),
        ("unix socket", "unix socket"),
    ],
)
def test_an_address_is_counted_by_its_network(client, network):
    assert network_of(client) == network


@pytest.mark.parametrize(
    ("network", "site"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("2001:db8:1:ffff::/64", "2001:db8:1::/48"),
        ("2001:db8:2::/64", "2001:db8:2::/48"),
        ("", ""),
        ("unix socket", "unix socket"),
    ],
)
def test_the_networks_of_one_customer_are_one_site(network, site):
    assert site_of(network) == site
