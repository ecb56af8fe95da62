import Foundation

/// Standard output and standard error; a closed pipe ends the program quietly.
enum Console {
    /// Writes results.
    static func write(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

    /// Writes results.
    static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes one line of diagnosis.
    static func note(_ text: String) { write(Array(("shortlist: " + text + "\n").utf8), to: STDERR_FILENO) }

    private static func write(_ bytes: [UInt8], to file: Int32) {
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                // A closed pipe is the reader's wish; anything else is an output that could not be written.
                exit(errno == EPIPE ? ExitCode.success.rawValue : ExitCode.output.rawValue)
            }
            start += written
        }
    }
}

/// How the program ends.
enum ExitCode: Int32 {
    case success = 0
    case unread = 1
    case unusable = 2
    case output = 3
    case usage = 64
}

/// A cause to end with a code and a line.
struct Failure: Error {
    let code: ExitCode
    let message: String
}
