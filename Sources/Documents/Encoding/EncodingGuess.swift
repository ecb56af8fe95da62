/// Tells single-byte encodings apart by what the bytes would mean: letters that a language uses, in an order that words have.
struct EncodingGuess: Sendable {
    /// The best encoding.
    let page: CodePage
    /// True when another encoding that gives another text is about as likely.
    let doubtful: Bool

    /// Bytes beyond ASCII that are looked at; more do not change the answer.
    private static let sampleSize = 800
    /// After so many bytes encodings that fell far behind are given up.
    private static let heat = 48
    /// How far behind is hopeless.
    private static let hopeless = 1500
    /// A declaration weighs about as much as half a letter.
    private static let declaredBonus = 35

    /// How much of the price of a capital is given back within a word of Cyrillic capitals.
    private static let capitalBonus = 17

    /// What every byte costs in every language, page by page.
    private struct Model: Sendable {
        let page: CodePage
        let costs: [[Int]]

        init(_ page: CodePage) {
            self.page = page
            let isCyrillic = page.cyrillic.contains(true)
            costs = LetterFrequencies.all.filter { $0.cyrillic == isCyrillic }.map { language in
                (0..<256).map { $0 < 128 ? 0 : language.cost(of: page.scalars[$0], shape: page.shapes[$0]) }
            }
        }
    }

    private static let models = CodePage.all.map(Model.init)

    /// Guesses the encoding of bytes that are no UTF-8; `declared` decides only between near equals.
    init(_ bytes: ArraySlice<UInt8>, declared: String?) {
        let sample = EncodingGuess.positions(in: bytes)
        var standing: [(model: Model, score: Int)] = EncodingGuess.models.map { ($0, 0) }
        if sample.count > EncodingGuess.heat {
            standing = EncodingGuess.score(standing.map(\.model), sample.prefix(EncodingGuess.heat), bytes)
            let best = standing.map(\.score).max() ?? 0
            standing.removeAll { $0.score < best - EncodingGuess.hopeless }
        }
        if standing.count > 1 || sample.count <= EncodingGuess.heat {
            standing = EncodingGuess.score(standing.map(\.model), sample[...], bytes)
        }
        for index in standing.indices where standing[index].model.page.name == declared {
            standing[index].score += EncodingGuess.declaredBonus
        }
        var best = 0
        for index in standing.indices where standing[index].score > standing[best].score { best = index }
        let winner = standing[best]
        page = EncodingGuess.refined(winner.model.page, bytes, declared)
        doubtful = standing.contains { other in
            other.model.page.name != winner.model.page.name && winner.score - other.score < 20
                && sample.contains {
                    other.model.page.scalars[Int(bytes[$0])] != winner.model.page.scalars[Int(bytes[$0])]
                }
        }
    }

    private static func positions(in bytes: ArraySlice<UInt8>) -> [Int] {
        var sample: [Int] = []
        sample.reserveCapacity(sampleSize)
        for index in bytes.indices where bytes[index] >= 0x80 {
            sample.append(index)
            if sample.count == sampleSize { break }
        }
        return sample
    }

    private static func score(
        _ models: [Model], _ sample: ArraySlice<Int>, _ bytes: ArraySlice<UInt8>
    ) -> [(model: Model, score: Int)] {
        models.map { model in
            var byLanguage = [Int](repeating: 0, count: model.costs.count)
            var shapes = 0
            for index in sample {
                let byte = Int(bytes[index])
                for language in byLanguage.indices { byLanguage[language] += model.costs[language][byte] }
                let before = index > bytes.startIndex ? Int(bytes[index - 1]) : 0x20
                let after = index + 1 < bytes.endIndex ? Int(bytes[index + 1]) : 0x20
                shapes += shape(before, byte, after, model.page)
            }
            return (model, (byLanguage.max() ?? 0) + shapes)
        }
    }

    /// What a byte costs between its neighbours.
    private static func shape(_ before: Int, _ byte: Int, _ after: Int, _ page: CodePage) -> Int {
        let left = page.shapes[before]
        let middle = page.shapes[byte]
        let right = page.shapes[after]
        let leftLetter = left == .lower || left == .upper
        let rightLetter = right == .lower || right == .upper
        switch middle {
        case .lower, .upper:
            var cost = 0
            let cyrillic = page.cyrillic[byte]
            if leftLetter {
                if page.cyrillic[before] != cyrillic { cost -= 60 }
                if middle == .upper && left == .lower { cost -= 55 }
                // Within a word of capitals a capital is as usual as a small letter elsewhere.
                if middle == .upper && left == .upper && cyrillic && page.cyrillic[before] { cost += capitalBonus }
                if !cyrillic && before >= 0x80 { cost -= 12 }
            }
            if rightLetter {
                if after < 0x80 && cyrillic { cost -= 60 }
                if right == .upper && middle == .lower && after < 0x80 { cost -= 40 }
            }
            if left == .digit || right == .digit { cost -= 12 }
            if !leftLetter && !rightLetter {
                cost -= middle == .upper ? 30 : 8
            } else if cyrillic && !leftLetter {
                // No word begins with a sign or with the letter for the hard vowel.
                switch page.scalars[byte] {
                case 0x44A...0x44C, 0x42A...0x42C: cost -= 50
                default: break
                }
            }
            return cost
        case .sign:
            return leftLetter && rightLetter ? -70 : leftLetter ? -25 : rightLetter ? -18 : 0
        case .boundary:
            return leftLetter && rightLetter ? -25 : 0
        case .line:
            // Rulings repeat a sign; words read in the wrong encoding do not.
            return before == byte || after == byte
                ? 45
                : left == .line || right == .line ? -10 : leftLetter && rightLetter ? -70 : leftLetter || rightLetter ? -25 : 0
        case .apostrophe, .digit, .hole:
            return 0
        }
    }

    /// Sets apart encodings that differ in a few bytes only, wherever in the file these stand.
    private static func refined(_ page: CodePage, _ bytes: ArraySlice<UInt8>, _ declared: String?) -> CodePage {
        let answer: String
        switch page.name {
        case "koi8-r", "koi8-u":
            answer = hasUkrainianLetter(bytes) ? "koi8-u" : declared == "koi8-u" ? "koi8-u" : "koi8-r"
        case "windows-1252", "iso-8859-1", "iso-8859-15":
            if bytes.contains(where: { (0x80...0x9F).contains($0) }) {
                answer = "windows-1252"
            } else if hasLatin9Letter(bytes, declared) {
                answer = "iso-8859-15"
            } else if declared == "iso-8859-15" || declared == "windows-1252" {
                answer = declared ?? page.name
            } else {
                answer = "iso-8859-1"
            }
        default: return page
        }
        return CodePage.named(answer) ?? page
    }

    private static func hasUkrainianLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case 0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD:
                if index > bytes.startIndex && bytes[index - 1] >= 0xC0 { return true }
                if index + 1 < bytes.endIndex && bytes[index + 1] >= 0xC0 { return true }
            default: continue
            }
        }
        return false
    }

    private static func hasLatin9Letter(_ bytes: ArraySlice<UInt8>, _ declared: String?) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            guard bytes.indices.contains(index) else { return false }
            let byte = bytes[index] | 0x20
            return (0x61...0x7A).contains(byte) || byte >= 0xE0
        }
        for index in bytes.indices {
            switch bytes[index] {
            case 0xA4: if declared != "iso-8859-1" { return true }
            case 0xBD, 0xBC, 0xBE, 0xA6, 0xA8, 0xB4, 0xB8:
                if isLetter(index + 1) && (isLetter(index - 1) || bytes[index] == 0xBC || bytes[index] == 0xBD) { return true }
            default: continue
            }
        }
        return false
    }
}
