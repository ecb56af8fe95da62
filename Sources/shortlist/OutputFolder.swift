import Foundation

/// Writes files whole or not at all, readable by their owner only.
struct OutputFolder {
    let path: String

    /// Makes the folder if it is missing.
    init(_ path: String) throws(Failure) {
        self.path = path
        try OutputFolder.make(path)
    }

    private static func make(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure(
                code: .output, message: "\(OptionReader.shown(path)): the folder cannot be made; choose another with --out")
        }
    }

    /// Writes a file under the folder; a name may hold one folder.
    func write(_ name: String, _ text: String) throws(Failure) {
        let target = path + "/" + name
        if let slash = name.firstIndex(of: "/") { try OutputFolder.make(path + "/" + name[..<slash]) }
        let temporary = target + ".part-\(getpid())"
        let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw failure(name) }
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let cause = failure(name)
                close(file)
                unlink(temporary)
                throw cause
            }
            start += count
        }
        guard fsync(file) == 0, close(file) == 0, rename(temporary, target) == 0 else {
            let cause = failure(name)
            unlink(temporary)
            throw cause
        }
    }

    private func failure(_ name: String) -> Failure {
        let why =
            errno == ENOSPC ? "the disk is full; make room and run again" : "it cannot be written; check the folder's rights"
        return Failure(code: .output, message: "\(OptionReader.shown(path))/\(name): \(why)")
    }
}
