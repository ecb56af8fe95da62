/// Builds zip archives for tests: stored files, or what the test says they are.
struct ZipMaker {
    private struct File {
        let name: [UInt8]
        let packed: [UInt8]
        let method: Int
        let size: Int
        let check: UInt32
        let flags: Int
        let header: Int
    }

    private var body: [UInt8] = []
    private var files: [File] = []

    /// An archive of these files.
    static func archive(_ files: [(name: String, contents: [UInt8])]) -> [UInt8] {
        var maker = ZipMaker()
        for file in files { maker.add(file.name, file.contents) }
        return maker.bytes
    }

    /// Adds a file; `method` 8 says that `contents` are deflated already, from `size` bytes.
    mutating func add(_ name: String, _ contents: [UInt8], method: Int = 0, size: Int? = nil, flags: Int = 0) {
        let file = File(
            name: Array(name.utf8), packed: contents, method: method, size: size ?? contents.count,
            check: ZipMaker.check(contents), flags: flags, header: body.count)
        body += number(0x0403_4B50, 4) + number(20, 2) + fields(file) + file.name + contents
        files.append(file)
    }

    /// Adds an entry that shows the bytes of the file added last once more.
    mutating func repeatLast(as name: String) {
        guard let last = files.last else { return }
        files.append(
            File(
                name: Array(name.utf8), packed: last.packed, method: last.method, size: last.size, check: last.check,
                flags: last.flags, header: last.header))
    }

    /// The archive.
    var bytes: [UInt8] {
        var directory: [UInt8] = []
        for file in files {
            directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + fields(file)
            directory += [UInt8](repeating: 0, count: 10) + number(file.header, 4) + file.name
        }
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2) + number(directory.count, 4)
            + number(body.count, 4) + number(0, 2)
        return body + directory + end
    }

    /// What headers and the directory have in common: from the flags to the length of further fields, of which there are none.
    private func fields(_ file: File) -> [UInt8] {
        number(file.flags, 2) + number(file.method, 2) + number(0, 4) + number(Int(file.check), 4)
            + number(file.packed.count, 4) + number(file.size, 4) + number(file.name.count, 2) + number(0, 2)
    }

    private func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }

    /// The checksum that archives keep of each file.
    static func check(_ bytes: [UInt8]) -> UInt32 {
        var value = UInt32.max
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }
}
