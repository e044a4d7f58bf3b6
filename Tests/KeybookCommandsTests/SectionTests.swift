import SiteGenerator
import Testing
import Workspace

struct SectionTests {
    /// keybook.yaml is read below the generator, so each has the names.
    @Test func theSectionsOfTheConfigurationAreTheGenerators() {
        #expect(Configuration.sectionNames == SiteSection.allCases.map(\.rawValue))
    }
}
