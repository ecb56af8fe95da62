import Model
import Processes

/// Reads .doc of Word 97 and its kin by antiword, which draws tables; what it does not know, by catdoc where that is installed.
enum Word97Reader {
    /// Reads a file.
    static func read(_ bytes: [UInt8], named name: String, _ limits: ReadLimits) throws(ReadError) -> Document {
        guard holdsWordStream(bytes) else { throw .unsupported(format: "ole") }
        if isEncrypted(bytes) { throw .encrypted(format: "doc") }
        let output = try text(of: bytes, limits.child)
        let clean = CleanText.plain(UTF8Bytes.repaired(output[...]))
        return Document(
            name: name, format: "doc", encoding: "utf-8", text: String(decoding: clean, as: UTF8.self),
            blocks: PlainLayout.blocks(of: clean).blocks)
    }

    private static func text(of bytes: [UInt8], _ limits: ChildLimits) throws(ReadError) -> [UInt8] {
        // No width: one line for each paragraph.
        let arguments = ["-m", "UTF-8.txt", "-w", "0", "/dev/stdin"]
        let first = try Converter.run("antiword", arguments, package: "antiword", bytes, limits)
        if let output = try output(of: first, limits) { return output }
        if Child.isInstalled("catdoc") {
            let second = try Converter.run("catdoc", ["-d", "utf-8", "-w", "/dev/stdin"], package: "catdoc", bytes, limits)
            if let output = try output(of: second, limits) { return output }
        }
        throw .damaged(format: "doc", offset: nil)
    }

    /// What a program wrote; nil when it gave up or found no letters.
    private static func output(of result: ChildResult, _ limits: ChildLimits) throws(ReadError) -> [UInt8]? {
        switch result.end {
        case .exited(0): return result.output.contains { $0 > 0x20 } ? result.output : nil
        case .timedOut: throw .timedOut(seconds: Int(limits.seconds.rounded(.up)))
        case .tooMuchOutput: throw .tooLarge(size: result.output.count, limit: limits.output)
        case .exited, .signalled: return nil
        }
    }

    /// Tables and slides come in the same container; only text has a stream of this name.
    private static func holdsWordStream(_ bytes: [UInt8]) -> Bool {
        let name = "WordDocument".utf8.flatMap { [$0, 0] as [UInt8] }
        return Bytes.find(name, in: bytes[...]) != nil
    }

    /// The flag in the head of the text's stream, where it stands at its usual place.
    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        bytes.count > 524 && bytes[512] == 0xEC && bytes[513] == 0xA5 && bytes[523] & 1 != 0
    }
}
