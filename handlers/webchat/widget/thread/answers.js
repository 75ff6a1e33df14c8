/** Shows what may be pressed in answer to the newest question. */

import { button, make } from "../dom.js";
import { say } from "../words.js";

/**
 * Return the buttons of *reply*; one press hands its button's data to *choose*.
 *
 * With *isBeside* another question is open: they have no numbers, which would answer that one, and
 * no ways on of their own.
 */
export function answersTo(reply, choose, { isBeside = false } = {}) {
  const { buttons = [] } = reply;
  const navigation = isBeside ? [] : (reply.navigation ?? []);
  if (buttons.length + navigation.length === 0) return null;
  let isTaken = false;
  const press = (one) => (event) => {
    // The second tap of a double tap is no answer to the question that has just come.
    if (isTaken || event.detail > 1) return;
    isTaken = true;
    choose(one.data);
  };
  return make(
    "div",
    { class: isBeside ? "answers beside" : "answers", role: "group", "aria-label": say("answers") },
    ...buttons.map((one) => button(one.label, press(one), { look: "choice" })),
    navigation.length === 0
      ? null
      : make(
          "div",
          { class: "ways" },
          ...navigation.map((one) => button(one.label, press(one), { look: "quiet" })),
        ),
  );
}
