import Documents
import Knowledge
import Model

/// Finds the sections of a vacancy page by their headings.
struct VacancySections {
    private static let longestHeading = 12

    /// The section of each line; nil above the first heading and in parts of the page that are no text of the vacancy.
    let sections: [VacancyHeading?]
    /// Lines that are headings themselves.
    let isHeading: [Bool]
    /// The softness that a heading gives its lines: "Technologies (often asked for)".
    let modality: [ModalityWord?]

    init(_ reading: Reading) {
        var sections: [VacancyHeading?] = []
        var headings: [Bool] = []
        var modalities: [ModalityWord?] = []
        var current: VacancyHeading?
        var modality: ModalityWord?
        for line in reading.lines {
            if reading.document.isStated {
                sections.append(StatedFacts.vacancySection(of: line, reading))
                headings.append(false)
                modalities.append(nil)
                continue
            }
            let block = reading.block(line)
            if block.region == .navigation || block.region == .footer || block.region == .header {
                sections.append(.similar)
                headings.append(false)
                modalities.append(nil)
                continue
            }
            var isHeading = false
            if let found = VacancySections.inline(line, reading) {
                // "Nice to have: ITIL" speaks for its own line.
                sections.append(found)
                headings.append(false)
                modalities.append(found == .nice ? .nice : nil)
                continue
            }
            if let found = VacancySections.heading(line, reading) {
                current = found
                isHeading = true
                modality = reading.hits(.modality, in: line.tokens).first { ModalityWord.allCases[$0.value] != .must }.map {
                    ModalityWord.allCases[$0.value]
                }
                if found == .nice { modality = .nice }
            } else if case .heading(let level) = block.kind, level <= 2, reading.words(line.tokens) <= 8 {
                // An unknown heading ends what stood above it, but a small one inside the requirements belongs to them.
                if current != .requirements && current != .profile || level == 1 { current = nil }
                modality = nil
                isHeading = true
            }
            sections.append(current)
            headings.append(isHeading)
            modalities.append(modality)
        }
        (self.sections, self.isHeading, self.modality) = (sections, headings, modalities)
    }

    private static func heading(_ line: Reading.Line, _ reading: Reading) -> VacancyHeading? {
        let tokens = reading.text.tokens
        var first = line.tokens.lowerBound
        while first < line.tokens.upperBound, tokens[first].kind != .word { first += 1 }
        let total = reading.words(line.tokens)
        guard first < line.tokens.upperBound, total <= longestHeading else { return nil }
        let last = tokens[line.tokens.upperBound - 1]
        if last.isSign(UInt8(ascii: ".")) || last.isSign(UInt8(ascii: ";")) { return nil }
        let isMarked: Bool
        if case .heading = reading.block(line).kind {
            isMarked = true
        } else {
            isMarked = reading.block(line).bold || last.isSign(UInt8(ascii: ":"))
        }
        let within = reading.hits(.vacancyHeading, in: line.tokens).filter { !$0.decoy }
        guard let hit = isMarked ? within.first : within.first(where: { $0.tokens.lowerBound == first }) else { return nil }
        if case .item = reading.block(line).kind, !last.isSign(UInt8(ascii: ":")) { return nil }
        // "Знание ITIL желательно" is a requirement, not a heading.
        if !isMarked, names(besides: within, in: line.tokens, reading) { return nil }
        let covered = Set((within + reading.hits(.modality, in: line.tokens)).flatMap { Array($0.tokens) }).count
        // Words in brackets or behind a dash explain a heading.
        let explained = line.tokens.first {
            $0 > hit.tokens.lowerBound && (tokens[$0].isSign(UInt8(ascii: "(")) || tokens[$0].isSign(UInt8(ascii: "-")))
        }
        let core = reading.words(line.tokens.lowerBound..<(explained ?? line.tokens.upperBound))
        guard covered * 2 >= total || covered >= core || isMarked && covered * 3 >= core else { return nil }
        return VacancyHeading.allCases[hit.value]
    }

    /// A heading with a colon and what it asks for on one line: "Nice to have: ITIL".
    private static func inline(_ line: Reading.Line, _ reading: Reading) -> VacancyHeading? {
        let tokens = reading.text.tokens
        guard let first = line.tokens.first(where: { tokens[$0].kind == .word }),
            let hit = reading.hits(.vacancyHeading, in: first..<first + 1).first(where: { !$0.decoy }),
            hit.tokens.upperBound < line.tokens.upperBound, tokens[hit.tokens.upperBound].isSign(UInt8(ascii: ":")),
            names(besides: [hit], in: line.tokens, reading)
        else { return nil }
        return VacancyHeading.allCases[hit.value]
    }

    /// A skill or a paper stands beside the words of the heading.
    private static func names(besides headings: [Reading.Hit], in range: Range<Int>, _ reading: Reading) -> Bool {
        (reading.hits(.skill, in: range) + reading.hits(.document, in: range)).contains { named in
            !named.decoy && !headings.contains { $0.tokens.overlaps(named.tokens) }
        }
    }
}
