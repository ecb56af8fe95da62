#if Zip
    import CZlib

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
        private static let others = [
            "/Image", "/Length1", "/FontFile", "/XRef", "/Metadata", "/CIDFontType0C", "/Type1C", "/ICCBased",
        ]

        /// The streams of `bytes`.
        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The next stream that may describe a page.
        mutating func next() -> Stream? {
            while let found = Bytes.find(Array("stream".utf8), in: bytes[place...]) {
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
            while let next = Bytes.find(Array(" obj".utf8), in: window[start...]) { start = next + 4 }
            return window[start...]
        }

        private mutating func unpack(_ dictionary: ArraySlice<UInt8>) -> Stream? {
            let isFlate = Bytes.contains("/FlateDecode", in: dictionary) || Bytes.contains("/Fl ", in: dictionary)
            let other = ["/ASCIIHexDecode", "/LZWDecode", "/RunLengthDecode", "/AHx", "/LZW", "/Crypt"]
            if other.contains(where: { Bytes.contains($0, in: dictionary) }) { return .unreadable }
            let isText = Bytes.contains("/ASCII85Decode", in: dictionary) || Bytes.contains("/A85", in: dictionary)
            if isText {
                let end = Bytes.find(Array("endstream".utf8), in: bytes[place...]) ?? bytes.count
                guard end - place < PDFStreams.mostOfOne, let packed = ASCII85.decoded(bytes[place..<end]) else {
                    return .unreadable
                }
                place = end
                guard isFlate else { return .content(packed) }
                guard let (content, _) = inflated(packed, from: 0) else { return nil }
                return content.isEmpty ? .unreadable : .content(content)
            }
            if !isFlate {
                if Bytes.contains("/Filter", in: dictionary) { return nil }
                let end = Bytes.find(Array("endstream".utf8), in: bytes[place...]) ?? bytes.count
                let stream = Array(bytes[place..<min(end, place + PDFStreams.mostOfOne)])
                place = end
                return .content(stream)
            }
            guard let (content, used) = inflated(bytes, from: place) else { return nil }
            place += max(1, used)
            return content.isEmpty ? nil : .content(content)
        }

        /// Unpacks within the bounds of all streams; nil when there is no more room.
        private mutating func inflated(_ input: [UInt8], from start: Int) -> (content: [UInt8], used: Int)? {
            guard unpacked < PDFStreams.mostOfAll else {
                isCut = true
                place = bytes.count
                return nil
            }
            let room = min(PDFStreams.mostOfOne, PDFStreams.mostOfAll - unpacked)
            let (content, used, isWhole) = PDFStreams.inflate(input, from: start, room: room)
            unpacked += content.count
            if !isWhole { isCut = true }
            return (content, used)
        }

        /// As much as can be unpacked; what is damaged later still says something.
        private static func inflate(
            _ input: [UInt8], from start: Int, room: Int
        ) -> (content: [UInt8], used: Int, isWhole: Bool) {
            var stream = z_stream()
            guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return ([], 0, false) }
            defer { inflateEnd(&stream) }
            var result: [UInt8] = []
            var isWhole = false
            let used = input.withUnsafeBufferPointer { buffer -> Int in
                guard let base = buffer.baseAddress, start < buffer.count else { return 0 }
                // The library only reads there.
                stream.next_in = UnsafeMutablePointer(mutating: base + start)
                stream.avail_in = UInt32(clamping: buffer.count - start)
                let given = stream.avail_in
                var chunk = [UInt8](repeating: 0, count: 1 << 16)
                while result.count < room {
                    let (state, count) = chunk.withUnsafeMutableBufferPointer { output -> (Int32, Int) in
                        stream.next_out = output.baseAddress
                        stream.avail_out = UInt32(output.count)
                        let state = CZlib.inflate(&stream, Z_NO_FLUSH)
                        return (state, output.count - Int(stream.avail_out))
                    }
                    result.append(contentsOf: chunk[..<count])
                    guard state == Z_OK, count > 0 else {
                        isWhole = true
                        break
                    }
                }
                return Int(given - stream.avail_in)
            }
            return (result, used, isWhole)
        }
    }
#endif
