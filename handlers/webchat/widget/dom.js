/** Makes elements; texts go in as text only, never as markup. */

const SVG = "http://www.w3.org/2000/svg";

/** Return a new *tag* element with *attributes* and *children* (elements or texts). */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Return the icon *name* of the page's own set; screen readers ignore it. */
export function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  picture.append(use);
  return picture;
}

const SIGNS = { photo: "📷", location: "📍", voice: "🎤" };

/** Return the icon of a kind of answer, as replies mention it ("bấm 📍"). */
export function sign(way) {
  return make("span", { class: "sign", "aria-hidden": "true" }, SIGNS[way]);
}

/** Return a button with *words*, and the icon of *way* before them if there is one. */
export function button(words, onclick, { look = "plain", way = null } = {}) {
  const face = way ? sign(way) : null;
  return make("button", { type: "button", class: look, onclick }, face, make("span", {}, words));
}

/** Tell whether the person uses a touch screen rather than a mouse. */
export function byFinger() {
  return matchMedia("(pointer: coarse)").matches;
}
