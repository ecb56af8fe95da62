/// The headers and footers that the sections of a document show.
struct WordSections {
    /// A header or footer by its name among the part's links.
    struct Reference: Hashable {
        let id: String
        let isHeader: Bool
        /// Of the pages with even numbers, which only some documents tell apart.
        let isEven: Bool
    }

    /// Every one that is shown, in order, once.
    private(set) var shown: [Reference] = []
    private var section: [(reference: Reference, isFirst: Bool)] = []
    private var hasTitlePage = false

    /// More are not read.
    private static let most = 60

    /// Takes in an element of a section's properties.
    mutating func read(_ element: WordElement, _ attributes: XMLAttributes) {
        switch element {
        case .headerReference, .footerReference:
            guard let id = attributes.string("id") else { return }
            let type = attributes.string("type") ?? "default"
            let reference = Reference(id: id, isHeader: element == .headerReference, isEven: type == "even")
            section.append((reference, type == "first"))
        case .titlePage: hasTitlePage = !attributes.isOff("val")
        default: break
        }
    }

    /// The section's properties end.
    mutating func endSection() {
        // The header of a first page that is like all others is not shown.
        for (reference, isFirst) in section where !isFirst || hasTitlePage {
            if shown.count < WordSections.most, !shown.contains(reference) { shown.append(reference) }
        }
        section = []
        hasTitlePage = false
    }
}
