// Opens the search with its button, with `/` or with Ctrl-K. The dialog and the index are fetched when they are first wanted.
(() => {
  "use strict";
  const button = document.querySelector(".search");
  if (!button) return;
  // This script stands in `assets/`, one step below the site's root.
  const index = new URL("../search-index.js", document.currentScript.src).href;

  let loading;
  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = index;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  };
  const open = async () => {
    try {
      await load();
      window.keybookSearch.open();
    } catch {
      loading = undefined;
      button.title = "The search could not be loaded. Is there a connection?";
    }
  };

  button.setAttribute("aria-keyshortcuts", "/ Control+K");
  button.setAttribute("aria-haspopup", "dialog");
  button.addEventListener("click", open);
  button.addEventListener("pointerenter", () => load().catch(() => (loading = undefined)), { once: true });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
    const isLetter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isSlash && !isLetter) return;
    event.preventDefault();
    open();
  });
})();
