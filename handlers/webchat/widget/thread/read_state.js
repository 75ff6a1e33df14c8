/** Tracks which messages were shown: reports them, and counts the rest in the title. */

import { ask } from "../network/api.js";

const SOON = 400;

export class ReadState {
  #guarded;
  #title;
  #last = 0;
  #told = 0;
  #missed = 0;
  #timer = 0;

  /** *title* is the page's title when nothing is unread. */
  constructor(guarded, title) {
    this.#guarded = guarded;
    this.#title = title;
    document.title = title;
    document.addEventListener("visibilitychange", () => this.#look());
  }

  /** Start with a conversation shown before up to *seen*, and now up to *position*. */
  begin(seen, position) {
    this.#told = seen;
    this.#last = position;
    this.#look();
  }

  /** Record *message*; return whether it is the first unread one. */
  hear({ position, from }) {
    this.#last = Math.max(this.#last, position);
    const missed = document.hidden && from === "us";
    if (missed) this.#missed += 1;
    this.#look();
    return missed && this.#missed === 1;
  }

  #look() {
    if (!document.hidden) this.#missed = 0;
    const badge = this.#missed
      ? navigator.setAppBadge?.(this.#missed)
      : navigator.clearAppBadge?.();
    // A browser may refuse the number on the icon; the title has it, too.
    badge?.catch(() => {});
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
      // The next message, or the next look at the page, reports it.
    }
  }
}
