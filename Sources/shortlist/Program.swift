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
        case "rank": return try RankCommand(try Session(options)).run()
        case "check": return try CheckCommand(try Session(options)).run()
        case "documents": return try DocumentsCommand(try Session(options)).run()
        case "vacancy": return try VacancyCommand(try Session(options)).run()
        case "inspect" where options.text: return try TextCommand(options).run()
        case "inspect": return try InspectCommand(try Session(options)).run()
        case "lint": return try LintCommand(options).run()
        default: return try MeasureCommand(try Session(options)).run()
        }
    }
}
