import Foundation
import Knowledge
import Testing

@testable import Reports

/// The project's own files, as the tests need them.
enum Project {
    static let languages = ["en", "fr", "pl", "ru", "uk"]

    static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    static func labels(_ language: String) throws -> Labels {
        let text = try String(contentsOf: root.appending(path: "Data/languages/\(language)/labels.txt"), encoding: .utf8)
        return try Labels(language: language, text: text, file: "languages/\(language)/labels.txt")
    }

    static func wording(_ language: String = "en") throws -> Wording {
        let names = Names(
            skills: ["active-directory": "Active Directory", "vpn": "VPN", "wifi": "Wi-Fi", "linux": "Linux"],
            certificates: ["itil-foundation": "ITIL Foundation"])
        return Wording(labels: try labels(language), names: names)
    }

    static func templateFiles() throws -> [String: String] {
        let folder = root.appending(path: "Templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return Dictionary(
            uniqueKeysWithValues: try names.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) })
    }

    static func templates() throws -> PageTemplates { try PageTemplates(files: try templateFiles()) }

    static func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: root.appending(path: "Data/schemas/\(name).json"))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
