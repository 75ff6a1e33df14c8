/** Scrolls to the beginning of new messages, unless the person is reading elsewhere. */

const NEAR = 80;
const AIR = 12;

export class Scroller {
  #view;
  #anchor = null;

  /** *view* scrolls *inside*; *atEnd* is called when the end comes into view. */
  constructor(view, inside, atEnd) {
    this.#view = view;
    view.addEventListener("scroll", () => this.#isNearEnd && atEnd(), { passive: true });
    // Photos and maps load late and shift the content, unlike a person who scrolls.
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

  /** Scroll *element* to the top of the view, or to the end if that shows it too. */
  reveal(element) {
    this.#anchor = element;
    this.#settle();
    // Again when all heights are known.
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
