"""Ask an administrator one question at a time, and keep the answers in a file."""

import tomllib
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import tomli_w

from bot.commands.typed_answers import UnfitAnswerError
from conversations.text.fold import clean

T = TypeVar("T")


class InterviewStoppedError(Exception):
    """The answers ended before the questions; those that were given are kept."""


class Interview:
    """Asks questions; an answer that is in *file* is not asked for again."""

    def __init__(self, file: Path, ask: Callable[[str], str], say: Callable[[str], None]) -> None:
        """Ask by *ask*, which shows a prompt and returns one line; *say* shows a text.

        Raises:
            InterviewStoppedError: the file can't be read.
        """
        self._file = file
        self._ask = ask
        self._say = say
        self._shown: dict[str, str] = {}
        self._kept = _read_kept(file)

    def one(self, key: str, question: str, read: Callable[[str], T], usual: str = "") -> T:
        """Return the answer to *question*, as *read* understands it; Enter is the *usual* one."""
        self._shown[key] = question
        kept = self._kept.get(key)
        if isinstance(kept, str):
            # It may be changed by hand, or unfit since another answer was changed.
            with suppress(UnfitAnswerError):
                return read(kept)
        typed, value = self._ask_until_fit(question, read, usual)
        self._keep(key, typed)
        return value

    def choose(
        self,
        key: str,
        question: str,
        names: Sequence[str],
        read: Callable[[str, int], tuple[int, ...]],
    ) -> tuple[int, ...]:
        """Return the indexes of the chosen *names*; *read* reads numbers up to their count."""
        self._shown[key] = question
        kept = self._kept.get(key)
        if isinstance(kept, list) and set(kept) <= set(names):
            return tuple(map(names.index, kept))
        lines = [question, *(f"{number:3}. {name}" for number, name in enumerate(names, 1))]
        _, chosen = self._ask_until_fit("\n".join(lines), lambda text: read(text, len(names)))
        self._keep(key, [names[index] for index in chosen])
        return chosen

    def many(
        self, key: str, question: str, read: Callable[[str], T], *, least: int = 0
    ) -> tuple[T, ...]:
        """Return the answers to *question*, one on each line up to an empty one."""
        self._shown[key] = question
        kept = self._kept.get(key)
        if isinstance(kept, list):
            with suppress(UnfitAnswerError):
                return tuple(read(str(line)) for line in kept)
        self._say(f"\n{question}")
        lines: list[str] = []
        values: list[T] = []
        while (typed := self._line("> ")) or len(values) < least:
            try:
                value = read(typed)
            except UnfitAnswerError as unfit:
                self._say(str(unfit))
                continue
            if value in values:
                self._say("Dòng này có ở trên rồi.")
                continue
            lines.append(typed)
            values.append(value)
        self._keep(key, lines)
        return tuple(values)

    def is_confirmed(self) -> bool:
        """Show all answers; return whether they stay, else forget the one to be changed."""
        self._kept = {key: self._kept[key] for key in self._shown}
        self._say("\nEm đọc lại:")
        keys = list(self._kept)
        for number, key in enumerate(keys, 1):
            kept = self._kept[key]
            says = "; ".join(kept) if isinstance(kept, list) else kept
            self._say(f"{number:3}. {self._shown[key].partition('?')[0]}: {says or '(không)'}")
        prompt = "\nĐúng cả thì bấm Enter; muốn sửa câu nào thì gõ số câu ấy.\n> "
        while typed := self._line(prompt):
            if typed.isdecimal() and 1 <= int(typed) <= len(keys):
                del self._kept[keys[int(typed) - 1]]
                self._shown = {}
                return False
            self._say(f"Anh/chị gõ một số từ 1 đến {len(keys)}.")
        return True

    def finish(self) -> None:
        """Delete the file of answers."""
        self._file.unlink(missing_ok=True)

    def _ask_until_fit(
        self, question: str, read: Callable[[str], T], usual: str = ""
    ) -> tuple[str, T]:
        """Return what was typed at last, and its value."""
        while True:
            typed = self._line(f"\n{question}\n> ") or usual
            try:
                return typed, read(typed)
            except UnfitAnswerError as unfit:
                self._say(str(unfit))

    def _line(self, prompt: str) -> str:
        try:
            return clean(self._ask(prompt))
        except (EOFError, KeyboardInterrupt):
            raise InterviewStoppedError(
                f"\nĐã dừng. Những câu đã trả lời còn trong {self._file}; "
                "chạy lại lệnh này để làm tiếp."
            ) from None

    def _keep(self, key: str, answer: str | list[str]) -> None:
        self._kept[key] = answer
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(tomli_w.dumps(self._kept), "utf-8", newline="\n")


def _read_kept(file: Path) -> dict[str, str | list[str]]:
    try:
        return tomllib.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        raise InterviewStoppedError(
            f"{file} không đọc được. Anh/chị xóa tệp ấy rồi chạy lại lệnh này."
        ) from None
