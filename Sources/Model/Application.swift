/// How to apply, as a vacancy's page says it.
public struct Application: Codable, Hashable, Sendable {
    /// What the application itself must contain.
    public enum Part: String, Codable, Hashable, Sendable, CaseIterable {
        /// The tools one works with.
        case stack
        /// Examples of the work.
        case examples
        /// The vacancy's number in the message.
        case number
        /// The post's title in the message.
        case title
        /// A letter of motivation.
        case letter
        /// The pay that is expected.
        case pay
        /// The day from which one is free.
        case availability
    }

    /// How many pages a CV may have.
    public struct Pages: Codable, Hashable, Sendable {
        /// The fewest; 1 where the page names only a limit.
        public let fewest: Int
        /// The most.
        public let most: Int

        /// From the fewest to the most.
        public init(fewest: Int, most: Int) {
            self.fewest = min(fewest, most)
            self.most = max(fewest, most)
        }
    }

    /// Where to write: e-mail addresses and pages, in order.
    public var addresses: [Stated<String>]
    /// What to write in the subject or the message.
    public var subject: Stated<String>?
    /// How long the CV is to be.
    public var pages: Stated<Pages>?
    /// What must stand in the application.
    public var parts: [Stated<Part>]

    /// An application of which the page says what is given.
    public init(
        addresses: [Stated<String>] = [], subject: Stated<String>? = nil, pages: Stated<Pages>? = nil, parts: [Stated<Part>] = []
    ) {
        self.addresses = addresses
        self.subject = subject
        self.pages = pages
        self.parts = parts
    }
}
