/** The menu behind "Việc khác": what else can be done here, the size of the letters, the language. */

import { button } from "./dom.js";
import { menu, otherLanguage } from "./words.js";

const find = (selector) => document.querySelector(selector);

/** Set up the menu; a tap on one of its entries passes the data of its button to *choose*. */
export function setUpMenu(choose) {
  const sheet = find("#menu");
  const leave = (data) => {
    sheet.close();
    choose(data);
  };
  find("#menu-open").addEventListener("click", () => {
    const entries = menu().map(({ label, data }) =>
      button(label, () => leave(data), { look: "entry" }),
    );
    find("#menu-items").replaceChildren(...entries);
    sheet.showModal();
  });
  find("#menu-close").addEventListener("click", () => sheet.close());
  find("#language").addEventListener("click", () => leave(`speak:${otherLanguage()}`));
  sheet.addEventListener("click", ({ target }) => {
    // A tap beside it is one on the dialog itself; a link leads to another view.
    if (target === sheet || target.closest("a")) sheet.close();
  });
}
