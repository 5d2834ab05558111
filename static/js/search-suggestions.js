// Suggestions below a search field while a reader writes, as WAI-ARIA's Authoring Practices have an editable combobox with
// list autocomplete and manual selection (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without it the form works
// as it is.

const FEWEST_LETTERS = 2;
const PAUSE = 150;

class Suggestions {
  #form;
  #field;
  #list;
  #count;
  #found = [];
  #active = -1;
  #timer = 0;
  #request = null;

  constructor(form) {
    this.#form = form;
    this.#field = form.querySelector("input[name=q]");
    this.#list = form.querySelector("[role=listbox]");
    this.#count = form.querySelector("[role=status]");
    // A search field may have no role but its own; a text field may be a combobox.
    this.#field.type = "text";
    const states = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.#list.id };
    for (const [name, value] of Object.entries(states)) this.#field.setAttribute(name, value);
    this.#field.addEventListener("input", () => this.#askSoon());
    this.#field.addEventListener("keydown", (event) => this.#press(event));
    this.#field.addEventListener("blur", () => this.#close());
    this.#form.addEventListener("submit", () => this.#close());
    // A press on the list must not take the focus from the field, or the list would close before the click.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#open(this.#options.indexOf(event.target.closest("[role=option]"))));
  }

  get #options() {
    return [...this.#list.children];
  }

  #askSoon() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    const text = this.#field.value.trim();
    if (text.length < FEWEST_LETTERS) this.#close();
    else this.#timer = setTimeout(() => this.#ask(text), PAUSE);
  }

  async #ask(text) {
    this.#request = new AbortController();
    try {
      const address = `${this.#form.dataset.suggestions}?${new URLSearchParams({ q: text })}`;
      const response = await fetch(address, { signal: this.#request.signal });
      if (response.ok) this.#show((await response.json()).suggestions);
      else this.#close();
    } catch (error) {
      if (error.name !== "AbortError") this.#close();
    }
  }

  #show(found) {
    if (document.activeElement !== this.#field) return;
    this.#found = found;
    this.#list.replaceChildren(...found.map((suggestion, at) => this.#option(suggestion, at)));
    this.#list.hidden = !found.length;
    this.#field.setAttribute("aria-expanded", String(found.length > 0));
    this.#activate(-1);
    const { none, one, many } = this.#count.dataset;
    this.#count.textContent = [none, one][found.length] ?? many.replace("{count}", found.length);
  }

  #option({ title, type }, at) {
    const option = document.createElement("li");
    option.className = "search-suggestions__option";
    option.id = `${this.#list.id}-${at}`;
    option.setAttribute("role", "option");
    for (const [name, text] of [["title", title], ["type", type]]) {
      const part = document.createElement("span");
      part.className = `search-suggestions__${name}`;
      part.textContent = text;
      option.append(part, " ");
    }
    return option;
  }

  #press(event) {
    if (event.isComposing) return;
    const isOpen = !this.#list.hidden;
    const act = {
      ArrowDown: isOpen && (() => this.#move(1)),
      ArrowUp: isOpen && (() => this.#move(-1)),
      Enter: isOpen && this.#active >= 0 && (() => this.#open(this.#active)),
      Escape: isOpen ? () => this.#close() : () => (this.#field.value = ""),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  // Round through all of them; between the last and the first nothing is chosen, and the field is as it was written.
  #move(step) {
    const places = this.#found.length + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
  }

  #activate(at) {
    this.#active = at;
    const options = this.#options;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    if (at < 0) {
      this.#field.removeAttribute("aria-activedescendant");
      return;
    }
    this.#field.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  }

  #open(at) {
    if (this.#found[at]) window.location.assign(this.#found[at].url);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#list.hidden = true;
    this.#field.setAttribute("aria-expanded", "false");
    this.#activate(-1);
    this.#count.textContent = "";
  }
}

for (const form of document.querySelectorAll("form[data-suggestions]")) new Suggestions(form);
