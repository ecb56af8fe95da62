import Foundation
import Testing

/// The sample CVs in every encoding that people of these countries use, written by iconv.
@Suite("Encodings", .serialized)
struct EncodingTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func names(_ text: String, in encodings: [String]) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shortlist-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try text.write(to: folder.appendingPathComponent("source"), atomically: true, encoding: .utf8)
        let commands = encodings.enumerated().map { "iconv -f utf-8 -t \($0.element) source > \($0.offset).txt" }.joined(
            separator: " && ")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = [
            "-c", commands + " && rm source && \(Self.root)/.build/debug/shortlist profile --quiet --format jsonl . > .out",
        ]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let lines = try String(contentsOf: folder.appendingPathComponent(".out"), encoding: .utf8).split(separator: "\n")
        return try lines.compactMap { line in
            try (JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["name"] as? String
        }
    }

    @Test func russian() throws {
        let text = """
            Соколова Екатерина Юрьевна
            Москва, Россия, e.sokolova@example.com

            Опыт работы
            март 2019 — настоящее время
            Специалист технической поддержки, ООО «Пример»
            - обработка заявок пользователей, настройка рабочих мест, щётки и шёпот съёмных дисков
            - объяснение правил безопасности, подготовка отчётов и инструкций для новых сотрудников

            Языки
            русский родной, английский средний
            """
        let encodings = [
            "utf-8", "windows-1251//TRANSLIT", "koi8-r//TRANSLIT", "iso-8859-5//TRANSLIT", "cp866//TRANSLIT", "utf-16",
            "utf-16le", "utf-16be", "utf-32",
        ]
        #expect(try names(text, in: encodings) == Array(repeating: "Соколова Екатерина Юрьевна", count: encodings.count))
    }

    @Test func ukrainian() throws {
        let text = """
            Їжакевич Євгенія Іванівна
            Київ, Україна, y.yizhakevych@example.com

            Досвід роботи
            березень 2019 - дотепер
            Спеціаліст технічної підтримки, ТОВ "Приклад"
            - обробка звернень користувачів, налаштування робочих місць, облік техніки
            - її обов'язки: навчання співробітників, підготовка інструкцій, ґрунтовний аналіз

            Мови
            українська рідна, англійська середній
            """
        let encodings = ["utf-8", "windows-1251", "koi8-u", "utf-16"]
        #expect(try names(text, in: encodings) == Array(repeating: "Їжакевич Євгенія Іванівна", count: encodings.count))
    }

    @Test func polish() throws {
        let text = """
            Żaneta Świątek
            Łódź, Polska, z.swiatek@example.com

            Doświadczenie zawodowe
            03.2019 - obecnie
            Specjalistka wsparcia IT, Przykład Sp. z o.o.
            - obsługa zgłoszeń użytkowników, zakładanie kont, szkolenia pracowników, źródła błędów
            - współpraca z dostawcami usług, przygotowywanie komputerów dla nowych osób

            Języki
            polski ojczysty, angielski średniozaawansowany
            """
        let encodings = ["utf-8", "windows-1250", "iso-8859-2", "utf-16"]
        #expect(try names(text, in: encodings) == Array(repeating: "Żaneta Świątek", count: encodings.count))
    }

    @Test func french() throws {
        let text = """
            Zoé Lefèvre
            Besançon, France, zoe.lefevre@example.com

            Expérience professionnelle
            mars 2019 - aujourd'hui
            Technicienne support, Société Exemple SARL
            - réponse aux appels, création des comptes, préparation des postes, être à l'écoute
            - rédaction des procédures, formation des nouveaux arrivés, suivi du matériel prêté

            Langues
            français langue maternelle, anglais intermédiaire
            """
        let encodings = ["utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "utf-16"]
        #expect(try names(text, in: encodings).allSatisfy { $0 == "Zoé Lefèvre" })
    }
}
