"""Play lives over the real program: python -m tests.lives.player [LIFE] …, or --help."""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.databases import Files
from tests.lives import expected, figures, script
from tests.lives.play import Choice, Play, Turn
from tests.lives.town import town_in

KILLED_AFTER = 0.4  # of a life's steps


async def play(
    name: str, folder: Path, files: Files, channel: str, choice: Choice, *, kills: int = 1
) -> list[Turn]:
    """Play the life *name* once in *folder*, with so many *kills*; return its turns."""
    life = script.load(name)
    files.file_in(folder)
    own = [step.name for step in life.steps if step.say or step.until]
    at = {
        own[int(len(own) * KILLED_AFTER + kill * len(own) / 3) % len(own)] for kill in range(kills)
    }
    async with town_in(folder) as town:
        return await Play(life, town, channel, choice).runs(sorted(at))


def describe(turn: Turn, *, is_long: bool) -> list[str]:
    """Return the lines that tell of *turn*: all of it, or only what is wrong with it."""
    wrong = [f"    !! {it}" for it in turn.faults] + [f"    HARMFUL {it}" for it in turn.harms]
    if not (wrong or is_long):
        return []
    replies = [f"  < {text}".replace("\n", "\n    ") for text in turn.replies]
    return [f"[{turn.step}] > {turn.sent}", *replies, *wrong]


def main(arguments: Sequence[str]) -> None:
    """Play what the command line asks for, and print the figures."""
    options = _options(arguments)
    if options.list:
        return _say(_listed())
    if options.judged:
        return _say(figures.judged_lines())
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(dir=_room())))
        files = Files(folder)
        sums, known = [], {}
        for name in options.lives or script.names():
            turns = []
            for number in range(options.rounds):
                choice = Choice(options.first + number, options.unseen)
                place = folder / f"{name}-{number}"
                place.mkdir()
                played = asyncio.run(
                    play(name, place, files, options.channel, choice, kills=options.kills)
                )
                lines = [line for turn in played for line in describe(turn, is_long=options.all)]
                _say([f"--- {name}, round {choice.number}", *lines])
                turns += played
            known[name] = expected.found_in(turns)
            sums.append(figures.count(turns))
            _say([sums[-1].line(name)])
        half = "unseen" if options.unseen else "seen"
        _say([figures.total(sums).line(f"all lives, {half} words")])
        if options.faults:
            _say([expected.written(known)])
    return None


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.lives.player", description=__doc__)
    parser.add_argument("lives", nargs="*", metavar="life", help="lives by name; else all of them")
    parser.add_argument("--rounds", type=int, default=1, help="how often, with other words each")
    parser.add_argument("--first", type=int, default=0, help="the number of the first paraphrase")
    parser.add_argument("--kills", type=int, default=1, help="how often the program is killed")
    parser.add_argument("--unseen", action="store_true", help="the words that give a figure only")
    parser.add_argument("--channel", choices=["webchat", "telegram"], default="webchat")
    parser.add_argument("--all", action="store_true", help="print the good turns, too")
    parser.add_argument("--faults", action="store_true", help="print the list of known faults")
    parser.add_argument("--list", action="store_true", help="print the lives, and end")
    parser.add_argument("--judged", action="store_true", help="figures of what was played by hand")
    return parser.parse_args(arguments)


def _listed() -> list[str]:
    lives = [(name, script.load(name)) for name in script.names()]
    return [
        f"{name}: {life.title} ({len(life.steps)} steps,"
        f" {sum(len(w.seen) + len(w.unseen) for _, w in script.lists(life))} paraphrases)"
        for name, life in lives
    ]


def _room() -> str | None:
    """Return a folder in memory, if there is one."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def _say(lines: Sequence[str]) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
