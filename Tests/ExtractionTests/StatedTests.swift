import Documents
import Foundation
import Model
import Testing

@testable import Extraction

@Suite("A CV that is data is read by its fields")
struct StatedTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/ExtractionTests/Fixtures")

    private func document(_ file: String) throws -> Document {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file)))
        return try DocumentReader.read(bytes, named: file)
    }

    private func profile(_ document: Document) throws -> Profile {
        let source = Source(file: document.name, format: document.format, language: nil, contentHash: "", size: 0)
        return ProfileReader(try Repository.knowledge.get(), asOf: Day(year: 2026, month: 11, day: 15)!)
            .read(document, source: source)
    }

    /// One person's CV in four forms.
    @Test(arguments: ["skills-passport.xml", "skills-passport.json", "candidate.xml", "jsonresume-fr.json"])
    func theSamePersonFromEveryForm(file: String) throws {
        let profile = try profile(document(file))
        let work = profile.qualifications
        #expect(profile.identity.name?.fact == "Élodie Exemple")
        #expect(profile.identity.emails.map(\.fact) == ["elodie.exemple@example.com"])
        #expect(profile.identity.phones.map(\.fact) == ["+33639981234"])
        #expect(profile.identity.location?.fact == "Lille")
        #expect(work.jobs.map(\.title) == ["Technicienne support N2", "Serveuse"])
        #expect(work.jobs.map(\.employer) == ["Société Exemple SARL", "Restaurant Chez Exemple"])
        #expect(work.jobs.map { $0.period?.start.text } == ["2021-03", "2018-09"])
        #expect(work.jobs.map { $0.period?.end } == [.present, .month(Month(year: 2021, month: 2))])
        #expect(work.jobs.map(\.itSupport) == [true, false])
        #expect(work.itSupport == MonthRange(lowest: 69, highest: 69))
        #expect(
            work.languages.map(\.fact) == [
                LanguageSkill(code: "fr", level: .native), LanguageSkill(code: "en", level: .b2),
            ])
        #expect(work.education?.fact == .shortCycle)
        let skills = Dictionary(uniqueKeysWithValues: work.skills.map { ($0.id, $0) })
        for id in ["glpi", "active-directory"] {
            #expect(skills[id]?.proof == .evidenced, "\(id)")
            #expect(skills[id]?.months == MonthRange(lowest: 69, highest: 69), "\(id)")
        }
        #expect(skills["powershell"]?.proof == .declared)
        #expect(profile.warnings.isEmpty)
    }

    @Test func theSampleOfJSONResume() throws {
        let document = try document("json-resume.json")
        #expect(document.format == "json-resume")
        let place = document.facts.first { $0.field == .jobTitle }
        #expect(place?.place == "$.work[0].position")
        let profile = try profile(document)
        #expect(profile.identity.name?.fact == "Richard Hendriks")
        #expect(profile.qualifications.jobs.map(\.title) == ["CEO/President", "Teacher"])
        #expect(profile.qualifications.jobs.map(\.kind) == [.employment, .volunteering])
        #expect(profile.qualifications.education?.fact == .bachelor)
        #expect(profile.qualifications.languages.map(\.fact) == [LanguageSkill(code: "en", level: .native)])
    }

    @Test func theSampleOfAJob() throws {
        let vacancy = VacancyReader(try Repository.knowledge.get(), asOf: Day(year: 2026, month: 11, day: 15)!)
            .read(try document("json-job.json"))
        #expect(vacancy.title == "Web Developer")
        #expect(vacancy.employer == "Microsoft")
        #expect(vacancy.country == "DE")
        #expect(!vacancy.requirements.isEmpty)
    }

    @Test func factsNameTheirPlaces() throws {
        let facts = try document("candidate.xml").facts
        #expect(
            facts.first { $0.field == .employer }?.place
                == "/Candidate[1]/CandidateProfile[1]/EmploymentHistory[1]/EmployerHistory[1]/OrganizationName[1]")
    }

    @Test func aPagesDataNamesThePersonOnlyWhereItsWordsDoNot() throws {
        let data = """
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Pages"},
            {"@type":"Person","name":"Jane Sample","email":"mailto:jane.sample@example.com","knowsAbout":["Kubernetes","Terraform","Ansible"]}]}</script>
            """
        func profile(_ body: String) throws -> Profile {
            try HiddenHTMLTests.profile("<html><head>\(data)</head><body>\(body)</body></html>")
        }
        let silent = try profile("<p>answered tickets in Jira for three years</p>")
        #expect(silent.identity.name?.fact == "Jane Sample")
        #expect(silent.identity.emails.map(\.fact) == ["jane.sample@example.com"])
        #expect(!silent.qualifications.skills.contains { $0.id == "terraform" })
        #expect(!silent.warnings.contains { $0.kind == .hiddenText })
        let speaking = try profile("<h1>Paul Carter</h1><p>paul.carter@example.com, answered tickets in Jira</p>")
        #expect(speaking.identity.name?.fact == "Paul Carter")
        #expect(speaking.identity.emails.map(\.fact) == ["paul.carter@example.com"])
    }

    @Test func aVacancysDataFillsWhatItsWordsLeaveOpen() throws {
        let html = """
            <html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Helpdesk technician",
            "hiringOrganization":{"@type":"Organization","name":"Sample Works"},"identifier":{"@type":"PropertyValue","value":"REF-77"},
            "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"FR"}}}</script></head>
            <body><p>Requirements:</p><ul><li>Active Directory</li></ul></body></html>
            """
        let vacancy = VacancyReader(try Repository.knowledge.get(), asOf: Day(year: 2026, month: 11, day: 15)!)
            .read(try DocumentReader.read(Array(html.utf8), named: "v.html"))
        #expect(vacancy.title == "Helpdesk technician")
        #expect(vacancy.employer == "Sample Works")
        #expect(vacancy.country == "FR")
        #expect(vacancy.id == "REF-77")
    }

    @Test(arguments: [
        "<div itemscope itemtype='https://schema.org/Person'><span itemprop='name'>Jane Sample</span> <a itemprop='email' href='mailto:j@example.com'>j@example.com</a></div>",
        "<div class='h-card'><span class='p-name'>Jane Sample</span> <a class='u-email' href='mailto:j@example.com'>j@example.com</a></div>",
        "<div class='hresume'><address class='vcard'><span class='fn'>Jane Sample</span> <a class='email' href='mailto:j@example.com'>j@example.com</a></address></div>",
    ])
    func markedWordsAreFactsAtTheirPlace(html: String) throws {
        let document = try DocumentReader.read(Array("<html><body>\(html)</body></html>".utf8), named: "a.html")
        let bytes = Array(document.text.utf8)
        let words = document.facts.map { String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self) }
        #expect(words == ["Jane Sample", "j@example.com"])
        #expect(document.facts.map(\.field) == [.name, .email])
    }

    @Test func jobsOfAnHResumeAreFacts() throws {
        let html = """
            <html><body><div class="hresume"><ol><li class="experience vevent vcard"><span class="title">Technician</span>,
            <span class="org">Sample Works</span> <abbr class="dtstart" title="2020-01-01">January 2020</abbr></li></ol></div></body></html>
            """
        let facts = try DocumentReader.read(Array(html.utf8), named: "a.html").facts
        #expect(facts.map(\.field) == [.jobTitle, .employer, .jobStart])
    }
}
