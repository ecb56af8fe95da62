#if Zip
    import CZlib

    /// Unpacks deflated bytes by zlib.
    enum Inflate {
        /// How bytes are packed.
        enum Wrapping: Int32 {
            /// Bare, as in zip archives.
            case none = -15
            /// With zlib's header, as in PDF.
            case zlib = 15
        }

        /// What came out, and how the stream ended.
        struct Result {
            /// The unpacked bytes, at most the limit.
            var bytes: [UInt8]
            /// The stream ended as it should.
            var isWhole: Bool
            /// More would have come than the limit allows.
            var isOver: Bool
            /// Packed bytes that were used.
            var used = 0
        }

        /// The checksum that zip archives keep of a file.
        static func checksum(_ bytes: [UInt8]) -> Int {
            bytes.withUnsafeBufferPointer { buffer in
                var sum = crc32(0, nil, 0)
                var from = 0
                while from < buffer.count, let base = buffer.baseAddress {
                    let count = min(buffer.count - from, 1 << 30)
                    sum = crc32(sum, base + from, UInt32(count))
                    from += count
                }
                return Int(sum)
            }
        }

        /// Unpacks up to `limit` bytes; `expected` is how many are likely.
        static func unpack(_ packed: UnsafeBufferPointer<UInt8>, _ wrapping: Wrapping, expected: Int, limit: Int) -> Result {
            var stream = z_stream()
            guard let source = packed.baseAddress, let length = UInt32(exactly: packed.count), limit > 0,
                inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
            else { return Result(bytes: [], isWhole: false, isOver: false) }
            defer { inflateEnd(&stream) }
            stream.next_in = UnsafeMutablePointer(mutating: source)
            stream.avail_in = length
            var result = Result(bytes: [], isWhole: false, isOver: false)
            var room = max(4_096, min(expected + 1, limit, 4 << 20))
            while true {
                var status = Z_OK
                let before = result.bytes.count
                room = min(room, limit - before)
                guard room > 0 else {
                    result.isOver = true
                    return result
                }
                let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    stream.next_out = buffer.baseAddress
                    stream.avail_out = UInt32(room)
                    // Where the room suffices, this spares zlib a window of its own.
                    status = inflate(&stream, Z_FINISH)
                    count = room - Int(stream.avail_out)
                }
                if before == 0 { result.bytes = piece } else { result.bytes += piece }
                result.used = packed.count - Int(stream.avail_in)
                if status == Z_STREAM_END {
                    result.isWhole = true
                    return result
                }
                // A buffer error says that the room was too small, or else that the packed bytes are at their end.
                guard status == Z_OK || status == Z_BUF_ERROR, stream.avail_out == 0 else { return result }
                room = min(room * 2, 4 << 20)
            }
        }
    }

    /// Deflated bytes that are unpacked piece by piece, as far as somebody asks.
    final class InflateStream {
        private let bytes: [UInt8]
        private var rest: Range<Int>
        // Zlib remembers where its state stands.
        private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        private var isOpen: Bool

        /// The bare deflated bytes at a place.
        init(_ bytes: [UInt8], in place: Range<Int>) {
            self.bytes = bytes
            rest = place
            stream.initialize(to: z_stream())
            isOpen =
                place.count <= Int(UInt32.max)
                && inflateInit2_(stream, Inflate.Wrapping.none.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        }

        deinit {
            inflateEnd(stream)
            stream.deallocate()
        }

        /// The next bytes, at most so many; empty at the end or where the bytes are damaged.
        func next(_ count: Int) -> [UInt8] {
            guard isOpen, count > 0 else { return [] }
            return bytes.withUnsafeBufferPointer { packed in
                [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                    stream.pointee.next_in = packed.baseAddress.map { UnsafeMutablePointer(mutating: $0 + rest.lowerBound) }
                    stream.pointee.avail_in = UInt32(rest.count)
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(count)
                    isOpen = inflate(stream, Z_NO_FLUSH) == Z_OK
                    rest = rest.upperBound - Int(stream.pointee.avail_in)..<rest.upperBound
                    filled = count - Int(stream.pointee.avail_out)
                }
            }
        }
    }
#endif
