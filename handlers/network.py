"""Group the network addresses of clients: by subscriber, and by customer of a provider."""

from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network, ip_address, ip_network

_SUBSCRIBER_BITS = 64
_SITE_BITS = 48
_MOST_CACHED = 4096


@lru_cache(_MOST_CACHED)
def network_of(client: str) -> str:
    """Return the network of the address *client*, to be counted as one.

    A subscriber has one IPv4 address, but 2^64 IPv6 addresses: return the /64 of these. An IPv4
    address that is written as IPv6 is the IPv4 address. A text that is no address is returned as
    it is.
    """
    try:
        address = ip_address(client.partition("%")[0])
    except ValueError:
        return client
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    host_bits = address.max_prefixlen - _SUBSCRIBER_BITS
    return f"{IPv6Address(int(address) >> host_bits << host_bits)}/{_SUBSCRIBER_BITS}"


def site_of(network: str) -> str:
    """Return what one customer of a provider gets that has *network*, as `network_of` returns it.

    Whoever rents one machine often gets a /48 of IPv6, which has 65,536 networks. An IPv4 address
    is a site of its own.
    """
    try:
        found = ip_network(network)
    except ValueError:
        return network
    is_wide = isinstance(found, IPv6Network) and found.prefixlen > _SITE_BITS
    return str(found.supernet(new_prefix=_SITE_BITS)) if is_wide else network
