import Foundation
import Testing

/// Vacancies from outside: a page, its spec, and what the commands make of both.
@Suite("Vacancies from outside", .serialized)
struct VacancyTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let page = "Data/samples/vacancies/n1-lyon.html"

    private func run(_ arguments: [String]) throws -> (code: Int32, output: String, errors: String) {
        let program = Bundle.main.bundleURL.deletingLastPathComponent()
        let candidates = [program.path + "/shortlist", Self.root + "/.build/debug/shortlist"]
        let process = Process()
        process.executableURL = URL(
            fileURLWithPath: try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) }))
        process.arguments =
            arguments + ["--as-of", "2026-11-15", "--data", Self.root + "/Data", "--templates", Self.root + "/Templates"]
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (out, err) = (folder.appendingPathComponent("out"), folder.appendingPathComponent("err"))
        for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: try Data(contentsOf: out), as: UTF8.self),
            String(decoding: try Data(contentsOf: err), as: UTF8.self)
        )
    }

    /// The spec of the sample page in a file of its own.
    private func withSpec(_ addition: String = "", _ body: (String) throws -> Void) throws {
        let spec = try run(["vacancy", Self.page, "--format", "vacancy"])
        #expect(spec.code == 0)
        #expect(spec.output.contains("\nvacancy = EX-210\n"))
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("n1-lyon-\(UUID().uuidString).txt").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try (spec.output + addition).write(toFile: path, atomically: true, encoding: .utf8)
        try body(path)
    }

    @Test func theSpecStandsInForThePage() throws {
        try withSpec { spec in
            let cv = "Data/samples/cvs/fr-02.txt"
            for arguments in [["rank", "Data/samples/cvs"], ["check", cv], ["documents"]] {
                let page = try run(arguments + ["--vacancy", Self.page])
                let own = try run(arguments + ["--vacancy", spec])
                // A spec has no words of a page to quote beside a paper.
                let shown = [page, own].map { run in
                    run.output.split(separator: "\n").filter { arguments != ["documents"] || $0.contains("[ ]") }
                }
                #expect(shown[0] == shown[1])
                #expect(!shown[0].isEmpty)
                #expect(page.code == own.code)
            }
        }
    }

    @Test func aSpecMayWeighByItself() throws {
        let cvs = ["rank", "Data/samples/cvs", "--format", "jsonl", "--vacancy"]
        try withSpec { plain in
            try withSpec("\n[scoring]\nweight.experience = 90  # this client looks at nothing else\n") { weighed in
                let (before, after) = (try run(cvs + [plain]), try run(cvs + [weighed]))
                #expect(before.output != after.output)
            }
        }
        try withSpec("\n[scoring]\nweight.experiense = 90\n") { wrong in
            let run = try run(cvs + [wrong])
            #expect(run.code == 2)
            #expect(run.errors.contains("did you mean weight.experience?"))
        }
    }

    @Test func aSpecIsOfOnePage() throws {
        let run = try run(["vacancy", "Data/samples/vacancies", "--format", "vacancy"])
        #expect(run.code == 64)
        #expect(run.errors.contains("give one"))
    }

    @Test func wordingIsNamedWithItsPlaceAndSource() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("wording-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = "Support technician\n\nWe are a young and dynamic team.\n\nRequirements\n- VPN\n- candidates under 35 years\n"
        try page.write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
        let run = try run(["vacancy", "--wording", folder.path])
        #expect(run.code == 0)
        for part in [
            "line 3: “young and dynamic", "line 7: “under 35 years”", "art. L.1132-1", "states no pay", "no legal advice",
        ] {
            #expect(run.output.contains(part), "\(part) in \(run.output)")
        }
        #expect(try self.run(["vacancy", "--wording", folder.path, "--format", "csv"]).code == 64)
    }

    @Test func whatAPageLeavesOpenIsAsked() throws {
        let text = try run(["vacancy", "116"]).output
        for part in ["Project and town — ask", "Documents — stated:", "Grey zones", "Pages of the CV: 1–2"] {
            #expect(text.contains(part), "\(part)")
        }
        let check = try run(["check", "Data/samples/cvs/fr-01.html", "--vacancy", "116", "--language", "en"]).output
        #expect(check.contains("May lift the rate (apart from the points)"))
        #expect(check.contains("fits now, by what the CV shows."))
    }
}
