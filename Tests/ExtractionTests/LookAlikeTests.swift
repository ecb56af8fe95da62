import Model
import Testing

@testable import Extraction

@Suite("Letters that look like others are read as meant and noted")
struct LookAlikeTests {
    private func profile(_ line: String) throws -> Profile {
        try Repository.profile(
            """
            Jane Sample
            jane.sample@example.com

            Experience
            March 2020 - May 2024, IT support technician, Example Ltd
            \(line)
            """)
    }

    private func isNoted(_ profile: Profile) -> Bool { profile.warnings.contains { $0.kind == .lookAlikeLetters } }

    /// Cyrillic letters inside Latin words, and the other way round; the skill that is meant.
    @Test(arguments: [
        ("- \u{410}ctive Directory", "active-directory"), ("- Active Direct\u{43E}ry", "active-directory"),
        ("- P\u{43E}w\u{435}rShell", "powershell"), ("- \u{421}isco switches", "cisco"),
        ("- Exch\u{430}nge Online", "exchange-online"),
        ("- \u{406}ntune", "intune"), ("- \u{405}erviceNow", "servicenow"), ("- \u{408}ira tickets", "jira"),
        ("- Kub\u{435}rn\u{435}t\u{435}s", "kubernetes"), ("- Zabb\u{456}x", "zabbix"), ("- GL\u{420}I", "glpi"),
        ("- Terraf\u{3BF}rm", "terraform"), ("- налаштування принтерiв", "printers"),
        ("- Kub\u{20}ernetes, \u{410}nsible", "ansible"),
    ])
    func aForeignLetterInAWord(line: String, skill: String) throws {
        let profile = try profile(line)
        #expect(profile.qualifications.skills.contains { $0.id == skill })
        #expect(isNoted(profile))
    }

    @Test(arguments: [
        "- IT-специалист, поддержка пользователей", "- 1С: бухгалтерия, 1C", "- VPN-клиент", "- рівень C1, C1-рівень",
        "- Wi-Fi-роутер",
        "- SQL-запросы, HR-отдел, web-сайт", "- Windows, Linux, Office 365", "- работал с Active Directory",
        "- MS Office, ПК, ОС, СУБД",
        "- x64-сборка, USB-порт, 2D и 3D", "- Москва, Київ, Łódź, Besançon", "- А-Я, В2В, С++", "- PHP-разработчик; e-mail: нет",
        "- IP-телефонія, DNSта DHCP", "- 10тыс. пользователей, 5шт.", "- Windowsом",
    ])
    func honestMixturesRaiseNoAlarm(line: String) throws { #expect(!isNoted(try profile(line))) }

    @Test func theWarningShowsTheWordAsItStands() throws {
        let warning = try #require(try profile("- \u{410}ctive Directory").warnings.first { $0.kind == .lookAlikeLetters })
        #expect(warning.evidence?.quote == "\u{410}ctive")
        #expect(warning.numbers == [1])
    }

    @Test func charactersWithoutWidthInsideWordsAreNoted() throws {
        let word = "Kubernetes".map(String.init).joined(separator: "\u{200B}")
        let profile = try profile("- " + word)
        #expect(profile.qualifications.skills.contains { $0.id == "kubernetes" })
        #expect(profile.warnings.first { $0.kind == .hiddenText }?.evidence?.quote == "Kubernetes")
        let page = try HiddenHTMLTests.profile(HiddenHTMLTests.page(body: "<p>\(word)</p>"))
        #expect(page.warnings.first { $0.kind == .hiddenText }?.evidence?.quote == "Kubernetes")
        let entities = "Kubernetes".map(String.init).joined(separator: "&#8203;")
        #expect(HiddenHTMLTests.isNoted(try HiddenHTMLTests.profile(HiddenHTMLTests.page(body: "<p>\(entities)</p>"))))
    }

    @Test(arguments: [
        "support/\u{200B}helpdesk/\u{200B}service/\u{200B}desk/\u{200B}it",
        "\u{FEFF}Kubernetes \u{200B}and \u{200B}more\u{200B} words\u{200B}", "👩‍💻 👨‍💻 👩‍💻 👨‍💻 👩‍💻",
    ])
    func otherCharactersWithoutWidthAreNot(line: String) throws {
        #expect(!HiddenHTMLTests.isNoted(try profile("- " + line)))
        #expect(!HiddenHTMLTests.isNoted(try HiddenHTMLTests.profile(HiddenHTMLTests.page(body: "<p>\(line)</p>"))))
    }
}
