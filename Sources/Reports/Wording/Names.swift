/// What skills and certificates are called in the language that is printed.
public struct Names: Hashable, Sendable {
    private let skills: [String: String]
    private let certificates: [String: String]

    /// Names by id.
    public init(skills: [String: String] = [:], certificates: [String: String] = [:]) {
        self.skills = skills
        self.certificates = certificates
    }

    /// A skill's name; its id where it has none.
    public func skill(_ id: String) -> String { skills[id] ?? id }

    /// A certificate's name; its id where it has none.
    public func certificate(_ id: String) -> String { certificates[id] ?? id }

    /// The name of whatever has the id: a skill, else a certificate; nil where neither has it.
    func any(_ id: String) -> String? { skills[id] ?? certificates[id] }
}
