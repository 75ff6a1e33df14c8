"""Route messages outside a dialogue: the menu, service questions, requests for a dialogue."""
