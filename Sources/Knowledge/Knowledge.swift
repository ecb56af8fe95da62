import Model

/// Everything that Data says, ready for use.
public struct Knowledge: Sendable {
    /// Names of the files it was read from, in order.
    public internal(set) var files: [String] = []
    /// Codes of the languages that have a lexicon, in order.
    public internal(set) var languageCodes: [String] = []
    /// Skills by index.
    public internal(set) var skills: [Skill] = []
    /// Certificates by index.
    public internal(set) var certificates: [CertificateKind] = []
    /// Countries by index.
    public internal(set) var countries: [Country] = []
    /// ISO 639-1 codes of human languages by index.
    public internal(set) var humanLanguages: [String] = []
    /// Ids of papers by index.
    public internal(set) var documents: [String] = []
    /// What experience may be of, besides skills by their names, by index: ids of skills, or "it-support".
    public internal(set) var experienceObjects: [String] = []
    /// ISO 4217 codes of currencies by index.
    public internal(set) var currencies: [String] = []
    /// Indices of skills by id.
    public internal(set) var skillIndex: [String: Int] = [:]
    /// For each skill the indices of its umbrellas, theirs, and so on.
    public internal(set) var umbrellas: [[Int]] = []
    /// For each skill how many ids stand before its own in the order of the alphabet.
    public internal(set) var skillOrder: [Int] = []
    /// Indices of certificates by id.
    public internal(set) var certificateIndex: [String: Int] = [:]
    /// Neighbours by the id of the skill that is held.
    public internal(set) var neighbours: [String: [Skill.Neighbour]] = [:]
    /// Names of skills by language and id.
    public internal(set) var skillNames: [String: [String: String]] = [:]
    /// The papers of an onboarding, in the order of Data.
    public internal(set) var papers: [PaperRule] = []
    /// Rules for the wording of vacancies.
    public internal(set) var wordingRules: [WordingRule] = []
    /// Skills whose work shows something that moves a rate.
    public internal(set) var rateSkills: [RateFactor: [String]] = [:]
    /// The lines of support, and what each asks for.
    public internal(set) var ladder = Ladder()
    /// Weights, shares and thresholds.
    public internal(set) var scoring = Scoring()
    /// Endings of cases and what stands for them in the dictionary, the longest first.
    public internal(set) var caseEndings: [CaseEnding] = []
    /// The phrases, by the number that the table of phrases gives.
    public internal(set) var phrases: [Phrase] = []
    /// Finds the phrases in a text.
    public internal(set) var table = PhraseTable()
    /// Cuts texts into tokens.
    public internal(set) var tokenizer = Tokenizer()

    /// Reads Data, given as file contents by name under Data ("languages/fr/lexicon.txt").
    public init(files: [String: String]) throws(DataFaults) {
        var builder = KnowledgeBuilder(self: Knowledge())
        builder.read(files)
        guard builder.faults.isEmpty else { throw DataFaults(faults: builder.faults) }
        self = builder.knowledge
    }

    init() {}

    /// The address of a phrase in Data: "languages/uk/lexicon.txt:5".
    public func rule(_ phrase: Int32) -> String {
        var file = files[Int(phrases[Int(phrase)].file)]
        let line = String(phrases[Int(phrase)].line)
        return file.withUTF8 { file in
            String(unsafeUninitializedCapacity: file.count + 1 + line.utf8.count) { text in
                var end = text.initialize(fromContentsOf: file)
                text.initializeElement(at: end, to: UInt8(ascii: ":"))
                end += 1
                for digit in line.utf8 {
                    text.initializeElement(at: end, to: digit)
                    end += 1
                }
                return end
            }
        }
    }

    /// The name of a skill in a language; its international name where the language has none, its id where it is unknown.
    public func skillName(_ id: String, language: String) -> String {
        if let name = skillNames[language]?[id] { return name }
        return skillIndex[id].map { skills[$0].name } ?? id
    }
}
