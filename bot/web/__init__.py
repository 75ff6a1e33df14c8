"""The web application: routes over ASGI and the HTTP server."""
