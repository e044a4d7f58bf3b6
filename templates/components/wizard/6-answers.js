// The answers: what a preset makes of them, and how they stand in the last part of an address, which no server is sent.
(() => {
  "use strict";

  /// The default scopes of a preset; an id that was said for a scope of the same type is kept. One without leaves the scopes as they are.
  const scopesFrom = (preset, scopes) => {
    if (!preset?.scopes.length) return scopes;
    const answered = scopes.filter(({ id }) => id);
    return preset.scopes.map(({ type, role }) => {
      const known = answered.findIndex((scope) => scope.type === type);
      const id = known < 0 ? "" : answered.splice(known, 1)[0].id;
      return { type, id, role, isSettled: id !== "" };
    });
  };

  /// `#wizard=2&preset=deploy&scope=agent:agt_a:editor&end=`
  const linkTo = ({ step, preset, scopes, groups, name, description }) => {
    const said = [
      ["wizard", `${step + 1}`], ["preset", preset], ...scopes.map(({ type, id, role }) => ["scope", `${type}:${id}:${role}`]),
      ...groups.map((id) => ["group", id]), ["name", name], ["description", description],
    ];
    // A link that was cut off does not end so.
    return `#${new URLSearchParams([...said.filter(([, text]) => text), ["end", ""]])}`;
  };

  const isWhole = (hash) => {
    try {
      return decodeURIComponent(hash).endsWith("&end=") && hash.length < 20000;
    } catch {
      return false;
    }
  };

  /// The answers in such a part, whoever wrote it, and notices of what was not taken; undefined where it is no such part.
  const readLink = (hash, world) => {
    if (!hash.startsWith("#wizard=")) return undefined;
    if (!isWhole(hash)) return { notices: ["The link is cut off or damaged: nothing was taken from it."] };
    const parts = new URLSearchParams(hash.slice(1));
    const notices = new Set();
    const all = (name) => parts.getAll(name).slice(0, 100).map((text) => {
      const secret = world.secretIn(text);
      if (secret) notices.add(`The link held what looks like ${secret}. It was left out. If it is a live one, revoke it.`);
      return world.withoutSecrets(text);
    });
    const known = (isKnown, text) => {
      if (!isKnown) notices.add(`The link has ${world.quoted(text)}, which is not in the catalog: it was left out.`);
      return isKnown;
    };
    const scopes = all("scope").flatMap((text) => {
      // A `:` inside is the id's: types and roles have none.
      const words = text.split(":");
      const scope = { type: words.shift(), role: words.pop() ?? "", id: words.join(":"), isSettled: words.join("") !== "" };
      return known(world.role(scope), text) ? [scope] : [];
    });
    const [preset = "", name = "", description = ""] = ["preset", "name", "description"].map((name) => all(name)[0]);
    const step = Math.min(Math.max(Number.parseInt(parts.get("wizard"), 10) || 1, 1), 4) - 1;
    const state = {
      step, preset: preset && known(world.preset(preset), preset) ? preset : "", scopes, groups: all("group").filter(Boolean), name, description,
    };
    return { state, notices: [...notices] };
  };

  Object.assign(keybookWizard, { scopesFrom, linkTo, readLink });
})();
