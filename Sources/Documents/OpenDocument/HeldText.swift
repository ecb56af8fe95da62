/// Text on its way into a document, some of which waits until the paragraph around it has ended.
struct HeldText {
    /// One step of writing.
    enum Step {
        case text([UInt8], FlowText.Context)
        case apart
        case lineEnd
    }

    /// The document's text.
    private(set) var text: FlowText
    private var held: [[Step]] = []

    /// Nothing written yet.
    init(capacity: Int) { text = FlowText(capacity: capacity) }

    /// True when text stands on the line.
    var isOpen: Bool {
        guard let steps = held.last else { return text.isOpen }
        if case .lineEnd? = steps.last { return false }
        return !steps.isEmpty
    }

    /// Writes text.
    mutating func append(_ buffer: UnsafeBufferPointer<UInt8>, _ context: FlowText.Context) {
        if held.isEmpty { text.append(buffer, context) } else { held[held.count - 1].append(.text(Array(buffer), context)) }
    }

    /// Writes bytes of our own.
    mutating func append(_ bytes: [UInt8], _ context: FlowText.Context) {
        bytes.withUnsafeBufferPointer { append($0, context) }
    }

    /// Keeps the next text apart from the one before.
    mutating func setApart() {
        if held.isEmpty { text.setApart(evenAfterSpace: true) } else { held[held.count - 1].append(.apart) }
    }

    /// Ends the line.
    mutating func endLine() {
        if held.isEmpty { text.endLine() } else { held[held.count - 1].append(.lineEnd) }
    }

    /// From here on text waits.
    mutating func hold() { held.append([]) }

    /// What has waited since the last `hold`.
    mutating func release() -> [Step] { held.popLast() ?? [] }

    /// Writes what has waited.
    mutating func write(_ steps: [Step]) {
        if !held.isEmpty {
            held[held.count - 1] += steps
            return
        }
        for step in steps {
            switch step {
            case .text(let bytes, let context): bytes.withUnsafeBufferPointer { text.append($0, context) }
            case .apart: text.setApart(evenAfterSpace: true)
            case .lineEnd: text.endLine()
            }
        }
    }

    /// The cells of tables that only place text become paragraphs.
    mutating func dissolve(tables: Set<Int>) { text.dissolve(tables: tables) }
}
