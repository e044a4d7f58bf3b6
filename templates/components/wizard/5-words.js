// What a key can do, and who will own what it creates, in words. What stands in backticks is code.
(() => {
  "use strict";
  const meaning = (scope, world) => world.role(scope).says.join(world.shown(scope.id));
  const through = (group, world) => group.grants.map((grant) => `Through ${world.quoted(group.id)}: ${meaning(grant, world)}`);

  /// What a key may create, and in which containers, as far as they are known, by type and id.
  const creations = (key, world) => {
    const found = new Map();
    const visit = (role, { type, id }) => {
      for (const index of role.own) {
        const { creates } = world.permissions[index];
        const place = world.types.indexOf(type);
        const created = world.types[creates];
        const isShared = world.sharing.types.includes(creates);
        if (created) found.set(`${place} ${id} ${index}`, { place, id, index, type: created.name, container: `${type.name}:${id}`, isShared });
      }
      const place = world.resources?.indexOf(world.resource(type, id));
      for (const child of world.resources?.filter(({ parent }) => parent === place && parent >= 0) ?? []) {
        const inner = world.inside(role, child.type);
        if (inner) visit(inner, child);
      }
    };
    const grants = key.groups.flatMap((id) => world.group(id)?.grants ?? []);
    for (const { role, id } of world.grants([...key.scopes, ...grants])) visit(role, { type: role.type, id });
    return [...found.values()].sort((a, b) => a.place - b.place || (a.id === b.id ? a.index - b.index : a.id < b.id ? -1 : 1));
  };

  /// A sentence for all that the key creates, one for each place, then what its groups give the key.
  const ownership = (key, world) => {
    const groups = [...new Set(key.groups)];
    const names = groups.map(world.quoted).join(", ");
    return [
      world.sharing.sentence + (names && ` The groups are ${names}.`),
      ...creations(key, world).map(({ type, container, isShared }) =>
        `It may create \`${type}\` in ${world.quoted(container)}: ${(isShared && names) || "no group"} will own it.`),
      ...groups.map(world.group).filter(Boolean).flatMap((group) => through(group, world)),
    ];
  };

  /// How many findings there are, in one sentence.
  const verdict = (findings) => {
    const counts = ["error", "warning", "info"].map((word) => [word, findings.filter(({ severity }) => severity === word).length]);
    const words = counts.filter(([, count]) => count).map(([word, count]) => `${count} ${word}${count === 1 ? "" : "s"}`);
    return `The check has ${words.join(", ") || "no findings"}.`;
  };

  Object.assign(keybookWizard, { meaning, through, creations, ownership, verdict });
})();
