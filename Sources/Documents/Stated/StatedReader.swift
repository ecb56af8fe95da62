/// Reads files that hold a CV or a vacancy as data.
enum StatedReader {
    /// The document of a JSON file; nil when it is no JSON.
    static func json(_ decoded: DecodedText, named name: String) throws(ReadError) -> Document? {
        guard let root = JSONReader.read(decoded.bytes)?.root else { return nil }
        if JSONResume.fits(root) { return JSONResume.document(root, named: name, decoded) }
        if let passport = root.first("SkillsPassport") { return SkillsPassport.document(passport, named: name, decoded) }
        if root.first("LearnerInfo") != nil { return SkillsPassport.document(root, named: name, decoded) }
        if JSONJob.fits(root) { return JSONJob.document(root, named: name, decoded) }
        throw .unsupported(format: "json")
    }

    /// The document of an XML file.
    static func xml(_ decoded: DecodedText, named name: String) throws(ReadError) -> Document {
        guard let tree = XMLReader.read(decoded.bytes) else {
            throw FileFormat.isEuropass(decoded.bytes) ? .damaged(format: "europass", offset: nil) : .unsupported(format: "xml")
        }
        guard let root = tree.root.children.first else { throw .unsupported(format: "xml") }
        switch root.name {
        case "SkillsPassport": return SkillsPassport.document(root, named: name, decoded)
        case "Candidate": return EuropassCandidate.document(root, named: name, decoded)
        default: throw .unsupported(format: "xml")
        }
    }
}
