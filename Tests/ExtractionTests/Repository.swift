import Documents
import Foundation
import Knowledge
import Model

@testable import Extraction

/// The project's own Data, read once for all tests.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let files: [String: String] = {
        var files: [String: String] = [:]
        let data = root.appendingPathComponent("Data")
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: data.path)) ?? []
        for name in names where name.hasSuffix(".txt") && !name.hasPrefix("samples") && !name.hasPrefix("vacancies") {
            files[name] = try? String(contentsOf: data.appendingPathComponent(name), encoding: .utf8)
        }
        return files
    }()

    static let knowledge = Result { try Knowledge(files: files) }

    /// What a CV of this text says, as of 15 November 2026.
    static func profile(_ text: String, named name: String = "cv.txt") throws -> Profile {
        let document = try DocumentReader.read(Array(text.utf8), named: name)
        let source = Source(file: name, format: "text", language: nil, contentHash: "", size: text.utf8.count)
        return ProfileReader(try knowledge.get(), asOf: Day(year: 2026, month: 11, day: 15)!).read(document, source: source)
    }

    /// What a vacancy's page of this text asks for.
    static func vacancy(_ text: String) throws -> Vacancy {
        let document = try DocumentReader.read(Array(text.utf8), named: "vacancy.txt")
        return VacancyReader(try knowledge.get(), asOf: Day(number: 20_772)).read(document)
    }
}
