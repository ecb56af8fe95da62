#if Zip
    /// The streams of a file, one after the other as they stand there, unpacked within bounds.
    struct PDFStreams {
        /// One stream.
        enum Stream {
            /// Unpacked, perhaps a page's description.
            case content([UInt8])
            /// Packed in a way that is not undone here.
            case unreadable
        }

        private let bytes: [UInt8]
        private var place = 0
        private var unpacked = 0
        /// Streams were left for want of room.
        private(set) var isCut = false

        private static let mostOfOne = 8 << 20
        private static let mostOfAll = 48 << 20
        /// What never describes a page, by words of its dictionary.
        private static let others: [StaticString] = [
            "/Image", "/Length1", "/FontFile", "/XRef", "/Metadata", "/CIDFontType0C", "/Type1C", "/ICCBased",
        ]

        /// The streams of `bytes`.
        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The next stream that may describe a page.
        mutating func next() -> Stream? {
            while let found = Bytes.find("stream", in: bytes[place...]) {
                place = found + 6
                if found >= 3, bytes[found - 3..<found].elementsEqual(Array("end".utf8)) { continue }
                let dictionary = dictionary(before: found)
                if PDFStreams.others.contains(where: { Bytes.contains($0, in: dictionary) }) { continue }
                if place < bytes.count, bytes[place] == 0x0D { place += 1 }
                if place < bytes.count, bytes[place] == 0x0A { place += 1 }
                guard place < bytes.count else { return nil }
                if let stream = unpack(dictionary) { return stream }
            }
            return nil
        }

        private func dictionary(before place: Int) -> ArraySlice<UInt8> {
            let window = bytes[max(0, place - 1_000)..<place]
            var start = window.startIndex
            while let next = Bytes.find(" obj", in: window[start...]) { start = next + 4 }
            return window[start...]
        }

        private mutating func unpack(_ dictionary: ArraySlice<UInt8>) -> Stream? {
            let isFlate = Bytes.contains("/FlateDecode", in: dictionary) || Bytes.contains("/Fl ", in: dictionary)
            let other: [StaticString] = ["/ASCIIHexDecode", "/LZWDecode", "/RunLengthDecode", "/AHx", "/LZW", "/Crypt"]
            if other.contains(where: { Bytes.contains($0, in: dictionary) }) { return .unreadable }
            if Bytes.contains("/ASCII85Decode", in: dictionary) || Bytes.contains("/A85", in: dictionary) {
                let end = Bytes.find("~>", in: bytes[place...]) ?? bytes.count
                let letters = bytes[place..<min(end, place + PDFStreams.mostOfOne)]
                place = end
                guard let content = ASCII85.decoded(letters) else { return .unreadable }
                return isFlate ? inflated(content[...]).content.map(Stream.content) : .content(content)
            }
            if !isFlate {
                if Bytes.contains("/Filter", in: dictionary) { return nil }
                let end = Bytes.find("endstream", in: bytes[place...]) ?? bytes.count
                let stream = Array(bytes[place..<min(end, place + PDFStreams.mostOfOne)])
                place = end
                return .content(stream)
            }
            let (content, used) = inflated(bytes[place...])
            place += max(1, used)
            return content.map(Stream.content)
        }

        /// As much as can be unpacked; what is damaged later still says something. Nil when nothing can be.
        private mutating func inflated(_ packed: ArraySlice<UInt8>) -> (content: [UInt8]?, used: Int) {
            let room = min(PDFStreams.mostOfOne, PDFStreams.mostOfAll - unpacked)
            guard room > 0 else {
                isCut = true
                return (nil, packed.count)
            }
            let result = packed.withUnsafeBufferPointer { Inflate.unpack($0, .zlib, expected: 4 * 4_096, limit: room) }
            unpacked += result.bytes.count
            if result.isOver { isCut = true }
            return (result.bytes.isEmpty ? nil : result.bytes, result.used)
        }
    }
#endif
