import Foundation

@testable import Documents

/// What libFuzzer calls: the bytes, put into the file that the reader under test expects, are read and the result is held
/// against the rules that every document keeps. A broken rule is a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let file = Fuzzed.target.file(around: bytes)
    if let folder = Fuzzed.savesTo { Fuzzed.save(file, to: folder) }
    if Fuzzed.target == .pdf {
        // The converter is not under test, but what it may write is, and the look over the file itself.
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        let document = try? PDFReader.read(words: parts.first ?? [], of: [], named: Fuzzed.target.name, ReadLimits())
        if let document, let broken = DocumentRules.broken(by: document) { fatalError(broken) }
        if parts.count > 1 { _ = PDFSuspicion.of(parts[1]) }
        return 0
    }
    guard !Fuzzed.needsChild(file) else { return 0 }
    var limits = ReadLimits(size: 1 << 20, unpacked: 4 << 20, parts: 50)
    limits.child = .init(seconds: 1)
    for part in DocumentReader.parts(of: file, named: Fuzzed.target.name, limits: limits) {
        guard case .success(let document) = part.result else { continue }
        if let broken = DocumentRules.broken(by: document) { fatalError(broken) }
    }
    return 0
}

/// What is fuzzed, as the environment says.
enum Fuzzed {
    /// The reader under test.
    static let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "") ?? .text
    /// Where whole files are written, to be kept as past failures; nil when fuzzing.
    static let savesTo = ProcessInfo.processInfo.environment["FUZZ_SAVE"]

    /// Files that a program of the system converts; those programs are not under test.
    static func needsChild(_ file: [UInt8]) -> Bool {
        file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || Data(file.prefix(1024)).range(of: Data("%PDF-".utf8)) != nil
    }

    /// Writes a file under a name of its own.
    static func save(_ file: [UInt8], to folder: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in file { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let name = "\(target.rawValue)-\(String(hash, radix: 16)).\(target.ending)"
        guard FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(file)) else {
            fatalError("\(folder) cannot be written")
        }
    }
}
