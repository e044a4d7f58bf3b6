// From what a reader types to pages and sections, the best first.

/// What a word is worth in a title, a heading or name, and often, repeatedly or once in the text.
const placeWeights = [0, 16, 8, 4, 2, 1];

/// A whole name, and the beginning of one.
const nameScore = 1000;
const nameStartScore = 200;

/// How many files one word may take. A beginning of one letter has a good part of all words.
const shardLimit = 2;

/// How many terms that begin as the last word does are looked up.
const termLimit = 60;

/// Where a word stands: by section what that is worth. Words that stand almost everywhere have `isEverywhere`.
class WordMatch {
  constructor(word) {
    this.word = word;
    this.scores = new Map();
    this.terms = new Set();
    this.isEverywhere = false;
  }

  get isEmpty() {
    return !this.scores.size && !this.isEverywhere;
  }

  add(index, { term, lists }, factor) {
    const places = lists.map((list) => (list === "!" ? [] : sectionsOf(list)));
    const isCut = lists.includes("!");
    const count = places.slice(1).reduce((sum, sections) => sum + sections.length, isCut ? index.sectionCount / 3 : 0);
    const rarity = Math.log(1 + index.sectionCount / Math.max(1, count));
    places.forEach((sections, place) => {
      if (!place) return;
      const score = placeWeights[place] * rarity * factor;
      for (const section of sections) {
        if (!(this.scores.get(section) >= score)) this.scores.set(section, score);
      }
    });
    this.isEverywhere ||= isCut;
    if (count) this.terms.add(term);
  }
}

/// Finds a word, or what begins with it; where there is nothing, what it may have been meant for.
async function matchWord(index, word, isPrefix) {
  const match = new WordMatch(word);
  const found = await index.termsFrom(word, isPrefix && (word.length > 1 || !/[a-z]/.test(word)), shardLimit);
  const whole = found.filter(({ term }) => term === word);
  const longer = found.filter(({ term }) => term !== word && !term.includes("-"));
  longer.sort((a, b) => a.term.length - b.term.length);
  for (const entry of whole) match.add(index, entry, 1);
  for (const entry of longer.slice(0, termLimit)) match.add(index, entry, (0.8 * word.length) / entry.term.length);
  if (isPrefix) match.prefix = word;
  if (match.isEmpty) await matchMistyped(index, match, isPrefix);
  return match;
}

async function matchMistyped(index, match, isPrefix) {
  const { word } = match;
  const limit = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (!limit || /\d/.test(word)) return;
  const known = new Set(index.commonWords);
  for (const { terms } of index.termShards.values()) for (const term of terms) known.add(term);
  const close = [];
  for (const term of known) {
    if (term.length < 3 || /[-\d]/.test(term)) continue;
    const apart = distance(word, term, limit, isPrefix);
    if (apart <= limit) close.push({ term, apart: apart + (term[0] === word[0] ? 0 : 0.5) });
  }
  close.sort((a, b) => a.apart - b.apart || Math.abs(a.term.length - word.length) - Math.abs(b.term.length - word.length));
  const chosen = close.filter(({ apart }) => apart < close[0].apart + 0.5).slice(0, 4);
  for (const { term, apart } of chosen) {
    for (const entry of await index.termsFrom(term, false, 1)) match.add(index, entry, 0.5 / (1 + apart));
  }
  match.meant = [...match.terms][0];
}

/// By section, how well its name is what was typed.
async function matchNames(index, query, isPrefix) {
  const name = words(query).join("-");
  const scores = new Map();
  if (!name) return scores;
  for (const { term, lists } of await index.termsFrom(name, isPrefix && name.length > 1, 1)) {
    const score = term === name ? nameScore : (nameStartScore * name.length) / term.length;
    for (const section of lists[0] ? sectionsOf(lists[0]) : []) {
      if (!(scores.get(section) >= score)) scores.set(section, score);
    }
  }
  return scores;
}

/// Pages with all words, the best first; where there is none, pages with some of them.
///
/// `hits` is a list of `{page, rows, score}`: its rows are sections, the best first. A section that is found by its name is a hit of
/// its own.
async function search(index, query) {
  const isPrefix = !/[\s]$/.test(query);
  const typed = [...new Set(words(query))];
  const last = typed.length - 1;
  const [names, ...matches] = await Promise.all([
    matchNames(index, query, isPrefix),
    ...typed.map((word, place) => matchWord(index, word, isPrefix && place === last)),
  ]);
  const pages = new Map();
  matches.forEach((match, place) => {
    for (const [section, score] of match.scores) {
      const number = index.pages[section];
      let page = pages.get(number);
      if (!page) pages.set(number, (page = { page: number, best: new Array(matches.length).fill(0), sections: new Map() }));
      page.best[place] = Math.max(page.best[place], score);
      page.sections.set(section, (page.sections.get(section) ?? 0) + score);
    }
  });
  const missing = (page) => matches.filter((match, place) => !page.best[place] && !match.isEverywhere).length;
  const all = [...pages.values()].map((page) => ({ ...page, missing: missing(page) }));
  const least = names.size ? 0 : all.reduce((fewest, page) => Math.min(fewest, page.missing), Infinity);
  const hits = new Map();
  for (const { page, best, sections } of all.filter((page) => page.missing === least)) {
    const rows = [...sections].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const score = best.reduce((sum, score) => sum + score, rows[0][1] / 2);
    hits.set(page, { page, rows: rows.map(([section]) => section), score });
  }
  const parts = [];
  for (const [section, score] of names) {
    const page = index.pages[section];
    const hit = section === index.sectionStarts[page] && hits.get(page);
    if (hit) {
      hit.score += score;
      hit.rows = [section, ...hit.rows.filter((other) => other !== section)];
    } else {
      parts.push({ page, rows: [section], score });
    }
  }
  const sorted = [...parts, ...hits.values()].sort((a, b) => b.score - a.score || a.rows[0] - b.rows[0]);
  return { hits: withoutRepetitions(sorted), matches, isPartial: matches.length > 1 && least > 0 && least < Infinity };
}

/// Each section once, where it stands first.
function withoutRepetitions(hits) {
  const seen = new Set();
  return hits.filter((hit) => {
    hit.rows = hit.rows.filter((section) => !seen.has(section));
    for (const section of hit.rows) seen.add(section);
    return hit.rows.length;
  });
}
