/**
 * The banner that is the same on every open page: it changes as the server tells.
 *
 * One page of the browser holds the event stream and tells the others, because a browser opens only
 * six connections to a site. Where it can't choose one (plain http), each visible page has its own.
 */

const NAME = "caunoi-live";

/** Show the banner *html*, which the server made; mark the title while something is urgent. */
function show(place, title, html) {
  if (place.dataset.shown === html) return;
  place.dataset.shown = html;
  const made = new DOMParser().parseFromString(html, "text/html");
  place.replaceChildren(...made.body.childNodes);
  document.title = place.querySelector(".urgent") ? `🆘 ${title}` : title;
}

function listen(address, take) {
  const source = new EventSource(address);
  source.addEventListener("message", (event) => take(event.data));
  return source;
}

/** Keep the banner of this page as the server has it. */
export function setUpLiveNotices() {
  const place = document.querySelector("[data-live]");
  if (!place) return;
  const { title } = document;
  const address = place.dataset.live;
  if (place.querySelector(".urgent")) document.title = `🆘 ${title}`;
  if (navigator.locks && "BroadcastChannel" in window) {
    const others = new BroadcastChannel(NAME);
    others.addEventListener("message", (event) => show(place, title, event.data));
    navigator.locks.request(NAME, () => {
      listen(address, (html) => {
        show(place, title, html);
        others.postMessage(html);
      });
      return new Promise(() => {}); // until the page is closed
    });
    return;
  }
  let source = null;
  const follow = () => {
    source?.close();
    source = document.hidden ? null : listen(address, (html) => show(place, title, html));
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
