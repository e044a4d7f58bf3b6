// What is searched for, cut into words as the index is: Sources/SearchIndex/Words/forEachWord.swift says what a word is.

const wordRuns = /[\p{L}\p{N}\p{M}]+/gu;
const wordByItself =
  /[\u3041-\u3096\u30a1-\u30fa\u30fc\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]/u;

/// In lower case, Latin, Greek and Cyrillic letters without their marks.
const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[\u00c0-\u052f\u1e00-\u1fff]/g, (letter) => letter.normalize("NFD"))
    .replace(/[\u0300-\u036f\ufe00-\ufe0f]/g, "")
    .replace(/ς/g, "σ");

/// `["api", "keys"]` of `API keys`.
function words(text) {
  const found = [];
  for (const [run] of fold(text).matchAll(wordRuns)) {
    let word = [];
    const end = () => {
      if (word.length > 1 || (word.length && !/[a-z]/.test(word[0]))) found.push(word.slice(0, 40).join(""));
      word = [];
    };
    const letters = [...run];
    letters.forEach((letter, place) => {
      if (!wordByItself.test(letter)) return word.push(letter);
      end();
      const next = letters[place + 1];
      found.push(next && wordByItself.test(next) ? letter + next : letter);
    });
    end();
  }
  return found;
}

/// How many letters apart two words are: one for a letter too many, missing, wrong, or two that have changed places.
///
/// With `isPrefix` the second word counts as far as it is closest to the first. More than `limit` is not counted out.
function distance(word, other, limit, isPrefix) {
  if (word.length - other.length > limit || (!isPrefix && other.length - word.length > limit)) return limit + 1;
  const width = isPrefix ? Math.min(other.length, word.length + limit) : other.length;
  let before = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= width; column += 1) {
      const isSame = word[row - 1] === other[column - 1];
      let least = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1]) {
        least = Math.min(least, before[column - 2] + 1);
      }
      line.push(least);
    }
    if (Math.min(...line) > limit) return limit + 1;
    before = last;
    last = line;
  }
  return isPrefix ? Math.min(...last) : last[width];
}
