/* How a fuzzy date is understood, said under its field while it is typed. The server understands; this asks it. */

const PAUSE = 300; // Milliseconds after the last key.
const timers = new WeakMap();
const asked = new WeakMap();

function choice(candidate, input) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-small button-secondary";
  button.textContent = candidate;
  button.addEventListener("click", () => {
    input.value = candidate;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });
  return button;
}

function show(output, { message, candidates }, input) {
  const choices = document.createElement("div");
  choices.className = "w-mt-1";
  choices.append(...candidates.map((candidate) => choice(candidate, input)));
  output.replaceChildren(message, ...(candidates.length ? [choices] : []));
}

async function interpret(input, output) {
  asked.get(output)?.abort();
  const controller = new AbortController();
  asked.set(output, controller);
  const address = new URL(output.dataset.fuzzyDate, window.location.href);
  address.searchParams.set("text", input.value);
  try {
    const response = await fetch(address, { signal: controller.signal, headers: { Accept: "application/json" } });
    if (response.ok) show(output, await response.json(), input);
  } catch (error) {
    // A newer question has taken its place, or the network is away: saving gives the same answer.
    if (error.name !== "AbortError") output.replaceChildren();
  }
}

// One listener for the whole page, so that rows added later work too.
document.addEventListener("input", ({ target }) => {
  const output = target.nextElementSibling;
  if (!output?.matches("output[data-fuzzy-date]")) return;
  clearTimeout(timers.get(target));
  timers.set(target, setTimeout(() => interpret(target, output), PAUSE));
});
