// Everything here is an extra: each page reads and works without it.
(() => {
  "use strict";
  const root = document.documentElement;

  // Light or dark. A choice that agrees with the system is forgotten, so that the page follows the system again.
  const button = document.querySelector(".theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const describe = () => {
    button.setAttribute("aria-label", isDark() ? "Switch to light" : "Switch to dark");
    button.title = button.getAttribute("aria-label");
  };
  if (button) {
    describe();
    system.addEventListener("change", describe);
    button.addEventListener("click", () => {
      const theme = isDark() ? "light" : "dark";
      const follows = (theme === "dark") === system.matches;
      if (follows) delete root.dataset.theme;
      else root.dataset.theme = theme;
      describe();
      try {
        if (follows) localStorage.removeItem("theme");
        else localStorage.setItem("theme", theme);
      } catch {
        // Storage may be closed to pages from disk; the choice then lasts as long as the page.
      }
    });
  }

  // The drawer closes with Escape.
  const menu = document.querySelector(".menu");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.firstElementChild.focus();
  });

  // The current page stands in view in a long tree.
  const tree = document.querySelector(".tree");
  const current = tree?.querySelector("[aria-current]");
  if (current) {
    const below = current.getBoundingClientRect().bottom - tree.getBoundingClientRect().bottom;
    if (below > 0) tree.scrollTop += below + tree.clientHeight / 2;
  }

  // What scrolls sideways can be reached and scrolled with the keyboard.
  const scrollers = document.querySelectorAll(".prose pre, .table-scroll");
  const reach = () => {
    for (const box of scrollers) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);

  // The contents of the page mark the heading that is being read.
  const links = [...document.querySelectorAll(".toc a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (links.length) {
    let marked;
    let waiting = false;
    const mark = () => {
      waiting = false;
      const atEnd = scrollY > 0 && innerHeight + scrollY >= root.scrollHeight - 2;
      const passed = (heading) => heading && heading.getBoundingClientRect().top < 120;
      const link = links[atEnd ? links.length - 1 : headings.findLastIndex(passed)];
      if (link === marked) return;
      marked?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "true");
      marked = link;
    };
    mark();
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
  }
})();
