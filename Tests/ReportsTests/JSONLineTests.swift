import Foundation
import Model
import Testing

@testable import Reports

@Suite("JSON Lines")
struct JSONLineTests {
    private func object(_ line: [UInt8]) throws -> [String: Any] {
        #expect(line.last == 0x0A)
        #expect(line.dropLast().contains(0x0A) == false)
        return try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
    }

    @Test("a profile has the fields that a table reads")
    func profile() throws {
        let json = try object(JSONLine.profile(Sample.profile(), run: Sample.run))
        #expect(json["schema"] as? String == "shortlist.profile/1")
        #expect(json["asOf"] as? String == "2026-11-15")
        #expect(json["file"] as? String == "marie.html")
        #expect(json["name"] as? String == "Marie Exemple")
        #expect(json["emails"] as? [String] == ["marie@example.org"])
        #expect(json["totalMonths"] as? Int == 69)
        #expect(json["education"] as? String == "bac+2")
        #expect(json["certifications"] as? [String] == ["itil-foundation"])
        #expect(json["supportLevel"] as? String == "L2")
        #expect(json["onCall"] as? Bool == true)
        #expect(json["drivingLicence"] is NSNull)
        let jobs = try #require(json["jobs"] as? [[String: Any]])
        #expect(jobs[0]["start"] as? String == "2021-03")
        #expect(jobs[0]["end"] is NSNull)
        #expect(jobs[0]["endKind"] as? String == "present")
        #expect(jobs[1]["start"] as? String == "2016")
        #expect(jobs[1]["endKind"] as? String == "unknown")
        let skills = try #require(json["skills"] as? [[String: Any]])
        #expect(skills.map { $0["stance"] as? String } == ["has", "has", "lacks"])
        #expect((skills[0]["evidence"] as? [[String: Any]])?.first?["span"] as? [Int] == [120, 130])
    }

    @Test("a vacancy puts must and should, nice and weak together")
    func vacancy() throws {
        let json = try object(JSONLine.vacancy(Sample.vacancy(), run: Sample.run))
        #expect(json["schema"] as? String == "shortlist.vacancy/1")
        #expect(json["mustSkills"] as? [String] == ["active-directory", "vpn", "wifi"])
        #expect(json["niceSkills"] as? [String] == ["linux"])
        #expect(json["minMonths"] as? Int == 24)
        #expect(json["level"] as? String == "L2")
        #expect(json["education"] as? String == "bac+2")
        let languages = try #require(json["languages"] as? [[String: Any]])
        #expect(languages.map { $0["importance"] as? String } == ["any", "any", "nice"])
        #expect(languages.map { $0["level"] as? String } == ["B2", nil, nil])
    }

    @Test("a match has its score as a number")
    func match() throws {
        let lines = JSONLine.matches(Sample.shortlist())
        #expect(lines.count { $0 == 0x0A } == 2)
        let candidate = Sample.shortlist().candidates[0]
        let json = try object(JSONLine.match(candidate, vacancy: Sample.vacancy(), run: Sample.run))
        #expect(json["vacancy"] as? String == "207")
        #expect(json["file"] as? String == "marie.html")
        #expect(json["score"] as? Double == 58.5)
        #expect(json["band"] as? String == "call")
    }

    @Test("hostile text comes back as it was", arguments: Hostile.texts.indices)
    func hostile(_ index: Int) throws {
        let text = Hostile.texts[index]
        let json = try object(JSONLine.profile(Sample.profile(text), run: Sample.run))
        #expect(json["name"] as? String == text)
        let vacancy = try object(JSONLine.vacancy(Sample.vacancy(text), run: Sample.run))
        #expect(vacancy["title"] as? String == text)
        let candidate = Sample.shortlist(text).candidates[0]
        let match = try object(JSONLine.match(candidate, vacancy: Sample.vacancy(text), run: Sample.run))
        #expect(match["vacancy"] as? String == text)
    }
}
