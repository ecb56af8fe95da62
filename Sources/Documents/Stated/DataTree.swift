/// A file of data, JSON or XML, as a tree of named values; members of an array are siblings of one name.
struct DataTree: Sendable {
    /// How addresses are written.
    enum Addressing: Sendable {
        /// `$.work[0].name`
        case jsonPath
        /// `/Candidate[1]/CandidatePerson[1]`
        case xPath
    }

    private struct Entry: Sendable {
        let name: String
        let parent: Int
        /// The place among the members of its array from 0, or among the elements of its name from 1; nil for what is alone.
        let ordinal: Int?
        var text: [UInt8] = []
        var children: [Int] = []
    }

    /// More values of one file are not kept; the longest CVs have some hundreds.
    static let most = 20_000
    /// Longer names are cut.
    private static let longestName = 64

    private let addressing: Addressing
    private var entries = [Entry(name: "", parent: -1, ordinal: nil)]

    /// A tree without values.
    init(_ addressing: Addressing) { self.addressing = addressing }

    /// True when no more values are taken.
    var isFull: Bool { entries.count >= DataTree.most }

    /// Adds a value and returns its number.
    mutating func add(_ name: some StringProtocol, ordinal: Int?, to parent: Int) -> Int {
        entries.append(Entry(name: String(name.prefix(DataTree.longestName)), parent: parent, ordinal: ordinal))
        entries[parent].children.append(entries.count - 1)
        return entries.count - 1
    }

    /// Adds to the text of a value.
    mutating func append(_ text: some Sequence<UInt8>, to entry: Int) { entries[entry].text.append(contentsOf: text) }

    /// The value that holds all others.
    var root: Value { Value(tree: self, number: 0) }

    /// One value of a tree.
    struct Value: Sendable {
        fileprivate let tree: DataTree
        fileprivate let number: Int

        /// Its name; empty for the root.
        var name: String { tree.entries[number].name }
        /// Its own text.
        var text: [UInt8] { tree.entries[number].text }
        /// The values that it holds.
        var children: [Value] { tree.entries[number].children.map { Value(tree: tree, number: $0) } }
        /// True when there is nothing but white space in its text.
        var isBlank: Bool { text.allSatisfy(Bytes.isSpace) }

        /// The first value of a name that it holds.
        func first(_ name: String) -> Value? { children.first { $0.name == name } }

        /// The first value on a path of names.
        func first(_ path: String...) -> Value? {
            var value: Value? = self
            for name in path { value = value?.first(name) }
            return value
        }

        /// All values of a name that it holds.
        func all(_ name: String) -> [Value] { children.filter { $0.name == name } }

        /// Its address in the file.
        var place: String {
            var names: [String] = []
            var at = number
            while at > 0 {
                let entry = tree.entries[at]
                let ordinal = entry.ordinal.map { "[\($0)]" } ?? ""
                switch tree.addressing {
                case .jsonPath:
                    let isPlain = entry.name.utf8.allSatisfy { Bytes.isWordByte($0) }
                    names.append((isPlain ? "." + entry.name : "['\(entry.name)']") + ordinal)
                case .xPath: names.append("/" + entry.name + ordinal)
                }
                at = entry.parent
            }
            return (tree.addressing == .jsonPath ? "$" : "") + names.reversed().joined()
        }
    }
}
