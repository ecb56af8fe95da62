import Processes

/// How much of a file is read.
public struct ReadLimits: Hashable, Sendable {
    /// The largest size of a file or an unpacked part, in bytes.
    public var size: Int
    /// The longest text of a document, in bytes: what is looked for in it takes many times its size.
    public var text: Int
    /// The largest page, in bytes: pictures and style sheets may stand in it beside its text.
    var markup: Int { min(size, text.multipliedReportingOverflow(by: 32).overflow ? size : text * 8) }
    /// The largest size of all that a file unpacks to, in bytes.
    public var unpacked: Int
    /// The most parts of an archive or a mailbox.
    public var parts: Int
    /// How deep archives and letters may be nested.
    public var depth: Int
    /// What a converter may use.
    public var child: ChildLimits

    /// Limits; the defaults suit people's documents.
    public init(
        size: Int = 20 << 20, text: Int = 1 << 20, unpacked: Int = 100 << 20, parts: Int = 5_000, depth: Int = 4,
        child: ChildLimits = ChildLimits()
    ) {
        self.size = size
        self.text = min(size, text)
        self.unpacked = unpacked
        self.parts = parts
        self.depth = depth
        self.child = child
    }
}
