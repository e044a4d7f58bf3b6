// What a result shows of a text: the part around the first word that was found, and which words to mark.

/// About how many letters of a text are shown.
const excerptLength = 170;

/// Whether a word of a text was searched for.
const isFound = (word, matches) =>
  matches.some((match) => match.terms.has(word) || (match.prefix && word.startsWith(match.prefix)));

/// The places of a text that were searched for, as pairs of a start and an end.
function foundPlaces(text, matches) {
  const places = [];
  for (const { 0: run, index } of text.matchAll(wordRuns)) {
    if (!wordByItself.test(run)) {
      if (isFound(fold(run), matches)) places.push([index, index + run.length]);
      continue;
    }
    let start = index;
    const letters = [...run];
    letters.forEach((letter, place) => {
      const pair = letter + (letters[place + 1] ?? "");
      const end = start + letter.length;
      if (isFound(pair, matches)) {
        const last = places[places.length - 1];
        if (last && last[1] > start) last[1] = start + pair.length;
        else places.push([start, start + (matches.some(({ terms }) => terms.has(pair)) ? pair : letter).length]);
      }
      start = end;
    });
  }
  return places;
}

/// A text as nodes, with `<mark>` around what was found; with `isShort` only the part around it.
function marked(text, matches, isShort) {
  const places = foundPlaces(text, matches);
  let start = 0;
  let end = text.length;
  if (isShort && end > excerptLength) {
    // The part begins a few words before the first place.
    const first = places.length ? Math.max(0, places[0][0] - 60) : 0;
    start = first ? text.indexOf(" ", first) + 1 : 0;
    end = Math.min(text.length, start + excerptLength);
    if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), start + excerptLength / 2);
  }
  const nodes = [start ? "… " : ""];
  let position = start;
  for (const [from, to] of places) {
    if (from < position || to > end) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(from, to);
    nodes.push(text.slice(position, from), mark);
    position = to;
  }
  nodes.push(text.slice(position, end), end < text.length ? " …" : "");
  return nodes;
}
