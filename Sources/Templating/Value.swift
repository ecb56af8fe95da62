/// What a template is filled with.
public enum Value: Hashable, Sendable {
    /// Nothing: prints as nothing, and is false.
    case null
    /// True or false.
    case bool(Bool)
    /// A number; whole ones print without a point.
    case number(Double)
    /// A text, escaped where it is printed.
    case text(String)
    /// Values, over which a section runs.
    case list([Value])
    /// Named values.
    case object([String: Value])

    /// Whether a section is shown: not for null, false, an empty list or an empty text.
    public var isShown: Bool {
        switch self {
        case .null: false
        case .bool(let truth): truth
        case .number, .object: true
        case .text(let text): !text.isEmpty
        case .list(let values): !values.isEmpty
        }
    }

    /// The text of a value that has one, null for nil.
    public static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }

    /// How the value prints; lists and objects print as nothing.
    var printed: String {
        switch self {
        case .null, .list, .object: ""
        case .bool(let truth): truth ? "true" : "false"
        case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
        case .text(let text): text
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }
    /// A truth value.
    public init(booleanLiteral truth: Bool) { self = .bool(truth) }
    /// A whole number.
    public init(integerLiteral number: Int) { self = .number(Double(number)) }
    /// A number.
    public init(floatLiteral number: Double) { self = .number(number) }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list.
    public init(arrayLiteral values: Value...) { self = .list(values) }
    /// An object; of two values with one name the last counts.
    public init(dictionaryLiteral pairs: (String, Value)...) { self = .object(Dictionary(pairs) { $1 }) }
}
