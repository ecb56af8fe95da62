import Extraction
import Knowledge
import Reports

/// `shortlist lint`: Data and Templates are sound.
struct LintCommand {
    private let options: Options

    init(_ options: Options) { self.options = options }

    func run() throws -> ExitCode {
        let folder = try DataFolder(options)
        var faults: [String] = []
        let files = folder.files()
        var knowledge: Knowledge?
        do { knowledge = try Knowledge(files: files) } catch { faults += error.faults.map(\.description) }
        var labels: [String: Labels] = [:]
        for (name, text) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix("/labels.txt") {
            do { labels[name] = try Labels(language: String(name.split(separator: "/")[1]), text: text, file: name) } catch {
                faults.append("\(error)")
            }
        }
        for mistake in PageTemplates.mistakes(files: folder.templateFiles()) { faults.append("Templates/\(mistake)") }
        var examples = 0
        if let knowledge {
            let checker = ExampleChecker(knowledge)
            for (name, text) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix("/examples.txt") {
                let result = checker.check(name, text)
                examples += result.count
                faults += result.faults.map(\.description)
            }
        }
        if let knowledge {
            let wording = WordingExamples(knowledge).check()
            examples += wording.count
            faults += wording.faults.map(\.description)
            for (id, text) in folder.vacancyFiles() {
                do { _ = try SpecFile.read(text, name: "vacancies/" + id + ".txt", knowledge: knowledge) } catch {
                    faults += error.faults.map(\.description)
                }
            }
        }
        for fault in faults { Console.note(fault) }
        guard faults.isEmpty else {
            Console.note("\(faults.count) faults")
            return .unusable
        }
        Console.write("Data and Templates are sound; \(examples) examples hold\n")
        return .success
    }
}
