import Foundation
import Testing

/// Known complaints about tools of this kind that show only when the program runs.
@Suite("Known complaints, from outside", .serialized)
struct ComplaintRunTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func output(_ arguments: [String]) throws -> String {
        let built = Bundle.main.bundleURL.deletingLastPathComponent().path + "/shortlist"
        let path = try #require(
            [built, Self.root + "/.build/debug/shortlist"].first { FileManager.default.isExecutableFile(atPath: $0) })
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + ["--quiet", "--data", Self.root + "/Data", "--templates", Self.root + "/Templates"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    private func written(_ text: String, as name: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shortlist-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file
    }

    private static let text = """
        Вера Образцова
        vera@example.com

        Опыт работы

        Специалист техподдержки, ООО «Образец», март 2021 — май 2023
        - заявки в GLPI, пароли в Active Directory

        Языки: русский — родной, английский — B1
        """

    @Test("a file keeps its own name, whatever its letters")
    func names() throws {
        let file = try written(Self.text, as: "Резюме «Образцова» №1.txt")
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        #expect(try output(["profile", "--format", "jsonl", file.path]).contains(#""file":"Резюме «Образцова» №1.txt""#))
    }

    @Test("the program reads the text that it printed as it read the file")
    func ownOutput() throws {
        let first = try written(Self.text, as: "cv.txt")
        let second = try written(try output(["inspect", "--text", first.path]), as: "cv.txt")
        defer { for file in [first, second] { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) } }
        func facts(_ file: URL) throws -> String {
            let line = try output(["profile", "--format", "jsonl", "--as-of", "2026-11-15", file.path])
            let values = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let told = values.filter { ["name", "emails", "skills", "languages", "totalMonths"].contains($0.key) }
            #expect(told.count == 5)
            return String(decoding: try JSONSerialization.data(withJSONObject: told, options: .sortedKeys), as: UTF8.self)
        }
        let found = try facts(first)
        #expect(try facts(second) == found)
    }
}
