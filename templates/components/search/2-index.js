// The index as Sources/SearchIndex/Writing writes it: which file has what, and what stands in it.

/// The numbers of a text in the code of NumberCode.swift.
function numbers(text) {
  const found = [];
  let earlier = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const value = code - (code < 92 ? 45 : 46);
    if (value < 56) {
      found.push(earlier * 56 + value);
      earlier = 0;
    } else {
      earlier = earlier * 25 + value - 55;
    }
  }
  return found;
}

/// The anchor that a heading makes by itself.
const slug = (heading) => heading.toLowerCase().replace(/[^a-z0-9_ -]/g, "").replace(/ /g, "-");

class SearchIndex {
  /// `load` gives a promise of the data of the file of a name, `t0` or `d0`.
  constructor(manifest, load) {
    this.load = load;
    this.firstTerms = manifest.terms;
    this.commonWords = manifest.words ? manifest.words.split(" ") : [];
    this.kinds = manifest.kinds;
    // By page its first section, by section its page, by shard of documents its first page.
    this.sectionStarts = [];
    this.pages = [];
    for (const count of numbers(manifest.sections)) {
      this.sectionStarts.push(this.pages.length);
      for (let section = 0; section < count; section += 1) this.pages.push(this.sectionStarts.length - 1);
    }
    this.documentStarts = [];
    let start = 0;
    for (const count of numbers(manifest.pages)) {
      this.documentStarts.push(start);
      start += count;
    }
    this.termShards = new Map();
  }

  get sectionCount() {
    return this.pages.length;
  }

  /// The number of the shard that has a term, if any has.
  shardOf(term) {
    const after = this.firstTerms.findIndex((first) => first > term);
    return Math.max(0, (after < 0 ? this.firstTerms.length : after) - 1);
  }

  /// The terms of a shard in their order, and the lists of each.
  async terms(shard) {
    if (!this.firstTerms.length) return { terms: [], lists: [] };
    let found = this.termShards.get(shard);
    if (!found) {
      const records = (await this.load("t" + shard)).split(",").map((record) => record.split(" "));
      found = { terms: records.map((record) => record[0]), lists: records.map((record) => record.slice(1)) };
      this.termShards.set(shard, found);
    }
    return found;
  }

  /// A term with its lists, and those that begin with it, in the order of their letters: of at most so many shards.
  async termsFrom(term, isPrefix, shardLimit) {
    const first = this.shardOf(term);
    const last = isPrefix ? this.shardOf(term + "\uffff") : first;
    const shards = [];
    for (let shard = first; shard <= last && shard < first + shardLimit; shard += 1) shards.push(this.terms(shard));
    const found = [];
    for (const { terms, lists } of await Promise.all(shards)) {
      terms.forEach((other, place) => {
        if (other === term || (isPrefix && other.startsWith(term))) found.push({ term: other, lists: lists[place] });
      });
    }
    return found;
  }

  /// What results show of a page.
  async document(page) {
    const after = this.documentStarts.findIndex((start) => start > page);
    const shard = (after < 0 ? this.documentStarts.length : after) - 1;
    const [url, title, kind, text, ...rest] = (await this.load("d" + shard))[page - this.documentStarts[shard]];
    const sections = [{ title, kind: this.kinds[kind], text, url }];
    for (let place = 0; place < rest.length; place += 4) {
      const [heading, anchor, sectionKind, sectionText] = rest.slice(place, place + 4);
      const fragment = encodeURI(anchor || slug(heading));
      sections.push({ title: heading, kind: this.kinds[sectionKind], text: sectionText, url: `${url}#${fragment}` });
    }
    return sections;
  }
}

/// The sections of a list of a term, in their order.
function sectionsOf(list) {
  let section = -1;
  return numbers(list).map((gap) => (section += gap + 1));
}
