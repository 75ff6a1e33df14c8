/** Lets the person choose among three sizes of text, and remembers the choice. */

import { keep, recall } from "./storage/local_store.js";

const NAME = "text-size";
const SIZES = ["base", "large", "largest"];

function apply(size) {
  document.documentElement.dataset.text = size;
}

/** Let each press of *button* choose the next size; after the largest comes the smallest. */
export function setUpTextSize(button) {
  const known = recall(NAME);
  apply(SIZES.includes(known) ? known : SIZES[0]);
  button.addEventListener("click", () => {
    const at = SIZES.indexOf(document.documentElement.dataset.text);
    const size = SIZES[(at + 1) % SIZES.length];
    keep(NAME, size);
    apply(size);
  });
  // A page of plain HTML hides it, as it does nothing without scripts.
  button.hidden = false;
}
