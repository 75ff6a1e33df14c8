/** The way out of the conversation, on this device or on all. */

import { ask } from "./network/api.js";
import { cleanAddress } from "./return_view.js";
import { say } from "./words.js";

const find = (selector) => document.querySelector(selector);

/**
 * Set up the view. *leaving* is called before the server is asked, so that nothing asks for a new
 * conversation meanwhile; *left* once the cookie is gone.
 */
export function setUpSignOut({ leaving, left }) {
  const trouble = find("#sign-out-trouble");
  let busy = false;

  async function signOut(everywhere) {
    if (busy) return;
    busy = true;
    trouble.textContent = "";
    leaving();
    try {
      await ask("/sign-out", { everywhere });
    } catch (error) {
      // The server does not know the cookie: it has been ended elsewhere.
      if (error.status !== 401) {
        trouble.textContent = error.say || say("not-now");
        return;
      }
    } finally {
      busy = false;
    }
    find("#signed-out-title").textContent = say(everywhere ? "signed-out-everywhere" : "signed-out-here");
    cleanAddress();
    left();
  }

  find("#sign-out-here").addEventListener("click", () => signOut(false));
  find("#sign-out-everywhere").addEventListener("click", () => signOut(true));
}
