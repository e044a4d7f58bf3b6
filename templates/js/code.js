// Code gets a button that copies it, or the commands of a console. Sets of tabs with the same names go together.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (name, className) => Object.assign(document.createElement(name), { className });
  const said = make("output", "sr-only");
  (document.querySelector("main") ?? document.body).append(said);
  const write = (text) => {
    const area = make("textarea");
    area.value = text;
    said.after(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  for (const pre of all(".prose pre:not(.output)")) {
    const box = make("div", "copyable");
    const button = make("button");
    const say = (text) => (button.textContent = text || "Copy", said.textContent = text);
    say("");
    pre.replaceWith(box);
    box.append(pre, button);
    button.onclick = async () => {
      const code = pre.cloneNode(true);
      for (const output of all("samp", code)) output.remove();
      const text = code.textContent;
      // Without permission, and on pages that are not secure, there is only the old way.
      const done = await navigator.clipboard?.writeText(text).then(() => true, () => {}) || write(text);
      say(done ? "Copied" : "Not copied");
      button.focus();
      setTimeout(say, 2000, "");
    };
  }

  const sets = all(".tabs").map((box) => {
    const tabs = all("input", box);
    const names = tabs.map((tab) => tab.parentNode.textContent);
    return { box, tabs, names, key: "tabs " + names };
  });
  const choose = (key, name) => {
    for (const set of sets) if (set.key === key) (set.tabs[set.names.indexOf(name)] ?? {}).checked = true;
  };
  for (const { box, tabs, names, key } of sets) {
    // Storage may be closed to pages from disk.
    try { choose(key, localStorage.getItem(key)); } catch {}
    box.onchange = ({ target }) => {
      const name = names[tabs.indexOf(target)];
      const top = box.getBoundingClientRect().top;
      choose(key, name);
      // The sets above may have grown.
      scrollBy(0, box.getBoundingClientRect().top - top);
      try { localStorage.setItem(key, name); } catch {}
    };
  }
})();
