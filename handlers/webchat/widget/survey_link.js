/** Links to a survey: "#yk-7" in the address asks for the survey YK 7. */

import { cleanAddress } from "./return_view.js";

/** Return the words that the address stands for, and forget it; "" for any other address. */
export function takeLinkedWords() {
  const found = /^#yk-(\d{1,9})$/.exec(location.hash);
  if (!found) return "";
  cleanAddress();
  return `/ykien YK ${Number(found[1])}`;
}
