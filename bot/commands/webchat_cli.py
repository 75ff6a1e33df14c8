"""The commands about the web chat."""

import typer


def add_commands(cli: typer.Typer) -> None:
    """Add the commands to *cli*."""
    cli.command("push-key")(push_key)


def push_key() -> None:
    """Print a new key with which browsers are told of news; keep it like a password."""
    from bot.services.webchat.push_keys import make_key

    typer.echo(make_key())
