"""The web chat: the channel that needs no account; its protocol is in docs/webchat-protocol.md."""
