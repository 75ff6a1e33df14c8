/** Shows the buttons that answer the newest question. */

import { button, make } from "../dom.js";
import { say } from "../words.js";

const MENU = "do:menu";

/**
 * Return the buttons of *reply*; one tap passes its button's data to *choose*.
 *
 * With *isBeside* another question is open: the buttons have no numbers, because a number would
 * answer that one, and no exit buttons.
 */
export function answersTo(reply, choose, { isBeside = false } = {}) {
  const { buttons = [], navigation: all = [] } = reply;
  // The menu has its place beside the field.
  const navigation = isBeside ? [] : all.filter(({ data }) => data !== MENU);
  if (buttons.length + navigation.length === 0) return null;
  let isTaken = false;
  const press = (one) => (event) => {
    // Ignore the second tap of a double tap: it would answer the next question.
    if (isTaken || event.detail > 1) return;
    isTaken = true;
    choose(one.data);
  };
  const look = ["answers", ...(isBeside ? ["beside"] : []), ...(buttons.length === 2 ? ["two"] : [])];
  return make(
    "div",
    { class: look.join(" "), role: "group", "aria-label": say("answers") },
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
