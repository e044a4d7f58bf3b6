// What the check says of a key: the rules that one made here can break, in the order of the file that it would stand in.
(() => {
  "use strict";
  const { meantNote, codes } = keybookWizard;

  /// Why no resource has such an id; undefined where one may.
  const invalidity = (id) => {
    if (/\p{White_Space}/u.test(id)) return "holds white space";
    if (/\p{Cc}/u.test(id)) return "holds a control character";
    return id.includes("*") ? "holds `*`" : undefined;
  };

  /// The type whose prefix an id has; of two that fit the longer one's.
  const typeOf = (id, { types }) => types.filter(({ prefix }) => prefix && id.startsWith(prefix))
    .reduce((best, type) => (best?.prefix.length >= type.prefix.length ? best : type), undefined);

  const isPlaceholder = (text, { word, count, words, beginning, wrappers }) => {
    const low = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    return (low.length >= count && low === word.repeat(low.length)) || words.includes(low) || low.startsWith(beginning)
      || wrappers.some(([open, end]) => low.length >= open.length + end.length && low.startsWith(open) && low.endsWith(end));
  };

  /// Every finding on a key: its rule and severity, where it stands (`scopes.0.role`), its message and notes.
  const check = (key, world) => {
    const { quoted, limits } = world;
    const findings = [];
    const report = (rule, at, message, ...notes) =>
      findings.push({ rule, severity: world.rules[rule].severity, at, message, notes });
    const atLeast = (rule, at, count, least, noun) => {
      if (count < least) report(rule, at, `a key needs at least ${least} ${noun}${least === 1 ? "" : "s"}`);
    };
    const checkSecret = (at, text) => {
      const secret = world.secretIn(text);
      if (secret) report("secret-present", at, `this looks like ${secret}`, "revoke it before you take it out: the history keeps it");
    };
    const preset = world.preset(key.preset);
    const scopes = key.scopes.map(({ type, id, role }) => ({ id, role: world.role({ type, role }) }));
    const grants = world.grants(key.scopes);

    const checkTexts = () => {
      const [least, most] = limits.name;
      const size = [...key.name].length;
      const defect = size === 0 ? "is empty" : size < least ? "is too short" : !/\P{White_Space}/u.test(key.name) ? "is blank"
        : size > most ? `has ${size} characters` : "";
      if (defect) report("name-length", "name", `the name ${defect}`, `a name has ${least} to ${most} characters, not all of them blank`);
      checkSecret("name", key.name);
      const length = [...key.description].length;
      const [shortest, longest] = limits.description;
      if (length && (length < shortest || length > longest)) {
        report("description-length", "description", `the description has ${length} characters`,
          `a description has at most ${longest} characters`);
      }
      checkSecret("description", key.description);
    };

    const checkPreset = () => {
      const told = scopes.map(({ role }) => role.type.name);
      for (const { type, role } of scopes.length && preset ? preset.scopes : []) {
        if (told.includes(type)) continue;
        told.push(type);
        report("preset-incomplete", "preset", `the preset \`${preset.id}\` has \`${type}:${role}\`, and the key no scope on \`${type}\``,
          "a preset adds no scopes by itself");
      }
    };

    const checkAmongOthers = ({ id, role }, index, at) => {
      const isSame = (other) => other.role.type === role.type && other.id === id;
      const isFirst = (other, place) => scopes.findIndex((one) => one.role === other.role && one.id === other.id) === place;
      if (!isFirst(scopes[index], index)) return report("scope-duplicate", at, "the key has this scope already");
      const stronger = scopes.find((other, place) => place !== index && isSame(other) && isFirst(other, place)
        && world.covers(other.role, role) && (place < index || !world.covers(role, other.role)));
      if (stronger) {
        report("scope-redundant", at, `the scope is redundant: \`${stronger.role.name}\` on the same resource grants everything that `
          + `\`${role.name}\` does`);
      }
      if (!world.resource(role.type, id)) return;
      const chain = world.chain(role.type, id);
      const isWider = (place) => (grant) => grant.role.type === place.type && grant.id === place.id
        && world.arrivals(grant, chain).some((arrived) => world.covers(arrived, role));
      const wider = chain.slice(1).map((place) => grants.find(isWider(place))).find(Boolean);
      if (wider) {
        report("scope-covered", at, `the scope is covered: \`${wider.role.name}\` on the \`${wider.role.type.name}\` ${quoted(wider.id)}, `
          + "which contains the resource, grants everything that it does");
      }
    };

    const checkID = (id, type, at) => {
      const reason = invalidity(id);
      const prefixed = typeOf(id, world);
      if (!id) {
        report("resource-id-invalid", at, "the resource id is empty");
      } else if (reason) {
        const notes = reason.endsWith("`") ? ["a scope names one resource: there are no wildcards"] : [];
        report("resource-id-invalid", at, `the resource id ${quoted(id)} ${reason}`, ...notes);
      } else if (isPlaceholder(id.slice(prefixed?.prefix.length ?? 0), world.placeholders)) {
        report("resource-id-placeholder", at, `the resource id ${quoted(id)} is a placeholder`,
          "what stands in the file is what is sent: no variable is expanded");
      } else if (prefixed && prefixed !== type && !(type.prefix && id.startsWith(type.prefix))) {
        const notes = type.prefix ? [`ids of \`${type.name}\` begin with \`${type.prefix}\``] : [];
        report("resource-id-mismatch", at, `${quoted(id)} is the id of a resource of type \`${prefixed.name}\`, not \`${type.name}\``, ...notes);
      } else if (world.resources && !world.resource(type, id)) {
        const other = world.types.find((type) => world.resource(type, id));
        const listed = world.resources.filter((resource) => resource.type === type);
        const notes = other ? [`it lists ${quoted(id)} as \`${other.name}\``] : meantNote(id, listed.map((resource) => resource.id));
        report("resource-unknown", at, `the resources file does not list the \`${type.name}\` ${quoted(id)}`, ...notes);
      }
      checkSecret(at, id);
    };

    const checkRole = (role, at) => {
      // What is always said of it, in the words of the check itself: that it is a legacy role, or manages keys.
      for (const [rule, message, ...notes] of role.findings) if (rule === "role-legacy") report(rule, at, message, ...notes);
      const allowed = preset?.scopes.filter(({ type }) => type === role.type.name).map(world.role);
      const { own, contents } = preset?.scopes.length ? world.excess(role, allowed) : { own: [], contents: [] };
      const more = own.length ? own.map((index) => world.permissions[index].name)
        : [...contents].flatMap(([type, set]) => set.map((index) => `${world.permissions[index].name} on ${type.name}`));
      if (more.length) {
        report("preset-exceeded", at, `\`${role.type.name}:${role.name}\` grants ${codes(more)}, which the preset \`${preset.id}\` does not`,
          `the default scopes of \`${preset.id}\` are ${codes(preset.scopes.map(({ type, role }) => `${type}:${role}`))}`);
      }
      for (const [rule, message, ...notes] of role.findings) if (rule !== "role-legacy") report(rule, at, message, ...notes);
    };

    /// What a group's grants give beyond the scopes, a phrase for each grant.
    const widening = (group) => group.grants.flatMap((grant) => {
      const role = world.role(grant);
      const chain = world.chain(role.type, grant.id);
      const { own, contents } = world.excess(role, grants.flatMap((other) => world.arrivals(other, chain)));
      const types = codes([...contents.keys()].map(({ name }) => name));
      const phrases = [codes(own.map((index) => world.permissions[index].name)), types && `more on every ${types} inside`].filter(Boolean);
      return phrases.length ? [`its grant ${quoted(`${grant.type}:${grant.id}:${grant.role}`)} adds ${phrases.join(", and ")}`] : [];
    });

    const checkGroup = (id, index) => {
      const at = `groups.${index}`;
      const group = world.group(id);
      const isRepeated = key.groups.indexOf(id) < index;
      if (isRepeated) report("group-duplicate", at, `the key names the group ${quoted(id)} already`);
      if (world.groups && !group) {
        report("group-unknown", at, `the groups file does not list ${quoted(id)}`, ...meantNote(id, world.groups.map((one) => one.id)));
      }
      const more = group && !isRepeated ? widening(group) : [];
      const rest = more.length > 5 ? [`and ${more.length - 5} grants more`] : [];
      if (more.length) report("group-widens-access", at, `${quoted(id)} gives the key access that its scopes do not`, ...more.slice(0, 5), ...rest);
      checkSecret(at, id);
    };

    checkTexts();
    checkPreset();
    atLeast("scopes-empty", "scopes", scopes.length, limits.scopes, "scope");
    scopes.forEach((scope, index) => {
      const at = `scopes.${index}`;
      checkAmongOthers(scope, index, at);
      checkID(scope.id, scope.role.type, `${at}.id`);
      checkRole(scope.role, `${at}.role`);
    });
    atLeast("sharing-groups-empty", "groups", key.groups.length, limits.groups, "sharing group");
    key.groups.forEach(checkGroup);
    return findings;
  };

  Object.assign(keybookWizard, { check });
})();
