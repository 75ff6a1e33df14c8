"""The ten-question form as a state machine of `transitions`, stored as JSON in every turn."""

import json
from importlib.metadata import version
from itertools import pairwise

from transitions import Machine  # type: ignore[import-not-found]  # in the bench's own venv

from bench.harness.timing import median_microseconds

_TURNS = 400
_STATES = [f"q{number}" for number in range(1, 13)]
_OPTIONS = {"often": "Thường xuyên", "seldom": "Ít khi", "never": "Chưa bao giờ"}


class Talk:
    """One person's form: the state is the open question."""

    state: str

    def __init__(self, answers: dict[str, str]) -> None:
        self.answers = answers

    def keep(self, answer: str) -> None:
        """Store *answer* to the open question."""
        self.answers[self.state] = answer


def main() -> None:
    """Print the time of the turn that answers the tenth question."""
    machine = Machine(states=_STATES, initial="q1", auto_transitions=False, send_event=False)
    for here, there in pairwise(_STATES):
        machine.add_transition("answer", here, there, before="keep")
    stored = json.dumps({"state": "q10", "answers": dict.fromkeys(_STATES[:9], "often")})

    def turns() -> int:
        for _ in range(_TURNS):
            turn(machine, stored, "often")
        return _TURNS

    value = median_microseconds({"turn": turns})["turn"]
    print(json.dumps({"name": f"transitions {version('transitions')}", "value": value}))


def turn(machine: Machine, stored: str, answer: str) -> tuple[str, str]:
    """Return the state after *answer*, and the next text."""
    found = json.loads(stored)
    talk = Talk(found["answers"])
    machine.add_model(talk, initial=found["state"])
    if answer in _OPTIONS:
        talk.answer(answer)  # type: ignore[attr-defined]  # `transitions` adds it to the model
    machine.remove_model(talk)
    reply = {"text": f"Bác trả lời câu {talk.state} giúp em nhé.", "buttons": _OPTIONS}
    return json.dumps({"state": talk.state, "answers": talk.answers}), json.dumps(reply)


if __name__ == "__main__":
    main()
