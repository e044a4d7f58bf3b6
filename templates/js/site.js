// Everything here is an extra: each page reads and works without it.
(() => {
  "use strict";
  const root = document.documentElement;

  // Light or dark. A choice that agrees with the system is forgotten, so that the page follows the system again.
  const button = document.querySelector(".theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const describe = () => {
    button.ariaLabel = button.title = isDark() ? "Switch to light" : "Switch to dark";
    // The browser's own bars have the colour of the page.
    const bars = document.querySelector("meta[name=theme-color]");
    if (bars) bars.content = getComputedStyle(document.body).backgroundColor;
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

  // What opens over the page closes with Escape, and nothing behind the drawer can be reached.
  const menu = document.querySelector(".menu");
  const list = document.querySelector(".toc details");
  document.addEventListener("keydown", (event) => {
    const open = [menu, list].find((box) => box?.open);
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.firstElementChild.focus();
  });
  menu?.addEventListener("toggle", () => {
    for (const behind of document.querySelectorAll("main, .toc, .top")) behind.inert = menu.open;
  });
  list?.parentElement.addEventListener("click", (event) => {
    if (event.target.closest("li a")) list.open = false;
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
  const links = [...document.querySelectorAll(".toc li a")];
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
