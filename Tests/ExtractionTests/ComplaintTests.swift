import Documents
import Model
import Testing

@testable import Extraction

/// What users of tools of this kind complain of, each as a case of its own.
@Suite("Known complaints")
struct ComplaintTests {
    private func skills(_ text: String) throws -> Set<String> {
        Set(try Repository.profile(text).qualifications.skills.filter { $0.stance == .has }.map(\.id))
    }

    private func jobs(_ text: String) throws -> [String] {
        try Repository.profile(text).qualifications.jobs.map { job in
            let period = job.period.map { ($0.start.text ?? "?") + ".." + ($0.end == .present ? "now" : $0.end.text ?? "?") }
            return (job.title ?? "-") + " | " + (period ?? "-")
        }
    }

    // MARK: Months

    @Test("an end that cannot be read is unknown: neither now nor no experience at all")
    func unreadableEnd() throws {
        let profile = try Repository.profile(
            "EXPERIENCE\n\nHelpdesk Technician, Sample House Ltd\n03/2019 - ??/20??\nTickets in GLPI.")
        let job = try #require(profile.qualifications.jobs.first)
        #expect(job.period == Period(start: .month(Month(year: 2019, month: 3)), end: .unknown))
        #expect(profile.warnings.contains { $0.kind == .unreadableEnd })
        #expect(profile.qualifications.total.value == 1)
    }

    @Test("months are those of the union of all jobs; years of two figures are years")
    func union() throws {
        let profile = try Repository.profile(
            "EXPERIENCE\n\nHelpdesk Technician, Sample House, Jan '22 - Dec '23\nPasswords.\n\n"
                + "Support Agent, Example Ltd, Jul '22 - Jun '23\nPhones.\n\nCashier, Corner Shop, Jan '20 - Jun '20\nTill.")
        #expect(profile.qualifications.total == MonthRange(lowest: 30, highest: 30))
    }

    @Test(
        "open ends in every wording",
        arguments: [
            "Mar 2021 to date", "March 2021 till now", "03/2021 - current", "mars 2021 à ce jour", "depuis mars 2021",
            "с марта 2021 по настоящее время", "03.2021 - по н.в.", "з березня 2021 дотепер", "03.2021 – do chwili obecnej",
            "od marca 2021",
        ])
    func openEnds(dates: String) throws {
        #expect(
            try jobs("EXPERIENCE\n\nHelpdesk Technician\nSample House\n\(dates)\nPasswords.") == [
                "Helpdesk Technician | 2021-03..now"
            ])
    }

    @Test("a mistyped year invents no decades")
    func mistypedYear() throws {
        let profile = try Repository.profile(
            "EXPERIENCE\n\nHelpdesk Technician, Sample House, 03/2019 - 05/2091\nPasswords.\n\n"
                + "Cashier, Corner Shop, 01/2018 - 12/2018\nTill.")
        #expect(profile.qualifications.total.highest <= 12 + 93)
        #expect(profile.warnings.contains { $0.kind == .future })
    }

    @Test("a promotion told in years alone is no overlap")
    func promotion() throws {
        let profile = try Repository.profile(
            "EXPERIENCE\n\nSenior Helpdesk Technician, Sample House, 2020 - 2022\n\nHelpdesk Technician, Sample House, 2017 - 2020"
        )
        #expect(profile.qualifications.total == MonthRange(lowest: 40, highest: 72))
    }

    @Test("ends before the start are a finding, not negative months")
    func reversed() throws {
        let profile = try Repository.profile("EXPERIENCE\n\nHelpdesk Technician, Sample House, 05/2023 - 03/2019\nPasswords.")
        #expect(profile.warnings.contains { $0.kind == .endBeforeStart })
        #expect(profile.qualifications.total.lowest >= 0 && profile.qualifications.total.highest <= 51)
    }

    @Test(
        "a lone end is an end",
        arguments: [
            ("jusqu'en juin 2021", "Technicien helpdesk", "EXPÉRIENCE"),
            ("до июня 2021", "Специалист техподдержки", "ОПЫТ РАБОТЫ"),
            ("do czerwca 2021", "Technik helpdesk", "DOŚWIADCZENIE"), ("until June 2021", "Helpdesk Technician", "EXPERIENCE"),
            ("до червня 2021", "Фахівець техпідтримки", "ДОСВІД РОБОТИ"),
        ])
    func loneEnd(dates: String, title: String, heading: String) throws {
        #expect(try jobs("\(heading)\n\n\(title), Sample House, \(dates)\n- GLPI") == ["\(title) | ?..2021-06"])
    }

    // MARK: Finding jobs

    @Test("a date as a heading with the role in a bullet below")
    func datesAsHeadings() throws {
        let found = try jobs(
            "EXPERIENCE\n\n2021 - 2023\n- Helpdesk Technician, Sample House: passwords\n\n2018 - 2021\n- Cashier, Corner Shop: till\n"
        )
        #expect(found == ["Helpdesk Technician | 2021..2023", "Cashier | 2018..2021"])
    }

    @Test("no heading above the jobs")
    func noHeading() throws {
        let found = try jobs(
            "Vera Sample\nvera@example.com\n\nHelpdesk Technician, Sample House Ltd, 03/2021 - present\n- passwords in AD\n\n"
                + "Cashier, Corner Shop, 01/2018 - 02/2021\n- till\n")
        #expect(found == ["Helpdesk Technician | 2021-03..now", "Cashier | 2018-01..2021-02"])
    }

    @Test("jobs without dates are jobs")
    func noDates() throws {
        let found = try jobs("WORK EXPERIENCE\n\nHelpdesk Technician at Sample House Ltd\n- passwords in AD\n- GLPI tickets\n")
        #expect(found == ["Helpdesk Technician | -"])
    }

    @Test("the export of hh.ru")
    func russianExport() throws {
        let profile = try Repository.profile(
            """
            Образцова Вера Петровна
            Женщина, 31 год, родилась 4 мая 1995
            +7 (900) 000-00-00
            vera@example.com — предпочитаемый способ связи
            Проживает: Казань
            Гражданство: Россия, есть разрешение на работу: Россия
            Желаемая должность и зарплата
            Специалист технической поддержки
            Опыт работы — 5 лет 8 месяцев
            Март 2021 — настоящее время
            5 лет 8 месяцев
            ООО «Образец»
            Казань, www.example.com
            Специалист технической поддержки
            Обработка обращений в GLPI, сброс паролей в Active Directory.
            Образование
            Высшее
            2016
            Казанский образцовый университет
            Прикладная информатика, бакалавр
            Навыки
            Знание языков Русский — Родной
            Английский — B1 — Средний
            Навыки Active Directory  GLPI  Windows
            """)
        #expect(profile.source.language == nil || profile.source.language == "ru")
        let job = try #require(profile.qualifications.jobs.first)
        #expect(profile.qualifications.jobs.count == 1)
        #expect(job.title == "Специалист технической поддержки")
        #expect(job.employer == "ООО «Образец»")
        #expect(profile.qualifications.total.value == 69)
        #expect(profile.qualifications.education?.fact == .bachelor)
        #expect(profile.qualifications.languages.map(\.fact.code) == ["ru", "en"])
        #expect(profile.identity.name?.fact == "Образцова Вера Петровна")
        #expect(!profile.warnings.contains { $0.kind == .claimedExperienceDiffers })
    }

    @Test(
        "the export of LinkedIn, in the words of its page",
        arguments: [
            (
                "Experience", "Helpdesk Technician", "March 2021 - Present (5 years 9 months)", "Languages",
                "French (Professional Working)", "fr"
            ),
            (
                "Expérience", "Technicien helpdesk", "mars 2021 - Present (5 ans 9 mois)", "Languages",
                "English (Limited Working)", "en"
            ),
            (
                "Опыт работы", "Специалист техподдержки", "марта 2021 - Present (5 лет 9 месяцев)", "Languages",
                "English (Full Professional)", "en"
            ),
            (
                "Doświadczenie", "Technik helpdesk", "marca 2021 - Present (5 lat 9 mies.)", "Languages",
                "English (Full Professional)", "en"
            ),
        ])
    func linkedIn(heading: String, title: String, dates: String, languages: String, language: String, code: String) throws {
        let profile = try Repository.profile(
            "Contact\nvera@example.com\nwww.linkedin.com/in/example\n(LinkedIn)\n\(languages)\n\(language)\n\nVera Sample\n\(title)\n\n"
                + "\(heading)\nSample House\n\(title)\n\(dates)\nWarsaw, Poland\nGLPI tickets\nPage 1 of 1\n")
        #expect(profile.qualifications.jobs.map(\.title) == [title])
        #expect(profile.qualifications.jobs.map(\.employer) == ["Sample House"])
        #expect(profile.qualifications.total.value == 69)
        #expect(profile.qualifications.languages.map(\.fact.code) == [code])
        #expect(profile.identity.name?.fact == "Vera Sample")
    }

    @Test("the page's own language says nothing of the CV's")
    func pageLanguage() throws {
        let page = """
            <html lang="en"><body><h1>Вера Образцова</h1><h2>Опыт работы</h2><p><b>Специалист техподдержки</b>, ООО «Образец»</p>
            <p>март 2021 — май 2023</p><ul><li>Сброс паролей и заявки в GLPI для всех отделов</li></ul>
            <h2>Языки</h2><p>Русский — родной, английский — B1</p></body></html>
            """
        let document = try DocumentReader.read(Array(page.utf8), named: "cv.html")
        let source = Source(file: "cv.html", format: "html", language: nil, contentHash: "", size: 0)
        let profile = ProfileReader(try Repository.knowledge.get(), asOf: Day(number: 20_772)).read(document, source: source)
        #expect(profile.source.language == "ru")
        #expect(profile.qualifications.jobs.map(\.title) == ["Специалист техподдержки"])
        #expect(profile.qualifications.languages.map(\.fact.code) == ["ru", "en"])
    }

    // MARK: Skills

    @Test("single letters are no languages of programs without company")
    func singleLetters() throws {
        let none = try skills(
            "SUMMARY\nVitamin C helped me. I live at 4 R. Sample Street, block D.\nEXPERIENCE\nDriver, category C, 2019 - 2021\nGrade C in maths."
        )
        #expect(none.isDisjoint(with: ["c", "r", "d", "go"]))
        let some = try skills("SKILLS\nProgramming languages: C, R, Python, Go\n")
        #expect(some.isSuperset(of: ["c", "r", "python", "go"]))
    }

    @Test("names inside longer words are none")
    func insideWords() throws {
        let found = try skills(
            "SUMMARY\nReactive and proactive, I write JavaScript and like javelin; typed scripts; интернетовский, линуксоидный мир"
        )
        #expect(found.contains("javascript"))
        #expect(found.isDisjoint(with: ["react", "java", "typescript"]))
    }

    @Test("words in brackets behind a skill, and skills told in jobs alone, count")
    func qualifiers() throws {
        let found = try skills(
            "SKILLS\nPython (primary), PowerShell (basics)\n\nEXPERIENCE\nHelpdesk Technician, Sample House, 2020 - 2022\n"
                + "Reset passwords in Active Directory and wrote Bash scripts.")
        #expect(found.isSuperset(of: ["python", "powershell", "active-directory", "bash"]))
    }

    @Test("a language that is spoken is no skill")
    func spokenLanguage() throws {
        let profile = try Repository.profile("PROFILE\nFluent in Spanish, good French.\n")
        #expect(Set(profile.qualifications.languages.map(\.fact.code)) == ["es", "fr"])
        #expect(profile.qualifications.skills.allSatisfy { !["spanish", "french"].contains($0.id) })
    }

    @Test("the same CV gives the same profile, byte for byte")
    func steady() throws {
        let text = "EXPERIENCE\n\nHelpdesk Technician, Sample House, 03/2019 - 05/2021\nAD, GLPI, VPN, Linux, Windows, Citrix.\n"
        let first = try Repository.profile(text)
        for _ in 0..<5 { #expect(try Repository.profile(text) == first) }
    }

    // MARK: Vacancies

    @Test("titles, teams and fragments are no requirements")
    func pollution() throws {
        let vacancy = try Repository.vacancy(
            """
            Technicien support Windows 11 & Google (H/F)
            Équipe « Azure Lagoon », pôle Java du campus Oracle
            L'entreprise
            Sample House, éditeur du logiciel Salesforce-like, 400 personnes, certifiée ISO 27001.
            Profil recherché
            Vous maîtrisez Active Directory et GLPI.
            Anglais B2.
            Avantages
            Teams building, accès au Python Club, PC Linux au choix.
            """)
        let asked = Set(
            vacancy.requirements.flatMap { requirement -> [String] in
                if case .skill(let ids) = requirement.need { ids } else { [] }
            })
        #expect(asked == ["active-directory", "glpi", "ticketing"])
    }
}
