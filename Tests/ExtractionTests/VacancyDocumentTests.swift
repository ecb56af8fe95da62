import Model
import Testing

@testable import Extraction

/// The papers that a page asks for: "id when" for each, in the order of the page.
@Suite("Papers of a vacancy")
struct VacancyDocumentTests {
    private static let rows: [(text: String, papers: [String])] = [
        (
            "To apply\nSend a CV and a copy of your driving licence. After selection: passport, a photo, your social security number if you "
                + "already have one, and, depending on the site, a criminal record extract.",
            [
                "cv always", "driving-licence always", "passport always", "photo always", "social-security ifAvailable",
                "criminal-record perProject",
            ]
        ),
        (
            "Pour candidater : CV, et vos certificats constructeur si vous en avez, à jobs@example.com",
            ["cv always", "certificates ifAvailable"]
        ),
        ("Le reste\nCertains sites exigent une habilitation du client.", ["client-clearance perProject"]),
        ("Le reste\nPas de vérification de casier judiciaire de notre part.", []),
        ("Avantages\nVotre diplôme et votre CV nous importent peu.", []),
        (
            "Документы\nПаспорт, диплом. Медицинская справка, если её требует заказчик. Сертификаты (если есть)",
            ["passport always", "diploma always", "certificates ifAvailable", "medical-certificate perProject"]
        ),
        (
            "Документи\n- якщо є: сертифікати, посвідчення водія\n- залежно від клієнта: медична довідка, допуск клієнта",
            [
                "certificates ifAvailable", "driving-licence ifAvailable", "medical-certificate perProject",
                "client-clearance perProject",
            ]
        ),
        (
            "Jak aplikować\nProsimy o CV. Kopie certyfikatów – jeśli je masz. Zaświadczenie o niekaralności tylko do niektórych projektów.",
            ["cv always", "certificates ifAvailable", "criminal-record perProject"]
        ),
        (
            "Apply: email your CV to jobs@example.com. We may ask for a passport and, if available, your certificates.",
            ["cv always", "passport always", "certificates ifAvailable"]
        ),
        ("Conditions\nEnvoyez votre CV à rh@example.com. Une photo vous sera demandée.", ["cv always", "photo always"]),
        // A condition told anywhere holds.
        (
            "Documents: certificates\n\nDocuments\nPassport\nCertificates (if available)",
            ["passport always", "certificates ifAvailable"]
        ),
    ]

    @Test(arguments: rows)
    func papers(text: String, papers: [String]) throws {
        let vacancy = try Repository.vacancy("Helpdesk Technician\nRequirements\n- GLPI\n\n" + text)
        #expect(vacancy.documents.map { "\($0.id) \($0.when.rawValue)" } == papers)
    }

    @Test(
        "the employer of a page",
        arguments: [
            ("Skills in Active Directory and Group Policy", nil), ("Company: Sample House, Paris", "Sample House"),
            ("Who we are: Tide & Sample SAS", "Tide & Sample SAS"), ("ТОВ «Зразковий Дім» шукає", "ТОВ «Зразковий Дім»"),
            ("Company: Sample House | Lyon", "Sample House"),
        ])
    func employer(line: String, employer: String?) throws {
        #expect(try Repository.vacancy("Helpdesk Technician\n\n\(line)\n\nRequirements\n- GLPI").employer == employer)
    }

    /// "importance need" for each.
    @Test(
        "how much a page asks for",
        arguments: [
            ("Anglais technique lu (B1), l'espagnol est un plus", ["must language:en", "nice language:es"]),
            ("Linux, Ansible : un plus", ["nice skill:linux", "nice skill:ansible"]),
            ("Fluent English and at least conversational French", ["must language:en", "must language:fr"]),
            ("Doświadczenie z Linux nie jest wymagane, ale będzie atutem", ["nice skill:linux"]),
            ("Linux nie jest wymagany", []), ("Permis B indispensable", ["must driving-licence"]),
            ("La connaissance du néerlandais est parfois souhaitée", ["weak language:nl"]),
        ])
    func importance(line: String, wanted: [String]) throws {
        let vacancy = try Repository.vacancy("Technicien helpdesk\n\nRequirements\n- \(line)\n- GLPI\n")
        let found = vacancy.requirements.filter { !["skill:glpi", "skill:ticketing"].contains($0.id) && $0.evidence?.line == 4 }
        #expect(found.map { "\($0.importance.rawValue) \($0.id)" } == wanted)
    }

    @Test(
        "the title of a page",
        arguments: [
            ("Technicien support N2 (H/F)\nProfil recherché\nGLPI", "Technicien support N2 (H/F)"),
            (
                "## Tâches\n- Répondre aux tickets\n## Rôles\nLe technicien helpdesk dépanne. Un technicien helpdesk guide.",
                "technicien helpdesk"
            ),
        ])
    func title(page: String, title: String) throws {
        #expect(try Repository.vacancy(page).title == title)
    }
}
