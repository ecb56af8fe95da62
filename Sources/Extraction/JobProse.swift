import Knowledge
import Model

/// Reads title and employer of a position that is told in sentences.
struct JobProse {
    private let reading: Reading
    private let parts: JobHeaderParts

    init(_ reading: Reading) {
        self.reading = reading
        parts = JobHeaderParts(reading)
    }

    /// In a sentence the title is the words around the first name of a post, the employer what quotes or a form of company mark.
    func read(_ entry: JobEntries.Entry) -> JobHeader.Result {
        var result = JobHeader.Result()
        let sentence = entry.header.first ?? entry.date.tokens
        let titles = reading.hits(.title, in: sentence).filter { !$0.decoy && TitleWord.allCases[$0.value] != .senior }
        // "In the firm „Kowal i Syn” as a storekeeper": a trade inside a name is no post, unless no other is named.
        let plain = titles.filter { !isQuoted($0.tokens.lowerBound, from: sentence.lowerBound) }
        let named = plain.isEmpty ? Array(titles) : plain
        let behind = named.first { $0.tokens.lowerBound >= entry.date.tokens.upperBound }
        if let hit = behind ?? named.first {
            // "старший кассир": the rank before it goes with the post.
            let rank = reading.hits(.title, in: max(sentence.lowerBound, hit.tokens.lowerBound - 3)..<hit.tokens.lowerBound).last
            {
                !$0.decoy && $0.tokens.upperBound == hit.tokens.lowerBound
            }
            result.title = (rank ?? hit).tokens.lowerBound..<extendTitle(hit.tokens.upperBound, sentence.upperBound)
        } else if let kind = reading.hits(.kind, in: sentence).first {
            result.title = kind.tokens
        }
        let firm = reading.hits(.employer, in: sentence).first { hit in
            !hit.decoy && !(result.title?.contains(hit.tokens.lowerBound) ?? false)
        }
        if let named = firm {
            let title = result.title?.upperBound ?? 0
            let lowest = title <= named.tokens.lowerBound ? max(sentence.lowerBound, title) : sentence.lowerBound
            let lower = firstCapital(before: named.tokens, after: lowest)
            let date = entry.date.tokens.lowerBound
            let limit = date >= named.tokens.upperBound ? min(date, sentence.upperBound) : sentence.upperBound
            let range = lower..<extendEmployer(named.tokens.upperBound, limit)
            result.employer = parts.trim(withoutIntroduction(range))
        } else if let quoted = quoted(sentence) {
            result.employer = quoted
        } else if let proper = capitalised(sentence, avoiding: result.title) {
            result.employer = proper
        }
        return result
    }

    /// Nouns behind a title go with it until a sign, a preposition or a name.
    private func extendTitle(_ start: Int, _ limit: Int) -> Int {
        let tokens = reading.text.tokens
        var at = start
        while at < limit, at < start + 3, tokens[at].kind == .word, !tokens[at].shape.contains(.capital),
            tokens[at].byteCount > 4,
            reading.hits(.employer, in: at..<at + 1).isEmpty
        {
            at += 1
        }
        // "техподдержке (1-я линия)": the line of support goes with it.
        if at + 1 < limit, tokens[at].isSign(UInt8(ascii: "(")), !reading.hits(.line, in: at + 1..<at + 2).isEmpty,
            let close = (at..<min(at + 8, limit)).first(where: { tokens[$0].isSign(UInt8(ascii: ")")) })
        {
            return close + 1
        }
        return at
    }

    /// "Quick Parcels Ltd", "Oakmere Council": capitals before a form or a word in capitals are its name.
    private func firstCapital(before hit: Range<Int>, after lowest: Int) -> Int {
        let tokens = reading.text.tokens
        guard tokens[hit.lowerBound].shape.contains(.capital) || tokens[hit.lowerBound].isSign(UInt8(ascii: "&")) else {
            return hit.lowerBound
        }
        var at = hit.lowerBound
        while at - 1 > lowest, at > hit.lowerBound - 6 {
            let token = tokens[at - 1]
            guard token.kind == .word && token.shape.contains(.capital) || token.isSign(UInt8(ascii: "&")) else { break }
            at -= 1
        }
        return at
    }

    /// "компании «…»", "firmie …" behind the little word that brings it in: the word is no name.
    private func withoutIntroduction(_ range: Range<Int>) -> Range<Int> {
        let word = reading.hits(.workplace, in: max(0, range.lowerBound - 3)..<range.lowerBound + 1).last {
            $0.tokens.contains(range.lowerBound) && $0.tokens.upperBound < range.upperBound
        }
        // The form of a company is a part of its name.
        if let form = reading.hit(.employer, at: range.lowerBound), EmployerWord.allCases[form.value] == .form { return range }
        return word.map { $0.tokens.upperBound..<range.upperBound } ?? range
    }

    private func extendEmployer(_ start: Int, _ limit: Int) -> Int {
        let tokens = reading.text.tokens
        var at = start
        var quoted = false
        while at < limit, at < start + 8 {
            let token = tokens[at]
            if let form = reading.hit(.employer, at: at), EmployerWord.allCases[form.value] == .form {
                at = form.tokens.upperBound
                continue
            }
            if token.isSign(UInt8(ascii: "\"")) {
                if quoted { return at + 1 }
                quoted = true
            } else if token.kind == .sign, !quoted, !token.isSign(UInt8(ascii: "&")), !token.isSign(UInt8(ascii: ".")) {
                return at
            } else if token.kind == .word, !quoted, !token.shape.contains(.capital), !isNumberMark(at, limit),
                !opensQuotes(at, limit), !isLink(at, limit)
            {
                return at
            }
            at += 1
        }
        return at
    }

    /// "Café des Arts", "University of Westport": a small word between capitals that brings in neither employer nor date.
    private func isLink(_ at: Int, _ limit: Int) -> Bool {
        let tokens = reading.text.tokens
        guard tokens[at].byteCount <= 3, at + 1 < limit, tokens[at + 1].kind == .word, tokens[at + 1].shape.contains(.capital)
        else {
            return false
        }
        return [Topic.months, .title, .town, .country].allSatisfy { reading.hit($0, at: at + 1) == nil }
            && reading.hit(.workplace, at: at) == nil && reading.hit(.label, at: at) == nil
    }

    /// "spółdzielni mieszkaniowej „Nasz Dom”": little words before a quoted name go with it.
    private func opensQuotes(_ at: Int, _ limit: Int) -> Bool {
        (at + 1..<min(at + 3, limit)).contains { reading.text.tokens[$0].isSign(UInt8(ascii: "\"")) }
    }

    /// "nr 99", "№ 5": a little word before a number goes with a name.
    private func isNumberMark(_ at: Int, _ limit: Int) -> Bool {
        at + 1 < limit && reading.text.tokens[at].byteCount <= 3 && reading.text.tokens[at + 1].kind == .number
    }

    private func isQuoted(_ token: Int, from start: Int) -> Bool {
        (start..<token).count { reading.text.tokens[$0].isSign(UInt8(ascii: "\"")) } % 2 == 1
    }

    private func quoted(_ range: Range<Int>) -> Range<Int>? {
        let tokens = reading.text.tokens
        guard let open = range.first(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }),
            let close = (open + 1..<range.upperBound).first(where: { tokens[$0].isSign(UInt8(ascii: "\"")) }), close > open + 1
        else { return nil }
        return open..<close + 1
    }

    /// A run of capitalised words that are no place, behind the title.
    private func capitalised(_ range: Range<Int>, avoiding title: Range<Int>?) -> Range<Int>? {
        let tokens = reading.text.tokens
        var at = max(title?.upperBound ?? range.lowerBound, range.lowerBound)
        while at < range.upperBound {
            if tokens[at].kind == .word, tokens[at].shape.contains(.capital), reading.hits(.town, in: at..<at + 1).isEmpty,
                reading.hits(.country, in: at..<at + 1).isEmpty, reading.hits(.months, in: at..<at + 1).isEmpty,
                at > range.lowerBound
            {
                var end = at + 1
                while end < range.upperBound, tokens[end].kind == .word,
                    tokens[end].shape.contains(.capital) || tokens[end].isSign(UInt8(ascii: "&"))
                {
                    end += 1
                }
                return at..<end
            }
            at += 1
        }
        return nil
    }
}
