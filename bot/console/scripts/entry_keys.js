/**
 * Forms that are typed from paper: digits choose options, Enter goes on, and questions whose
 * condition does not hold are hidden. Without this script all questions are there.
 */

const INPUTS = "input:not([type=hidden]), select, textarea";

function chosenIn(question) {
  const inputs = [...question.querySelectorAll("input:checked")];
  return inputs.map((input) => input.value).filter(Boolean);
}

function holds(form, rule) {
  const [id, options] = rule.split("=");
  const question = form.querySelector(`[data-question="${CSS.escape(id)}"]`);
  if (!question || question.hidden) return false;
  return chosenIn(question).some((value) => options.split(",").includes(value));
}

/** Hide the questions that are not asked of whoever gave the answers so far. */
function followPath(form) {
  for (const question of form.querySelectorAll("[data-if]")) {
    question.hidden = !question.dataset.if.split(" ").every((rule) => holds(form, rule));
  }
}

/** Return where the keyboard goes after *field*: to the next question or line, or the button. */
function following(form, field) {
  const group = field.closest("fieldset");
  const shown = [...form.querySelectorAll(`${INPUTS}, button.main`)].filter(
    (other) => !other.closest("[hidden]"),
  );
  const isSameChoice = (other) =>
    other.name === field.name && ["radio", "checkbox"].includes(other.type);
  const rest = shown.slice(shown.indexOf(field) + 1);
  const next = rest.find((other) => !(isSameChoice(other) && other.closest("fieldset") === group));
  if (next?.type !== "radio") return next;
  return [...form.elements[next.name]].find((other) => other.checked) ?? next;
}

function choose(form, field, digit) {
  const inputs = [...field.closest("fieldset").querySelectorAll(`input[name="${field.name}"]`)];
  const blank = inputs.find((input) => input.value === "");
  const own = inputs.filter((input) => input !== blank);
  const input = digit === 0 ? blank : own[digit - 1];
  if (!input) return false;
  input.click();
  const next = field.type === "radio" ? following(form, input) : input;
  next?.focus();
  return true;
}

export function setUpKeys(form) {
  form.addEventListener("change", () => followPath(form));
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || !field.matches(INPUTS)) return;
    const isChoice = ["radio", "checkbox"].includes(field.type);
    if (event.key === "Enter" && field.tagName !== "TEXTAREA") {
      event.preventDefault();
      following(form, field)?.focus();
    } else if (isChoice && /^[0-9]$/.test(event.key)) {
      if (choose(form, field, Number(event.key))) event.preventDefault();
    }
  });
  followPath(form);
}
