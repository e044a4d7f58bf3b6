// What the form is filled with. Text enters the page as text only.
(() => {
  "use strict";
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const marked = (text) => text.split("`").map((part, index) => (index % 2 ? element("code", {}, part) : part));
  const listed = (lines) => lines.map((line) => element("li", {}, ...marked(line)));

  const paragraph = ({ rule, severity, message, notes }, world) => {
    const { page } = world.rules[rule];
    const source = page ? element("a", { href: page }, rule) : rule;
    const lines = notes.flatMap((note) => [element("br"), ...marked(note)]);
    return element("p", { className: `finding ${severity}` }, element("strong", {}, severity), " ", ...marked(message), " ",
      element("small", {}, source), ...lines);
  };

  /// A finding with a button that leads to what it is about.
  const changeable = (finding, step, world) => {
    const button = element("button", { type: "button", ariaLabel: `Change: ${finding.message}` }, "Change");
    Object.assign(button.dataset, { do: "change", step, at: finding.at });
    const line = paragraph(finding, world);
    line.append(" ", button);
    return line;
  };

  const row = (template, index) => document.createRange().createContextualFragment(template.replaceAll("{}", index)).firstElementChild;
  const suggestTo = (input, type) => input.setAttribute("list", `_wizard-known-${type}`);
  const scopeRow = (template, { type, id, role }, index) => {
    const made = row(template, index);
    const input = made.querySelector("input");
    made.querySelector("legend").append(` ${index + 1}`);
    made.querySelector("select").value = `${type}:${role}`;
    input.value = id;
    suggestTo(input, type);
    return made;
  };
  const groupRow = (template, id, index, world) => {
    const made = row(template, index);
    const group = world.group(id);
    made.querySelector("code").textContent = world.shown(id);
    made.querySelector("span").textContent = group?.name ?? "";
    made.querySelector("button").ariaLabel = `Remove the group ${world.shown(id)}`;
    const rights = group ? keybookWizard.through(group, world) : [];
    made.querySelector(".meaning").replaceChildren(...rights.map((text) => element("p", {}, ...marked(text))));
    return made;
  };

  /// What is known to choose from, for the fields that name it by `list`.
  const suggestions = (world) => {
    const list = (name, options) => element("datalist", { id: `_wizard-known-${name}` },
      ...options.map(([value, label]) => element("option", { value, label })));
    const resources = (type) => world.resources.filter((one) => one.type === type)
      .map(({ id, parent }) => [id, parent < 0 ? "" : `in ${world.resources[parent].id}`]);
    return [
      ...(world.resources ? world.types.map((type) => list(type.name, resources(type))) : []),
      ...(world.groups ? [list("groups", world.groups.map(({ id, name }) => [id, name ?? ""]))] : []),
    ];
  };

  /// Tabs of one panel (WAI-ARIA Authoring Practices, "Tabs"); `choose` is told which one is picked.
  const wireTabs = (tabs, panel, choose) => {
    const pick = (picked) => {
      tabs.forEach((tab, index) => {
        tab.setAttribute("aria-selected", index === picked);
        tab.tabIndex = index === picked ? 0 : -1;
      });
      panel.setAttribute("aria-labelledby", tabs[picked].id);
      choose(picked);
    };
    tabs.forEach((tab, index) => {
      const [last, before] = [tabs.length - 1, (index || tabs.length) - 1];
      tab.addEventListener("click", () => pick(index));
      tab.addEventListener("keydown", (event) => {
        const next = { ArrowRight: index < last ? index + 1 : 0, ArrowLeft: before, Home: 0, End: last }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        pick(next);
        tabs[next].focus();
      });
    });
    pick(0);
  };

  const download = (text, name) => {
    const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    element("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages of some addresses are not given the clipboard.
      const area = element("textarea", { value: text });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  Object.assign(keybookWizard, {
    element, marked, listed, paragraph, changeable, suggestTo, scopeRow, groupRow, suggestions, wireTabs, download, copy,
  });
})();
