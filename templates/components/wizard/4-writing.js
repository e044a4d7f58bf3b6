// A key as the text of a spec file, and as the command that creates it: byte for byte what keybook writes.
(() => {
  "use strict";
  const code = (mark, letter, width) => `\\${letter}${mark.toString(16).padStart(width, "0")}`;

  const hidden = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;
  const holdsHidden = (text) => text.search(hidden) >= 0;
  const isPlain = (text) =>
    /^(?:[A-Za-z/_($;^]|[^\0-\x7F\p{White_Space}])/u.test(text) && !/[\p{White_Space}:]$|: |\p{White_Space}#/u.test(text)
      && !holdsHidden(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);

  /// The lines of a text that may be a literal block: of several, none that the block would change or an editor might.
  const literalLines = (text) => {
    const lines = text.replace(/\n$/, "").split("\n");
    const isSound = lines.length > 1 && lines[0] && lines.at(-1) && !/^\p{White_Space}/u.test(text)
      && !lines.some((line) => holdsHidden(line) || /\p{White_Space}$/u.test(line));
    return isSound && lines;
  };

  const doubleQuoted = (text) => {
    const escape = (mark) => {
      const value = mark.codePointAt(0);
      const [letter, width] = value < 0x100 ? ["x", 2] : value < 0x10000 ? ["u", 4] : ["U", 8];
      return { "\n": "\\n", "\t": "\\t" }[mark] ?? `\\${letter}${code(value, "", width).slice(1).toUpperCase()}`;
    };
    return `"${text.replace(/["\\]/g, "\\$&").replace(hidden, escape)}"`;
  };

  /// A string as a scalar that readers of YAML 1.1 and 1.2 take for the same string.
  const scalar = (text, indentation) => {
    if (isPlain(text)) return text;
    const lines = literalLines(text);
    const lead = `\n${" ".repeat(indentation)}`;
    if (lines) return (text.endsWith("\n") ? "|" : "|-") + lines.map((line) => (line ? lead + line : "\n")).join("");
    return !holdsHidden(text) && /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : doubleQuoted(text);
  };

  const present = (key, names) => names.filter((name) => name === "name" || key[name]);
  const list = (name, items) => `${name}:${items.length ? `\n${items.join("")}` : " []\n"}`;
  const yaml = (key) =>
    present(key, ["name", "description", "preset"]).map((name) => `${name}: ${scalar(key[name], 2)}\n`).join("")
      + list("scopes", key.scopes.map(({ type, id, role }) =>
        `  - resource_type: ${scalar(type, 6)}\n    resource_id: ${scalar(id, 6)}\n    role: ${scalar(role, 6)}\n`))
      + list("sharing_group_ids", key.groups.map((id) => `  - ${scalar(id, 4)}\n`));

  const string = (text) => {
    const named = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", " ": " " };
    const units = (mark) => mark.split("").map((unit) => code(unit.charCodeAt(0), "u", 4)).join("");
    return `"${text.replace(/["\\\p{C}\p{Zl}\p{Zp}\p{White_Space}]/gu, (mark) => named[mark] ?? units(mark))}"`;
  };
  const json = (key, names = ["name", "description", "preset"]) => {
    const scopes = key.scopes.map(({ type, id, role }) =>
      `\n    {"resource_type": ${string(type)}, "resource_id": ${string(id)}, "role": ${string(role)}}`);
    const members = [
      ...present(key, names).map((name) => `"${name}": ${string(key[name])}`),
      `"scopes": [${scopes.join(",")}${scopes.length ? "\n  " : ""}]`,
      `"sharing_group_ids": [${key.groups.map(string).join(", ")}]`,
    ];
    return `{\n  ${members.join(",\n  ")}\n}\n`;
  };

  /// For a POSIX shell. It holds no secret: whoever runs it has an administrator's key in `API_KEY`. A platform's key has no preset.
  const curl = (key) => {
    const body = json(key, ["name", "description"]).trimEnd().replaceAll("'", "'\\''");
    return 'curl -X POST "$API_URL/api_keys" \\\n  -H "Authorization: Bearer $API_KEY" \\\n  -H "Content-Type: application/json" \\\n'
      + `  --data-raw '${body}'\n`;
  };

  /// A key's name as a file's.
  const slug = (name) => (name.toLowerCase().match(/[a-z0-9]+/g) ?? ["key"]).join("-").slice(0, 60);

  Object.assign(keybookWizard, { yaml, json, curl, slug });
})();
