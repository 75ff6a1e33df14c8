"""What the commands of the command line do; bot/cli.py declares them."""
