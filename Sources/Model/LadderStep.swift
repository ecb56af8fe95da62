/// A line of support on the ladder: what shows it, each with the reason.
public struct LadderStep: Hashable, Sendable {
    /// One thing that the line asks for.
    public struct Need: Hashable, Sendable {
        /// What is asked for.
        public let requirement: Requirement
        /// Why: a key of the labels, without its beginning.
        public let reason: String

        /// A need with its reason.
        public init(_ requirement: Requirement, reason: String) {
            self.requirement = requirement
            self.reason = reason
        }
    }

    /// The line.
    public let line: SupportLine
    /// What it asks for.
    public let needs: [Need]

    /// A step of its parts.
    public init(_ line: SupportLine, _ needs: [Need]) {
        self.line = line
        self.needs = needs
    }
}

/// Where somebody stands on the ladder, as far as the CV shows it.
public struct LadderPlace: Hashable, Sendable {
    /// The line that fits now; nil where the CV shows none yet.
    public let fits: SupportLine?
    /// The next line; nil on the highest.
    public let next: SupportLine?
    /// What the next line still asks for.
    public let missing: [LadderStep.Need]

    /// A place on the ladder.
    public init(fits: SupportLine?, next: SupportLine?, missing: [LadderStep.Need]) {
        self.fits = fits
        self.next = next
        self.missing = missing
    }
}
