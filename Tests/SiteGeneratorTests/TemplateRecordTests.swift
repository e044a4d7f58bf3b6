import Mustache
import Testing

@testable import SiteGenerator

/// The tables of names, against the values that templates are rendered with.
@Suite struct TemplateRecordTests {
    @Test(arguments: TemplateRecord.allCases)
    func everyNameIsAnswered(_ record: TemplateRecord) {
        let sample = sample(of: record)
        for variable in record.variables {
            let child = sample.child(named: variable.name)
            #expect(child != nil, "\(record.rawValue): \(variable.name)")
            switch variable.value {
            case .flag: #expect(child is Bool)
            case .number: #expect(child is Int)
            case .list: #expect(child is [any MustacheParent])
            case .text, .html, .record: #expect(child is any MustacheParent)
            }
        }
        #expect(sample.child(named: "nothing") == nil)
    }

    private func sample(of record: TemplateRecord) -> any MustacheParent {
        let site = SiteDetails(SiteSettings(title: "T"))
        let shape = PageShape(root: "", hasPrevious: true, hasNext: true)
        switch record {
        case .layout: return PageContext(shape: shape, site: site, assets: ThemeAssets(.embedded), homeOutput: "")
        case .navigation: return NavigationContext(items: [])
        case .site: return site
        case .page: return PageDetails(shape: shape, hasURL: true)
        case .heading: return ContentsEntry(index: 0, level: 2)
        case .link, .file: return TemplateLink(title: "T", url: "u")
        case .item: return NavigationItem(title: "T", url: nil, page: nil, isSection: false, isOpen: false, items: [])
        }
    }
}
