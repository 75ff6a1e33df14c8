"""The web application: routes over ASGI, the HTTP server, buffered writes."""
