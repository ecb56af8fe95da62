/// Why a file, or a part of it, could not be read.
public enum ReadError: Error, Hashable, Sendable {
    case empty
    /// The bytes are no text in any known encoding.
    case binary
    /// Larger than the limit; both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Read, but there is no text in it that a reader sees.
    case noText
    /// A format that is known but not read.
    case unsupported(format: String)
    /// A format that this build cannot read for want of a library.
    case notBuilt(format: String, library: String)
    /// Opens only with a password.
    case encrypted(format: String)
    /// Breaks its format's rules; the offset in bytes where known.
    case damaged(format: String, offset: Int?)
    /// Pictures of pages without a layer of text.
    case scan(pages: Int)
    /// A program of the system is missing; the package that holds it.
    case missingTool(program: String, package: String)
    /// Took longer than so many seconds.
    case timedOut(seconds: Int)
    /// Holds more parts, or parts nested deeper, than are read.
    case tooManyParts(limit: Int)
}
