/// What the program prints in one language: `Data/languages/<code>/labels.txt`.
///
/// A line is `key = text`. `{name}` in a text is filled in; a part in `[` `]` is dropped when nothing fills its braces. Texts that
/// change with a number have one line per form, `key.one`, `key.few`, `key.many` or `key.other`, as the rule named by the
/// file's `plural` line wants them.
public struct Labels: Hashable, Sendable {
    /// The language, ISO 639-1.
    public let language: String
    private let texts: [String: String]
    private let rule: PluralRule

    /// Reads the contents of a labels file; `file` names it in errors.
    public init(language: String, text: String, file: String) throws(LabelsError) {
        self.language = language
        var texts: [String: String] = [:]
        var lines: [String: Int] = [:]
        var rule: PluralRule?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = index + 1
            guard let (key, text) = try Self.pair(line, file: file, line: number) else { continue }
            if key == "plural" {
                guard let known = PluralRule(rawValue: text) else {
                    throw LabelsError(file: file, line: number, kind: .unknownRule(text))
                }
                rule = known
                continue
            }
            if let first = lines[key] { throw LabelsError(file: file, line: number, kind: .twice(key: key, firstLine: first)) }
            texts[key] = text
            lines[key] = number
        }
        guard let rule else { throw LabelsError(file: file, line: 1, kind: .noRule) }
        for (key, line) in lines.sorted(by: { $0.value < $1.value }) {
            guard let (stem, form) = Self.form(key) else { continue }
            guard rule.forms.contains(form) else {
                throw LabelsError(file: file, line: line, kind: .wrongForm(key: key, rule: rule))
            }
            for needed in rule.forms where texts[stem + "." + needed.rawValue] == nil {
                throw LabelsError(file: file, line: line, kind: .missingForm(key: stem + "." + needed.rawValue, rule: rule))
            }
        }
        self.texts = texts
        self.rule = rule
    }

    /// The text of `key`, or the key in brackets where the file has none.
    public subscript(key: String) -> String { texts[key] ?? "[" + key + "]" }

    /// The text of `key`; nil where the file has none.
    public func known(_ key: String) -> String? { texts[key] }

    /// The form of `key` for `number`, with `{n}` filled in.
    public func plural(_ key: String, _ number: Int, _ values: [String: String] = [:]) -> String {
        let text = self[key + "." + rule.form(of: number).rawValue]
        return Self.fill(text, values.merging(["n": String(number)]) { $1 })
    }

    /// The text of `key` with its braces filled in.
    public func fill(_ key: String, _ values: [String: String]) -> String { Self.fill(self[key], values) }

    /// Every key, forms that change with a number under their common name; two languages are whole when theirs are equal.
    public var keys: Set<String> { Set(texts.keys.map { Self.form($0)?.stem ?? $0 }) }

    /// Every text, for looking up which words can be printed.
    public var allTexts: [String] { texts.keys.sorted().compactMap { texts[$0] } }

    private static func form(_ key: String) -> (stem: String, form: PluralRule.Form)? {
        guard let dot = key.lastIndex(of: "."), let form = PluralRule.Form(rawValue: String(key[key.index(after: dot)...])) else {
            return nil
        }
        return (String(key[..<dot]), form)
    }

    /// The key and the text of a line; nil for an empty line or a comment.
    private static func pair(_ line: Substring, file: String, line number: Int) throws(LabelsError) -> (String, String)? {
        var content = line
        if let comment = content.indices.first(where: { content[$0] == "#" && startsComment($0, in: content) }) {
            content = content[..<comment]
        }
        let trimmed = trim(content)
        guard !trimmed.isEmpty else { return nil }
        guard let sign = trimmed.firstIndex(of: "=") else { throw LabelsError(file: file, line: number, kind: .noSign) }
        let key = trim(trimmed[..<sign])
        guard !key.isEmpty, !key.contains(where: \.isWhitespace) else {
            throw LabelsError(file: file, line: number, kind: .badKey)
        }
        let text = trim(trimmed[trimmed.index(after: sign)...])
        guard !text.isEmpty else { throw LabelsError(file: file, line: number, kind: .noText(String(key))) }
        guard balanced(text) else { throw LabelsError(file: file, line: number, kind: .unevenBraces(String(key))) }
        return (String(key), String(text))
    }

    private static func startsComment(_ index: String.Index, in line: Substring) -> Bool {
        index == line.startIndex || line[line.index(before: index)].isWhitespace
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private static func balanced(_ text: Substring) -> Bool {
        var open: [Character] = []
        for character in text {
            switch character {
            case "{", "[": open.append(character)
            case "}": guard open.popLast() == "{" else { return false }
            case "]": guard open.popLast() == "[" else { return false }
            default: break
            }
        }
        return open.isEmpty
    }

    /// Fills braces in one pass, so that what is filled in is never read as a label itself.
    private static func fill(_ text: String, _ values: [String: String]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        // Where the part in brackets began that is being read, and whether a brace in it stayed empty.
        var optionalStart = 0
        var isDropped = false
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "["):
                optionalStart = result.count
                isDropped = false
            case UInt8(ascii: "]"):
                if isDropped { result.removeSubrange(optionalStart...) }
                isDropped = false
            case UInt8(ascii: "{"):
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
                let value = values[String(decoding: bytes[(index + 1)..<end], as: UTF8.self)] ?? ""
                if value.isEmpty { isDropped = true }
                result.append(contentsOf: value.utf8)
                index = end
            default: result.append(bytes[index])
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// How a language chooses the form of a word by a number.
public enum PluralRule: String, Hashable, Sendable, CaseIterable {
    /// 1, 21: one; 2 to 4, 22: few; 0, 5 to 20: many.
    case slavicEast = "slavic-east"
    /// 1: one; 2 to 4, 22: few; 0, 5 to 21: many.
    case slavicPolish = "slavic-pl"
    /// 0 and 1: one.
    case french
    /// 1: one.
    case english

    /// The form of a word.
    public enum Form: String, Hashable, Sendable {
        case one, few, many, other
    }

    /// The forms that each text needs.
    public var forms: [Form] {
        switch self {
        case .slavicEast, .slavicPolish: [.one, .few, .many]
        case .french, .english: [.one, .other]
        }
    }

    /// The form for a number.
    public func form(of number: Int) -> Form {
        let (last, lastTwo) = (abs(number % 10), abs(number % 100))
        switch self {
        case .french: return abs(number) < 2 ? .one : .other
        case .english: return abs(number) == 1 ? .one : .other
        case .slavicEast where last == 1 && lastTwo != 11: return .one
        case .slavicPolish where number == 1: return .one
        case .slavicEast, .slavicPolish: return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
        }
    }
}

/// A mistake in a labels file, with its place.
public struct LabelsError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        case noSign
        case badKey
        case noText(String)
        case twice(key: String, firstLine: Int)
        case noRule
        case unknownRule(String)
        case wrongForm(key: String, rule: PluralRule)
        case missingForm(key: String, rule: PluralRule)
        case unevenBraces(String)
    }

    /// The file.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let kind: Kind

    /// "file:line: what; what to do".
    public var description: String { "\(file):\(line): \(sentence)" }

    private var sentence: String {
        switch kind {
        case .noSign: "this line has no \"=\"; write it as key = text"
        case .badKey: "the key is empty or has a space in it; write one word with dots, as in column.rank"
        case .noText(let key): "\"\(key)\" has no text; write what is to be printed behind the \"=\""
        case .twice(let key, let first): "\"\(key)\" stands in line \(first) already; delete one of the two"
        case .noRule: "the file does not say how words change with a number; add a line plural = \(Self.rules)"
        case .unknownRule(let name): "\"\(name)\" is no plural rule; write \(Self.rules)"
        case .wrongForm(let key, let rule):
            "\"\(key)\" is a form that the rule \(rule.rawValue) never uses; use \(Self.forms(rule))"
        case .missingForm(let key, let rule): "\"\(key)\" is missing; the rule \(rule.rawValue) needs \(Self.forms(rule))"
        case .unevenBraces(let key): "the braces or brackets of \"\(key)\" do not pair; close each { with } and each [ with ]"
        }
    }

    private static var rules: String { PluralRule.allCases.map(\.rawValue).joined(separator: " or ") }

    private static func forms(_ rule: PluralRule) -> String { rule.forms.map { "." + $0.rawValue }.joined(separator: ", ") }
}
