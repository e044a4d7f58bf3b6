// From what a reader types to pages and sections, the best first.

/// What a word is worth as a whole name, in a title, in a heading or name, and often, repeatedly or once in the text.
const placeWeights = [16, 16, 8, 4, 2, 1];

/// A whole name, and the beginning of one.
const nameScore = 1000;
const nameStartScore = 25;

/// Of two things of one name, a part that a page defines comes before a page of this title.
const partFactor = 1.5;

/// How many files one word may take. A beginning of one letter has a good part of all words.
const shardLimit = 2;

/// How many terms that begin as the last word does are looked up.
const termLimit = 60;

/// Where a word stands: by section what that is worth, 0 where it does not. Words that stand almost everywhere have `isEverywhere`.
class WordMatch {
  constructor(index, word) {
    this.word = word;
    this.scores = new Float64Array(index.sectionCount);
    this.terms = new Set();
    this.isEverywhere = false;
  }

  get isEmpty() {
    return !this.terms.size;
  }

  add(index, { term, lists }, factor) {
    const places = lists.map((list) => (list === "!" ? [] : sectionsOf(list)));
    const isCut = lists.includes("!");
    const count = places.reduce((sum, sections) => sum + sections.length, isCut ? index.sectionCount / 3 : 0);
    const rarity = Math.log(1 + index.sectionCount / Math.max(1, count));
    places.forEach((sections, place) => {
      const score = placeWeights[place] * rarity * factor;
      for (const section of sections) {
        if (this.scores[section] < score) this.scores[section] = score;
      }
    });
    this.isEverywhere ||= isCut;
    this.terms.add(term);
  }
}

/// Finds a word, or what begins with it; where there is nothing, what it may have been meant for.
async function matchWord(index, word, isPrefix) {
  const match = new WordMatch(index, word);
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
/// `hits` is a list of `{page, score}`; one with a `part` is a section that was found by its name. `rowsOf` gives the sections to show.
async function search(index, query) {
  const isPrefix = !/\s$/.test(query);
  const typed = [...new Set(words(query))];
  const last = typed.length - 1;
  const [names, ...matches] = await Promise.all([
    matchNames(index, query, isPrefix),
    ...typed.map((word, place) => matchWord(index, word, isPrefix && place === last)),
  ]);
  const found = { matches, names, sums: new Float64Array(index.sectionCount) };
  for (const { scores } of matches) scores.forEach((score, section) => (found.sums[section] += score));
  const pages = rank(index, found);
  const least = names.size ? 0 : pages.reduce((fewest, page) => Math.min(fewest, page.missing), Infinity);
  found.hits = pages.filter((page) => page.missing === least);
  const byPage = new Map(found.hits.map((hit) => [hit.page, hit]));
  for (const [section, score] of names) {
    const page = index.pages[section];
    const hit = section === index.sectionStarts[page] && byPage.get(page);
    if (hit) hit.score += score;
    else found.hits.push({ page, part: section, score: score * partFactor + found.sums[section] * 1.5 });
  }
  found.hits.sort((a, b) => b.score - a.score || a.page - b.page || (a.part ?? -1) - (b.part ?? -1));
  found.isPartial = least > 0 && least < Infinity;
  return found;
}

/// Every page that has one of the words, with how many it lacks.
function rank(index, found) {
  const pages = [];
  index.sectionStarts.forEach((start, page) => {
    const end = index.sectionStarts[page + 1] ?? index.sectionCount;
    let row = 0;
    for (let section = start; section < end; section += 1) {
      if (found.sums[section] > row && !isPart(index, found, section)) row = found.sums[section];
    }
    if (!row) return;
    // That words stand together in one section counts for half as much as that they stand on the page.
    let score = row / 2;
    let missing = 0;
    for (const { scores, isEverywhere } of found.matches) {
      let best = 0;
      for (let section = start; section < end; section += 1) if (scores[section] > best) best = scores[section];
      score += best;
      if (!best && !isEverywhere) missing += 1;
    }
    pages.push({ page, score, missing });
  });
  return pages;
}

/// Whether a section is found by its own name: then it is a hit by itself, and no row of its page.
const isPart = (index, { names }, section) => names.has(section) && section !== index.sectionStarts[index.pages[section]];

/// The sections of a hit that are shown, the best first.
function rowsOf(index, found, hit, limit) {
  if (hit.part !== undefined) return [hit.part];
  const start = index.sectionStarts[hit.page];
  const end = index.sectionStarts[hit.page + 1] ?? index.sectionCount;
  const rows = [];
  for (let section = start; section < end; section += 1) {
    if (found.sums[section] && !isPart(index, found, section)) rows.push(section);
  }
  const worth = (section) => found.sums[section] + (found.names.get(section) ?? 0);
  return rows.sort((a, b) => worth(b) - worth(a) || a - b).slice(0, limit);
}
