import Model
import Templating

/// The compiled pages of Templates/.
public struct PageTemplates: Sendable {
    /// The pages, each a file of that name.
    enum Page: String, CaseIterable {
        case shortlist = "shortlist.html"
        case index = "index.html"
        case candidate = "candidate.html"
        case check = "check.html"
        case documents = "documents.html"
    }

    private let pages: [Page: Template]
    private let styleHash: String
    private let scriptHash: String

    /// Compiles the pages of a folder, given as the contents of its files by name.
    public init(files: [String: String]) throws(TemplateError) {
        var pages: [Page: Template] = [:]
        for page in Page.allCases {
            guard let source = files[page.rawValue] else {
                throw TemplateError(file: page.rawValue, line: 1, kind: .missingFile)
            }
            let template = try Template(source: source, name: page.rawValue, partials: files)
            if let missing = template.missingPartials.first { throw Self.missing(missing, in: files) }
            pages[page] = template
        }
        self.pages = pages
        styleHash = SHA256.source(try Self.partial("page.css", files))
        scriptHash = SHA256.source(try Self.partial("list.js", files))
    }

    /// Every mistake of a folder's files, one for each file that has one.
    public static func mistakes(files: [String: String]) -> [TemplateError] {
        var mistakes: [TemplateError] = []
        for (name, source) in files.sorted(by: { $0.key < $1.key }) {
            do { _ = try Template(source: source, name: name) } catch { mistakes.append(error) }
        }
        guard mistakes.isEmpty else { return mistakes }
        do { _ = try PageTemplates(files: files) } catch { mistakes.append(error) }
        return mistakes
    }

    /// A page filled with values, to which what every page needs is added.
    func render(_ page: Page, _ values: [String: Value]) -> String {
        var values = values
        values["styleHash"] = .text(styleHash)
        values["scriptHash"] = .text(scriptHash)
        return pages[page]?.render(.object(values)) ?? ""
    }

    /// What a partial prints by itself: the bytes of which the policy names the digest.
    private static func partial(_ name: String, _ files: [String: String]) throws(TemplateError) -> String {
        try Template(source: files[name] ?? "", name: name, partials: files).render(.null)
    }

    private static func missing(_ name: String, in files: [String: String]) -> TemplateError {
        for (file, source) in files.sorted(by: { $0.key < $1.key }) {
            for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where line.contains("{{>") && line.contains(name) {
                return TemplateError(file: file, line: index + 1, kind: .missingPartial(name))
            }
        }
        return TemplateError(file: name, line: 1, kind: .missingPartial(name))
    }
}
