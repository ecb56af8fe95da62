@preconcurrency import Glibc

/// What a child has written so far.
struct OutputBuffer {
    /// Where reading stopped.
    enum State {
        /// Nothing more for now.
        case waiting
        /// The last writer closed its end.
        case ended
        /// More was written than is read.
        case full
    }

    /// The bytes that were read.
    private(set) var bytes: [UInt8] = []
    private let limit: Int
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    /// An empty buffer for so many bytes.
    init(limit: Int) { self.limit = limit }

    /// Reads all that waits in a pipe that does not block.
    mutating func fill(from descriptor: Int32) -> State {
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN ? .waiting : .ended
            }
            if count == 0 { return .ended }
            bytes.append(contentsOf: chunk[..<min(count, limit - bytes.count)])
            if bytes.count >= limit && count > 0 { return .full }
        }
    }
}
