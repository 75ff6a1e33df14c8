"""The newest message at each address, for a tap that comes before the message is recorded."""

from collections import OrderedDict

from conversations.engine.model.messages import Reply

_MOST = 2_000


class NewestMessages:
    """Remembers the last message that was sent to each of the latest addresses.

    It holds words of people, so it is registered with `word_caches.forgettable`.
    """

    def __init__(self) -> None:
        self._by_address: OrderedDict[str, tuple[str, Reply]] = OrderedDict()

    def note(self, address: str, message: str, reply: Reply) -> None:
        """Note that *address* got *reply* as the message *message*."""
        self._by_address[address] = (message, reply)
        self._by_address.move_to_end(address)
        if len(self._by_address) > _MOST:
            self._by_address.popitem(last=False)

    def find(self, address: str, message: str) -> Reply | None:
        """Return the reply in *message*, None if it is not the newest one there."""
        newest, reply = self._by_address.get(address, ("", None))
        return reply if newest == message else None

    def cache_clear(self) -> None:
        """Forget all messages."""
        self._by_address.clear()
