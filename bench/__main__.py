"""`python -m bench NAME…`: run benches; `python -m bot bench` starts it."""

import argparse
import sys

from bench.runner import run_benches

parser = argparse.ArgumentParser(prog="python -m bot bench")
parser.add_argument("names", nargs="*", help="the benches to run; all if none")
parser.add_argument("--json", action="store_true", help="one JSON line per figure")
given = parser.parse_args()
sys.exit(run_benches(given.names, as_json=given.json))
