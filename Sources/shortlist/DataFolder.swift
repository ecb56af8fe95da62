import Foundation
import Knowledge
import Model
import Reports

/// Finds and reads Data and Templates: where the options say, else beside the executable, else in the checkout.
struct DataFolder {
    /// The folder of Data.
    let data: String
    /// The folder of Templates.
    let templates: String

    init(_ options: Options) throws(Failure) {
        data = try DataFolder.find(options.data, "Data", option: "--data")
        templates = try DataFolder.find(options.templates, "Templates", option: "--templates")
    }

    private static func find(_ given: String?, _ name: String, option: String) throws(Failure) -> String {
        if let given {
            guard isFolder(given) else {
                throw Failure(
                    code: .unusable,
                    message: "\(OptionReader.shown(given)): no such folder; name the \(name) folder with \(option)")
            }
            return given
        }
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        var folder = (executable as NSString).deletingLastPathComponent
        // Beside the program, in share/shortlist of an installation, then upwards to the checkout.
        for candidate in [folder + "/" + name, folder + "/../share/shortlist/" + name] where isFolder(candidate) {
            return candidate
        }
        for _ in 0..<6 where folder.count > 1 {
            if isFolder(folder + "/" + name), isFolder(folder + "/Templates") { return folder + "/" + name }
            folder = (folder as NSString).deletingLastPathComponent
        }
        throw Failure(code: .unusable, message: "the \(name) folder was not found; name it with \(option)")
    }

    private static func isFolder(_ path: String) -> Bool {
        var folder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder.boolValue
    }

    /// The files below Data that Knowledge reads, by their names under it.
    func files() -> [String: String] {
        var files: [String: String] = [:]
        for name in ["certifications.txt", "ladder.txt", "places.txt", "rate.txt", "scoring.txt", "wording.txt"] {
            add(name, &files)
        }
        for name in names(data + "/skills") { add("skills/" + name, &files) }
        for name in names(data + "/documents") { add("documents/" + name, &files) }
        for language in names(data + "/languages") {
            for name in names(data + "/languages/" + language) { add("languages/\(language)/\(name)", &files) }
        }
        return files
    }

    private func names(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }

    private func add(_ name: String, _ files: inout [String: String]) {
        guard name.hasSuffix(".txt") || name.contains("/"), let bytes = FileManager.default.contents(atPath: data + "/" + name)
        else { return }
        files[name] = String(decoding: bytes, as: UTF8.self)
    }

    /// The files of Templates by name.
    func templateFiles() -> [String: String] {
        var files: [String: String] = [:]
        for name in names(templates) {
            if let bytes = FileManager.default.contents(atPath: templates + "/" + name) {
                files[name] = String(decoding: bytes, as: UTF8.self)
            }
        }
        return files
    }

    /// The ids of the specs under Data/vacancies.
    func vacancyIDs() -> [String] {
        names(data + "/vacancies").filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
    }

    /// The specs under Data/vacancies by id, in order.
    func vacancyFiles() -> [(id: String, text: String)] {
        vacancyIDs().compactMap { id in
            FileManager.default.contents(atPath: data + "/vacancies/" + id + ".txt").map {
                (id, String(decoding: $0, as: UTF8.self))
            }
        }
    }
}
