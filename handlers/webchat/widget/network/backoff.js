/** Waits longer after each failure, and not at all after a nudge. */

const FIRST = 1_000;
const LONGEST = 30_000;

export class Backoff {
  #next = FIRST;
  #waiting = new Set();

  /** Start again with the shortest wait. */
  reset() {
    this.#next = FIRST;
  }

  /** Stop waiting now. */
  nudge() {
    this.reset();
    for (const wake of this.#waiting) wake();
  }

  /** Wait for the current delay, at least *seconds*. */
  async wait(seconds = 0) {
    // Vary the delay by a quarter, so that clients don't all reconnect at once after a restart.
    const due = this.#next * (0.75 + Math.random() / 2);
    this.#next = Math.min(this.#next * 2, LONGEST);
    let wake;
    const woken = new Promise((resolve) => {
      wake = resolve;
    });
    const timer = setTimeout(wake, Math.max(due, seconds * 1000));
    this.#waiting.add(wake);
    await woken;
    clearTimeout(timer);
    this.#waiting.delete(wake);
  }
}
