/// What a vacancy offers besides the work, as its page states it; nil, or empty, is not said.
///
/// Nothing here is scored: a person reads it, and asks for what is missing.
public struct Terms: Codable, Hashable, Sendable {
    /// When the work begins, in the page's words.
    public var start: Stated<String>?
    /// The town of work, in the page's words.
    public var place: Stated<String>?
    /// The kinds of contract; several where the page leaves the choice.
    public var contracts: [Stated<Contract>]
    /// What is paid; several where the page names several figures.
    public var pay: [Stated<Pay>]
    /// Lodging is offered (true), or said not to be (false).
    public var lodging: Stated<Bool>?
    /// Hours of work a week.
    public var hours: Stated<Int>?
    /// When one works, in the page's words.
    public var schedule: Stated<String>?
    /// What the page says that moves the rate.
    public var rateFactors: [Stated<RateFactor>]

    /// Terms of which the page says what is given.
    public init(
        start: Stated<String>? = nil, place: Stated<String>? = nil, contracts: [Stated<Contract>] = [],
        pay: [Stated<Pay>] = [], lodging: Stated<Bool>? = nil, hours: Stated<Int>? = nil, schedule: Stated<String>? = nil,
        rateFactors: [Stated<RateFactor>] = []
    ) {
        self.start = start
        self.place = place
        self.contracts = contracts
        self.pay = pay
        self.lodging = lodging
        self.hours = hours
        self.schedule = schedule
        self.rateFactors = rateFactors
    }
}

/// A fact of a vacancy, with the page's words where a page says it.
public struct Stated<Fact: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    /// What is stated.
    public let fact: Fact
    /// The page's words; nil in a spec that a person wrote.
    public let evidence: Evidence?

    /// A fact, and where it stands.
    public init(_ fact: Fact, _ evidence: Evidence? = nil) {
        self.fact = fact
        self.evidence = evidence
    }
}

/// A kind of contract.
public enum Contract: String, Codable, Hashable, Sendable, CaseIterable {
    /// Without an end: CDI, na czas nieokreślony.
    case permanent
    /// With an end: CDD, na czas określony.
    case fixedTerm = "fixed-term"
    /// Through an agency that lends workers: intérim.
    case temporary
    /// A contract of employment of which the page says no more.
    case employment
    /// A contract of civil law: umowa zlecenie, договор ГПХ.
    case civil
    /// From one business to another: B2B, freelance, portage.
    case business
    case apprenticeship, internship
}

/// What a page says that moves the rate within its range.
public enum RateFactor: String, Codable, Hashable, Sendable, CaseIterable {
    /// The languages that one works in.
    case language
    /// How fast things are solved.
    case speed
    /// On-call duty.
    case onCall = "on-call"
    /// The grey zones between lines: VPN, access, rights, networks.
    case access
    /// Tickets that another can work with.
    case tickets
}
