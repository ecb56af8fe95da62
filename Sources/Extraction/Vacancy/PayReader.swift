import Knowledge
import Model

/// Reads what is paid: "28 000 à 30 000 euros brut par an sur 13 mois", "6 800–8 200 zł brutto", "15,50 €/h".
struct PayReader {
    /// Tokens beside an amount within which words of pay speak of it.
    private static let reach = 8

    private let reading: Reading

    init(_ reading: Reading) { self.reading = reading }

    /// Amounts with their currency in a line, in order.
    func read(_ line: Range<Int>) -> [Stated<Pay>] {
        guard !reading.hits(.currency, in: line).isEmpty else { return [] }
        var sums: [Sum] = []
        var at = line.lowerBound
        while at < line.upperBound, sums.count < 8 {
            if let sum = sum(at, line) {
                sums.append(sum)
                at = max(sum.tokens.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return sums.indices.compactMap { pay(sums, $0, line) }
    }

    // MARK: sums

    /// An amount or a range with its currency.
    private struct Sum {
        var tokens: Range<Int>
        let lowest: Int
        let highest: Int?
        let currency: Int
        let isThousands: Bool
    }

    private func sum(_ start: Int, _ line: Range<Int>) -> Sum? {
        let tokens = reading.text.tokens
        var lower = start
        var currency = currency(at: start, line)
        var at = currency?.end ?? start
        guard at < line.upperBound, tokens[at].kind == .number,
            at == line.lowerBound || tokens[at].gap != .glued || tokens[at - 1].kind == .sign, let first = amount(at, line)
        else { return nil }
        lower = currency == nil ? at : lower
        at = first.end
        if currency == nil, let behind = self.currency(at: at, line) { (currency, at) = (behind, behind.end) }
        var second: Amount?
        if let joint = joint(at, line) {
            let before = self.currency(at: joint, line)
            if let next = amount(before?.end ?? joint, line) {
                let behind = self.currency(at: next.end, line)
                if before != nil || behind != nil || currency != nil {
                    second = next
                    currency = currency ?? before ?? behind
                    at = behind?.end ?? next.end
                }
            }
        }
        guard let currency else { return nil }
        // "29 to 33 k€": the thousand speaks of both.
        let isThousands = first.isThousands || second?.isThousands == true
        let lowest = !first.isThousands && isThousands && first.hundredths < 100_000 ? first.hundredths * 1_000 : first.hundredths
        return Sum(
            tokens: lower..<at, lowest: lowest, highest: second.map(\.hundredths).flatMap { $0 > lowest ? $0 : nil },
            currency: currency.value, isThousands: isThousands)
    }

    private func currency(at index: Int, _ line: Range<Int>) -> (value: Int, end: Int)? {
        guard index < line.upperBound, let hit = reading.hit(.currency, at: index), !hit.decoy else { return nil }
        return (hit.value, hit.tokens.upperBound)
    }

    /// Behind "-", "/" or a word between the ends of a range: where its upper end begins.
    private func joint(_ at: Int, _ line: Range<Int>) -> Int? {
        guard at < line.upperBound else { return nil }
        let token = reading.text.tokens[at]
        if token.isSign(UInt8(ascii: "-")) || token.isSign(UInt8(ascii: "/")) { return at + 1 }
        if let end = reading.dateWord(.to, at: at) { return end }
        return reading.hit(.quantity, at: at).flatMap { QuantityWord.allCases[$0.value] == .and ? $0.tokens.upperBound : nil }
    }

    // MARK: amounts

    private struct Amount {
        let hundredths: Int
        let end: Int
        let isThousands: Bool
    }

    /// "28 000", "28.000,00", "15,50", "45k"; nil for what is no amount of money.
    private func amount(_ start: Int, _ line: Range<Int>) -> Amount? {
        let tokens = reading.text.tokens
        guard start < line.upperBound, tokens[start].kind == .number, tokens[start].value >= 0 else { return nil }
        var whole = Int(tokens[start].value)
        var cents = 0
        var at = start + 1
        func number(_ index: Int, _ bytes: ClosedRange<Int>) -> Int? {
            guard index < line.upperBound, tokens[index].kind == .number, bytes.contains(tokens[index].byteCount) else {
                return nil
            }
            return Int(tokens[index].value)
        }
        func isSeparator(_ index: Int) -> Bool {
            guard index + 1 < line.upperBound, tokens[index].gap == .glued, tokens[index + 1].gap == .glued else { return false }
            return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'")].contains { tokens[index].isSign($0) }
        }
        while tokens[start].byteCount <= 3, whole < 1_000_000 {
            if let group = number(at, 3...3), tokens[at].gap == .space {
                (whole, at) = (whole * 1_000 + group, at + 1)
            } else if isSeparator(at), let group = number(at + 1, 3...3) {
                (whole, at) = (whole * 1_000 + group, at + 2)
            } else {
                break
            }
        }
        if isSeparator(at), let rest = number(at + 1, 1...2) {
            (cents, at) = (tokens[at + 1].byteCount == 1 ? rest * 10 : rest, at + 2)
        }
        guard whole > 0, whole <= 10_000_000 else { return nil }
        guard let end = thousand(at, line) else { return Amount(hundredths: whole * 100 + cents, end: at, isThousands: false) }
        guard whole < 1_000 else { return nil }
        return Amount(hundredths: whole * 100_000 + cents * 1_000, end: end, isThousands: true)
    }

    /// Behind a word for a thousand, or the sign k that touches its number.
    private func thousand(_ at: Int, _ line: Range<Int>) -> Int? {
        guard at < line.upperBound else { return nil }
        let token = reading.text.tokens[at]
        if token.kind == .word, token.gap == .glued { return reading.text.folded(token).elementsEqual("k".utf8) ? at + 1 : nil }
        return reading.hits(.pay, in: at..<at + 1).first { PayWord.allCases[$0.value] == .thousand }?.tokens.upperBound
    }

    // MARK: what is said of a sum

    private func pay(_ sums: [Sum], _ index: Int, _ line: Range<Int>) -> Stated<Pay>? {
        let sum = sums[index]
        let sentence = Clauses.sentence(of: sum.tokens.lowerBound, in: line, reading)
        let last = min(
            sentence.upperBound, sum.tokens.upperBound + PayReader.reach,
            index + 1 < sums.count ? sums[index + 1].tokens.lowerBound : sentence.upperBound)
        let first = max(
            sentence.lowerBound, sum.tokens.lowerBound - PayReader.reach,
            index > 0 ? min(sums[index - 1].tokens.upperBound, sum.tokens.lowerBound) : sentence.lowerBound)
        let behind = words(sum.tokens.upperBound..<max(last, sum.tokens.upperBound))
        let before = words(min(first, sum.tokens.lowerBound)..<sum.tokens.lowerBound)
        let basis = basis(behind) ?? basis(before)
        let unit = unit(behind) ?? unit(before)
        let isLabelled = reading.hits(.vacancyLabel, in: sentence).contains {
            !$0.decoy && VacancyLabel.allCases[$0.value] == .pay
        }
        // A sum of which nothing is said is a bonus, a voucher or a turnover, but a range of thousands is a year's pay.
        guard basis != nil || unit != nil || isLabelled || sum.isThousands && sum.highest != nil else { return nil }
        if unit == nil, sum.lowest < 10_000 { return nil }
        let end = endOfWords(behind: sum.tokens.upperBound, last)
        return Stated(
            Pay(
                lowest: sum.lowest, highest: sum.highest, currency: reading.knowledge.currencies[sum.currency], basis: basis,
                unit: unit, payments: payments(in: line)),
            reading.evidence(sum.tokens.lowerBound..<end, rule: "grammar/pay"))
    }

    /// Where the words of pay end that follow a sum one by one.
    private func endOfWords(behind sum: Int, _ limit: Int) -> Int {
        var end = sum
        for hit in reading.hits(.pay, in: sum..<max(limit, sum))
        where !hit.decoy && PayWord.allCases[hit.value] != .payments && hit.tokens.lowerBound <= end + 2 {
            end = max(end, hit.tokens.upperBound)
        }
        return end
    }

    private func words(_ range: Range<Int>) -> [PayWord] {
        reading.hits(.pay, in: range).filter { !$0.decoy }.map { PayWord.allCases[$0.value] }
    }

    private func basis(_ words: [PayWord]) -> Pay.Basis? {
        words.first { $0 == .gross || $0 == .net }.map { $0 == .gross ? .gross : .net }
    }

    private func unit(_ words: [PayWord]) -> Pay.Unit? { words.lazy.compactMap { Pay.Unit(rawValue: $0.rawValue) }.first }

    // MARK: payments

    /// In how many months' pay a year's is paid out, as a line says it; empty where it does not.
    func payments(in line: Range<Int>) -> [Int] {
        var found: [Int] = []
        for unit in reading.hits(.duration, in: line) where DurationWord.allCases[unit.value] == .month {
            let list = list(endingAt: unit.tokens.lowerBound, from: line.lowerBound)
            if isPaidOver(list, unit.tokens, line) { found += list.numbers }
        }
        for hit in reading.hits(.pay, in: line) where !hit.decoy {
            if PayWord.allCases[hit.value] == .thirteen { found.append(13) }
            if PayWord.allCases[hit.value] == .fourteen { found.append(14) }
        }
        return Array(Set(found)).sorted()
    }

    /// Whether a duration's number is that of a year's payments: "12, 13 ou 14 mois" is no experience.
    func isPayment(_ duration: Range<Int>) -> Bool {
        guard let index = reading.line(of: duration.lowerBound) else { return false }
        let line = reading.lines[index].tokens
        guard let unit = reading.hits(.duration, in: duration).first, DurationWord.allCases[unit.value] == .month else {
            return false
        }
        return isPaidOver(list(endingAt: unit.tokens.lowerBound, from: line.lowerBound), unit.tokens, line)
    }

    /// The numbers from 12 to 14 that stand before a token: "12,13 ou".
    private func list(endingAt end: Int, from lower: Int) -> (numbers: [Int], start: Int) {
        let tokens = reading.text.tokens
        var numbers: [Int] = []
        var at = end - 1
        while at >= lower, numbers.count < 3, tokens[at].kind == .number, (12...14).contains(tokens[at].value) {
            numbers.insert(Int(tokens[at].value), at: 0)
            guard at - 2 >= lower else { return (numbers, at) }
            let joins =
                tokens[at - 1].isSign(UInt8(ascii: ",")) || tokens[at - 1].isSign(UInt8(ascii: "/"))
                || reading.hit(.quantity, at: at - 1).map { [.or, .and].contains(QuantityWord.allCases[$0.value]) } ?? false
            guard joins, tokens[at - 2].kind == .number else { return (numbers, at) }
            at -= 2
        }
        return (numbers, at + 1)
    }

    private func isPaidOver(_ list: (numbers: [Int], start: Int), _ unit: Range<Int>, _ line: Range<Int>) -> Bool {
        guard !list.numbers.isEmpty else { return false }
        let sentence = Clauses.sentence(of: unit.lowerBound, in: line, reading)
        let near = max(sentence.lowerBound, list.start - 3)..<list.start
        if words(near).contains(.payments) { return true }
        let around = max(sentence.lowerBound, list.start - 3)..<min(sentence.upperBound, unit.upperBound + 4)
        guard reading.hits(.experience, in: around).isEmpty else { return false }
        let speaksOfPay =
            !reading.hits(.currency, in: sentence).isEmpty || words(sentence).contains { $0 != .thousand }
            || reading.hits(.vacancyLabel, in: sentence).contains { VacancyLabel.allCases[$0.value] == .pay }
        return speaksOfPay
    }
}
