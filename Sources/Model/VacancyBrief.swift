/// What follows from a vacancy for people who read it: never scored, only shown.
public struct VacancyBrief: Hashable, Sendable {
    /// One line of the portrait of who is looked for.
    public struct PortraitLine: Hashable, Sendable {
        /// What the line speaks of.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Months and support line.
            case work
            /// Systems and tools.
            case tools
            /// What people do.
            case practice
            /// Languages, and how to be with people.
            case people
            /// Education, certificates, licence, on-call.
            case formal
        }

        /// What the line speaks of.
        public let kind: Kind
        /// The requirements that it is drawn from, what weighs most first.
        public let requirements: [Requirement]

        /// A line of requirements.
        public init(_ kind: Kind, _ requirements: [Requirement]) {
            self.kind = kind
            self.requirements = requirements
        }
    }

    /// Something that recruiter and candidate settle before work begins.
    public struct Question: Hashable, Sendable {
        /// What is to be settled.
        public enum Topic: String, Hashable, Sendable, CaseIterable {
            /// The project and its town.
            case project
            case schedule, language, documents, start, lodging
        }

        /// What is to be settled.
        public let topic: Topic
        /// The page says it; otherwise one has to ask.
        public let isStated: Bool

        /// A question.
        public init(_ topic: Topic, isStated: Bool) {
            self.topic = topic
            self.isStated = isStated
        }
    }

    /// Three to five lines that tell who is looked for.
    public let portrait: [PortraitLine]
    /// What is stated, and what is to be asked.
    public let questions: [Question]
    /// What the page says that moves the rate.
    public let rateFactors: [Stated<RateFactor>]

    /// A brief of its parts.
    public init(portrait: [PortraitLine] = [], questions: [Question] = [], rateFactors: [Stated<RateFactor>] = []) {
        self.portrait = portrait
        self.questions = questions
        self.rateFactors = rateFactors
    }
}

/// What a CV shows for something that moves the rate: it "may lift the rate", apart from any score.
public struct RateShown: Hashable, Sendable {
    /// What moves the rate.
    public let factor: RateFactor
    /// Where the CV shows it; empty when it does not.
    public let evidence: [Evidence]

    /// A factor with what shows it.
    public init(_ factor: RateFactor, _ evidence: [Evidence]) {
        self.factor = factor
        self.evidence = evidence
    }
}
