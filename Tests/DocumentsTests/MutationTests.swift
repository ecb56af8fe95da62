import Documents
import Foundation
import Testing

/// Samples, damaged in ways that are the same on every run: whatever comes out keeps the rules of a document.
@Suite("Damaged files")
struct MutationTests {
    /// Numbers that only look random.
    private struct Dice {
        private var state: UInt64
        init(_ seed: UInt64) { state = seed }
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return sides > 0 ? Int((state >> 33) % UInt64(sides)) : 0
        }
    }

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let rounds = 12

    private static func files(in folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }

    private static let samples = files(in: tests.appendingPathComponent("../../Data/samples").standardized)

    private func check(_ bytes: [UInt8], _ name: String, _ what: String) {
        for part in DocumentReader.parts(of: bytes, named: name, limits: ReadLimits(unpacked: 8 << 20, parts: 100)) {
            guard case .success(let document) = part.result else { continue }
            if let broken = DocumentRules.broken(by: document) { Issue.record("\(name), \(what): \(broken)") }
        }
    }

    @Test(arguments: samples)
    func samplesWithFlippedAndLostBytes(sample: URL) throws {
        let original = Array(try Data(contentsOf: sample))
        let name = sample.lastPathComponent
        var dice = Dice(UInt64(original.count) &* 31 &+ 7)
        for round in 0..<Self.rounds {
            var bytes = original
            for _ in 0...dice.roll(20) where !bytes.isEmpty { bytes[dice.roll(bytes.count)] ^= UInt8(1 << dice.roll(8)) }
            check(bytes, name, "flips \(round)")
            check(Array(original.prefix(dice.roll(original.count + 1))), name, "cut \(round)")
            let from = dice.roll(original.count + 1)
            bytes = original
            bytes.removeSubrange(from..<min(original.count, from + dice.roll(200)))
            check(bytes, name, "hole \(round)")
        }
    }

    @Test(arguments: samples)
    func samplesSplicedWithEachOther(sample: URL) throws {
        let original = Array(try Data(contentsOf: sample))
        var dice = Dice(UInt64(original.count) &* 17 &+ 3)
        for round in 0..<Self.rounds {
            let other = Array(try Data(contentsOf: Self.samples[dice.roll(Self.samples.count)]))
            let start = dice.roll(other.count + 1)
            let piece = other[start..<min(other.count, start + dice.roll(2_000))]
            var bytes = original
            bytes.insert(contentsOf: piece, at: dice.roll(original.count + 1))
            check(bytes, sample.lastPathComponent, "splice \(round)")
        }
    }

    /// What once made a reader crash or hang.
    @Test(arguments: files(in: tests.appendingPathComponent("PastFailures")))
    func pastFailures(file: URL) throws {
        let bytes = Array(try Data(contentsOf: file))
        let time = ContinuousClock().measure { check(bytes, file.lastPathComponent, "kept") }
        #expect(time < .seconds(5))
    }
}
