import Testing

@testable import Knowledge

@Suite("Data is read, and every mistake is named")
struct KnowledgeTests {
    private static let scoring = Scoring.keys.map { key -> String in
        let parts = key.split(separator: ".", maxSplits: 1)
        return "[\(parts[0])]\n\(parts[1]) = 1"
    }.joined(separator: "\n")

    private func found(_ text: String, skills: String) throws -> [String] {
        let knowledge = try Knowledge(files: ["skills/a.txt": "[technology]\n" + skills])
        let read = knowledge.tokenizer.tokenize(text)
        return knowledge.table.hits(in: read).map { hit in
            let first = read.tokens[Int(hit.first)].start
            return read.quote(.init(Int(first), Int(read.tokens[Int(hit.end) - 1].end)))
        }
    }

    @Test func formsMatchWhatTheirSignsSay() throws {
        #expect(try found("wi-fi, Wi Fi", skills: "wifi = Wi-Fi") == ["wi-fi", "Wi Fi"])
        #expect(try found("групповые политики", skills: "gpo = GPO | групповы* политик*") == ["групповые политики"])
        #expect(try found("Windows10 и windows", skills: "windows = Windows") == ["Windows", "windows"])
        #expect(try found("C++ and C", skills: "cpp = C++") == ["C++"])
        #expect(try found("JavaScript", skills: "java = Java") == [])
        #expect(try found("C1", skills: "c = C") == [])
    }

    @Test func longWordsAreToldApartByTheirEnds() throws {
        #expect(try found("administrator, administration", skills: "a = Administration") == ["administration"])
        #expect(try found("administrator, administration", skills: "a = Administrat*") == ["administrator", "administration"])
        #expect(try found("administrateurs", skills: "a = Administrat*") == ["administrateurs"])
        #expect(try found("abcdefgh", skills: "a = abcdefghi\nb = abcdefg") == [])
    }

    @Test func manyPhrasesCanBeginWithOneWord() throws {
        let letters = ["a", "b", "c", "d", "e"]
        let seconds = letters.flatMap { first in letters.map { "ci\(first)\($0)" } }
        let skills = seconds.enumerated().map { "s\($0) = Cloud \($1)" }.joined(separator: "\n")
        for second in seconds { #expect(try found("cloud \(second)", skills: skills) == ["cloud \(second)"]) }
        #expect(try found("cloud ciaf, cloud", skills: skills) == [])
        #expect(try found("cloudciaa", skills: skills) == [])
    }

    @Test func aFilterForgetsNothing() {
        var filter = HashFilter(bits: 10)
        let hashes = (1...200).map { UInt64($0) &* 0xD6E8_FEB8_6659_FD93 }
        for hash in hashes { filter.insert(hash) }
        #expect(hashes.allSatisfy { filter.mayHold($0) })
        #expect((1...200).contains { !filter.mayHold(UInt64($0) &* 0xA24B_AED4_963E_E407) })
    }

    @Test(arguments: [
        ("skills/a.txt", "[technolgy]\nx = X", "skills/a.txt:2: no such kind of skill"),
        ("skills/a.txt", "[tool]\nx = X\nx = Y", "skills/a.txt:3: the skill x stands twice"),
        ("skills/a.txt", "[tool]\nx = \"X", "skills/a.txt:2: a quotation mark is not closed"),
        ("skills/a.txt", "[tool]\nx = X > nothing", "x names an unknown skill: nothing"),
        ("languages/en/lexicon.txt", "[mnths]\n1 = january", "did you mean months?"),
        ("languages/en/lexicon.txt", "[date]\nform = from", "did you mean from?"),
        ("scoring.txt", "[weight]\nexperience = much", "scoring.txt:2: not a number"),
        ("documents/a.txt", "[cv]\nstage = soon\nowner = candidate\nsource = x", "has no such stage"),
    ])
    func mistakesAreNamedByFileAndLine(file: String, text: String, part: String) throws {
        do {
            _ = try Knowledge(files: [file: text])
            Issue.record("no fault was found")
        } catch {
            #expect(error.faults.contains { $0.description.contains(part) }, "\(error.faults)")
        }
    }

    @Test func aSpecNamesItsMistakes() throws {
        let knowledge = try Knowledge(files: ["skills/a.txt": "[technology]\nvpn = VPN"])
        let spec = try SpecFile.read(
            "vacancy = 7\n[must]\nskill = vpn\nexperience = 24 it-support", name: "7.txt", knowledge: knowledge)
        #expect(spec.id == "7")
        #expect(spec.requirements.map(\.id) == ["skill:vpn", "experience:it-support"])
        #expect(throws: DataFaults.self) {
            try SpecFile.read("vacancy = 7\n[must]\nskill = vnp", name: "7.txt", knowledge: knowledge)
        }
    }
}
