// The catalog, and what the project has written down beside it, from the page's data: what every question is asked of.
(() => {
  "use strict";
  const inside = (role, type) => role?.inside.find((inner) => inner.type === type);

  /// Everything that a role gives: the types on the way to it (`way`), the type that it is on, and the permission's index.
  const reachOf = (role, way = "") => [
    ...role.own.map((index) => ({ way, type: role.type, index })),
    ...role.inside.flatMap((inner) => reachOf(inner, `${way}/${inner.type.name}`)),
  ];

  /// What a role gives that none of the others on the same resource does: there (`own`), and by type on what is inside.
  const excess = (role, others) => {
    const own = [];
    const contents = new Map();
    for (const { way, type, index } of role.reach) {
      if (others.some((other) => other.reach.some((known) => known.way === way && known.index === index))) continue;
      const place = way ? contents.get(type) ?? [] : own;
      if (!place.includes(index)) place.push(index);
      if (way) contents.set(type, place.sort((a, b) => a - b));
    }
    return { own, contents };
  };
  const covers = (role, other) => {
    const { own, contents } = excess(other, [role]);
    return own.length + contents.size === 0;
  };

  const makeWorld = (data) => {
    const { types } = data;
    const roles = types.flatMap((type) => type.roles.map((role) => Object.assign(role, { type })));
    for (const role of roles) role.inside = role.inside.map(([type, index]) => types[type].roles[index]);
    for (const role of roles) role.reach = reachOf(role);
    const role = (scope) => roles.find(({ type, name }) => type.name === scope.type && name === scope.role);
    const resources = data.resources?.map(([type, id, parent]) => ({ type: types[type], id, parent }));
    const resource = (type, id) => resources?.find((one) => one.type === type && one.id === id);
    const groups = data.groups?.map(({ id, name, grants }) => ({
      id, name, grants: grants.map(([type, id, role]) => ({ type: types[type].name, id, role: types[type].roles[role].name })),
    }));
    return {
      ...data, ...keybookWizard.makeTexts(data.secrets), resources, groups, role, resource, inside, excess, covers,
      grants: (scopes) => scopes.map((scope) => ({ id: scope.id, role: role(scope) })),
      group: (id) => groups?.find((group) => group.id === id),
      preset: (id) => data.presets.find((preset) => preset.id === id),

      /// A resource and what contains it, nearest first. A chain that returns to where it was ends there.
      chain(type, id) {
        const chain = [resource(type, id) ?? { type, id }];
        for (;;) {
          const next = resources?.[chain.at(-1).parent];
          if (!next || chain.includes(next)) return chain;
          chain.push(next);
        }
      },

      /// The roles that a grant arrives as on the first resource of a chain: one, or none.
      arrivals: ({ role, id }, chain) => {
        const place = chain.findIndex((place) => place.type === role.type && place.id === id);
        const arrived = place < 0 ? undefined : chain.slice(0, place).reduceRight((role, { type }) => inside(role, type), role);
        return arrived ? [arrived] : [];
      },
    };
  };

  Object.assign(keybookWizard, { makeWorld });
})();
