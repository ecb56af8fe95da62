import CLinux
@preconcurrency import Glibc

/// An open file of this process, closed when it is let go of; no program that is started inherits it.
final class Descriptor {
    /// Its number; negative when nothing is open.
    private(set) var number: Int32

    /// Takes over an open file.
    init(_ number: Int32) { self.number = number }

    deinit { close() }

    /// Closes the file now.
    func close() {
        if number >= 0 { Glibc.close(number) }
        number = -1
    }

    /// The two ends of a pipe; reading does not wait.
    static func pipe() throws(ChildError) -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [-1, -1]
        guard linux_pipe(&ends) == 0 else { throw .refused(errno) }
        let pair = (Descriptor(ends[0]), Descriptor(ends[1]))
        guard fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else { throw .refused(errno) }
        return pair
    }

    /// A file in memory that holds `bytes`, to be read from its beginning; an empty file for nil.
    static func input(_ bytes: [UInt8]?) throws(ChildError) -> Descriptor {
        guard let bytes else {
            let nothing = Descriptor(open("/dev/null", O_RDONLY | O_CLOEXEC))
            guard nothing.number >= 0 else { throw .refused(errno) }
            return nothing
        }
        let file = Descriptor(linux_memory_file())
        guard file.number >= 0 else { throw .refused(errno) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(file.number, buffer.baseAddress.map { $0 + written }, buffer.count - written, off_t(written))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .refused(count < 0 ? errno : ENOSPC) }
            written += count
        }
        return file
    }
}
