"""Link the addresses of one person by a code, and unlink them."""

from datetime import datetime, timedelta
from hashlib import scrypt, sha256
from secrets import randbelow

import msgspec
from msgspec import structs

from bot.services.ids import new_id
from bot.services.person_caches import note_forgotten
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.linking.effects import (
    DIALOGUE,
    Linked,
    Offered,
    OfferLink,
    Unlink,
    Unlinked,
    UseLinkCode,
)
from conversations.dialogues.linking.queries import MyAddress, MyAddresses, MyChannels
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.messages import Album, Content, Photo, Voice
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import (
    Session,
    Transcript,
    session_from_json,
    session_to_json,
)
from conversations.text.formatting import format_date
from storage.database.transactions import Transaction
from storage.repositories.inbound import inbox
from storage.repositories.linking import address_links
from storage.repositories.person import addresses, people, profiles
from storage.repositories.person.addresses import Contact
from storage.repositories.person.people import PersonState, Progress
from storage.repositories.reports import reports

_CODE_LIFETIME = timedelta(minutes=10)
_MOST_TRIES = 5
_TRIES_EVERYWHERE = 100
_PROTECTED_FOR = timedelta(days=30)
_ID_LENGTH = 16

# Slow enough that codes can't be computed from a stolen table within their ten minutes; fast
# enough for a transaction, since the number of codes in ten minutes is limited.
_SCRYPT = {"n": 2**13, "r": 8, "p": 1}

_decode = msgspec.json.Decoder(Content).decode


def offer_code(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: OfferLink
) -> Outcome:
    """Create a code that links the address where it is entered to the speaker."""
    del effect
    now = context.now()
    until = now + _CODE_LIFETIME
    code = address_links.LinkCode(speaker.person_id, speaker.channel, speaker.address, until, None)
    while True:
        digits = f"{randbelow(10**6):06}"
        if address_links.add_code(tx, context.unit_id, _hash(context, digits), code, now=now):
            return Offered(f"{digits[:3]} {digits[3:]}", until)


def join_by_code(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: UseLinkCode
) -> Outcome:
    """Link the speaker to the code's maker, if the code is valid."""
    now = context.now()
    tries = address_links.load_tries(
        tx, context.unit_id, speaker.channel, speaker.address, since=now - _CODE_LIFETIME
    )
    if tries.here >= _MOST_TRIES or tries.everywhere >= _TRIES_EVERYWHERE:
        return Refused("many")
    hashed = _hash(context, effect.code)
    code = address_links.find_code(tx, context.unit_id, hashed)
    fault = _fault(code, speaker, now)
    if code is None or fault:
        if fault not in ("own", "same"):
            _count(tx, context, speaker, tries.here + 1, tries.since or now)
        return Refused(fault)
    known = people.lock(tx, context.unit_id, [code.person_id, speaker.person_id])
    # While we waited for the lock, someone may have used the code or merged its owner.
    code = address_links.find_code(tx, context.unit_id, hashed) or code
    if fault := _fault(code, speaker, now):
        return Refused(fault)
    if code.person_id not in known or not address_links.use_code(
        tx, context.unit_id, hashed, now=now
    ):
        return Refused("used")
    maker, other = known[code.person_id], known[speaker.person_id]
    kept, dropped = _merge(tx, context, maker, other, now)
    return Linked(
        channel=speaker.channel,
        address=_address_id(speaker.channel, speaker.address),
        maker=(code.channel, code.address),
        kept=kept,
        dropped=dropped,
    )


def unlink_address(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: Unlink
) -> Outcome:
    """Unlink the given address, or the newest linked one; it becomes a person of its own."""
    now, address_id = context.now(), effect.address
    own = addresses.of_person(tx, context.unit_id, speaker.person_id)
    if len(own) == 1:
        return Refused("gone" if address_id else "alone")
    allowed = [contact for contact in own if _may_unlink(contact, speaker, own, now)]
    matching = [c for c in allowed if address_id in ("", _address_id(c.channel, c.address))]
    if not matching:
        is_own = any(address_id == _address_id(c.channel, c.address) for c in own)
        return Refused("newer" if is_own else "gone")
    unlinked = matching[-1]
    _unlink(tx, context, speaker.person_id, unlinked, now)
    note_forgotten(tx, context.unit_id)
    return Unlinked(
        unlinked.channel,
        (unlinked.channel, unlinked.address),
        is_here=_is_here(unlinked, speaker),
    )


def list_addresses(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MyAddresses
) -> MyChannels:
    """Return the speaker's addresses, and whether they have data that a link would merge."""
    del query
    now = context.now()
    own = addresses.of_person(tx, context.unit_id, speaker.person_id)
    has_history = bool(reports.of_person(tx, context.unit_id, speaker.person_id, most=1))
    return MyChannels(
        tuple(
            MyAddress(
                id=_address_id(contact.channel, contact.address),
                channel=contact.channel,
                since=format_date(
                    (contact.linked_at or contact.created_at).astimezone(context.timezone)
                ),
                is_here=_is_here(contact, speaker),
                may_go=_may_unlink(contact, speaker, own, now),
            )
            for contact in own
        ),
        has_history or _has_draft(tx, context, speaker.person_id),
    )


def _fault(code: address_links.LinkCode | None, speaker: Speaker, now: datetime) -> str:
    """Return the reason why a code is invalid, or ""."""
    if code is None:
        return "wrong"
    if code.person_id == speaker.person_id:
        is_here = (code.channel, code.address) == (speaker.channel, speaker.address)
        return "own" if is_here else "same"
    if code.used_at is not None:
        return "used"
    return "expired" if code.until <= now else ""


def _may_unlink(contact: Contact, speaker: Speaker, own: list[Contact], now: datetime) -> bool:
    """Tell whether the speaker can unlink an address.

    In its first thirty days, an address that was linked by a code can't unlink an older one: a
    neighbour who read the code from the screen must not keep the reports.
    """
    current = next((n for n, c in enumerate(own) if _is_here(c, speaker)), 0)
    linked = own[current].linked_at
    is_new = linked is not None and now - linked <= _PROTECTED_FOR
    return not is_new or own.index(contact) >= current


def _is_here(contact: Contact, speaker: Speaker) -> bool:
    return (contact.channel, contact.address) == (speaker.channel, speaker.address)


def _merge(
    tx: Transaction, context: UnitContext, maker: PersonState, other: PersonState, now: datetime
) -> tuple[str, str]:
    """Merge *other* into *maker*; return the names of the kept and the dropped draft."""
    session, kept, dropped = _joined(_session(maker), _session(other))
    address_links.merge_person(tx, context.unit_id, other.person_id, maker.person_id, now=now)
    profiles.save_profile(
        tx, context.unit_id, maker.person_id, _filled(maker.person, other.person)
    )
    profiles.save_profile(tx, context.unit_id, other.person_id, Person())
    # The higher one, so that positions still increase at each address and no page has shown them.
    position = max(maker.position, other.position)
    draft = session.open or session.shelved
    progress = Progress(
        maker.person_id,
        position,
        session_to_json(session).decode(),
        draft.name if draft else "",
        not maker.session,
    )
    people.save_progress(tx, context.unit_id, [progress], now=now)
    return kept, dropped


def _filled(maker: Person, other: Person) -> Person:
    """Return *maker*'s profile with empty fields filled from *other*."""
    spare = structs.asdict(other)
    return structs.replace(maker, **{k: v or spare[k] for k, v in structs.asdict(maker).items()})


def _joined(maker: Session, other: Session) -> tuple[Session, str, str]:
    """Return *maker*'s session with *other*'s draft, and the kept and the dropped draft's name."""
    serial = max(maker.serial, other.serial)
    drafts = [d for d in (other.open, other.shelved) if d and d.is_started]
    shelved = maker.shelved
    kept = dropped = ""
    for draft in drafts:
        serial += 1
        # A new serial, so that no old button of either person answers its question.
        moved = structs.replace(draft, serial=serial, asks_to_resume=False, held=None)
        if shelved is None:
            shelved = moved
        else:
            shelved, older = _newest_first(shelved, moved)
            kept, dropped = shelved.name, older.name
    return structs.replace(maker, serial=serial, shelved=shelved), kept, dropped


def _newest_first(one: Transcript, other: Transcript) -> tuple[Transcript, Transcript]:
    return (one, other) if one.touched >= other.touched else (other, one)


def _session(known: PersonState) -> Session:
    try:
        return session_from_json(known.session) if known.session else Session()
    except msgspec.DecodeError:  # an unreadable session; `receive_batch` reports it
        return Session()


def _has_draft(tx: Transaction, context: UnitContext, person_id: str) -> bool:
    known = people.lock(tx, context.unit_id, [person_id]).get(person_id)
    session = _session(known) if known else Session()
    drafts = (session.open, session.shelved)
    return any(draft and draft.is_started and draft.name != DIALOGUE for draft in drafts)


def _unlink(
    tx: Transaction, context: UnitContext, person_id: str, contact: Contact, now: datetime
) -> None:
    known = people.lock(tx, context.unit_id, [person_id])[person_id]
    old = known.person
    profile = Person(language=old.language, form=old.form, consent=old.consent)
    taker = people.add_without_address(
        tx, context.unit_id, new_id(), profile, position=known.position, now=now
    )
    address = (contact.channel, contact.address)
    address_links.unlink_address(tx, context.unit_id, address, giver=person_id, taker=taker)
    address_links.expire_codes(tx, context.unit_id, person_id, now=now)
    messages = inbox.contents(tx, context.unit_id, taker)
    address_links.share_media(tx, context.unit_id, _files(messages), giver=person_id, taker=taker)
    address_links.revoke_return_access(
        tx, context.unit_id, person_id, since=contact.linked_at or now
    )


def _files(messages: list[str]) -> list[str]:
    """Return the media ids in *messages*."""
    files: dict[str, None] = {}
    for content in map(_decode, messages):
        sent = content.photos if isinstance(content, Album) else (content,)
        files.update((file.media, None) for file in sent if isinstance(file, Photo | Voice))
    return [file for file in files if file]


def _count(
    tx: Transaction, context: UnitContext, speaker: Speaker, count: int, since: datetime
) -> None:
    address_links.save_tries(tx, context.unit_id, speaker.channel, speaker.address, count, since)


def _address_id(channel: str, address: str) -> str:
    """Return an id of an address that does not reveal it."""
    return sha256(f"{channel}\n{address}".encode()).hexdigest()[:_ID_LENGTH]


def _hash(context: UnitContext, digits: str) -> str:
    return scrypt(digits.encode(), salt=f"link {context.unit_id}".encode(), **_SCRYPT).hex()
