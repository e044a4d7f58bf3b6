// Texts as the check measures, compares and quotes them. Each file of this folder adds its part to one object.
globalThis.keybookWizard = {};
(() => {
  "use strict";

  /// Ways to show texts of which nobody may see a secret's tail; `patterns` are [kind, prefix, least tail, others in it].
  const makeTexts = (patterns) => {
    const kinds = patterns.map(([, prefix, least, others]) => `(${prefix}[A-Za-z0-9${others}]{${least},})`);
    kinds.push("(-----BEGIN (?=[^-\\n]*PRIVATE KEY)[^-\\n]{1,64}-----(?:[^]*?-----END [^\\n]*|[^]*))");
    const secret = new RegExp(`(?<![\\p{Alphabetic}\\p{N}_])(?:${kinds.join("|")})`, "gu");
    const start = (found) => `${found.slice(0, 8)}…`;
    const shown = (text, limit = Infinity) => {
      const marks = [...text.replace(secret, start)].map((mark) =>
        /[\p{C}\p{Zl}\p{Zp}]/u.test(mark) ? `\\u{${mark.codePointAt(0).toString(16)}}` : mark);
      return marks.slice(0, limit).join("") + (marks.length > limit ? "…" : "");
    };
    return {
      shown,
      quoted: (text) => `\`${shown(text, 60)}\``,
      withoutSecrets: (text) => text.replace(secret, ""),

      /// What the first secret in a text looks like: "an API key: `tu_4f9aE…`"; undefined where there is none.
      secretIn(text) {
        const [found] = text.matchAll(secret);
        return found && `${patterns[found.slice(1).findIndex(Boolean)]?.[0] ?? "a private key"}: \`${start(found[0])}\``;
      },
    };
  };

  /// The Damerau–Levenshtein distance of two lists of code points, by Lowrance and Wagner.
  const distance = (a, b) => {
    const far = a.length + b.length;
    const table = [Array(b.length + 2).fill(far), [far, ...b.keys(), b.length]];
    const rows = new Map();
    a.forEach((mark, i) => {
      const line = [far, i + 1];
      let match = 0;
      b.forEach((other, j) => {
        const row = rows.get(other) ?? 0;
        const swapped = table[row][match] + i - row + 1 + j - match;
        if (mark === other) match = j + 1;
        line.push(Math.min(table[i + 1][j + 1] + (mark !== other), line[j + 1] + 1, table[i + 1][j + 2] + 1, swapped));
      });
      table.push(line);
      rows.set(mark, i + 1);
    });
    return table[a.length + 1][b.length + 1];
  };

  /// A note with what was meant: the nearest of the candidates that are close, the first of equals.
  const meantNote = (text, candidates) => {
    const [word, ...others] = [text, ...candidates].map((one) => [...one.toLowerCase()]);
    let [best, least] = [-1, Infinity];
    others.forEach((other, index) => {
      const allowed = Math.max(1, Math.floor(Math.max(word.length, other.length) / 4));
      if (word.length > 256 || Math.abs(word.length - other.length) > allowed) return;
      const found = distance(word, other);
      if (found <= allowed && found < least) [best, least] = [index, found];
    });
    return best < 0 ? [] : [`did you mean \`${candidates[best]}\`?`];
  };
  const codes = (names) => names.map((name) => `\`${name}\``).join(", ");

  Object.assign(keybookWizard, { makeTexts, meantNote, codes });
})();
