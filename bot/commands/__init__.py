"""The functions behind the command line; bot/cli.py declares the commands."""
