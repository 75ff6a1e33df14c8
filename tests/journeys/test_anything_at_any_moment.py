"""Random messages, repetitions, crashes and changes: all invariants hold."""

import os
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from conversations.engine.model.messages import Edited, Inbound, Moved, Photo, Reachable, Tap, Text
from tests.databases import Files
from tests.journeys import promises
from tests.journeys import random_content as any_
from tests.journeys.commune import Commune

MEMORY = Path("/dev/shm")
# An example runs fifty rules, about eighty steps.
STEPS, RULES_BRING, FEW, ROUND = 50, 75, 600, 20_000
PHASES = (Phase.generate, Phase.shrink)
CODE = re.compile(r"\b(\d{3} \d{3})\b")

WHO = st.sampled_from(("an", "ba", "an at home", "tu"))
NTH = st.integers(0, 9)


class Everyone(RuleBasedStateMachine):
    """Four addresses of one unit; *place* is the folder for its database."""

    place: Path
    prepared: Path
    steps = 0

    @initialize(agreed=st.sampled_from((True, True, True, False)), links=st.integers(0, 1))
    def begins(self, agreed, links):
        self.commune = Commune(self.prepared, self.place, agreed=agreed)
        self.at = {
            "an": ("telegram", "101"),
            "ba": ("telegram", "102"),
            "an at home": ("webchat", "w1"),
            "tu": ("webchat", "w2"),
        }
        self.links = links
        self.buttons: dict[str, list[str]] = {who: [] for who in self.at}
        self.written: dict[str, list[str]] = {who: [] for who in self.at}
        self.albums = 0

    def teardown(self):
        if hasattr(self, "commune"):
            try:
                promises.hold_at_the_end(self.commune, self.place)
            finally:
                self.commune.close()

    # The end of every step

    def _takes(self, who, content, *, group="", message=""):
        """Let *who* send something, and check its invariants."""
        type(self).steps += 1
        channel, address = self.at[who]
        if isinstance(content, Text) and not message:
            message = f"{len(self.written[who]) + 1}"
            self.written[who].append(message)
        heard = self.commune.takes(channel, address, content, message=message, group=group)
        promises.keeps(heard, in_album=bool(group))
        self._is_well()
        for shown in heard.shown:
            new = [*shown.reply.buttons, *shown.reply.navigation]
            for one, there in self.at.items():
                if there == (shown.channel, shown.address):
                    self.buttons[one] += [button.data for button in new]
        return heard

    def _is_well(self):
        if self.commune.troubles:
            raise self.commune.troubles[0]

    def _reply(self, who):
        return self.commune.last(self.commune.standing(*self.at[who]).person)

    # Messages

    @rule(who=WHO, text=any_.WORDS)
    def says(self, who, text):
        self._takes(who, Text(text))

    @rule(who=WHO, text=st.sampled_from(any_.WISHES))
    def wishes(self, who, text):
        self._takes(who, Text(text))

    @rule(who=WHO, nth=NTH)
    def taps(self, who, nth):
        reply = self._reply(who)
        buttons = (*reply.buttons, *reply.navigation) if reply else ()
        data = buttons[nth % len(buttons)].data if buttons else "do:menu"
        self._takes(who, Tap(data))

    @rule(who=WHO, whose=WHO, nth=st.integers(0, 200))
    def taps_an_old_button(self, who, whose, nth):
        old = self.buttons[whose]
        self._takes(who, Tap(old[nth % len(old)] if old else "1:photos:x:"))

    @rule(who=WHO, data=any_.FOREIGN_TAPS)
    def taps_what_we_never_showed(self, who, data):
        self._takes(who, Tap(data))

    @rule(who=WHO, times=st.integers(1, 5))
    def gets_on(self, who, times):
        """Give valid answers to the next *times* questions."""
        for _ in range(times):
            self._answers(who)

    @rule(who=WHO, times=st.integers(4, 9), kind=st.sampled_from(("bao cao o ga", "báo rác thải")))
    def reports(self, who, times, kind):
        """Begin a report, and perhaps finish it."""
        self._takes(who, Text("/huy"))
        self._takes(who, Text(kind))
        for _ in range(times):
            self._answers(who)

    @rule(who=WHO, text=st.sampled_from(any_.ANSWERS), times=st.integers(0, 3))
    def asks_about_a_report(self, who, text, times):
        """Show a report that one filed or follows, and perhaps add a remark."""
        self._takes(who, Text("việc của tôi"))
        for _ in range(times):
            self._answers(who)
        self._takes(who, Text(text))

    def _answers(self, who):
        reply = self._reply(who)
        data = [button.data for button in reply.buttons] if reply else []
        keys = {part for d in data for part in d.split(":")[1:2]}
        known = [any_.SENSIBLE[key] for key in keys if key in any_.SENSIBLE]
        asks_words = reply is not None and not data
        if known or asks_words:
            self._takes(who, Text(known[0] if known else any_.SENSIBLE["details"]))
        else:
            self._takes(who, Tap(data[0] if data else "go:report_problem"))

    @rule(who=WHO, content=st.one_of(any_.FILES, any_.LOCATIONS, any_.CONTACTS, any_.STARTS))
    def sends(self, who, content):
        self._takes(who, content)

    @rule(who=WHO, count=st.integers(1, 12), words=any_.CAPTIONS)
    def sends_an_album(self, who, count, words):
        """Send an album; its caption belongs to the first photo."""
        self.albums += 1
        group = f"g{self.albums}"
        for n in range(count):
            content = Photo(source=f"{group}-{n}")
            self._takes(who, content, group=group, message=f"{group}-{n}")
        if words is not None:
            message = f"{group}-0"
            self._takes(who, Text(words), group=group, message=message)

    @rule(who=WHO, nth=NTH, text=any_.WORDS)
    def changes_words(self, who, nth, text):
        mine = self.written[who][-10:]
        self._takes(who, Edited(mine[nth % len(mine)] if mine else "77", text))

    @rule(who=WHO, is_so=st.booleans())
    def blocks_us_or_not(self, who, is_so):
        self._takes(who, Reachable(is_so))

    @rule(who=st.sampled_from(("an", "ba")))
    def moves(self, who):
        channel, address = self.at[who]
        new = f"{int(address) + 1000}"
        self._takes(who, Moved(new))
        self.at[who] = (channel, new)

    # Addresses of one person

    @precondition(lambda self: self.links > 0)
    @rule(maker=WHO, other=WHO, is_said_twice=st.booleans())
    def links_two_addresses(self, maker, other, is_said_twice):
        """Make a code at one address and enter it at another, or at the same."""
        self.links -= 1
        self._takes(maker, Text("/huy"))
        self._takes(maker, Text("nối kênh"))
        texts = [s.reply.text for s in self._takes(maker, Text("lấy mã")).shown]
        found = [match[1] for text in texts if (match := CODE.search(text))]
        code = found[0] if found else any_.CODE
        self._takes(other, Text(f"mã nối {code}"))
        if is_said_twice:
            self._takes(other, Text(f"mã nối {code}"))

    @rule(who=WHO)
    def parts_addresses(self, who):
        self._takes(who, Text("ngắt kênh"))

    @rule(who=WHO, how=st.sampled_from(("xoá dữ liệu của tôi", "rút lại đồng ý")), nth=NTH)
    def wants_to_be_forgotten(self, who, how, nth):
        self._takes(who, Text(how))
        buttons = reply.buttons if (reply := self._reply(who)) else ()
        if buttons:
            self._takes(who, Tap(buttons[nth % len(buttons)].data))

    # Other events

    @rule(nth=st.integers(0, 500), often=st.integers(1, 3))
    def comes_again(self, nth, often):
        """Receive an earlier message again."""
        type(self).steps += 1
        said = self.commune.said
        if said:
            inbound, position = said[-1 - nth % len(said)]
            self.commune.takes_again(inbound, position, often=often)
            self._is_well()

    @rule(who=WHO, text=any_.WORDS)
    def comes_as_the_power_fails(self, who, text):
        """Lose power before the commit, then receive the message in another process."""
        type(self).steps += 1
        channel, address = self.at[who]
        self.commune.loses_power(Inbound(channel, "x", address, Text(text)))
        self._takes(who, Text(text))

    @precondition(lambda self: self.commune.is_waiting())
    @rule()
    def answers_are_sent(self):
        type(self).steps += 1
        self.commune.delivers()

    @rule(
        time=st.sampled_from(
            ({"minutes": 1}, {"hours": 5}, {"days": 1}, {"days": 7}, {"days": 40})
        )
    )
    def time_passes(self, time):
        type(self).steps += 1
        rows = self.commune.newest_row()
        self.commune.passes(**time)
        self.commune.delivers()
        for shown in self.commune.shown(rows):
            promises.fits(shown)
        self._is_well()

    @rule(
        nth=NTH, text=st.sampled_from(("Tổ đã đến xem và sẽ sửa ngay.", any_.MARKUP, "dài " * 450))
    )
    def an_official_answers(self, nth, text):
        type(self).steps += 1
        rows = self.commune.newest_row()
        if self.commune.official_says(nth, text):
            self.commune.delivers()
            for shown in self.commune.shown(rows):
                promises.fits(shown)
        self._is_well()

    @rule(how=st.sampled_from(any_.EDITS), nth=NTH, at_once=st.booleans())
    def the_pack_is_edited(self, how, nth, at_once):
        type(self).steps += 1
        self.commune.changes(any_.edited(self.commune.context.unit, how, nth))
        if at_once:
            self.commune.looks_for_news()


@pytest.fixture
def everyone(tmp_path_factory):
    """The state machine, with its database in memory if possible."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else None))
    Files(folder)
    prepared = folder / "prepared.db"
    (folder / "caunoi.db").rename(prepared)
    yield type("Everyone", (Everyone,), {"place": folder, "prepared": prepared, "steps": 0})
    shutil.rmtree(folder)


def play(machine, steps):
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=steps // RULES_BRING,
            stateful_step_count=STEPS,
            derandomize=True,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=PHASES,
        ),
    )


@pytest.mark.sqlite
@pytest.mark.parametrize("steps", [FEW, pytest.param(ROUND, marks=pytest.mark.soak)])
def test_every_promise_holds_in_thousands_of_steps(everyone, steps):
    play(everyone, steps)
    # Hypothesis draws constants of all modules that are imported: how many steps it takes for the
    # same rounds depends on the tests that ran before.
    assert everyone.steps >= steps * 0.75


@pytest.mark.soak
@pytest.mark.sqlite
def test_every_promise_holds_in_millions_of_steps(everyone, request):
    """Each round has twenty thousand steps; `--steps` sets the total."""
    for number in range(request.config.getoption("--steps") // ROUND):
        play(seed(number)(everyone), ROUND)
