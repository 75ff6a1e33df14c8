/** The thread: all messages in order, the answers to the newest question, unread marks. */

import { answersTo } from "./answers.js";
import { make } from "../dom.js";
import { isSilent, ourMessage, ownMessage, sameContent } from "./message.js";
import { showDeliveryStatus } from "./delivery_status.js";
import { dayOf, ownLabel, say, timeOf } from "../words.js";

const MOST = 200;
const ANSWER_EXPECTED = 60_000;
const BURST = 3_000;
/** After such a silence the hour is shown. */
const PAUSE = 15 * 60_000;

export class Thread {
  #list;
  #typing;
  #scroller;
  #actions;
  #entries = [];
  #labels = new Map();
  #live = [];
  #asking = null;
  #mark = null;
  #at = new Date();
  #tired = 0;
  #burst = { at: 0, el: null };

  /** *actions* has the callbacks: choose, again, giveUp, guarded, wants, unsent, missed. */
  constructor({ list, typing, scroller, actions }) {
    this.#list = list;
    this.#typing = typing;
    this.#scroller = scroller;
    this.#actions = actions;
  }

  /** Empty the thread. */
  clear() {
    this.#list.replaceChildren();
    this.#entries = [];
    this.#labels.clear();
    this.#live = [];
    this.#mark = null;
    this.#at = new Date();
    this.#refresh();
  }

  /** Show earlier *messages*, with a mark before those after *seen*. */
  load(messages, seen) {
    this.#list.parentElement.setAttribute("aria-busy", "true");
    for (const message of messages) {
      const isNew = seen > 0 && message.position > seen && message.from === "us";
      if (isNew && !this.#mark) this.#markNew();
      this.#insert(message);
    }
    this.#refresh();
    this.#list.parentElement.removeAttribute("aria-busy");
    this.#scroller.reveal(this.#mark ?? this.#list.lastElementChild);
  }

  /** Show the new *message*, after a mark if it is the *first* unread one. */
  hear(message, first) {
    if (this.#entries.some((entry) => entry.position === message.position)) return;
    if (message.from === "you") {
      const entry = this.#entries.find((one) => this.#isThis(one, message));
      if (entry) {
        entry.position = message.position;
        return;
      }
    }
    const { following } = this.#scroller;
    if (first) this.#markNew();
    const el = this.#insert(message);
    this.#refresh();
    if (message.from !== "us") return;
    // Scroll to the first of several replies in a row.
    if (Date.now() - this.#burst.at > BURST) this.#burst.el = first ? this.#mark : el;
    this.#burst.at = Date.now();
    if (following) this.toNewest();
    else this.#actions.missed();
  }

  /** Show *item*, which is being sent; *files* are its photos, or its recording. */
  own(item, files) {
    const content = { ...item.content };
    const el = isSilent(content) ? null : ownMessage(content, this.#labelOf, files);
    this.#place({ item, position: null, from: "you", at: new Date(), el, state: "sending" });
    this.#refresh();
    this.#burst.at = 0;
    if (el) {
      this.#unmark();
      this.#scroller.reveal(el);
    }
    return el;
  }

  /** Show the *state* and *facts* of *item*, as the outbox reports them. */
  tell(item, state, facts) {
    const entry = this.#entries.find((one) => one.item?.id === item.id);
    if (!entry) return;
    entry.state = state;
    if (state === "sent") this.#arrived(entry, facts.position);
    if (entry.el) {
      showDeliveryStatus(entry.el.querySelector(".way"), entry.item, state, facts, {
        again: () => this.#actions.again(entry.item),
        giveUp: () => {
          this.#actions.giveUp(entry.item);
          this.#remove(entry);
        },
      });
    }
    this.#refresh();
  }

  /** Scroll to the beginning of our newest message. */
  toNewest() {
    this.#scroller.reveal(this.#burst.el ?? this.#list.lastElementChild);
  }

  #labelOf = (data) => this.#labels.get(data) ?? ownLabel(data);

  #isThis(entry, message) {
    if (!entry.item || entry.position !== null || entry.state === "refused") return false;
    if (message.id) return message.id === entry.item.id;
    return sameContent(entry.item.content, message.content);
  }

  #arrived(entry, position) {
    const other = this.#entries.find((one) => one !== entry && one.position === position);
    // Already shown, from the stream or before a reload.
    if (other) this.#remove(entry);
    else entry.position ??= position;
    this.#actions.expect(position);
    clearTimeout(this.#tired);
    this.#tired = setTimeout(() => {
      this.#typing.hidden = true;
    }, ANSWER_EXPECTED);
  }

  #insert(message) {
    const { position, from, reply, content } = message;
    let el = null;
    if (from === "us") {
      const { buttons = [], navigation = [], unsent } = reply;
      for (const { label, data } of [...buttons, ...navigation, ...(unsent ? [unsent] : [])]) {
        this.#labels.set(data, label);
      }
      el = ourMessage(reply, new Date(message.at), this.#actions.guarded);
    } else if (!isSilent(content)) {
      el = ownMessage(content, this.#labelOf);
    }
    this.#place({ position, from, reply, at: new Date(message.at), el, state: "kept" });
    return el;
  }

  #place(entry) {
    // Unsent items stay at the end.
    const after = this.#entries.findIndex((one) => one.position === null);
    const isLast = entry.position === null || after === -1;
    if (entry.el && isLast) this.#separate(entry.at);
    const next = isLast ? null : this.#entries.slice(after).find((one) => one.el)?.el;
    if (entry.el) this.#list.insertBefore(entry.el, next ?? null);
    this.#entries.splice(isLast ? this.#entries.length : after, 0, entry);
    while (this.#entries.length > MOST) this.#dropOldest();
  }

  /** Show the hour of *at* after a silence, and its day if it is another. */
  #separate(at) {
    const before = this.#at;
    this.#at = at;
    // Compare dates, not names of days: names change with the language.
    const isSameDay = at.toDateString() === before.toDateString();
    if (isSameDay && Math.abs(at - before) < PAUSE) return;
    const words = isSameDay ? timeOf(at) : `${dayOf(at)}, ${timeOf(at)}`;
    this.#list.append(make("li", { class: "day" }, words));
  }

  #unmark() {
    this.#mark?.remove();
    this.#mark = null;
  }

  #markNew() {
    this.#unmark();
    this.#mark = make("li", { class: "new" }, say("new"));
    this.#list.append(this.#mark);
  }

  #dropOldest() {
    const { el } = this.#entries.shift();
    if (!el) return;
    while (this.#list.firstElementChild !== el) this.#list.firstElementChild.remove();
    el.remove();
  }

  #remove(entry) {
    this.#entries = this.#entries.filter((one) => one !== entry);
    entry.el?.remove();
    this.#refresh();
  }

  #refresh() {
    const counted = this.#entries.filter((entry) => entry.state !== "refused");
    const newest = counted.findLastIndex((entry) => entry.reply);
    const before = counted.slice(0, newest + 1).findLastIndex((entry) => entry.from === "you");
    const together = counted.slice(before + 1, newest + 1).filter((entry) => asks(entry.reply));
    const asking = together.at(-1);
    const isAnswered = newest < counted.length - 1;
    // Buttons of earlier replies go above the open question.
    const offered = together.slice(0, -1).filter((entry) => entry.reply.buttons?.length);
    const open = isAnswered || !asking ? [] : [...offered, asking];
    // Whatever was written since, a roll-call and a poll can be answered.
    const lasting = counted.filter((entry) => lasts(entry.reply) && !open.includes(entry));
    this.#open([...lasting, ...open], asking);
    this.#actions.wants(asking?.reply.wants ?? []);
    const last = counted.at(-1);
    this.#typing.hidden = !(last?.item && ["sending", "sent"].includes(last.state));
    // Only an answer tells it; a notice has no manner.
    const told = counted.findLast((entry) => entry.reply?.manner);
    this.#actions.unsent(told?.reply.unsent ?? null);
  }

  #open(entries, asking) {
    const isSame = (entry, n) => entry === this.#live[n];
    const isAsked = asking === this.#asking && entries.length === this.#live.length;
    if (isAsked && entries.every(isSame)) return;
    this.#asking = asking;
    for (const { el } of this.#live) el.querySelector(".answers")?.remove();
    this.#live = entries;
    for (const entry of entries) {
      const isBeside = entry !== asking;
      const answers = answersTo(entry.reply, this.#actions.choose, { isBeside });
      if (answers) entry.el.append(answers);
    }
  }
}

/** Tell whether the buttons of *reply* stay usable whatever follows. */
function lasts(reply) {
  return Boolean(reply?.buttons?.length && new Date(reply.lasts_until ?? 0) > new Date());
}

function asks(reply) {
  return Boolean(reply?.buttons?.length || reply?.navigation?.length || reply?.wants?.length);
}
