import Model

/// A vacancy as a short file that a person can read and edit, and that every command accepts.
public enum SpecFile {
    /// True for a text that begins as a spec does: comments, then `vacancy = id`.
    public static func isSpec(_ text: String) -> Bool {
        for line in SpecLines.cut(String(text.unicodeScalars.prefix(8_192))).prefix(40) {
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            guard line.starts(with: "vacancy".utf8) else { return false }
            return line.dropFirst("vacancy".utf8.count).first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "=")
        }
        return false
    }

    /// The vacancy of a spec; every mistake at once.
    public static func read(_ text: String, name: String, knowledge: Knowledge) throws(DataFaults) -> Vacancy {
        let lines = SpecLines(text, name: name)
        var reader = SpecReader(name: name, knowledge: knowledge)
        for line in lines.lines where !line.value.isEmpty { reader.read(line) }
        let faults = (lines.faults + reader.faults).sorted { $0.line < $1.line }
        guard faults.isEmpty else { throw DataFaults(faults: faults) }
        return reader.vacancy
    }

    /// The spec of a vacancy: read back it gives the same vacancy, but for the places where the page says so.
    public static func text(_ vacancy: Vacancy) -> String { SpecWriter(vacancy).text() }
}
