import Foundation

/// A line on standard error for work of more than a second: count, rate, time left.
final class Progress {
    private let total: Int
    private let shown: Bool
    private let start = Date()
    private var last = Date()
    private var printed = false

    init(total: Int, quiet: Bool) {
        self.total = total
        shown = !quiet && isatty(STDERR_FILENO) == 1
    }

    /// Tells that so many are done.
    func step(_ done: Int) {
        guard shown, done % 64 == 0 else { return }
        let now = Date()
        guard now.timeIntervalSince(start) > 1, now.timeIntervalSince(last) > 0.25 else { return }
        last = now
        printed = true
        let rate = Double(done) / now.timeIntervalSince(start)
        let left = rate > 0 ? Int(Double(total - done) / rate) : 0
        FileHandle.standardError.write(Data("\r\(done) of \(total), \(Int(rate)) a second, \(left) s left   ".utf8))
    }

    /// Ends the line.
    func end() {
        if printed { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
