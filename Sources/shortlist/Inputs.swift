import Foundation
import Model

/// Finds and reads the files that the command line names.
struct Inputs {
    /// A file with its bytes, or why it could not be read.
    enum Outcome {
        case bytes([UInt8])
        case unread(UnreadInput)
    }

    let limit: Int

    /// Every file below the given paths in order; paths that are none are unread.
    func expand(_ paths: [String]) -> (files: [String], unread: [UnreadInput]) {
        var files: [String] = []
        var unread: [UnreadInput] = []
        for path in paths {
            if path == "-" {
                while let line = readLine(strippingNewline: true) { if !line.isEmpty { collect(line, &files, &unread) } }
            } else {
                collect(path, &files, &unread)
            }
        }
        return (files, unread)
    }

    private func collect(_ path: String, _ files: inout [String], _ unread: inout [UnreadInput]) {
        var info = stat()
        guard stat(path, &info) == 0 else {
            var link = stat()
            let dangling = lstat(path, &link) == 0 && link.st_mode & S_IFMT == S_IFLNK
            unread.append(UnreadInput(path: path, cause: dangling ? .danglingLink : errno == EACCES ? .notReadable : .missing))
            return
        }
        switch info.st_mode & S_IFMT {
        case S_IFDIR:
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                unread.append(UnreadInput(path: path, cause: .notReadable))
                return
            }
            for name in names.sorted() where !name.hasPrefix(".") {
                let child = path.hasSuffix("/") ? path + name : path + "/" + name
                var entry = stat()
                // A link to a folder is not followed: it could lead in circles.
                if lstat(child, &entry) == 0, entry.st_mode & S_IFMT == S_IFLNK, isFolder(child) { continue }
                collect(child, &files, &unread)
            }
        case S_IFREG: files.append(path)
        default: unread.append(UnreadInput(path: path, cause: .notAFile))
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// The name of a file without its folders.
    static func name(of path: String) -> String {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.index(after: slash) < bytes.endIndex else { return path }
        return String(path[bytes.index(after: slash)...])
    }

    /// The bytes of a file up to the limit.
    func read(_ path: String) -> Outcome {
        let file = open(path, O_RDONLY | O_NONBLOCK)
        guard file >= 0 else { return .unread(UnreadInput(path: path, cause: errno == EACCES ? .notReadable : .missing)) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            return .unread(UnreadInput(path: path, cause: .notAFile))
        }
        let size = Int(info.st_size)
        guard size <= limit else { return .unread(UnreadInput(path: path, cause: .tooLarge, number: size)) }
        var bytes = [UInt8](repeating: 0, count: size)
        var start = 0
        while start < size {
            let count = bytes[start...].withUnsafeMutableBytes { Foundation.read(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return .unread(UnreadInput(path: path, cause: .notReadable))
            }
            if count == 0 { return .unread(UnreadInput(path: path, cause: .changedWhileRead)) }
            start += count
        }
        return .bytes(bytes)
    }
}
