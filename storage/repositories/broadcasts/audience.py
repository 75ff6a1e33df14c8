"""The audience of a broadcast, as a value and as a condition on people."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct
from sqlalchemy import (
    ColumnElement,
    FromClause,
    Table,
    and_,
    literal,
    literal_column,
    or_,
    select,
    true,
)

from storage.tables import (
    ANNOUNCEMENTS,
    BROADCAST_RECIPIENTS,
    CONTACTS,
    PEOPLE,
    SUBSCRIPTION_PLACES,
    SUBSCRIPTION_SETTINGS,
    SUBSCRIPTIONS,
)
from storage.tables.announcements import QUIET_FROM, QUIET_UNTIL, WHOLE_COMMUNE
from storage.tables.outbox import LEASED, SENDING, SENT, UNKNOWN

NOT_SUBSCRIBED = "not_subscribed"
OTHER_NEIGHBOURHOOD = "other_neighbourhood"
OTHER_KIND = "other_kind"
NOT_REACHED = "not_reached"


class Audience(Struct, frozen=True, omit_defaults=True):
    """People of any of *neighbourhoods* and of any of *kinds*; an empty list means everyone.

    With a *topic*, only those who subscribed to it, and also those of other neighbourhoods who
    want news of one of these, or of the whole commune. If it *is_safety*, nobody has to
    subscribe, and those whose neighbourhood is not known belong to every one. An audience that
    *corrects* an announcement, by its code, has exactly the people at the addresses to which that
    one was or may have been sent.
    """

    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    topic: str = ""
    is_safety: bool = False
    corrects: str = ""

    def to_json(self) -> str:
        """Return the audience as it is stored."""
        return msgspec.json.encode(self).decode()

    @property
    def subscribed_topic(self) -> str:
        """The topic that its people must have subscribed to, or ""."""
        return "" if self.is_safety or self.corrects else self.topic

    @property
    def waits_for_each(self) -> bool:
        """Whether its message waits for the end of each person's own quiet hours."""
        return bool(self.topic) and not self.is_safety


decode_audience = msgspec.json.Decoder(Audience).decode


def is_in_audience(audience: Audience) -> ColumnElement[bool]:
    """Return the condition that the person of a row belongs to *audience*."""
    return and_(true(), *requirements(audience).values())


def requirements(audience: Audience) -> Mapping[str, ColumnElement[bool]]:
    """Return the conditions for the person of a row to belong, each by why others do not."""
    if code := audience.corrects:
        contact = CONTACTS.alias("reached_contact")
        is_theirs = and_(
            contact.c.unit_id == PEOPLE.c.unit_id, contact.c.person_id == PEOPLE.c.person_id
        )
        reached = select(literal(1)).where(is_theirs, was_sent_to(contact, code))
        return {NOT_REACHED: reached.correlate(PEOPLE).exists()}
    found: dict[str, ColumnElement[bool]] = {}
    if topic := audience.subscribed_topic:
        found[NOT_SUBSCRIBED] = _has_row(SUBSCRIPTIONS, SUBSCRIPTIONS.c.topic == topic)
    if audience.neighbourhoods:
        theirs = PEOPLE.c.neighbourhood
        areas: list[ColumnElement[bool]] = [theirs.in_(audience.neighbourhoods)]
        if audience.topic:
            scope = SUBSCRIPTION_SETTINGS.c.scope
            chosen = SUBSCRIPTION_PLACES.c.neighbourhood.in_(audience.neighbourhoods)
            areas.append(_has_row(SUBSCRIPTION_SETTINGS, scope == WHOLE_COMMUNE))
            areas.append(_has_row(SUBSCRIPTION_PLACES, chosen))
        if audience.is_safety:
            areas.append(theirs == "")
        found[OTHER_NEIGHBOURHOOD] = or_(*areas)
    if audience.kinds:
        found[OTHER_KIND] = PEOPLE.c.kind.in_(audience.kinds)
    return found


def is_quiet_at(clock: str) -> ColumnElement[bool]:
    """Return the condition that the person of a row has their quiet hours at *clock*."""
    begin, end = SUBSCRIPTION_SETTINGS.c.quiet_from, SUBSCRIPTION_SETTINGS.c.quiet_until
    is_quiet = or_(
        and_(begin <= end, begin <= clock, end > clock),
        and_(begin > end, or_(begin <= clock, end > clock)),
    )
    is_usually_quiet = clock >= QUIET_FROM or clock < QUIET_UNTIL
    has_said = _has_row(SUBSCRIPTION_SETTINGS, true())
    is_said = _has_row(SUBSCRIPTION_SETTINGS, is_quiet)
    return or_(is_said, ~has_said) if is_usually_quiet else is_said


def was_sent_to(contact: FromClause, code: str) -> ColumnElement[bool]:
    """Return the condition that the announcement *code* was or may have been sent to *contact*.

    Its row has the person who had the address then: linking gives the address to another person.
    """
    row, linked = BROADCAST_RECIPIENTS.alias("reached"), PEOPLE.alias("reached_linked")
    broadcast = select(ANNOUNCEMENTS.c.broadcast_id).where(
        ANNOUNCEMENTS.c.unit_id == row.c.unit_id, ANNOUNCEMENTS.c.code == code
    )
    givers = select(linked.c.person_id).where(
        linked.c.unit_id == contact.c.unit_id,
        linked.c.merged_into == contact.c.person_id,
        # The same text as in the condition of the index.
        linked.c.merged_into != literal_column("''"),
    )
    return (
        select(literal(1))
        .where(
            row.c.unit_id == contact.c.unit_id,
            row.c.broadcast_id == broadcast.correlate(row).scalar_subquery(),
            or_(
                row.c.person_id == contact.c.person_id,
                row.c.person_id.in_(givers.correlate(contact)),
            ),
            row.c.channel == contact.c.channel,
            row.c.address == contact.c.address,
            # What a sender has claimed is on its way.
            row.c.state.in_((SENT, UNKNOWN, SENDING, LEASED)),
        )
        .correlate(contact)
        .exists()
    )


def _has_row(table: Table, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """Return the condition that the person has a row in *table* for which *condition* holds."""
    is_theirs = and_(table.c.unit_id == PEOPLE.c.unit_id, table.c.person_id == PEOPLE.c.person_id)
    return select(literal(1)).where(is_theirs, condition).correlate(PEOPLE).exists()
