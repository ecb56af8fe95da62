import Foundation
import Model
import Templating
import Testing

@testable import Reports

@Suite("Pages")
struct PageTests {
    private func pages(_ text: String?, _ wording: Wording) throws -> [String: String] {
        let templates = try Project.templates()
        let shortlist = Sample.shortlist(text)
        let candidate = shortlist.candidates[0]
        let part = CandidatePage.Part(vacancy: shortlist.vacancy, match: candidate.match, checklist: Sample.checklist(text))
        return [
            "shortlist": ShortlistPage(shortlist, wording: wording, indexPath: "index.html").html(templates),
            "index": IndexPage([(shortlist, "a.html"), (shortlist, "b.html")], wording: wording).html(templates),
            "candidate": CandidatePage(number: 1, profile: candidate.profile, parts: [part], run: Sample.run, wording: wording)
                .html(templates),
            "check": CheckPage(Sample.check(text), wording: wording).html(templates),
            "documents": DocumentsPage(Sample.checklist(text), run: Sample.run, wording: wording).html(templates),
        ]
    }

    /// The page without its style and script.
    private func withoutCode(_ html: String) -> String {
        html.replacing(/<style>.*?<\/style>|<script>.*?<\/script>/.dotMatchesNewlines(), with: "")
    }

    /// The tags of a page with the names of their attributes, in order.
    private func tags(_ html: String) -> [String] {
        withoutCode(html).matches(of: /<[^>]*>/).map {
            String($0.output).replacing(/="[^"]*"/, with: "")
        }
    }

    @Test("every page has its language, its policy, the day, and who decides", arguments: Project.languages)
    func whole(_ language: String) throws {
        let wording = try Project.wording(language)
        for (name, html) in try pages(nil, wording) {
            #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"), "\(name)")
            #expect(html.contains("default-src 'none'"), "\(name)")
            #expect(html.contains(wording.day(Sample.run.asOf)), "\(name)")
            #expect(html.contains(wording.labels["notice.local"].replacing("'", with: "&#39;")), "\(name)")
            #expect(!html.contains("{{"), "\(name)")
            #expect(withoutCode(html).firstMatch(of: /\[[a-z]+\.[a-zA-Z.]+\]/) == nil, "\(name): a label is missing")
            #expect(html.firstMatch(of: /(src|href)="(https?:)?\/\//) == nil, "\(name): the network is asked")
        }
    }

    @Test("the policy names exactly the page's own style and script")
    func policy() throws {
        let html = try #require(try pages(nil, try Project.wording())["shortlist"])
        for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
            let body =
                try #require(html.firstRange(of: "<\(tag)>"))
                .upperBound..<(try #require(html.firstRange(of: "</\(tag)>"))).lowerBound
            #expect(html.contains("\(directive) '\(SHA256.source(String(html[body])))'"))
        }
        #expect(html.matches(of: /<script/).count == 1)
        #expect(html.firstMatch(of: /<[^>]* (style|on\w+)=/) == nil)
    }

    @Test("hostile text is shown as text: no page gains or loses a tag", arguments: Hostile.texts.indices)
    func hostile(_ index: Int) throws {
        let text = Hostile.texts[index]
        guard !clean(text).isEmpty else { return }
        let wording = try Project.wording()
        // A text of the same make, so that what is shown where a field is filled is the same.
        let harmless = try pages("harmless", wording)
        for (name, html) in try pages(text, wording) {
            #expect(tags(html) == tags(harmless[name] ?? ""), "\(name)")
            let odd = html.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
            #expect(odd.isEmpty, "\(name)")
            #expect(
                !html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) },
                "\(name)")
        }
    }

    @Test("templates print nothing unescaped")
    func escaped() throws {
        for (name, source) in try Project.templateFiles() {
            #expect(!source.contains("{{{") && !source.contains("{{&"), "\(name)")
        }
    }

    @Test("names of files are numbers alone")
    func names() {
        #expect(CandidatePage.fileName(1) == "0001.html")
        #expect(CandidatePage.fileName(12_345) == "12345.html")
    }

    @Test("the bar's parts fill a hundred points")
    func ledger() throws {
        let html = try #require(try pages(nil, try Project.wording())["check"])
        let widths = html.matches(of: /<rect x="[\d.]+" y="0" width="([\d.]+)"/).compactMap { Double($0.1) }
        #expect(abs(widths.reduce(0, +) - Double(Sample.match().verdicts.reduce(0) { $0 + $1.maximum.hundredths }) / 100) < 0.001)
    }

    @Test("broken templates are named by file and line")
    func broken() throws {
        var files = try Project.templateFiles()
        files["score.html"] = "<p>\n{{#segments}}\n"
        #expect(throws: TemplateError(file: "score.html", line: 2, kind: .unclosedSection("segments"))) {
            try PageTemplates(files: files)
        }
        #expect(PageTemplates.mistakes(files: files).map(\.file) == ["score.html"])
        files["score.html"] = nil
        let missing = #expect(throws: TemplateError.self) { try PageTemplates(files: files) }
        #expect(missing?.kind == .missingPartial("score.html"))
        #expect(missing?.file == "candidate.html")
        files["shortlist.html"] = nil
        let error = #expect(throws: TemplateError.self) { try PageTemplates(files: files) }
        #expect(error?.description == "shortlist.html:1: the file is missing; restore it from the project's Templates folder")
    }

    @Test("a shortlist without candidates says so")
    func empty() throws {
        let wording = try Project.wording()
        let html = ShortlistPage(Sample.shortlist(candidates: 0), wording: wording).html(try Project.templates())
        #expect(html.contains(wording.labels["notice.noCandidates"]))
        #expect(!html.contains("<form"))
    }
}
