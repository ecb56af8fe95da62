@preconcurrency import Glibc
import Testing

@testable import Documents

@Suite("Every encoding is read without a wrong letter")
struct EncodingTests {
    /// How the page names its encoding.
    enum Declaration: String, CaseIterable, Sendable {
        case right, wrong, none
    }

    private static let single = [
        "windows-1250", "windows-1251", "windows-1252", "koi8-r", "koi8-u", "iso-8859-1", "iso-8859-2", "iso-8859-5",
        "iso-8859-15",
        "cp866",
    ]
    private static let wide = ["utf-16le", "utf-16be", "utf-32le", "utf-32be"]

    @Test(arguments: CVTexts.all) func theTextsAreLongEnough(text: CVTexts.Text) {
        #expect(text.text.unicodeScalars.count { $0.properties.isAlphabetic } >= 400)
    }

    @Test(arguments: CVTexts.all, single) func oneByteALetter(text: CVTexts.Text, encoding: String) {
        for source in versions(of: text.text) {
            for declaration in Declaration.allCases {
                for page in pages(source, encoding, declaration) {
                    guard let bytes = converted(Array(page.utf8), from: "utf-8", to: encoding) else { continue }
                    let decoded = DecodedText(bytes)
                    #expect(
                        String(decoding: decoded.bytes, as: UTF8.self) == page,
                        "\(text) in \(encoding), declared \(declaration), read as \(decoded.encoding): \(difference(decoded.bytes, page))"
                    )
                }
            }
        }
    }

    @Test(arguments: CVTexts.all, wide) func twoAndFourBytesALetter(text: CVTexts.Text, encoding: String) throws {
        let bytes = try #require(converted(Array(text.text.utf8), from: "utf-8", to: encoding))
        let mark = try #require(converted(Array("\u{FEFF}".utf8), from: "utf-8", to: encoding))
        for source in [bytes, mark + bytes] {
            let decoded = DecodedText(source)
            #expect(String(decoding: decoded.bytes, as: UTF8.self) == text.text, "\(text), read as \(decoded.encoding)")
        }
    }

    @Test(arguments: CVTexts.all) func utf8(text: CVTexts.Text) {
        for declaration in Declaration.allCases {
            for page in pages(text.text, "utf-8", declaration) {
                for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
                    #expect(String(decoding: DecodedText(mark + Array(page.utf8)).bytes, as: UTF8.self) == page)
                }
            }
        }
    }

    // MARK: making

    /// The text as it stands, and as those write it whose encoding lacks the signs of printers.
    private func versions(of text: String) -> [String] {
        var plain = text
        for (sign, ascii) in [
            ("—", "-"), ("–", "-"), ("«", "\""), ("»", "\""), ("“", "\""), ("”", "\""), ("„", "\""), ("’", "'"), ("•", "*"),
            ("№", "N"), ("€", "EUR"), ("œ", "oe"), ("Œ", "OE"), ("£", "GBP "), ("Æ", "AE"), ("Ґ", "Г"), ("ґ", "г"),
        ] {
            plain = plain.split(separator: sign, omittingEmptySubsequences: false).joined(separator: ascii)
        }
        let unix = plain == text ? [text] : [text, plain]
        return unix + unix.map { $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
    }

    private func pages(_ text: String, _ encoding: String, _ declaration: Declaration) -> [String] {
        func page(_ name: String) -> String {
            "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(name)\"></head><body>\(text)</body></html>"
        }
        switch declaration {
        case .right: return [page(encoding)]
        case .wrong: return (Self.single + ["utf-8"]).filter { $0 != encoding }.map(page)
        case .none: return [text]
        }
    }

    /// The bytes in another encoding by the system's own tables; nil when it lacks a letter.
    private func converted(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
        guard let handle = iconv_open(to, from), Int(bitPattern: handle) != -1 else { return nil }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var left = output.count
        let result = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var into = target.baseAddress
                var length = source.count
                return iconv(handle, &from, &length, &into, &left)
            }
        }
        guard result == 0 else { return nil }
        return output.prefix(output.count - left).map { UInt8(bitPattern: $0) }
    }

    private func difference(_ bytes: [UInt8], _ page: String) -> String {
        let pairs = zip(String(decoding: bytes, as: UTF8.self).unicodeScalars, page.unicodeScalars)
        return pairs.filter { $0 != $1 }.prefix(6).map { "\($0.0) for \($0.1)" }.joined(separator: ", ")
    }
}
