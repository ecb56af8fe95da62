import Foundation

signal(SIGPIPE, SIG_IGN)
do {
    exit(try Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
} catch let error as Failure {
    Console.note(error.message)
    exit(error.code.rawValue)
} catch let error as UsageError {
    Console.note(error.message)
    exit(ExitCode.usage.rawValue)
}
