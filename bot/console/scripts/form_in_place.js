/**
 * Forms whose buttons change the form itself: the server makes it anew, as it does without this
 * script, and only the form is replaced. What was changed keeps the focus.
 */

/** Return the page that the server makes of *form* after *button*; null if it has no such form. */
async function ask(form, button) {
  const fields = new URLSearchParams(new FormData(form));
  if (button.name) fields.append(button.name, button.value);
  const response = await fetch(button.formAction, { method: "POST", body: fields });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector("form[data-in-place]") && page.querySelector("main");
}

/** Focus the part named in the address of *button*, or the field where Enter was pressed. */
function refocus(button, field) {
  const { hash } = new URL(button.formAction);
  const part = document.getElementById(hash.slice(1));
  const isAdded = button.value.startsWith("add:");
  const target =
    document.querySelector(`main [name="${CSS.escape(field || "-")}"]:not([type=hidden])`) ||
    (isAdded && part?.querySelector("textarea")) ||
    part;
  part?.scrollIntoView({ block: "nearest" });
  target?.focus({ preventScroll: Boolean(part) });
}

/** Replace the form in place when one of its buttons asks for that; then call *setUp*. */
export function setUpInPlace(setUp) {
  let isBusy = false;
  let isLeft = false; // to the browser
  document.addEventListener("submit", async (event) => {
    const { target: form, submitter: button } = event;
    if (isLeft || !("inPlace" in form.dataset) || !button?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    const { activeElement: active } = document;
    const field = active?.matches("main input") ? active.name : "";
    const asked = ask(form, button);
    // Words that are typed into the form from now on would be lost.
    const before = document.querySelector("main");
    before.inert = true;
    // Without a connection the browser shows its own page, and has the form behind it.
    const main = await asked.catch(() => null);
    isBusy = before.inert = false;
    if (main) {
      before.replaceWith(main);
      setUp(main);
      refocus(button, field);
      return;
    }
    isLeft = true;
    form.requestSubmit(button);
    isLeft = false;
  });
}
