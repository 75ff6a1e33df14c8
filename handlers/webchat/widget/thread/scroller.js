/** Moves the thread so that the newest is read from its beginning, and leaves a reader alone. */

const NEAR = 80;
const AIR = 12;

export class Scroller {
  #view;
  #anchor = null;

  /** *view* scrolls what is *inside*; *atEnd* is called when the end comes into view. */
  constructor(view, inside, atEnd) {
    this.#view = view;
    view.addEventListener("scroll", () => this.#isNearEnd && atEnd(), { passive: true });
    // Pictures and maps arrive late and push; a person who scrolls means it.
    new ResizeObserver(() => this.#settle()).observe(inside);
    new ResizeObserver(() => this.#settle()).observe(view);
    for (const sign of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      view.addEventListener(sign, () => this.#letGo(), { passive: true });
    }
  }

  /** Tell whether the end is in view or is being followed. */
  get following() {
    return this.#anchor !== null || this.#isNearEnd;
  }

  /** Bring *element* to the top of the view, or the end into view if that shows it too. */
  reveal(element) {
    this.#anchor = element;
    this.#settle();
    // Once more when everything has its height.
    requestAnimationFrame(() => this.#settle());
  }

  get #isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.#view;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #letGo() {
    this.#anchor = null;
  }

  #settle() {
    if (!this.#anchor?.isConnected) return;
    if (this.#view.scrollHeight <= this.#view.clientHeight) {
      // In a low window the whole page scrolls instead.
      if (document.documentElement.scrollHeight > innerHeight) this.#anchor.scrollIntoView();
      return;
    }
    const top = this.#anchor.getBoundingClientRect().top - this.#view.getBoundingClientRect().top;
    this.#view.scrollTop += top - AIR;
  }
}
