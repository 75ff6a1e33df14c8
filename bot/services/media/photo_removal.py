"""Remove a photo that can't be fetched from a session."""

from msgspec import structs

from conversations.engine.model.messages import Album, Content, Photo
from conversations.engine.model.transcript import Answer, Session, Transcript


def remove_photo(session: Session, media: str) -> Session:
    """Return *session* without the photo *media*, or the same object if it is not in it."""
    talks = {
        name: without
        for name in ("open", "shelved")
        if (talk := getattr(session, name)) and (without := _without(talk, media)) != talk
    }
    return structs.replace(session, **talks) if talks else session


def _without(talk: Transcript, media: str) -> Transcript:
    return structs.replace(
        talk,
        answers=tuple(_answer(answer, media) for answer in talk.answers),
        detached_answers=tuple(_answer(answer, media) for answer in talk.detached_answers),
        gathered=tuple(part for part in talk.gathered if part != media),
        early_inputs=tuple(
            left for content in talk.early_inputs if (left := _content_without(content, media))
        ),
    )


def _answer(answer: Answer, media: str) -> Answer:
    if not isinstance(answer.value, list) or media not in answer.value:
        return answer
    return structs.replace(answer, value=[part for part in answer.value if part != media])


def _content_without(content: Content, media: str) -> Content | None:
    """Return *content* without the photo *media*, or None if nothing is left."""
    if isinstance(content, Photo):
        return None if content.media == media else content
    if not isinstance(content, Album):
        return content
    photos = tuple(photo for photo in content.photos if photo.media != media)
    return structs.replace(content, photos=photos) if photos else None
