import Documents
import Model

/// The languages that a document states as data, by name or by code.
struct StatedLanguages {
    private let reading: Reading
    private let facts: StatedFacts

    init(_ reading: Reading) {
        self.reading = reading
        facts = StatedFacts(reading)
    }

    /// Languages in order, each once; of several levels of one language (speaking, writing) the lowest counts.
    func read(level: (Range<Int>) -> LanguageLevel?) -> [Finding<LanguageSkill>] {
        var found: [Finding<LanguageSkill>] = []
        for fact in reading.document.facts where fact.field == .language || fact.field == .nativeLanguage {
            guard let code = code(fact), !found.contains(where: { $0.fact.code == code }) else { continue }
            var best: LanguageLevel?
            if fact.field == .nativeLanguage {
                best = .native
            } else {
                best = facts.all(.languageLevel, entry: fact.entry).compactMap { level(facts.tokens($0)) }.min()
            }
            found.append(
                Finding(LanguageSkill(code: code, level: best), reading.evidence(fact.span, rule: "stated/" + fact.place)))
        }
        return found
    }

    private func code(_ fact: StatedFact) -> String? {
        let text = reading.text.quote(fact.span).lowercased()
        let codes = reading.knowledge.humanLanguages
        if text.utf8.count == 2, codes.contains(text) { return text }
        if text.utf8.count == 3, let short = StatedLanguages.short[text] { return short }
        return reading.hits(.languages, in: facts.tokens(fact)).first { !$0.decoy }.map { codes[$0.value] }
    }

    /// ISO 639-2, both its codes where there are two, to ISO 639-1.
    private static let short: [String: String] = [
        "ara": "ar", "bel": "be", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "ger": "de",
        "ell": "el", "gre": "el", "eng": "en", "est": "et", "fin": "fi", "fra": "fr", "fre": "fr", "heb": "he", "hin": "hi",
        "hrv": "hr", "hun": "hu", "hye": "hy", "arm": "hy", "ita": "it", "jpn": "ja", "kat": "ka", "geo": "ka", "kaz": "kk",
        "kor": "ko", "lav": "lv", "lit": "lt", "nld": "nl", "dut": "nl", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro",
        "rum": "ro", "rus": "ru", "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tur": "tr",
        "ukr": "uk", "vie": "vi", "zho": "zh", "chi": "zh",
    ]
}
