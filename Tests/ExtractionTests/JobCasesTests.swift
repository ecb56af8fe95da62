import Foundation
import Model
import Testing

/// A short CV and the positions that a careful recruiter reads in it.
struct JobCase: Sendable, CustomTestStringConvertible {
    var name = ""
    var text = ""
    /// "title | employer | start | end | kind | support", newest first; `?` is unknown.
    var jobs: [String] = []
    /// It is known to be read wrongly still.
    var isKnownWrong = false

    var testDescription: String { name }

    /// The cases of Fixtures/jobs: `## name`, the text, `= position` lines; `~ ` before a name marks what is known to be wrong.
    static let all: [JobCase] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/jobs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().flatMap { name -> [JobCase] in
            let content = (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
            return read(content, from: name.prefix { $0 != "." } + ": ")
        }
    }()

    private static func read(_ content: String, from file: String) -> [JobCase] {
        var cases: [JobCase] = []
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("## ") {
                let isKnownWrong = line.hasPrefix("## ~ ")
                cases.append(JobCase(name: file + line.dropFirst(isKnownWrong ? 5 : 3), isKnownWrong: isKnownWrong))
            } else if cases.isEmpty {
                continue
            } else if line.hasPrefix("= ") {
                cases[cases.count - 1].jobs.append(String(line.dropFirst(2)))
            } else {
                cases[cases.count - 1].text += line + "\n"
            }
        }
        return cases
    }
}

/// Positions as people write them, in five languages.
struct JobCasesTests {
    @Test(arguments: JobCase.all)
    func positions(_ example: JobCase) throws {
        let text = example.text.trimmingCharacters(in: .newlines) + "\n"
        let jobs = try Repository.profile(text).qualifications.jobs.map(JobCasesTests.line)
        withKnownIssue("read wrongly still") {
            #expect(jobs == example.jobs)
        } when: {
            example.isKnownWrong
        }
    }

    @Test func allLanguagesAndFormsAreThere() { #expect(JobCase.all.count >= 110) }

    private static func line(_ job: Job) -> String {
        let period = job.period
        return [
            job.title ?? "-", job.employer ?? "-", end(period?.start), end(period?.end), job.kind.rawValue,
            job.itSupport ? "yes" : "no",
        ].joined(separator: " | ")
    }

    private static func end(_ end: PeriodEnd?) -> String {
        switch end {
        case .present: "now"
        case .unknown, nil: "?"
        case .month(let month): month.description
        case .year(let year): String(year)
        }
    }
}
