/// The files of a zip archive, found by its central directory.
struct ZipArchive {
    /// One file.
    struct Entry: Hashable, Sendable {
        /// Its path in the archive, as written.
        let name: String
        /// Its unpacked size in bytes, as the archive says: not to be trusted.
        let size: Int
        fileprivate let packedSize: Int
        fileprivate let method: Int
        fileprivate let header: Int
        fileprivate let checksum: Int
        fileprivate let isEncrypted: Bool
    }

    /// The files in the archive's order; folders are left out.
    let entries: [Entry]
    private let bytes: [UInt8]
    private let format: String

    /// More entries are not looked at: no document has so many.
    private static let most = 65_536

    /// Reads the directory.
    ///
    /// - Throws: `damaged` where there is no sound directory, or files lie over each other; `notBuilt` without zlib.
    init(_ bytes: [UInt8], format: String) throws(ReadError) {
        #if Zip
            self.bytes = bytes
            self.format = format
            entries = try ZipArchive.directory(bytes, format)
            try ZipArchive.checkOverlaps(entries, format)
        #else
            throw .notBuilt(format: format, library: "zlib1g-dev")
        #endif
    }

    /// The file of a name, without regard to capitals and a leading slash; nil when there is none.
    func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name } ?? entries.first { ZipArchive.isSame($0.name, name) }
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        func plain(_ name: String) -> Substring.UTF8View {
            let bytes = name[...].utf8
            return bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes
        }
        return plain(one).elementsEqual(plain(other)) { Bytes.lower($0) == Bytes.lower($1) }
    }

    /// The unpacked bytes of a file by its name; nil when there is none.
    func contents(_ name: String, limit: Int) throws(ReadError) -> [UInt8]? {
        guard let entry = entry(name) else { return nil }
        return try contents(of: entry, limit: limit)
    }

    /// The unpacked bytes of a file: `tooLarge` above the limit, `encrypted` without its password, `damaged` when its checksum is wrong.
    func contents(of entry: Entry, limit: Int) throws(ReadError) -> [UInt8] {
        let start = try start(of: entry)
        if entry.method == 0 {
            guard entry.packedSize <= limit else { throw .tooLarge(size: entry.packedSize, limit: limit) }
            let contents = Array(bytes[start..<start + entry.packedSize])
            try check(contents, of: entry)
            return contents
        }
        #if Zip
            let limit = min(limit, max(ZipArchive.harmless, entry.packedSize &* ZipArchive.densest))
            let result = unpack(entry, from: start, limit: limit)
            if result.isOver { throw .tooLarge(size: max(entry.size, limit), limit: limit) }
            guard result.isWhole else { throw .damaged(format: format, offset: entry.header) }
            try check(result.bytes, of: entry)
            return result.bytes
        #else
            throw .notBuilt(format: format, library: "zlib1g-dev")
        #endif
    }

    /// Gives the bytes of a file piece by piece, as far as they are asked for; nothing is checked of them.
    func pieces(of entry: Entry) throws(ReadError) -> (_ count: Int) -> [UInt8] {
        let start = try start(of: entry)
        let place = start..<start + entry.packedSize
        if entry.method == 0 {
            var rest = bytes[place]
            return { count in
                defer { rest = rest.dropFirst(count) }
                return Array(rest.prefix(count))
            }
        }
        #if Zip
            let stream = InflateStream(bytes, in: place)
            return { stream.next($0) }
        #else
            throw .notBuilt(format: format, library: "zlib1g-dev")
        #endif
    }

    /// A file that unpacks to more than this many times its size, and to more than `harmless` bytes, was made to fill memory.
    private static let densest = 200
    private static let harmless = 4 << 20

    /// Where the packed bytes of a file begin.
    private func start(of entry: Entry) throws(ReadError) -> Int {
        if entry.isEncrypted { throw .encrypted(format: format) }
        guard entry.method == 0 || entry.method == 8 else { throw .unsupported(format: format) }
        let reader = LittleEndian(bytes)
        let header = entry.header
        guard reader.long(header) == 0x0403_4B50, let nameLength = reader.short(header + 26),
            let extraLength = reader.short(header + 28)
        else { throw .damaged(format: format, offset: header) }
        let start = header + 30 + nameLength + extraLength
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
            throw .damaged(format: format, offset: header)
        }
        return start
    }

    private func check(_ contents: [UInt8], of entry: Entry) throws(ReadError) {
        #if Zip
            guard Inflate.checksum(contents) == entry.checksum else { throw .damaged(format: format, offset: entry.header) }
        #endif
    }

    #if Zip
        private func unpack(_ entry: Entry, from start: Int, limit: Int) -> Inflate.Result {
            bytes.withUnsafeBufferPointer {
                Inflate.unpack(
                    UnsafeBufferPointer(rebasing: $0[start..<start + entry.packedSize]), .none, expected: entry.size,
                    limit: limit)
            }
        }
    #endif

    /// Files that share bytes unpack to far more than the archive could hold.
    private static func checkOverlaps(_ entries: [Entry], _ format: String) throws(ReadError) {
        let inOrder = entries.sorted { $0.header < $1.header }
        for (entry, next) in zip(inOrder, inOrder.dropFirst()) where next.header - entry.header < entry.packedSize {
            throw .damaged(format: format, offset: next.header)
        }
    }

    // MARK: the directory

    private static func directory(_ bytes: [UInt8], _ format: String) throws(ReadError) -> [Entry] {
        let reader = LittleEndian(bytes)
        guard let end = endRecord(reader), var count = reader.short(end + 10), var size = reader.long(end + 12),
            var offset = reader.long(end + 16)
        else { throw .damaged(format: format, offset: nil) }
        var directoryEnd = end
        // Zip64 keeps what does not fit in a record of its own, found by a locator before the end record.
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, end >= 20, reader.long(end - 20) == 0x0706_4B50,
            let place = reader.wide(end - 12), reader.long(place) == 0x0606_4B50, let wideCount = reader.wide(place + 32),
            let wideSize = reader.wide(place + 40), let wideOffset = reader.wide(place + 48)
        {
            (count, size, offset) = (wideCount, wideSize, wideOffset)
            directoryEnd = place
        }
        // Bytes before the archive (a program that unpacks itself) shift every offset by as much.
        let shift = max(0, directoryEnd - size - offset)
        var at = size <= directoryEnd ? directoryEnd - size : offset
        if reader.long(at) != 0x0201_4B50 { at = offset }
        var entries: [Entry] = []
        while entries.count < min(count, most), reader.long(at) == 0x0201_4B50 {
            guard let (entry, next) = entry(reader, at, shift) else { throw .damaged(format: format, offset: at) }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
            at = next
        }
        guard !entries.isEmpty || count == 0 else { throw .damaged(format: format, offset: at) }
        return entries
    }

    /// The end record stands in the last 64 KiB, behind it at most a comment.
    private static func endRecord(_ reader: LittleEndian) -> Int? {
        var at = reader.bytes.count - 22
        let lowest = max(0, at - 65_536)
        while at >= lowest {
            if reader.long(at) == 0x0605_4B50 { return at }
            at -= 1
        }
        return nil
    }

    private static func entry(_ reader: LittleEndian, _ at: Int, _ shift: Int) -> (Entry, next: Int)? {
        guard let flags = reader.short(at + 8), let method = reader.short(at + 10), var packed = reader.long(at + 20),
            var size = reader.long(at + 24), let nameLength = reader.short(at + 28), let extraLength = reader.short(at + 30),
            let commentLength = reader.short(at + 32), var header = reader.long(at + 42),
            let checksum = reader.long(at + 16)
        else { return nil }
        let nameStart = at + 46
        let extraStart = nameStart + nameLength
        let next = extraStart + extraLength + commentLength
        guard next <= reader.bytes.count else { return nil }
        var extra = extraStart
        while let kind = reader.short(extra), let length = reader.short(extra + 2), extra + 4 + length <= extraStart + extraLength
        {
            if kind == 1 {
                var field = extra + 4
                func take(_ value: inout Int) {
                    guard value == 0xFFFF_FFFF, let wide = reader.wide(field) else { return }
                    value = wide
                    field += 8
                }
                take(&size)
                take(&packed)
                take(&header)
            }
            extra += 4 + length
        }
        let (start, over) = header.addingReportingOverflow(shift)
        guard !over, start >= 0, packed >= 0, size >= 0, start < reader.bytes.count else { return nil }
        let name = reader.bytes[nameStart..<extraStart]
        let text = UTF8Bytes(name).isWhole ? String(decoding: name, as: UTF8.self) : dosName(name)
        let entry = Entry(
            name: text, size: size, packedSize: packed, method: method, header: start, checksum: checksum,
            isEncrypted: flags & 1 != 0)
        return (entry, next)
    }

    /// Archives of Windows keep names that are not UTF-8 in the code page of DOS.
    private static func dosName(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: CodePage.named("cp866")?.decode(name) ?? UTF8Bytes.repaired(name), as: UTF8.self)
    }
}

/// Numbers in bytes, the lowest byte first; nil where the bytes end.
struct LittleEndian {
    /// The bytes.
    let bytes: [UInt8]

    /// Reads from these bytes.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Two bytes.
    func short(_ at: Int) -> Int? { number(at, UInt16.self).map { Int($0) } }

    /// Four bytes.
    func long(_ at: Int) -> Int? { number(at, UInt32.self).map { Int($0) } }

    /// Eight bytes; nil also for what no file reaches.
    func wide(_ at: Int) -> Int? { number(at, UInt64.self).flatMap { $0 < 1 << 50 ? Int($0) : nil } }

    private func number<Number: FixedWidthInteger & BitwiseCopyable>(_ at: Int, _ type: Number.Type) -> Number? {
        guard at >= 0, at <= bytes.count - MemoryLayout<Number>.size else { return nil }
        return bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: type)) }
    }
}
