import Model

/// What the command line asks for.
struct Options: Sendable {
    var command = ""
    var paths: [String] = []
    var vacancies: [String] = []
    var out: String?
    var facts: String?
    var asOf: Day?
    var data: String?
    var templates: String?
    var format: String?
    var language: String?
    var top = 5_000
    var maxSize = 20 << 20
    var text = false
    var quiet = false
    var bySubject = false
    var wording = false
    var help = false
    var version = false
}

/// A mistake on the command line.
struct UsageError: Error, Hashable, Sendable {
    /// What is wrong and what to do, in one line.
    let message: String
}

/// Reads the command line: options the GNU way, `--name value` or `--name=value`; `--` ends them.
enum OptionReader {
    static let commands = ["rank", "check", "documents", "profile", "vacancy", "inspect", "lint", "measure"]
    private static let valued = [
        "vacancy", "out", "facts", "as-of", "data", "templates", "format", "language", "top", "max-size",
    ]
    private static let flags = ["text", "quiet", "help", "version", "by-subject", "wording"]

    static func read(_ arguments: [String]) throws(UsageError) -> Options {
        var options = Options()
        var index = 0
        var ended = false
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if ended || argument == "-" || !argument.hasPrefix("-") {
                try word(argument, &options)
            } else if argument == "--" {
                ended = true
            } else if argument == "-h" {
                options.help = true
            } else if argument == "-q" {
                options.quiet = true
            } else if argument.hasPrefix("--") {
                let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
                    String.init)
                let name = parts[0]
                if flags.contains(name) {
                    guard parts.count == 1 else { throw UsageError(message: "--\(name) takes no value") }
                    flag(name, &options)
                } else if valued.contains(name) {
                    var value = parts.count == 2 ? parts[1] : nil
                    if value == nil, index < arguments.count, !arguments[index].hasPrefix("--") {
                        value = arguments[index]
                        index += 1
                    }
                    guard let value, !value.isEmpty else { throw UsageError(message: "--\(name) needs a value") }
                    try set(name, value, &options)
                } else {
                    throw UsageError(message: "unknown option --\(shown(name))" + hint(name, valued + flags, prefix: "--"))
                }
            } else {
                throw UsageError(
                    message:
                        "unknown option \(shown(argument)); options are written --name, and a file named so is given as ./\(shown(argument))"
                )
            }
        }
        return options
    }

    /// " ; did you mean …?", or where to find help.
    static func hint(_ word: String, _ known: [String], prefix: String = "") -> String {
        guard let near = Nearest.to(word, among: known) else { return "; see shortlist --help" }
        return "; did you mean \(prefix)\(near)?"
    }

    /// A word as it may be printed: short and without control characters.
    static func shown(_ word: String, limit: Int = 80) -> String {
        if word.utf8.count <= limit, word.utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return word }
        return cleaned(word, limit)
    }

    private static func cleaned(_ word: String, _ limit: Int) -> String {
        String(
            String.UnicodeScalarView(
                word.unicodeScalars.prefix(limit).filter {
                    $0.value >= 32 && !(127...159).contains($0.value) && !(0x202A...0x202E).contains($0.value)
                }))
    }

    private static func word(_ word: String, _ options: inout Options) throws(UsageError) {
        guard options.command.isEmpty else {
            options.paths.append(word)
            return
        }
        guard commands.contains(word) else {
            throw UsageError(message: "unknown command \(shown(word))" + hint(word, commands))
        }
        options.command = word
    }

    private static func flag(_ name: String, _ options: inout Options) {
        switch name {
        case "text": options.text = true
        case "quiet": options.quiet = true
        case "by-subject": options.bySubject = true
        case "wording": options.wording = true
        case "help": options.help = true
        default: options.version = true
        }
    }

    private static func set(_ name: String, _ value: String, _ options: inout Options) throws(UsageError) {
        switch name {
        case "vacancy": options.vacancies.append(value)
        case "out": options.out = value
        case "facts": options.facts = value
        case "data": options.data = value
        case "templates": options.templates = value
        case "as-of":
            guard let day = Day(value) else { throw UsageError(message: "--as-of needs a day as YYYY-MM-DD") }
            options.asOf = day
        case "format":
            let formats = ["text", "json", "jsonl", "csv", "html", "vacancy"]
            guard formats.contains(value) else {
                throw UsageError(
                    message: "unknown format \(shown(value))" + hint(value, formats)
                        + " Formats: \(formats.joined(separator: ", "))")
            }
            options.format = value
        case "language":
            options.language = value
        case "top":
            guard let number = Int(value), number > 0 else { throw UsageError(message: "--top needs a number from 1") }
            options.top = number
        default:
            guard let size = bytes(value) else { throw UsageError(message: "--max-size needs a size such as 500K or 20M") }
            // An archive or a mailbox is held in memory as a whole.
            options.maxSize = min(size, 256 << 20)
        }
    }

    /// "20M", "500K", "1G" or a number of bytes.
    private static func bytes(_ text: String) -> Int? {
        let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
        guard let last = text.uppercased().last else { return nil }
        let (digits, unit) = units[last].map { (text.dropLast(), $0) } ?? (text[...], 1)
        guard let number = Int(digits), number > 0 else { return nil }
        let (size, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow ? nil : size
    }
}
