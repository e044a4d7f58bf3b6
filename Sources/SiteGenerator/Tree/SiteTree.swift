/// The sections of a site, the order in which its pages are read, and the way to each.
package struct SiteTree: Sendable {
    /// A folder that holds pages, at any depth. Sections and pages are named by their indices.
    package struct Section: Sendable {
        /// With a slash at the end; empty for the root.
        package let folder: String
        package let title: String

        /// The page that stands for it: its `index.md`.
        package let index: Int?
        package let weight: Int?

        /// Nil for the root.
        package let parent: Int?

        /// What is directly inside, in reading order, without its own page.
        package fileprivate(set) var entries: [Entry] = []
    }

    package enum Entry: Sendable, Hashable {
        case page(Int)
        case section(Int)
    }

    /// The root first, containers before what they contain.
    package private(set) var sections: [Section] = []

    /// Every page of the navigation, depth first.
    package private(set) var readingOrder: [Int] = []

    /// By page, its place in `readingOrder`; nil for a page that stands outside of it.
    private var places: [Int?]

    /// By page, the section that it is in or stands for.
    package private(set) var sectionOfPage: [Int]

    package init(_ map: SiteMap) {
        places = Array(repeating: nil, count: map.pages.count)
        sectionOfPage = Array(repeating: 0, count: map.pages.count)
        makeSections(map)
        for section in sections.indices { sortEntries(of: section, pages: map.pages) }
        read(section: 0)
        for (place, page) in readingOrder.enumerated() { places[page] = place }
    }

    /// The page before this one, in reading order.
    package func previous(of page: Int) -> Int? {
        places[page].flatMap { $0 > 0 ? readingOrder[$0 - 1] : nil }
    }

    /// The page after this one, in reading order.
    package func next(of page: Int) -> Int? {
        places[page].flatMap { $0 + 1 < readingOrder.count ? readingOrder[$0 + 1] : nil }
    }

    /// The sections from the root to this one, both included.
    package func path(to section: Int) -> [Int] {
        var path = [section]
        while let parent = sections[path[path.count - 1]].parent { path.append(parent) }
        return path.reversed()
    }

    private mutating func makeSections(_ map: SiteMap) {
        var byFolder: [String: Int] = [:]
        for (index, page) in map.pages.enumerated() {
            let section = section(of: page.folder, map: map, known: &byFolder)
            sectionOfPage[index] = section
            if !page.isIndex && !page.isNotFoundPage { sections[section].entries.append(.page(index)) }
        }
        if sections.isEmpty { _ = section(of: "", map: map, known: &byFolder) }
    }

    private mutating func section(of folder: String, map: SiteMap, known: inout [String: Int]) -> Int {
        if let section = known[folder] { return section }
        let parent = folder.isEmpty ? nil : section(of: OutputPath.folder(of: String(folder.dropLast())), map: map, known: &known)
        let index = map.page(at: folder + "index.md")
        let page = index.map { map.pages[$0] }
        let section = sections.count
        sections.append(
            Section(
                folder: folder, title: page?.title ?? Page.title(fromName: folder + "index.md"), index: index,
                weight: page?.frontMatter.weight, parent: parent))
        known[folder] = section
        if let parent { sections[parent].entries.append(.section(section)) }
        return section
    }

    /// By weight, those without one last; then by title; then by path.
    private mutating func sortEntries(of section: Int, pages: [Page]) {
        func key(_ entry: Entry) -> (weight: Int, title: String, path: String) {
            switch entry {
            case .page(let page):
                (pages[page].frontMatter.weight ?? .max, pages[page].title.lowercased(), pages[page].path)
            case .section(let section):
                (sections[section].weight ?? .max, sections[section].title.lowercased(), sections[section].folder)
            }
        }
        let keyed = sections[section].entries.map { (entry: $0, key: key($0)) }
        sections[section].entries = keyed.sorted { $0.key < $1.key }.map(\.entry)
    }

    private mutating func read(section: Int) {
        if let index = sections[section].index { readingOrder.append(index) }
        for entry in sections[section].entries {
            switch entry {
            case .page(let page): readingOrder.append(page)
            case .section(let inner): read(section: inner)
            }
        }
    }
}
