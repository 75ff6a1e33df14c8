/** Switches to large text, and remembers the choice. */

import { keep, recall } from "./storage/local_store.js";

const NAME = "larger";

function apply(larger, pressed) {
  document.documentElement.dataset.text = larger ? "large" : "base";
  pressed.setAttribute("aria-pressed", String(larger));
}

/** Let *pressed* switch between the two sizes. */
export function setUpTextSize(pressed) {
  apply(recall(NAME) === true, pressed);
  pressed.addEventListener("click", () => {
    const larger = document.documentElement.dataset.text !== "large";
    keep(NAME, larger);
    apply(larger, pressed);
  });
}
