extension PartCollector {
    /// Adds the documents of a letter, or of all letters of a mailbox.
    mutating func collectLetter(_ bytes: [UInt8], named name: String, _ path: String?, _ depth: Int) throws(ReadError) {
        guard let letters = Mailbox.letters(bytes[...], most: limits.parts), letters.count > 1 else {
            return try collectLetter(Mailbox.letters(bytes[...], most: 1)?.first ?? bytes, of: bytes, named: name, path, depth)
        }
        for (index, letter) in letters.enumerated() {
            let place = (path.map { $0 + "/" } ?? "") + String(index + 1) + ".eml"
            do { try collectLetter(letter, of: letter, named: name, place, depth) } catch {
                add(DocumentPart(path: place, bytes: letter, result: .failure(error)))
            }
        }
    }

    private mutating func collectLetter(
        _ bytes: [UInt8], of file: [UInt8], named name: String, _ path: String?, _ depth: Int
    ) throws(ReadError) {
        let letter = Letter(bytes, most: limits.parts)
        if letter.isSavedPage, let page = letter.savedPage(named: name) {
            guard page.blocks.contains(where: { $0.hiding == nil }) else { throw .noText }
            return add(DocumentPart(path: path, bytes: file, result: .success(page)))
        }
        let own = letter.document(named: name)
        let mark = DocumentPart.Letter(number: nextLetter(), subject: letter.subject, document: own)
        let first = parts.count
        var names: Set<String> = []
        for (index, attachment) in letter.contents.attachments.enumerated() {
            let name = PartCollector.name(of: attachment.part, number: index + 1, taken: &names)
            let place = (path.map { $0 + "/" } ?? "") + name
            let content = attachment.part.content
            if let error = attachment.error {
                add(DocumentPart(path: place, letter: mark, bytes: content, result: .failure(error)))
            } else {
                let isLetter = attachment.part.type.value == "message/rfc822"
                collect(content, named: name, path: place, depth: depth + 1, letter: mark, isLetter: isLetter)
            }
            if parts.count >= limits.parts { break }
        }
        let isRead = parts[first...].contains { if case .success = $0.result { true } else { false } }
        if isRead {
            let body = letter.body(named: name)
            accompany(from: first, mark) { letter.accompanying($0, body) }
        } else if let own {
            add(DocumentPart(path: path, letter: mark, bytes: file, result: .success(own)))
        } else if parts.count == first {
            throw .noText
        }
    }

    /// The name of an attachment, unlike those before it.
    private static func name(of part: MailPart, number: Int, taken: inout Set<String>) -> String {
        let given = part.name ?? (part.type.value == "message/rfc822" ? "letter-\(number).eml" : "attachment-\(number)")
        var name = given
        var count = 2
        while taken.contains(name) {
            let dot = given.lastIndex(of: ".") ?? given.endIndex
            name = "\(given[..<dot]) (\(count))\(given[dot...])"
            count += 1
        }
        taken.insert(name)
        return name
    }
}
