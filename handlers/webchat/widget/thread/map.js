/** A small map: the commune's neighbourhoods and one pin, without tiles of any provider. */

import { ask } from "../network/api.js";
import { icon, make, sign } from "../dom.js";
import { say } from "../words.js";

const METRES_ACROSS = 1_200;
const AIR = 4;
const PIN = { className: "pin", iconSize: [36, 44], iconAnchor: [18, 42] };
const NAME = { permanent: true, direction: "center", className: "neighbourhood-name" };

let neighbourhoods = null;

function shapes() {
  neighbourhoods ??= ask("/map").catch((error) => {
    neighbourhoods = null;
    throw error;
  });
  return neighbourhoods;
}

/**
 * Tell whether the point (longitude, latitude) lies in *ring*: an odd number of sides is above.
 */
function isInside([x, y], ring) {
  let inside = false;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1);
    if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}

function holds({ type, coordinates }, point) {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  return polygons.some(([outer]) => isInside(point, outer));
}

/** Show the name in *layer* only if it fits into its own area, the map, and beside *zoom*. */
function nameIfRoom(map, layer, zoom) {
  const tooltip = layer.getTooltip();
  const name = tooltip.getElement();
  if (!name) return;
  const at = (place) => map.latLngToContainerPoint(place);
  const { x, y } = at(tooltip.getLatLng());
  const [half, middle] = [name.offsetWidth / 2 + AIR, name.offsetHeight / 2 + AIR];
  const size = map.getSize();
  const west = Math.max(at(layer.getBounds().getSouthWest()).x, 0);
  const east = Math.min(at(layer.getBounds().getNorthEast()).x, size.x);
  const fits = x - half > west && x + half < east && y > middle && y < size.y - middle;
  const frame = map.getContainer().getBoundingClientRect();
  const corner = zoom.getBoundingClientRect();
  const covered = x + half > corner.left - frame.left && y - middle < corner.bottom - frame.top;
  tooltip.setOpacity(fits && !covered ? 1 : 0);
}

function draw(L, box, geography, pin) {
  const map = L.map(box, {
    attributionControl: false,
    zoomControl: false,
    keyboard: false,
    scrollWheelZoom: false,
    // One finger scrolls the thread; two fingers move the map.
    dragging: !L.Browser.mobile,
    minZoom: 11,
    maxZoom: 18,
    zoomSnap: 0.5,
    zoomAnimation: false,
    fadeAnimation: false,
  });
  const point = [pin.latitude, pin.longitude];
  map.fitBounds(L.latLng(point).toBounds(METRES_ACROSS), { animate: false });
  const zoom = L.control
    .zoom({ position: "topright", zoomInTitle: say("zoom-in"), zoomOutTitle: say("zoom-out") })
    .addTo(map)
    .getContainer();
  const areas = L.geoJSON(geography, {
    interactive: false,
    style: ({ geometry }) => {
      const isHere = holds(geometry, [pin.longitude, pin.latitude]);
      return { className: isHere ? "neighbourhood here" : "neighbourhood" };
    },
    filter: (feature) => feature.geometry?.type?.endsWith("Polygon"),
    onEachFeature: (feature, layer) => {
      const name = feature.properties?.name;
      if (name) layer.bindTooltip(make("span", {}, name), { ...NAME });
    },
  }).addTo(map);
  const names = () =>
    areas.eachLayer((layer) => layer.getTooltip() && nameIfRoom(map, layer, zoom));
  map.on("zoomend moveend", names);
  names();
  L.marker(point, {
    icon: L.divIcon({ ...PIN, html: icon("pin") }),
    interactive: false,
    keyboard: false,
  }).addTo(map);
  return map;
}

async function fill(figure, box, pin) {
  try {
    // Loaded at the first map only: it is larger than all the rest of the page.
    const leaflet = import("leaflet/dist/leaflet-src.esm.js");
    const [L, geography] = await Promise.all([leaflet, shapes()]);
    draw(L, box, geography, pin);
  } catch {
    // The place is written below, so a failed map is no error.
    figure.classList.add("without-map");
  }
}

/** Return a figure with *pin* on the map, which is drawn when it scrolls into view. */
export function mapOf(pin) {
  const place = pin.label || say("pin");
  const box = make("div", { class: "map", role: "group", "aria-label": say("map", { place }) });
  const figure = make(
    "figure",
    { class: "place" },
    box,
    make("figcaption", {}, sign("location"), make("span", {}, place)),
  );
  const watch = new IntersectionObserver((changes) => {
    if (!changes.some((change) => change.isIntersecting)) return;
    watch.disconnect();
    fill(figure, box, pin);
  });
  watch.observe(box);
  return figure;
}
