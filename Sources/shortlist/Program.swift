/// The street door: one command, one exit code.
enum Program {
    /// Runs the command that the arguments name.
    static func run(_ arguments: [String]) throws -> ExitCode {
        let options = try OptionReader.read(arguments)
        if options.version {
            Console.write("shortlist \(Help.version)\n")
            return .success
        }
        if options.help || options.command.isEmpty {
            Console.write((options.command.isEmpty ? Help.overview : Help.of(options.command)) + "\n")
            return options.help ? .success : .usage
        }
        switch options.command {
        case "profile": return try ProfileCommand(try Session(options)).run()
        default: throw UsageError(message: "\(options.command) is not built yet")
        }
    }
}
