"""Tell by which names we may be reached."""

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

_MOST_CACHED = 256


@lru_cache(_MOST_CACHED)
def is_own_host(host: str, public_url: str) -> bool:
    """Tell whether the header *host* names us: by the public address, or on this machine.

    While the public address is not https, also by any number: the page is tried in a network
    without names. A name could be another site's, which lets it point to this machine.
    """
    public = urlsplit(public_url)
    usual_port = ":443" if public.scheme == "https" else ":80"
    if host.lower().removesuffix(usual_port) == public.netloc:
        return True
    try:
        name = urlsplit(f"//{host}").hostname or ""
        number = ip_address(name)
    except ValueError:
        return host.partition(":")[0] == "localhost"
    return number.is_loopback or public.scheme != "https"
