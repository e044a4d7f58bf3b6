// Goes from step to step, and keeps the answers, the form and the page's address together.
(() => {
  "use strict";
  const { element, marked, listed, paragraph, check, meaning, verdict, linkTo, yaml, json, curl, ...parts } = keybookWizard;
  const notations = [[yaml, ".yaml"], [json, ".json"], [curl, ".sh"]];
  const stepOf = ({ at }) => ({ preset: 1, scopes: 1, groups: 2 }[at.split(".")[0]] ?? 3);

  const start = (root) => {
    const world = parts.makeWorld(JSON.parse(root.querySelector("script").textContent));
    root.replaceChildren(root.querySelector("template").content);
    const one = (selector, within = root) => within.querySelector(selector);
    const all = (selector, within = root) => [...within.querySelectorAll(selector)];
    const form = one("form");
    const sections = all("section");
    const templates = new Map(all("template").map((template) => [template.dataset.row, template.innerHTML]));
    const field = (at) => document.getElementById(`_wizard-${at}`);
    let state = { step: 0, preset: "", scopes: [], groups: [], name: "", description: "" };
    let [findings, typed, notation, reached, startedFrom, told] = [[], "", 0, 0, "", ""];

    // Whether somebody tried to go on, so that what is missing is told; and a secret that was not taken.
    let [isTried, refused] = [false];

    const say = (text, isShown) => {
      one("[role=status]").textContent = text;
      one(".refusal").textContent = isShown ? text : "";
    };
    const isDue = ({ at }) => {
      const [name, index] = at.split(".");
      if (name === "scopes") return state.scopes[index]?.isSettled;
      if (name === "preset") return state.scopes.every(({ id }) => id);
      return name === "groups" ? index : state[name];
    };
    const spec = () => notations[notation][0](state);

    const showReview = () => {
      one("[data-verdict]").textContent = verdict(findings);
      const others = findings.filter((finding) => stepOf(finding) < 3);
      one("[data-check]").replaceChildren(...others.map((finding) => parts.changeable(finding, stepOf(finding), world)));
      one("[data-can]").replaceChildren(...listed(state.scopes.map((scope) => meaning(scope, world))));
      one("[data-owners]").replaceChildren(...listed(parts.ownership(state, world)));
      one("pre code").textContent = spec();
    };

    /// Checks the answers, and shows what there is to say of them beside the fields.
    const update = () => {
      findings = check(state, world);
      for (const box of all("[data-at]:not(button)")) {
        const due = findings.filter((finding) => finding.at === box.dataset.at && (isTried || isDue(finding)));
        const shown = refused?.at === box.dataset.at ? [...due, refused] : due;
        box.replaceChildren(...shown.map((finding) => paragraph(finding, world)));
        one(`:is(input, select, textarea)[aria-describedby~="${box.id}"]`)
          ?.setAttribute("aria-invalid", shown.some(({ severity }) => severity === "error"));
      }
      all(".scope > .meaning").forEach((box, index) => {
        const scope = state.scopes[index];
        const isWrong = findings.some(({ at, severity }) => severity === "error" && at.startsWith(`scopes.${index}.`));
        box.replaceChildren(...marked(isWrong ? "" : meaning(scope, world)));
      });
      if (state.step === 3) showReview();
    };

    /// After an answer, as opposed to a key: keeps it in the address, and says in the review how the check stands.
    const settle = () => {
      update();
      try {
        history.replaceState(null, "", linkTo(state));
      } catch {
        // A browser may refuse; the answers then last as long as the page.
      }
      if (state.step === 3 && told && told !== verdict(findings)) say(verdict(findings));
      told = verdict(findings);
    };

    const draw = () => {
      one("[data-scopes]").replaceChildren(...state.scopes.map((scope, index) => parts.scopeRow(templates.get("scope"), scope, index)));
      one("[data-groups]").replaceChildren(...state.groups.map((id, index) => parts.groupRow(templates.get("group"), id, index, world)));
      for (const radio of all("[type=radio]")) radio.checked = radio.value === state.preset;
      for (const name of ["name", "description"]) field(name).value = state[name];
      field("group").value = typed;
      sections.forEach((section, index) => { section.hidden = index !== state.step; });
      all("nav button").forEach((button, index) => {
        button.disabled = index > reached;
        button.ariaCurrent = index === state.step ? "step" : null;
      });
      one("[data-do=back]").hidden = state.step === 0;
      one("[data-do=next]").hidden = state.step === 3;
      update();
    };

    /// Takes what was said in a step when it is left: a preset's scopes, a group that is typed and not added.
    const leave = () => {
      if (startedFrom !== state.preset) state.scopes = parts.scopesFrom(world.preset(state.preset), state.scopes);
      startedFrom = state.preset;
      if (typed.trim() && !state.groups.includes(typed.trim())) state.groups.push(typed.trim());
      typed = "";
    };
    const go = (step, at) => {
      leave();
      state.step = step;
      reached = Math.max(reached, step);
      [isTried, refused] = [false];
      say("");
      draw();
      settle();
      (field(at) ?? one("h3", sections[step])).focus();
    };
    const refuse = (text) => {
      isTried = true;
      update();
      say(text, true);
      one("[aria-invalid=true], [type=radio], [data-do=addScope], [data-check] button", sections[state.step])?.focus();
    };
    const next = () => {
      leave();
      draw();
      const isWrong = findings.some((finding) => finding.severity === "error" && stepOf(finding) === state.step);
      if (state.step === 0 && world.presets.length && !state.preset) refuse("Choose a preset.");
      else if (isWrong) refuse("Mend the errors first.");
      else if (state.step < 3) go(state.step + 1);
    };

    /// Changes a list, and says what became of it.
    const change = (words, at) => {
      draw();
      settle();
      say(words);
      field(at)?.focus();
    };
    const unlessWrong = (act, words) => async () => {
      if (findings.some(({ severity }) => severity === "error")) return refuse("A spec with errors is not written: mend them first.");
      await act();
      say(words, true);
    };
    const actions = {
      next,
      back: () => go(state.step - 1),
      change: (index, { step, at }) => go(Number(step), at),
      addScope() {
        const type = world.types.at(-1);
        state.scopes.push({ type: type.name, id: "", role: type.roles[0].name });
        change("", `scopes.${state.scopes.length - 1}.role`);
      },
      removeScope(index) {
        state.scopes.splice(index, 1);
        change(`Scope ${index + 1} is removed.`, "add");
      },
      addGroup() {
        const before = state.groups.length;
        leave();
        change(before < state.groups.length ? "The group is added." : "", "group");
      },
      removeGroup(index) {
        state.groups.splice(index, 1);
        change("The group is removed.", "group");
      },
      download: unlessWrong(() => parts.download(spec(), parts.slug(state.name) + notations[notation][1]), "Downloaded."),
      copy: unlessWrong(() => parts.copy(spec()), "Copied."),
      async share() {
        await parts.copy(new URL(linkTo(state), location.href).href);
        say("The link is copied.", true);
      },
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      next();
    });
    root.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      const index = Number(target.closest("[data-index]")?.dataset.index);
      if (button?.closest("nav")) go(all("nav button").indexOf(button));
      else if (button?.dataset.do !== "next") actions[button?.dataset.do]?.(index, button.dataset);
    });
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== field("group") || !typed.trim()) return;
      event.preventDefault();
      actions.addGroup();
    });
    form.addEventListener("input", ({ target }) => {
      const secret = world.secretIn(target.value);
      const at = target.id.replace("_wizard-", "");
      if (secret) target.value = world.withoutSecrets(target.value);
      const notes = ["a spec needs no secret: it was taken out", "if it is a live one, revoke it"];
      one(".refusal").textContent = "";
      refused = secret && { rule: "secret-present", severity: "error", at, message: `this looks like ${secret}`, notes };
      if (secret) say(`This looks like ${secret}. ${notes.join(". ")}.`);
      const scope = state.scopes[target.closest("[data-index]")?.dataset.index];
      if (target.type === "radio") state.preset = target.value;
      else if (at === "group") typed = target.value;
      else if (target.tagName === "SELECT") [scope.type, scope.role] = target.value.split(":");
      else (scope ?? state)[scope ? "id" : at] = target.value;
      update();
    });
    form.addEventListener("change", ({ target }) => {
      const index = target.closest("[data-index]")?.dataset.index;
      if (target.tagName === "INPUT" && index) state.scopes[index].isSettled = target.value !== "";
      if (target.tagName === "SELECT") parts.suggestTo(one("input", target.closest("[data-index]")), target.value.split(":")[0]);
      settle();
    });

    const restore = () => {
      const link = parts.readLink(location.hash, world);
      if (!link) return;
      state = link.state ?? state;
      startedFrom = state.scopes.length ? state.preset : "";
      reached = state.step;
      const notices = link.notices.map((text) => element("p", { className: "finding warning" }, ...marked(text)));
      one("[data-notices]").replaceChildren(...notices);
      say(link.notices.join(" "));
      draw();
      settle();
      root.scrollIntoView();
    };
    one("form").append(...parts.suggestions(world));
    parts.wireTabs(all("[role=tab]"), one("[role=tabpanel]"), (index) => {
      notation = index;
      one("pre code").textContent = spec();
    });
    draw();
    restore();
    addEventListener("hashchange", restore);
  };

  // Without a page, as in tests, there is nothing to start.
  globalThis.document?.querySelectorAll(".wizard").forEach(start);
})();
