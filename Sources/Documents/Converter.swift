import Processes

/// A program of the system that reads a format for us.
enum Converter {
    /// Runs a program on a file's bytes; a missing one is named with the package that holds it.
    static func run(
        _ program: String, _ arguments: [String], package: String, _ bytes: [UInt8], _ limits: ChildLimits
    ) throws(ReadError) -> ChildResult {
        do {
            return try Child.run(program, arguments, input: bytes, limits: limits)
        } catch ChildError.missing {
            throw ReadError.missingTool(program: program, package: package)
        } catch {
            // No process or no memory is to be had: as if the program had not come to an end.
            throw ReadError.timedOut(seconds: Int(limits.seconds.rounded(.up)))
        }
    }
}
