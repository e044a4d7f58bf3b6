// The dialog: a field, and below it a list of what was found, as the ARIA pattern of a combobox with a listbox has it.

const root = new URL(".", document.currentScript.src).href;
let index;
let received = {};
let isRetried = false;

/// Fetches a script of the index.
const fetchScript = (name) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = root + name;
    script.onload = () => resolve(script.remove());
    script.onerror = () => reject(script.remove());
    document.head.append(script);
  });

/// What the files of the index call: the first with what it says of the others, these with their names and data.
const receive = (name, data) => {
  if (typeof name === "string") {
    received[name] = data;
    return;
  }
  const fetched = {};
  received = {};
  index = new SearchIndex(name, async (part) => {
    if (!(part in received)) await (fetched[part] ??= fetchScript(`search-index-${name.hash}-${part}.js`));
    return received[part];
  });
};

const pagesAtATime = 8;
const rowsOfAPage = 3;

class SearchDialog {
  constructor() {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "search-dialog";
    this.dialog.setAttribute("aria-label", "Search");
    this.dialog.innerHTML = `<form><input type="text" role="combobox" aria-label="Search" aria-autocomplete="list"
aria-controls="_search-list" aria-expanded="false" placeholder="Search" autocomplete="off" autocapitalize="off"
spellcheck="false" enterkeyhint="go" inputmode="search"><button type="button">Close</button></form>
<p class="search-note" role="status"></p><div class="search-results"><div id="_search-list" role="listbox" aria-label="Results"></div>
<button class="search-more" type="button" hidden>More results</button></div>
<p class="search-keys"><kbd>↑</kbd><kbd>↓</kbd> choose <kbd>Enter</kbd> open <kbd>Esc</kbd> close</p>`;
    this.input = this.dialog.querySelector("input");
    this.note = this.dialog.querySelector(".search-note");
    this.list = this.dialog.querySelector("[role=listbox]");
    this.more = this.dialog.querySelector(".search-more");
    this.turn = 0;
    this.limit = pagesAtATime;
    document.body.append(this.dialog);
    this.listen();
  }

  listen() {
    let waiting;
    this.input.addEventListener("input", () => {
      clearTimeout(waiting);
      this.limit = pagesAtATime;
      waiting = setTimeout(() => this.update(), 80);
    });
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.chosen?.click();
    });
    this.dialog.querySelector("form button").addEventListener("click", () => this.dialog.close());
    this.more.addEventListener("click", async () => {
      const place = this.options.length;
      this.limit += pagesAtATime;
      await this.update();
      this.input.focus();
      this.choose(Math.min(place, this.options.length - 1));
    });
    this.list.addEventListener("click", (event) => event.target.closest("a") && this.dialog.close());
    this.list.addEventListener("pointermove", (event) => {
      const option = event.target.closest("a");
      if (option && option !== this.chosen) this.choose(this.options.indexOf(option), false);
    });
    // A click beside the dialog is one on its backdrop, which counts as the dialog itself.
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  open() {
    if (this.dialog.open) return this.dialog.close();
    this.dialog.showModal();
    this.input.select();
    if (!this.input.value) this.update();
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !this.options.length) return;
    event.preventDefault();
    const count = this.options.length;
    this.choose((this.options.indexOf(this.chosen) + step + count) % count);
  }

  choose(place, isScrolled = true) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = this.options[place];
    if (!this.chosen) return this.input.removeAttribute("aria-activedescendant");
    this.chosen.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", this.chosen.id);
    if (isScrolled) this.chosen.scrollIntoView({ block: "nearest" });
  }

  async update() {
    const query = this.input.value.trimStart();
    const turn = (this.turn += 1);
    try {
      const found = query ? await search(index, query) : { hits: [], matches: [] };
      const hits = found.hits.slice(0, this.limit);
      const pages = await Promise.all(hits.map((hit) => index.document(hit.page)));
      if (turn === this.turn) this.show(query, found, hits, pages);
    } catch {
      if (turn !== this.turn) return;
      // The site may have been published anew since its first file was fetched: then that is fetched again, once.
      if (!isRetried) {
        isRetried = true;
        await fetchScript(`search-index.js?${Date.now()}`).catch(() => {});
        return this.update();
      }
      this.clear("The index could not be loaded. Is there a connection?");
    }
  }

  clear(note) {
    this.options = [];
    this.list.replaceChildren();
    this.choose(0);
    this.more.hidden = true;
    this.note.textContent = note;
    this.input.setAttribute("aria-expanded", "false");
  }

  show(query, found, hits, pages) {
    this.clear(summary(query, found));
    this.more.hidden = found.hits.length <= hits.length;
    if (!hits.length) return;
    this.list.append(...hits.map((hit, place) => group(hit, pages[place], found)));
    this.list.parentElement.scrollTop = 0;
    this.options = [...this.list.querySelectorAll("a")];
    this.options.forEach((option, place) => (option.id = `_search-${place}`));
    this.input.setAttribute("aria-expanded", "true");
    this.choose(0);
  }
}

/// What is said above the results.
function summary(query, { hits, matches, isPartial }) {
  if (!query) return "";
  if (!matches.length && !hits.length) return "Type a word of two letters or more.";
  const nothing = matches.filter((match) => match.isEmpty).map((match) => `“${match.word}”`);
  if (!hits.length) return `Nothing is found for ${nothing.join(" and ") || `“${query.trim()}”`}. Try another word, or the beginning of one.`;
  const count = hits.length === 1 ? "1 result" : `${hits.length} results`;
  const meant = matches.filter((match) => match.meant).map((match) => `“${match.meant}” in place of “${match.word}”`);
  if (meant.length) return `${count}, for ${meant.join(" and ")}`;
  if (nothing.length) return `${count}, without ${nothing.join(" and ")}, which is nowhere`;
  return isPartial ? `No page has every word; ${count} with some` : count;
}

const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/// A page with the sections of it that were found.
function group(hit, sections, found) {
  const first = index.sectionStarts[hit.page];
  const rows = rowsOf(index, found, hit, rowsOfAPage).map((section) => section - first);
  const box = element("div", "search-group");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", sections[0].title);
  const isOfPage = rows[0] === 0;
  if (!isOfPage) {
    const label = element("p", "", sections[0].title);
    label.setAttribute("aria-hidden", "true");
    box.append(label);
  }
  for (const row of rows) box.append(option(sections[row], found.matches, row > 0 && isOfPage));
  return box;
}

function option(section, matches, isNested) {
  const link = element("a", isNested ? "nested" : "");
  link.href = root + section.url;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  const title = element("span", "search-title", ...marked(section.title, matches));
  const kind = section.kind ? [element("span", "badge", section.kind), " "] : [];
  link.append(element("span", "search-head", ...kind, title));
  if (section.text) link.append(" ", element("span", "search-text", ...marked(section.text, matches, true)));
  return link;
}

let dialog;
window.keybookSearch = receive;
window.keybookSearch.open = () => (dialog ??= new SearchDialog()).open();
