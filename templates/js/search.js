// Opens the search with its button, `/` or Ctrl-K. The dialog and the index are fetched when they are first wanted.
(() => {
  "use strict";
  const button = document.querySelector(".search");
  if (!button) return;
  // This script stands in `assets/`, one step below the site's root.
  const address = new URL("../search-index.js", document.currentScript.src);

  let loading;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    }));
  const open = () =>
    load().then(
      () => keybookSearch.open(),
      () => {
        loading = undefined;
        button.title = "The search could not be loaded";
      },
    );

  button.setAttribute("aria-keyshortcuts", "/ Control+K");
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isCommand = event.ctrlKey || event.metaKey;
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.altKey || !(isCommand ? event.key === "k" : event.key === "/" && !isTyping)) return;
    event.preventDefault();
    open();
  });
})();
