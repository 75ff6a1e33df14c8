"""The rules for borders and landmarks: where neighbourhoods are on the map."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from storage.unit_pack.places.rings import Point, find_self_crossing, metres_from, overlap_metres
from storage.unit_pack.schema import Rows, TomlTable, Violation, rows
from storage.unit_pack.toml_lines import KeyPath

MIN_CORNERS = 3  # the fewest that make a boundary
# Borders are drawn by hand along roads: so many metres of two may lie over each other.
MAX_OVERLAP_METRES = 10.0
MAX_LANDMARK_METRES = 2_000.0  # outside the boundary of its neighbourhood
MAX_STRAY_METRES = 20_000.0  # from the rest of the commune, where there is no boundary


def check_borders(neighbourhoods: Rows) -> Iterator[Violation]:
    """Yield the violations in the boundaries and landmarks of *neighbourhoods*."""
    sound: Rows = []
    for key_path, neighbourhood in neighbourhoods:
        if ring := neighbourhood.get("boundary"):
            faults = list(_check_ring(ring, (*key_path, "boundary")))
            yield from faults
            sound += [] if faults else [(key_path, neighbourhood)]
    for (_, first), (key_path, second) in combinations(sound, 2):
        yield from _check_overlap(first, second, (*key_path, "boundary"))
    for key_path, neighbourhood in neighbourhoods:
        others = [row for _, row in neighbourhoods if row is not neighbourhood]
        yield from _check_landmarks(neighbourhood, key_path, others)


def _check_ring(ring: Sequence[Point], key_path: KeyPath) -> Iterator[Violation]:
    if len(set(ring)) < MIN_CORNERS:
        reason = f"phải là vòng khép kín có ít nhất {MIN_CORNERS} điểm (đang có {len(set(ring))})"
        yield Violation(key_path, reason)
    elif crossing := find_self_crossing(ring):
        reason = f"tự cắt hoặc tự chạm ở gần {_point(crossing)}: xếp các điểm theo thứ tự một vòng"
        yield Violation(key_path, reason)


def _check_overlap(first: TomlTable, second: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    metres = overlap_metres(first["boundary"], second["boundary"])
    if metres > MAX_OVERLAP_METRES:
        name = first.get("name", {}).get("vi", first.get("id", ""))
        reason = f'đè lên "{name}", sâu {metres:.0f} m: hai nơi chỉ được giáp nhau'
        yield Violation(key_path, reason)


def _check_landmarks(
    neighbourhood: TomlTable, key_path: KeyPath, others: Sequence[TomlTable]
) -> Iterator[Violation]:
    ring = neighbourhood.get("boundary")
    own = rows(neighbourhood, "landmarks", key_path)
    for inner, landmark in own:
        if (place := _position(landmark)) is None:
            continue
        if ring:
            off, most = metres_from(*place, ring), MAX_LANDMARK_METRES
            what = "đường bao của nơi có nó"
        else:
            rest = [row for _, row in own if row is not landmark]
            off = _metres_from_rest(place, rest, others)
            most, what = MAX_STRAY_METRES, "các chỗ khác trong gói"
        if off > most:
            reason = (
                f"phải cách {what} nhiều nhất {most / 1000:g} km (đang cách {off / 1000:.1f} km)"
            )
            yield Violation((*inner, "latitude"), reason)


def _position(landmark: TomlTable) -> Point | None:
    is_whole = {"longitude", "latitude"} <= landmark.keys()
    return (landmark["longitude"], landmark["latitude"]) if is_whole else None


def _metres_from_rest(
    place: Point, landmarks: Sequence[TomlTable], others: Sequence[TomlTable]
) -> float:
    """Return the distance to the nearest of all other places of the pack, 0 if there are none."""
    distances = [
        metres_from(*place, [known])
        for row in (*landmarks, *(its for other in others for its in other.get("landmarks", ())))
        if (known := _position(row))
    ]
    distances += [metres_from(*place, ring) for it in others if (ring := it.get("boundary"))]
    return min(distances, default=0.0)


def _point(point: Point) -> str:
    return f"[{point[0]:.4f}, {point[1]:.4f}]"
