import Foundation
import Testing

/// Runs of the real program, as people run it.
@Suite("The program from outside", .serialized)
struct ProgramTests {
    private struct Run {
        let code: Int32
        let output: String
        let errors: String
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func run(_ arguments: [String], input: String? = nil, data: String = root + "/Data") throws -> Run {
        let program = Bundle.main.bundleURL.deletingLastPathComponent()
        let candidates = [program.path + "/shortlist", Self.root + "/.build/debug/shortlist"]
        let path = try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0) })
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments + ["--data", data, "--templates", Self.root + "/Templates"]
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appendingPathComponent("out")
        let err = folder.appendingPathComponent("err")
        let given = folder.appendingPathComponent("in")
        for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        _ = FileManager.default.createFile(atPath: given.path, contents: Data((input ?? "").utf8))
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = try FileHandle(forReadingFrom: given)
        try process.run()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    private func scratch() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shortlist-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    @Test(arguments: [
        (["rnak"], Int32(64), "did you mean rank?"),
        (["rank", "--vacncy", "116"], 64, "did you mean --vacancy?"),
        (["rank", "--vacancy", "117", "x"], 64, "did you mean 116?"),
        (["rank", "--vacancy"], 64, "needs a value"),
        (["rank", "--vacancy", "116"], 64, "needs a CV"),
        (["profile", "--as-of", "yesterday", "x"], 64, "YYYY-MM-DD"),
        (["profile", "--language", "xx", "Data/samples/cvs"], 64, "no such language"),
        (["rank", "--vacancy", "Data/samples/cvs/fr-01.html", "Data/samples/cvs"], 2, "looks like a CV"),
        (["rank", "--vacancy", "LICENSE", "Data/samples/cvs"], 2, "neither requirements nor tasks"),
        (["rank", "--vacancy", "no/such.txt", "Data/samples/cvs"], 2, "cannot be read"),
        (["profile", "no/such/file.txt"], 1, "no/such/file.txt"),
    ])
    func mistakesEndWithTheirCode(arguments: [String], code: Int32, part: String) throws {
        let run = try run(arguments)
        #expect(run.code == code)
        #expect(run.errors.contains(part), "\(run.errors)")
    }

    @Test func helpAndVersionAreResults() throws {
        for command in [[], ["rank"], ["check"], ["documents"], ["profile"], ["vacancy"], ["inspect"], ["lint"], ["measure"]] {
            let run = try run(command + ["--help"])
            #expect(run.code == 0)
            #expect(run.output.contains("usage: shortlist"))
        }
        #expect(try run(["--version"]).output.hasPrefix("shortlist "))
    }

    @Test func theMainJobWritesItsFilesForTheirOwnerOnly() throws {
        let out = try scratch()
        defer { try? FileManager.default.removeItem(atPath: out) }
        let run = try run(["rank", "--as-of", "2026-11-15", "--vacancy", "116", "--out", out, "Data/samples/cvs"])
        // Two inputs cannot be read: one is empty, one is no text.
        #expect(run.code == 1)
        for name in ["shortlist.json", "shortlist.csv", "shortlist.html", "unread.csv", "candidates/0001.html"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: out + "/" + name)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        let unread = try String(contentsOfFile: out + "/unread.csv", encoding: .utf8)
        #expect(unread.contains("empty.txt"))
        #expect(unread.contains("unreadable.txt"))
        #expect(!FileManager.default.fileExists(atPath: out + "/shortlist.json.part"))
    }

    @Test func theSameInputsGiveTheSameBytes() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/Data/samples/cvs").sorted().map {
            "Data/samples/cvs/" + $0
        }
        let arguments = ["rank", "--as-of", "2026-11-15", "--format", "jsonl", "--vacancy", "116"]
        let first = try run(arguments + files)
        let second = try run(arguments + files.reversed())
        #expect(first.output == second.output)
        #expect(first.output.split(separator: "\n").count == 15)
    }

    @Test func everyMatchSumsToItsLedger() throws {
        let run = try run(["rank", "--as-of", "2026-11-15", "--format", "jsonl", "--vacancy", "116", "Data/samples/cvs"])
        for line in run.output.split(separator: "\n") {
            let match = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let verdicts = try #require(match["verdicts"] as? [[String: Any]])
            func sum(_ key: String) -> Int { verdicts.reduce(0) { $0 + Int((($1[key] as? Double ?? 0) * 100).rounded()) } }
            #expect(sum("maximum") == 10_000)
            #expect(sum("points") == Int(((match["score"] as? Double ?? -1) * 100).rounded()))
        }
    }

    @Test func copiesAreListedOnceWithAllTheirPaths() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in ["a.txt", "-x", "b c.txt"] {
            try FileManager.default.copyItem(atPath: Self.root + "/Data/samples/cvs/fr-02.txt", toPath: folder + "/" + name)
        }
        let run = try run(["profile", "--format", "jsonl", "--as-of", "2026-11-15", folder])
        #expect(run.code == 0)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.output.contains("b c.txt"))
    }

    @Test func badInputsAreListedAndTheRestIsRead() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Self.root + "/Data/samples/cvs/fr-02.txt", toPath: folder + "/good.txt")
        try FileManager.default.createSymbolicLink(atPath: folder + "/dangling", withDestinationPath: folder + "/nothing")
        _ = FileManager.default.createFile(atPath: folder + "/big.txt", contents: Data(repeating: 0x61, count: 3_000))
        let run = try run(["profile", "--format", "jsonl", "--max-size", "2K", folder])
        #expect(run.code == 1)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.contains("dangling"))
        #expect(run.errors.contains("big.txt"))
    }

    @Test func theTextIsPrintedAsItWasReadWithoutData() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let page = "<p>Anna Nowak\u{1B}[2J</p><p style='display:none'>secret</p><p>Warszawa</p>"
        try page.write(toFile: folder + "/a.html", atomically: true, encoding: .utf8)
        let one = try run(["inspect", "--text", folder + "/a.html"], data: folder + "/nothing")
        #expect(one.code == 0, "\(one.errors)")
        #expect(one.output == "Anna Nowak[2J\n[hidden: notDisplayed] secret\nWarszawa\n")
        try "Jan Kowalski\n".write(toFile: folder + "/b.txt", atomically: true, encoding: .utf8)
        let all = try run(["inspect", "--text", folder], data: folder + "/nothing")
        #expect(all.output.hasPrefix("==> \(folder)/a.html <==\nAnna"))
        #expect(all.output.hasSuffix("==> \(folder)/b.txt <==\nJan Kowalski\n"))
        let unread = try run(["inspect", "--text", "Data/samples/cvs/empty.txt", "Data/samples/cvs/fr-02.txt"])
        #expect(unread.code == 1)
        #expect(unread.errors.contains("empty.txt"))
    }

    @Test func aListOnStandardInputIsRead() throws {
        let run = try run(
            ["profile", "--format", "jsonl", "-"], input: "Data/samples/cvs/fr-02.txt\nData/samples/cvs/en-01.txt\n")
        #expect(run.output.split(separator: "\n").count == 2)
    }

    @Test func checkSpeaksTheLanguageAskedFor() throws {
        let run = try run(["check", "Data/samples/cvs/fr-01.html", "--vacancy", "116", "--language", "pl"])
        #expect(run.code == 0)
        #expect(run.output.contains("Active Directory"))
    }

    @Test func thePassportIsShownWhenSelected() throws {
        let run = try run(["documents", "--vacancy", "Data/samples/vacancies/116.html", "--format", "json"])
        #expect(run.code == 0)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(
            (list["documents"] as? [[String: Any]])?.contains {
                $0["id"] as? String == "passport" && $0["stage"] as? String == "selected"
            } == true)
    }

    @Test func factsCallForPapersAndAMissingOneLeavesThemConditional() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "posting: yes\ncontract: mandate\n".write(toFile: folder + "/facts", atomically: true, encoding: .utf8)
        let run = try run(["documents", "--vacancy", "116", "--facts", folder + "/facts", "--format", "json"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let papers = try #require(list["documents"] as? [[String: Any]])
        func certainty(_ id: String) -> String? { papers.first { $0["id"] as? String == id }?["certainty"] as? String }
        #expect(certainty("a1") == "needed")
        #expect(certainty("medical-certificate") == nil)
        #expect(certainty("driving-licence") == "conditional")
        try "postng: yes\n".write(toFile: folder + "/facts", atomically: true, encoding: .utf8)
        let mistyped = try self.run(["documents", "--vacancy", "116", "--facts", folder + "/facts"])
        #expect(mistyped.code == 2)
        #expect(mistyped.errors.contains("did you mean posting?"))
    }

    @Test func dataThatIsBrokenIsNamedByFileAndLine() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.copyItem(atPath: Self.root + "/Data", toPath: folder + "/Data")
        let file = folder + "/Data/scoring.txt"
        try (String(contentsOfFile: file, encoding: .utf8) + "\nkep = 3\n").write(toFile: file, atomically: true, encoding: .utf8)
        let broken = try run(["lint"], data: folder + "/Data")
        #expect(broken.code == 2)
        #expect(broken.errors.contains("scoring.txt:"))
    }

    @Test func lintFindsDataAndTemplatesSound() throws {
        let run = try run(["lint"])
        #expect(run.code == 0, "\(run.errors.prefix(2_000))")
    }

    @Test func theProjectsOwnSetIsReadWell() throws {
        let run = try run(["measure", "--as-of", "2026-11-15", "Tests/Set", "Data/samples/cvs"])
        #expect(run.code == 0)
        #expect(run.output.contains("skills"))
        // Without a path the samples are measured.
        let alone = try self.run(["measure", "--as-of", "2026-11-15", "Tests/Set"])
        #expect(alone.output.split(separator: "\n").dropLast() == run.output.split(separator: "\n").dropLast())
    }

    @Test func onePageThatIsNoVacancyDoesNotStopTheOthers() throws {
        let run = try run(["vacancy", "Data/samples/cvs/fr-01.html", "Data/samples/vacancies/n1-lyon.html"])
        #expect(run.code == 2)
        #expect(run.errors.contains("looks like a CV"))
        #expect(run.output.contains("EX-210"))
    }

    @Test func textsArePrintedInTheLanguageAskedFor() throws {
        #expect(try run(["profile", "--language", "pl", "Data/samples/cvs/fr-01.html"]).output.contains("Umiejętności"))
        #expect(try run(["vacancy", "--language", "uk", "116"]).output.contains("Чого вимагає вакансія"))
        #expect(try run(["inspect", "--language", "ru", "Data/samples/cvs/fr-01.html"]).output.contains("Навык: GLPI"))
    }

    @Test func samplePageAndSpecAskForTheSame() throws {
        func facts(_ name: String) throws -> [String: Any] {
            let line = try run(["vacancy", "--format", "jsonl", name]).output
            return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let page = try facts("Data/samples/vacancies/116.html")
        let spec = try facts("116")
        #expect(Set(page["mustSkills"] as? [String] ?? []) == Set(spec["mustSkills"] as? [String] ?? []))
        #expect(page["minMonths"] as? Int == 24)
        #expect(spec["minMonths"] as? Int == 24)
    }

    @Test func aLetterIsHeldAgainstTheVacancyItNames() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func letter(_ subject: String, _ name: String, _ skill: String) -> String {
            """
            From: \(name) <\(name.lowercased())@example.com>
            To: jobs@example.org
            Subject: \(subject)
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b

            Dear Sir or Madam, I am writing to apply for the post. Kind regards, \(name)
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=letter.txt

            Dear Sir or Madam,
            I am writing to apply for the post.
            Kind regards,
            \(name)
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=cv.txt

            \(name) Example
            EXPERIENCE
            Helpdesk technician, Example Ltd, March 2019 - May 2021
            - \(skill)
            --b--
            """
        }
        for (file, text) in [
            ("a.eml", letter("CV, ref. 116", "Anna", "Windows")), ("b.eml", letter("CV", "Berta", "Linux")),
            ("c.txt", "We are hiring\n\nRequirements:\n- Windows\n\nWe offer:\n- pay\n\nHow to apply:\n- write"),
        ] { try text.write(toFile: folder + "/" + file, atomically: true, encoding: .utf8) }
        let arguments = [
            "rank", "--quiet", "--vacancy", "116", "--vacancy", "Data/samples/vacancies/n1-lyon.html", "--format", "jsonl",
        ]
        let all = try run(arguments + [folder])
        #expect(all.code == 1)
        #expect(all.output.split(separator: "\n").count == 4)
        for line in ["a.eml/letter.txt", "b.eml/letter.txt", "c.txt"] { #expect(all.errors.contains(line)) }
        #expect(!all.errors.contains("cv.txt"))
        let named = try run(arguments + ["--by-subject", folder])
        #expect(named.output.split(separator: "\n").count == 3)
    }
}
