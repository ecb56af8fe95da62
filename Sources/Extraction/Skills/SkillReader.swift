import Knowledge
import Model

/// Reads skills with their stance, where they were used and for how long.
struct SkillReader {
    /// What was read.
    struct Result {
        var skills: [SkillFinding] = []
        var rejected: [RejectedHit] = []
    }

    private let reading: Reading
    private let jobs: [JobReader.Read]
    private let places: JobPlaces
    private let stance: StanceReader

    init(_ reading: Reading, jobs: [JobReader.Read]) {
        self.reading = reading
        self.jobs = jobs
        places = JobPlaces(jobs, tokens: reading.text.tokens.count)
        stance = StanceReader(reading)
    }

    /// All skills, by id; held certificates show their skills too.
    func read(certificates: [CertificateReader.Read]) -> Result {
        var result = Result()
        var mentions: [SkillMention] = []
        let certified = reading.hits(.certificate).filter { hit in
            guard !hit.decoy else { return false }
            guard let line = reading.line(of: hit.tokens.lowerBound) else { return true }
            return !Ratings.isMarkedSkill(hit.tokens, in: reading.lines[line].tokens, reading)
        }
        var next = 0
        for hit in reading.hits(.skill) where !hit.decoy {
            while next < certified.count, certified[next].tokens.upperBound <= hit.tokens.lowerBound { next += 1 }
            let over = certified[next...].prefix { $0.tokens.lowerBound < hit.tokens.upperBound }
            if over.contains(where: { $0.tokens.overlaps(hit.tokens) && $0.tokens.count >= hit.tokens.count }) { continue }
            if let reason = rejection(hit), reason != .otherMeaning || !isSpokenOf(hit) {
                result.rejected.append(
                    RejectedHit(id: id(hit), reason: reason, evidence: reading.evidence(hit.tokens, hit.phrase)))
                continue
            }
            if let (reason, _) = stance.stance(of: hit.tokens) {
                result.rejected.append(
                    RejectedHit(id: id(hit), reason: reason, evidence: reading.evidence(hit.tokens, hit.phrase)))
                guard [.lacks, .learning, .wants, .seenOnly].contains(reason) else { continue }
                mentions.append(mention(hit, .lacks))
            } else {
                mentions.append(mention(hit, .has))
            }
        }
        for certificate in certificates {
            for name in reading.knowledge.certificates[certificate.kind].skills {
                guard let skill = reading.knowledge.skillIndex[name] else { continue }
                mentions.append(
                    SkillMention(
                        skill: skill, stance: .has, tokens: certificate.tokens, phrase: certificate.phrase, job: nil,
                        certified: true, rating: nil))
            }
        }
        result.skills = SkillMention.join(mentions, reading, jobs: jobs)
        return result
    }

    private func id(_ hit: Reading.Hit) -> String { reading.knowledge.skills[hit.value].id }

    private func mention(_ hit: Reading.Hit, _ stance: SkillFinding.Stance) -> SkillMention {
        let line = reading.line(of: hit.tokens.lowerBound).map { reading.lines[$0] }
        return SkillMention(
            skill: hit.value, stance: stance, tokens: hit.tokens, phrase: hit.phrase, job: places.job(of: hit.tokens),
            certified: line?.section == .courses || line?.section == .certificates || line?.section == .education,
            rating: line.flatMap { Ratings.behind(hit.tokens.upperBound, $0.tokens.upperBound, reading) })
    }

    // MARK: other meanings

    /// "Routing and switching | Cisco IOS, OSPF": the label of a row whose next cell lists tools.
    private func namesToolsBeside(_ line: Reading.Line) -> Bool {
        guard reading.words(line.tokens) <= 4, let index = reading.line(of: line.tokens.lowerBound),
            let beside = reading.cellBeside(index)
        else { return false }
        return reading.hits(.skill, in: beside.tokens).filter { !$0.decoy && !$0.ambiguous && isNamedTool($0) }.count >= 2
    }

    /// Why a hit is no skill of this person at all.
    private func rejection(_ hit: Reading.Hit) -> RejectedHit.Reason? {
        guard let index = reading.line(of: hit.tokens.lowerBound) else {
            return reading.isQuoted(hit.tokens.lowerBound) ? .quotedVacancy : .hidden
        }
        let line = reading.lines[index]
        if line.isHeading, line.section != .skills, !isNamedTool(hit) { return .otherMeaning }
        switch line.section {
        case .references: return .referee
        case .interests: if hit.ambiguous || !isNamedTool(hit) { return .interest }
        case .objective: if !isNamedTool(hit) { return .wants }
        default: break
        }
        // An employer's name is no skill: "Windows & Doors", "Oracle Poland".
        if places.isEmployer(hit.tokens) { return .otherMeaning }
        if isInsideAddress(hit) || EmployerNames.isName(hit.tokens, in: line.tokens, reading) { return .otherMeaning }
        if hit.ambiguous, !isInCompany(hit, line) { return .otherMeaning }
        return nil
    }

    /// "Docker: no experience": what somebody says that they lack or learn is a skill, also where the name alone might be another word.
    private func isSpokenOf(_ hit: Reading.Hit) -> Bool {
        guard hit.ambiguous, isNamedTool(hit), reading.text.tokens[hit.tokens.lowerBound].shape.contains(.capital),
            !isInsideAddress(hit), let (reason, cue) = stance.stance(of: hit.tokens), cue != nil
        else { return false }
        return [.lacks, .learning, .wants, .seenOnly].contains(reason)
    }

    /// A product or technology with a name of its own, not a practice that everyday words can mean.
    private func isNamedTool(_ hit: Reading.Hit) -> Bool {
        let kind = reading.knowledge.skills[hit.value].kind
        return (kind == .technology || kind == .tool) && reading.knowledge.phrases[Int(hit.phrase)].language < 0
    }

    /// Part of an e-mail address or a link.
    private func isInsideAddress(_ hit: Reading.Hit) -> Bool {
        let tokens = reading.text.tokens
        let last = hit.tokens.upperBound
        if last < tokens.count, tokens[last].gap == .glued, tokens[last].isSign(UInt8(ascii: "@")) { return true }
        let first = hit.tokens.lowerBound
        if first > 0, tokens[first].gap == .glued, tokens[first - 1].isSign(UInt8(ascii: "@")) { return true }
        // "example.net" is no .NET.
        if first > 0, tokens[first].gap == .glued, tokens[first].isSign(UInt8(ascii: ".")), tokens[first - 1].kind != .sign {
            return true
        }
        // github.com/name, linkedin.com/in/name
        if last + 1 < tokens.count, tokens[last].gap == .glued, tokens[last].isSign(UInt8(ascii: ".")),
            tokens[last + 1].gap == .glued,
            tokens[last + 1].kind == .word
        {
            let ending = reading.text.folded(tokens[last + 1])
            return SkillReader.hostEndings.contains { ending.elementsEqual($0) }
        }
        return false
    }

    private static let hostEndings = ["com", "org", "net", "io", "pl", "fr"].map { Array($0.utf8) }

    /// Tokens before and behind a name among which its company is looked for.
    private static let companyReach = 60

    /// An ambiguous name counts in a list of skills, or beside an unambiguous one.
    private func isInCompany(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let tokens = reading.text.tokens
        let near = (hit.tokens.lowerBound - SkillReader.companyReach..<hit.tokens.upperBound + SkillReader.companyReach)
            .clamped(to: line.tokens)
        // Joined to another skill by a sign of lists: "Swift, Java", "Outlook/Teams".
        for other in reading.hits(.skill, in: near)
        where !other.decoy && other.tokens != hit.tokens && reading.knowledge.skills[other.value].kind != .soft {
            let between =
                other.tokens.upperBound <= hit.tokens.lowerBound
                ? other.tokens.upperBound..<hit.tokens.lowerBound
                : hit.tokens.upperBound..<max(hit.tokens.upperBound, other.tokens.lowerBound)
            var signs = 0
            var isList = false
            for index in between where tokens[index].kind == .sign {
                signs += 1
                isList = isList || joinsList(tokens[index].sign)
            }
            let words = between.count - signs
            if isList, words <= (other.ambiguous ? 0 : 3), !between.contains(where: { Clauses.endsSentence($0, tokens) }) {
                return !other.ambiguous || line.section == .skills || !isEverydayPair(hit, other)
            }
            if !other.ambiguous, words <= 2, signs <= 1, isNamedTool(other),
                !between.contains(where: { Clauses.endsSentence($0, tokens) })
            {
                return true
            }
        }
        if namesToolsBeside(line) || isVouchedFor(hit, line) { return true }
        guard line.section == .skills || line.section == .courses || line.section == .certificates else { return false }
        // Alone as an item of the skills: the whole line, a cell, or between signs of a list.
        let before = hit.tokens.lowerBound - 1
        let opens = before < line.content || tokens[before].kind == .sign
        let behind = hit.tokens.upperBound
        let closes = behind >= line.tokens.upperBound || tokens[behind].kind == .sign || tokens[behind].kind == .number
        return opens && closes
    }

    /// A sign that stands between the items of a list.
    private func joinsList(_ sign: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), Sign.middleDot, Sign.bullet, UInt8(ascii: "+"),
            UInt8(ascii: "&"):
            true
        default: false
        }
    }

    /// "Docker: some experience", "administered Exchange", "Bash: 3/5": a word of having, of experience or of depth touches a tool's name.
    private func isVouchedFor(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let tokens = reading.text.tokens
        guard isNamedTool(hit), tokens[hit.tokens.lowerBound].shape.contains(.capital) else { return false }
        if Ratings.behind(hit.tokens.upperBound, line.tokens.upperBound, reading) != nil { return true }
        let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, reading)
        let before = max(sentence.lowerBound, hit.tokens.lowerBound - 6)..<hit.tokens.lowerBound
        if vouchers(in: before).contains(where: { $0.upperBound == before.upperBound }) { return true }
        var behind = hit.tokens.upperBound
        guard behind < sentence.upperBound, tokens[behind].isSign(UInt8(ascii: "-")) || tokens[behind].isSign(UInt8(ascii: ":"))
        else { return false }
        behind += 1
        return vouchers(in: behind..<min(behind + 1, sentence.upperBound)).contains { $0.lowerBound == behind }
    }

    private func vouchers(in range: Range<Int>) -> [Range<Int>] {
        let having = reading.hits(.stance, in: range).filter { StanceWord.allCases[$0.value] == .having }
        return (having + reading.hits(.experience, in: range) + reading.hits(.depth, in: range)).filter { !$0.decoy }.map(
            \.tokens)
    }

    /// Two ambiguous words beside each other outside a skills section prove nothing where both are written small.
    private func isEverydayPair(_ hit: Reading.Hit, _ other: Reading.Hit) -> Bool {
        !reading.text.tokens[hit.tokens.lowerBound].shape.contains(.capital)
            || !reading.text.tokens[other.tokens.lowerBound].shape.contains(.capital)
    }
}
