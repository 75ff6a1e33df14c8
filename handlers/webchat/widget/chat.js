/** Starts the page and connects its parts. */

import { ask } from "./network/api.js";
import { cleanAddress, viewOfAddress, setUpReturn } from "./return_view.js";
import { setUpMenu } from "./menu.js";
import { setUpSignOut } from "./sign_out_view.js";
import { takeLinkedWords } from "./survey_link.js";
import { isSignedInElsewhere } from "./site.js";
import { setUpTextSize } from "./text_size.js";
import { Composer } from "./composer/composer.js";
import { Connection } from "./network/connection.js";
import { keep, recall } from "./storage/local_store.js";
import * as blobStore from "./storage/blob_store.js";
import { Outbox } from "./network/outbox.js";
import { Scroller } from "./thread/scroller.js";
import { ReadState } from "./thread/read_state.js";
import { showHeader, showLine, showNote, showUnsentNotice, showView } from "./layout.js";
import { Thread } from "./thread/thread.js";
import { fillIn, language, loadWords, renewWords, say } from "./words.js";

const MOST = 200;
const MINUTE = 60_000;
const START = { type: "text", text: "/start" };

// Only those who may be told of news need it.
const push = () => import("./push.js");
const find = (selector) => document.querySelector(selector);

const connection = new Connection({
  hear: (message) => {
    thread.hear(message, readState.hear(message));
    renewWords(message.reply?.manner, reword);
    offerPush(message.reply);
  },
  tell: (state, words) => showLine(state, words),
  renewed: (session) => isStarted && begin(session),
});
// After signing out, no request may open a new conversation by itself.
const guarded = (operation) => (isStarted ? connection.guarded(operation) : operation());
const outbox = new Outbox(guarded, (item, state, facts) => told(item, state, facts));
let thread;
let readState;
let composer;
let isStarted = false;
let turn = 0;
let isPushOffered = false;

/** Show *item* if it is new, and its delivery state. */
function told(item, state, facts) {
  if ("files" in facts) thread.own(item, facts.files);
  thread.tell(item, state, facts);
}

/** Show all texts in the person's new language or form of address. */
function reword() {
  fillIn();
  showHeader();
  composer.reword();
}

/** Show the conversation of *session* from its end, and start the stream. */
async function begin(session) {
  turn += 1;
  const mine = turn;
  connection.hush();
  outbox.hold();
  showHeader(session.unit);
  forgetOthers(session.owner);
  const { position } = session;
  const after = Math.max(0, position - MOST);
  const history = position
    ? await connection.patiently(() => guarded(() => ask(`/messages?after=${after}`)))
    : { messages: [], seen: 0 };
  if (mine !== turn) return;
  thread.clear();
  thread.load(history.messages, history.seen);
  const last = history.messages.at(-1)?.position ?? 0;
  await showUnsent(last === 0);
  readState.begin(history.seen, last);
  startPush(session.push);
  connection.listen(last);
  outbox.run();
}

/** Drop what another official left unsent in this browser, if the chat is now *owner*'s. */
function forgetOthers(owner) {
  if (!isSignedInElsewhere) return;
  if (recall("owner") !== owner) outbox.clear();
  keep("owner", owner);
}

/** Offer news with the server's *key*, "" as long as the person has not consented. */
async function startPush(key) {
  isPushOffered = Boolean(key);
  if (!key) return;
  const { setUpPush } = await push();
  setUpPush({ key, ask, keep, recall, say, showNote });
}

/** Offer news to who just consented, once *reply* asks nothing else. */
async function offerPush(reply) {
  if (isPushOffered || !reply?.consented || reply.asks) return;
  // Once, also where the server tells nobody of news.
  isPushOffered = true;
  const session = await ask("/session", { language }).catch(() => null);
  if (session?.push) startPush(session.push);
}

/** Show unsent items; a conversation that *isNew* begins with a greeting. */
async function showUnsent(isNew) {
  for (const item of outbox.unsent) {
    if (item.content.text === START.text && !isNew) {
      outbox.giveUp(item);
      continue;
    }
    told(item, "waiting", { files: await blobStore.find(item.id) });
  }
  await followLink();
  // A person with something to send needs no greeting first.
  if (isNew && outbox.unsent.length === 0) await outbox.add(START);
}

/** Ask for the survey that the address names, once. */
async function followLink() {
  const text = takeLinkedWords();
  if (text) await outbox.add({ type: "text", text });
}

/** Open the session of the cookie, or a new one, and show it. */
async function start() {
  isStarted = true;
  showLine("connecting");
  begin(await connection.patiently(() => ask("/session", { language })));
}

/** Stop everything that uses the cookie; the chat starts again when it is next shown. */
function leave() {
  isStarted = false;
  turn += 1;
  connection.hush();
  outbox.hold();
}

/** Drop everything that this page knows of the conversation, and say that it is closed. */
function forgetAll() {
  if (!find("#push-line").hidden) push().then(({ endPush }) => endPush());
  outbox.clear();
  composer.clear();
  thread.clear();
  readState.begin(0, 0);
  showNote("");
  showView("signed-out");
}

/** Show the view that the address names; start the chat when it is first shown. */
function route() {
  const view = viewOfAddress();
  find("#sign-out-unsent").hidden = outbox.unsent.length === 0;
  showView(view);
  if (view !== "talk") return;
  if (isStarted) followLink();
  else start();
}

/** Send a tap on the button with *data*. */
function choose(data) {
  showNote("");
  outbox.add({ type: "tap", data });
  // The tapped button is gone; focus here, so that the next Tab leads to the answer.
  find("#thread > .you:last-child")?.focus({ preventScroll: true });
}

function listenToTheBrowser() {
  // The office opens and closes while the page is open.
  setInterval(showHeader, MINUTE);
  const nudge = () => {
    connection.nudge();
    outbox.nudge();
  };
  addEventListener("online", nudge);
  addEventListener("offline", () => connection.lose());
  addEventListener("hashchange", route);
  addEventListener("pageshow", (event) => event.persisted && nudge());
  document.addEventListener("visibilitychange", () => document.hidden || nudge());
  find("#try").addEventListener("click", nudge);
  find("#jump").addEventListener("click", () => {
    thread.toNewest();
    find("#thread > .us:last-child")?.focus({ preventScroll: true });
  });
}

async function main() {
  document.documentElement.lang = language;
  setUpTextSize(find("#text-size"));
  await connection.patiently(loadWords);
  fillIn();
  readState = new ReadState(guarded, say("title"));
  composer = new Composer((content, files) => outbox.add(content, files), showNote);
  const jump = find("#jump");
  const list = find("#thread");
  const scroller = new Scroller(find("#log"), list, () => {
    jump.hidden = true;
  });
  thread = new Thread({
    list,
    typing: find("#typing"),
    scroller,
    actions: {
      choose,
      guarded,
      again: (item) => outbox.again(item),
      giveUp: (item) => outbox.giveUp(item),
      wants: (wants) => composer.want(wants),
      unsent: (unsent) => showUnsentNotice(unsent, choose),
      expect: (position) => connection.expect(position),
      missed: () => {
        jump.hidden = false;
      },
    },
  });
  setUpReturn(() => {
    showView("talk");
    start();
  });
  setUpSignOut({ leaving: leave, left: forgetAll });
  setUpMenu(choose);
  listenToTheBrowser();
  route();
}

main();
