/// What a child program may use.
public struct ChildLimits: Hashable, Sendable {
    /// Seconds by the wall clock, after which the child is killed with its group.
    public var seconds: Double
    /// Bytes of address space.
    public var memory: Int
    /// Bytes of output that are read; more ends the child.
    public var output: Int

    /// Limits; the defaults suit a converter of one document.
    public init(seconds: Double = 10, memory: Int = 448 << 20, output: Int = 64 << 20) {
        self.seconds = seconds
        self.memory = memory
        self.output = output
    }
}

/// How a child program ended.
public enum ChildEnd: Hashable, Sendable {
    /// By itself, with a code.
    case exited(Int32)
    /// By a signal that was not ours.
    case signalled(Int32)
    /// Killed, as its time was over.
    case timedOut
    /// Killed, as it wrote more than is read.
    case tooMuchOutput
}

/// What a child program left.
public struct ChildResult: Hashable, Sendable {
    /// How it ended.
    public let end: ChildEnd
    /// What it wrote to standard output.
    public let output: [UInt8]

    /// A result.
    public init(end: ChildEnd, output: [UInt8]) {
        self.end = end
        self.output = output
    }
}

/// Why a child program could not be run.
public enum ChildError: Error, Hashable, Sendable {
    /// No such program in the usual folders.
    case missing(program: String)
    /// The system refused to start it, with its error number.
    case refused(Int32)
}
