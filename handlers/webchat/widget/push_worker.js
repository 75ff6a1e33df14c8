/** The worker that shows news while no page of the chat is looked at. */

const CHAT = "/chat";

const openChats = async () => {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((page) => new URL(page.url).pathname === CHAT);
};

async function show({ title, body, language, tag }) {
  const pages = await openChats();
  if (pages.some((page) => page.visibilityState === "visible")) return;
  await registration.showNotification(title, { body, lang: language, tag });
  await navigator.setAppBadge?.();
}

async function open() {
  const [page] = await openChats();
  await (page ? page.focus() : clients.openWindow(CHAT));
}

addEventListener("push", (event) => event.waitUntil(show(event.data.json())));
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open());
});
