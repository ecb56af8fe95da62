/// How likely letters and signs beyond ASCII are in running text of a language, in tenths of a bit (0 would be certain).
struct LetterFrequencies: Sendable {
    /// What a letter costs that the language does not have.
    static let stranger = -120

    /// True for languages in Cyrillic letters.
    let cyrillic: Bool
    /// The cost of each lower-case letter or sign.
    let costs: [UInt32: Int]
    /// What an upper-case letter costs more than its lower-case form.
    let upperCost: Int

    /// The languages that are looked for.
    static let all: [LetterFrequencies] = [russian, ukrainian, french, polish, german, czech, otherLatin]

    /// What a byte costs that stands for `scalar`, which has this shape.
    func cost(of scalar: UInt32, shape: CodePage.Shape) -> Int {
        switch shape {
        case .boundary, .apostrophe, .digit: return costs[scalar] ?? -65
        case .line: return -70
        case .hole: return -200
        case .sign: return costs[scalar] ?? -110
        case .lower: return costs[scalar] ?? LetterFrequencies.stranger
        case .upper:
            guard let upper = Unicode.Scalar(scalar), let lower = upper.properties.lowercaseMapping.unicodeScalars.first else {
                return LetterFrequencies.stranger
            }
            return (costs[lower.value] ?? LetterFrequencies.stranger) + upperCost
        }
    }

    private init(cyrillic: Bool, upperCost: Int, _ groups: [(Int, String)]) {
        self.cyrillic = cyrillic
        self.upperCost = upperCost
        var costs: [UInt32: Int] = [:]
        for (cost, letters) in groups {
            for letter in letters.unicodeScalars { costs[letter.value] = -cost }
        }
        self.costs = costs
    }

    private static let russian = LetterFrequencies(
        cyrillic: true, upperCost: -22,
        [(32, "оеа"), (38, "инт"), (44, "срвл"), (50, "кмдпу"), (58, "яыьгзбч"), (66, "йхжшю"), (78, "цщэф"), (95, "ъё")])
    private static let ukrainian = LetterFrequencies(
        cyrillic: true, upperCost: -22,
        [
            (33, "оа"), (40, "нитіве"), (46, "рслк"), (52, "дупмя"), (58, "зьбгч"), (66, "йхцжю"), (70, "їшщє"), (82, "ф"),
            (95, "ґў"),
        ])
    private static let french = LetterFrequencies(
        cyrillic: false, upperCost: -38,
        [
            (8, "é"), (30, "àè"), (30, "’"), (45, "\u{A0}êç"), (60, "«»–•ôîû"), (72, "âù"), (80, "ïœë"), (80, "°€“”…—·üöäáíóñ"),
        ])
    private static let polish = LetterFrequencies(
        cyrillic: false, upperCost: -30,
        [(24, "ł"), (32, "ąęó"), (36, "śż"), (45, "ć"), (50, "ń"), (62, "ź"), (58, "–"), (66, "„”•\u{A0}"), (95, "éüö")])
    private static let german = LetterFrequencies(
        cyrillic: false, upperCost: -25, [(16, "üä"), (27, "ö"), (33, "ß"), (60, "–„“"), (90, "éèçà")])
    private static let czech = LetterFrequencies(
        cyrillic: false, upperCost: -35,
        [(25, "íá"), (37, "éěšř"), (42, "čžý"), (50, "ů"), (58, "ú"), (75, "ňľô"), (88, "ťďóĺŕ"), (100, "äöü")])
    private static let otherLatin = LetterFrequencies(
        cyrillic: false, upperCost: -20,
        [(60, "áéíóúñàèìòùâêôãõçäöüåøæß"), (85, "îûïëýăőűşţčšžćđğıœ"), (95, "¿¡ºª")])
}
