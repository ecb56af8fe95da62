/// One mistake in a file of Data or Templates.
public struct DataFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file's name under Data.
    public let file: String
    /// The line, counted from 1; 0 when the whole file is meant.
    public let line: Int
    /// What is wrong.
    public let what: String
    /// What to do.
    public let todo: String

    /// A mistake at a line.
    public init(file: String, line: Int, what: String, todo: String) {
        self.file = file
        self.line = line
        self.what = what
        self.todo = todo
    }

    /// "file:line: what; what to do".
    public var description: String { "\(file)\(line > 0 ? ":\(line)" : ""): \(what); \(todo)" }
}

/// All mistakes that were found in Data.
public struct DataFaults: Error, Hashable, Sendable {
    /// The mistakes, by file and line; never empty.
    public let faults: [DataFault]

    /// Mistakes.
    public init(faults: [DataFault]) { self.faults = faults }
}
