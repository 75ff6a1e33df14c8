### When the server takes no request or connection.

web-refused-malformed = The server can't read this request. Please reload the page and try again.
web-refused-address_too_long = This address is too long. Please open the chat page again.
web-refused-head_too_large = The browser sent too much along, so I couldn't take it. Please delete this page's cookies and open it again.
web-refused-too_slow = The network is too slow, so not everything arrived. Please try again where it is faster.
web-refused-uploads_full = Too many files are arriving at once, so I couldn't take this one. Please wait a little and send it again.
web-refused-connections_full = Too many people are here right now. Please wait a little and open the page again.
web-refused-wrong_host = This is not the address of Cầu Nối. Please use the address that the { $commune } gave you.
