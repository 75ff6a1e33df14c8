/** Asks whether this browser may tell of news while the page is closed, and stores the answer. */

const WORKER = "/chat/push.js";
const SCOPE = "/chat/";
const ANSWERED = "push-answered";

const find = (selector) => document.querySelector(selector);
const isPossible =
  isSecureContext && "serviceWorker" in navigator && "PushManager" in self && "Notification" in self;
// Safari, and not a page shown within another app: that one can't be added to the home screen.
const isIPhone = /iPhone/.test(navigator.userAgent) && /Safari\//.test(navigator.userAgent);
// From the page: if it were imported here, it would be a file of its own, and a further round trip.
let page;

async function subscription() {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Show whether news is told: the question once, then one line with the way to change it. */
function show(isOn) {
  const isDenied = Notification.permission === "denied";
  find("#push").hidden = isOn || isDenied || page.recall(ANSWERED) !== null;
  find("#push-line").hidden = isDenied && !isOn;
  find("#push-state").textContent = page.say(isOn ? "push-is-on" : "push-ask");
  const button = find("#push-change");
  button.textContent = page.say(isOn ? "push-off" : "push-on");
  button.onclick = isOn ? turnOff : turnOn;
}

/** Say how an iPhone can be told of news: by the chat as an app, once; the line above stays. */
function showHowToInstall() {
  find("#push-install").hidden = false;
  for (const name of ["#push-ask", "#push-on", "#push-change"]) find(name).hidden = true;
  find("#push").hidden = page.recall(ANSWERED) !== null;
  find("#push-line").hidden = false;
  find("#push-state").textContent = page.say("push-install");
}

async function turnOn() {
  page.keep(ANSWERED, true);
  try {
    if ((await Notification.requestPermission()) !== "granted") throw new Error("denied");
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    const registration = await readyRegistration();
    const made = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: page.key,
    });
    await page.ask("/push", made.toJSON());
    show(true);
  } catch (error) {
    show(false);
    page.showNote(error.say || page.say("push-failed"));
  }
}

/** Return the registration once its worker runs: before that, nothing can be subscribed. */
async function readyRegistration() {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const worker = registration.installing ?? registration.waiting;
  if (worker && worker.state !== "activated") {
    await new Promise((resolve) => {
      worker.addEventListener("statechange", () => worker.state === "activated" && resolve());
    });
  }
  return registration;
}

async function turnOff() {
  await (await subscription())?.unsubscribe();
  await page.ask("/push/end", {}).catch(() => {});
  show(false);
}

/** Offer news with the server's *key*; the rest of *given* are functions of the page. */
export async function setUpPush(given) {
  page = given;
  find("#push-later").onclick = () => {
    page.keep(ANSWERED, true);
    find("#push").hidden = true;
  };
  if (!isPossible) {
    if (isIPhone && !navigator.standalone) showHowToInstall();
    return;
  }
  find("#push-on").onclick = turnOn;
  const known = await subscription();
  // The cookie may be a new one, so the server is told again.
  if (known) await page.ask("/push", known.toJSON()).catch(() => {});
  show(known !== null);
}

/** Tell of nothing any more: the person signed out. */
export async function endPush() {
  find("#push").hidden = true;
  find("#push-line").hidden = true;
  if (isPossible) await (await subscription())?.unsubscribe();
}
