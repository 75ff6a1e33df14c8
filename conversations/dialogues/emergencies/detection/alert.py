"""The kinds of alerts, and what a text warns of."""

from collections.abc import Iterable

from msgspec import Struct

from conversations.dialogues.emergencies.detection.danger_policy import Decision, Place, decide
from conversations.engine.replay.turn_context import TurnContext

FIRE = "fire"
ACCIDENT = "accident"
CRIME = "crime"
DROWNING = "drowning"
GAS = "gas"
CHILD = "child"
SELF_HARM = "self_harm"
MEDICAL = "medical"
DISASTER = "disaster"
POWER_LINE = "power_line"
DENUNCIATION = "denunciation"
COMPLAINT = "complaint"
POWER_OUT = "power_out"
WATER_OUT = "water_out"
ELSEWHERE = "elsewhere"
BITE = "bite"
VIOLENCE = "violence"
LOST_CHILD = "lost_child"
LOST_ELDER = "lost_elder"
LOST = (LOST_CHILD, LOST_ELDER)
# Neither is named by phrases: the model tells them as needs. Somebody may be ill, or a pupil wants
# to confide.
ILLNESS = "illness"
CONFIDING = "confiding"
# An emergency number was called for we know not what.
UNKNOWN = "unknown"

# The order of the kinds is their priority.
EMERGENCIES = (
    SELF_HARM,
    FIRE,
    GAS,
    POWER_LINE,
    DISASTER,
    DROWNING,
    VIOLENCE,
    LOST_CHILD,
    LOST_ELDER,
    CHILD,
    CRIME,
    ACCIDENT,
    MEDICAL,
)
OTHERS = (DENUNCIATION, COMPLAINT, POWER_OUT, WATER_OUT, BITE, ELSEWHERE)
KINDS = (*EMERGENCIES, *OTHERS)
# The model learns these; only phrases name a bite.
LEARNT_KINDS = tuple(kind for kind in KINDS if kind != BITE)
# What is told of a kind may sound like others: who is stuck in a fire, like people in a flood.
_SOUNDS_LIKE = {
    FIRE: {DISASTER},
    GAS: {DISASTER},
    ACCIDENT: {MEDICAL},
    MEDICAL: {ACCIDENT},
    CHILD: {CRIME, VIOLENCE, *LOST},
    CRIME: {CHILD, VIOLENCE},
    VIOLENCE: {CHILD, CRIME},
    LOST_CHILD: {CHILD, LOST_ELDER},
    LOST_ELDER: {CHILD, LOST_CHILD},
}


def is_same_danger(kind: str, known: Iterable[str]) -> bool:
    """Tell whether *kind* is one of *known*, or may be another name for one of them."""
    return any(kind == its or kind in _SOUNDS_LIKE.get(its, ()) for its in known)


class Alert(Struct, frozen=True):
    """What a text warns of; *kind* names it, and the phrase `alert-<kind>` says what to do.

    *also* are the other kinds in the same text; of *beside* it tells as surely, as of a sick child
    in a flood. *language* is the language to answer in, "" for
    the person's own. It *is_listed* if a phrase of the lists names it, and *is_exact* if that was
    typed with its diacritics: without, "de roi" may be "đẻ rơi" or "để rồi". A danger has a
    *probability*; *otherwise* is what the text warns of if nobody is in danger.
    """

    kind: str
    also: tuple[str, ...] = ()
    beside: str = ""
    language: str = ""
    probability: float = 1.0
    is_listed: bool = True
    is_exact: bool = True
    otherwise: "Alert | None" = None

    @property
    def is_danger(self) -> bool:
        """Whether *kind* is a danger to somebody, however doubtful."""
        return self.kind in EMERGENCIES or self.kind == UNKNOWN

    @property
    def is_emergency(self) -> bool:
        """Whether to take it that someone is in danger: show the phone numbers first."""
        return self.is_danger and self.decide() is Decision.CARE

    @property
    def is_doubtful(self) -> bool:
        """Whether to ask if someone is in danger."""
        return self.is_danger and self.decide() is Decision.ASK

    @property
    def is_confided(self) -> bool:
        """Whether a pupil confides, in no danger that needs more than someone who listens."""
        return self.kind == CONFIDING or (self.kind == CHILD and CONFIDING in self.also)

    @property
    def is_secret(self) -> bool:
        """Whether the text must not be stored, because it may identify an informer."""
        other = self.otherwise if self.is_doubtful else None
        return DENUNCIATION in (self.kind, *self.also) or bool(other and other.is_secret)

    def decide(self, place: Place = Place.ANYWHERE_ELSE, *, otherwise: float = 0.0) -> Decision:
        """Return what to do about the danger, for a person at *place*; see `decide`."""
        return decide(self.probability, is_exact=self.is_exact, otherwise=otherwise, place=place)


def alert_of(context: TurnContext) -> Alert | None:
    """Return what the message of *context* warns of, if anything."""
    alert = context.alert
    return alert if isinstance(alert, Alert) else None
