import Documents
import Extraction
import Foundation
import Knowledge
import Model

/// Finds the vacancies that the command line names: a file, or an id under Data/vacancies.
struct VacancySource {
    let session: Session

    /// The vacancy of a name; it must state requirements or tasks.
    func vacancy(_ name: String) throws -> Vacancy {
        let ids = session.folder.vacancyIDs()
        var path = name
        if ids.contains(name) {
            path = session.folder.data + "/vacancies/" + name + ".txt"
        } else if !name.contains("/"), !name.contains("."), access(name, F_OK) != 0 {
            throw UsageError(
                message: "no vacancy \(OptionReader.shown(name))" + OptionReader.hint(name, ids)
                    + " Known: \(ids.joined(separator: ", ")); or give a file")
        }
        let vacancy = try read(path)
        guard !vacancy.requirements.isEmpty else {
            throw Failure(
                code: .unusable,
                message: "\(OptionReader.shown(name)): neither requirements nor tasks were found; is it a vacancy?")
        }
        return vacancy
    }

    /// What a page says, whatever it is.
    func read(_ path: String) throws(Failure) -> Vacancy {
        let inputs = Inputs(limit: session.options.maxSize)
        let shown = OptionReader.shown(path)
        switch inputs.read(path) {
        case .unread(let input):
            throw Failure(
                code: .unusable,
                message: "\(shown): the vacancy cannot be read (\(input.cause.rawValue)); check the path and its rights")
        case .bytes(let bytes):
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let text = String(decoding: bytes, as: UTF8.self)
            if SpecFile.isSpec(text) {
                do { return try SpecFile.read(text, name: name, knowledge: session.knowledge) } catch {
                    throw Failure(code: .unusable, message: error.faults.map(\.description).joined(separator: "\nshortlist: "))
                }
            }
            do {
                let document = try DocumentReader.read(bytes, named: name, limits: ReadLimits(size: session.options.maxSize))
                let vacancy = VacancyReader(session.knowledge, asOf: session.asOf).read(document)
                if isCV(document) {
                    throw Failure(
                        code: .unusable,
                        message:
                            "\(shown): this looks like a CV, not a vacancy; give the vacancy with --vacancy and the CVs as paths")
                }
                return vacancy
            } catch let failure as Failure {
                throw failure
            } catch {
                throw Failure(code: .unusable, message: "\(shown): the vacancy cannot be read; give a text or HTML file")
            }
        }
    }

    /// A document that tells somebody's career.
    private func isCV(_ document: Document) -> Bool {
        let source = Source(file: document.name, format: document.format, language: nil, contentHash: "", size: 0)
        let profile = ProfileReader(session.knowledge, asOf: session.asOf).read(document, source: source)
        return profile.kind == .cv && profile.qualifications.jobs.contains { $0.period != nil }
    }
}
