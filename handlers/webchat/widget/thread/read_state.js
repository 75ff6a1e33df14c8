/** Knows what has been shown: tells the server, and counts in the title what waits. */

import { ask } from "../network/api.js";

const SOON = 400;

export class ReadState {
  #guarded;
  #title;
  #last = 0;
  #told = 0;
  #missed = 0;
  #timer = 0;

  /** *title* is the page's title when nothing waits. */
  constructor(guarded, title) {
    this.#guarded = guarded;
    this.#title = title;
    document.title = title;
    document.addEventListener("visibilitychange", () => this.#look());
  }

  /** Begin with a conversation of which *seen* was shown before and *position* is shown now. */
  begin(seen, position) {
    this.#told = seen;
    this.#last = position;
    this.#look();
  }

  /** Take note of *message*; return whether it is the first that nobody looked at. */
  hear({ position, from }) {
    this.#last = Math.max(this.#last, position);
    const missed = document.hidden && from === "us";
    if (missed) this.#missed += 1;
    this.#look();
    return missed && this.#missed === 1;
  }

  #look() {
    if (!document.hidden) this.#missed = 0;
    document.title = this.#missed ? `(${this.#missed}) ${this.#title}` : this.#title;
    clearTimeout(this.#timer);
    if (!document.hidden && this.#last > this.#told) {
      this.#timer = setTimeout(() => this.#confirm(this.#last), SOON);
    }
  }

  async #confirm(position) {
    try {
      await this.#guarded(() => ask("/seen", { position }));
      this.#told = Math.max(this.#told, position);
    } catch {
      // The next message, or the next look, tells it.
    }
  }
}
