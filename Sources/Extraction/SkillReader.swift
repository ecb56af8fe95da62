import Knowledge
import Model

/// Reads skills with their stance, where they were used and for how long.
struct SkillReader {
    /// What was read.
    struct Result {
        var skills: [SkillFinding] = []
        var rejected: [RejectedHit] = []
    }

    /// One mention that counts.
    private struct Mention {
        let skill: Int
        let stance: SkillFinding.Stance
        let tokens: Range<Int>
        let phrase: Int32
        let job: Int?
        let certified: Bool
        let rating: Int?
    }

    private let reading: Reading
    private let jobs: [JobReader.Read]
    private let stance: StanceReader

    init(_ reading: Reading, jobs: [JobReader.Read]) {
        self.reading = reading
        self.jobs = jobs
        stance = StanceReader(reading)
    }

    /// All skills, by id; held certificates show their skills too.
    func read(certificates: [CertificateReader.Read]) -> Result {
        var result = Result()
        var mentions: [Mention] = []
        let certified = reading.hits(.certificate).filter { hit in
            guard !hit.decoy else { return false }
            guard let line = reading.line(of: hit.tokens.lowerBound) else { return true }
            return !Ratings.isMarkedSkill(hit.tokens, in: reading.lines[line].tokens, reading)
        }
        for hit in reading.hits(.skill) where !hit.decoy {
            if certified.contains(where: { $0.tokens.overlaps(hit.tokens) && $0.tokens.count >= hit.tokens.count }) { continue }
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
                    Mention(
                        skill: skill, stance: .has, tokens: certificate.tokens, phrase: certificate.phrase, job: nil,
                        certified: true, rating: nil))
            }
        }
        result.skills = join(mentions)
        return result
    }

    private func id(_ hit: Reading.Hit) -> String { reading.knowledge.skills[hit.value].id }

    private func mention(_ hit: Reading.Hit, _ stance: SkillFinding.Stance) -> Mention {
        let line = reading.line(of: hit.tokens.lowerBound).map { reading.lines[$0] }
        return Mention(
            skill: hit.value, stance: stance, tokens: hit.tokens, phrase: hit.phrase, job: job(of: hit.tokens),
            certified: line?.section == .courses || line?.section == .certificates || line?.section == .education,
            rating: line.flatMap { Ratings.behind(hit.tokens.upperBound, $0.tokens.upperBound, reading) })
    }

    private func job(of tokens: Range<Int>) -> Int? {
        jobs.firstIndex { $0.tokens.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.tokens.upperBound }
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
        if let job = jobs.first(where: { $0.employer.map { $0.overlaps(hit.tokens) } ?? false }), job.employer != nil {
            // An employer's name is no skill: "Windows & Doors", "Oracle Poland".
            return .otherMeaning
        }
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
            let ending = Array(reading.text.folded(tokens[last + 1]))
            return [
                Array("com".utf8), Array("org".utf8), Array("net".utf8), Array("io".utf8), Array("pl".utf8), Array("fr".utf8),
            ].contains(ending)
        }
        return false
    }

    /// An ambiguous name counts in a list of skills, or beside an unambiguous one.
    private func isInCompany(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let tokens = reading.text.tokens
        let all = reading.hits(.skill, in: line.tokens).filter { !$0.decoy && $0.tokens != hit.tokens }
        // Joined to another skill by a sign of lists: "Swift, Java", "Outlook/Teams".
        for other in all where reading.knowledge.skills[other.value].kind != .soft {
            let between =
                other.tokens.upperBound <= hit.tokens.lowerBound
                ? other.tokens.upperBound..<hit.tokens.lowerBound
                : hit.tokens.upperBound..<max(hit.tokens.upperBound, other.tokens.lowerBound)
            let signs = between.filter { tokens[$0].kind == .sign }
            let words = between.count - signs.count
            let isList = signs.contains {
                [
                    UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), Sign.middleDot, Sign.bullet, UInt8(ascii: "+"),
                    UInt8(ascii: "&"),
                ].contains(tokens[$0].sign)
            }
            if isList, words <= (other.ambiguous ? 0 : 3), !between.contains(where: { Clauses.endsSentence($0, tokens) }) {
                return !other.ambiguous || line.section == .skills || !isEverydayPair(hit, other)
            }
            if !other.ambiguous, words <= 2, signs.count <= 1, isNamedTool(other),
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

    /// "Docker: some experience", "administered Exchange", "Bash: 3/5": a word of having, of experience or of depth touches a tool's name.
    private func isVouchedFor(_ hit: Reading.Hit, _ line: Reading.Line) -> Bool {
        let tokens = reading.text.tokens
        guard isNamedTool(hit), tokens[hit.tokens.lowerBound].shape.contains(.capital) else { return false }
        if Ratings.behind(hit.tokens.upperBound, line.tokens.upperBound, reading) != nil { return true }
        let sentence = Clauses.sentence(of: hit.tokens.lowerBound, in: line.tokens, tokens)
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

    // MARK: joining

    /// One finding a skill: having outweighs lacking; umbrellas come along.
    private func join(_ mentions: [Mention]) -> [SkillFinding] {
        var bySkill: [Int: [Mention]] = [:]
        for mention in mentions {
            bySkill[mention.skill, default: []].append(mention)
            guard mention.stance == .has else { continue }
            for umbrella in umbrellas(of: mention.skill) { bySkill[umbrella, default: []].append(mention) }
        }
        var findings: [SkillFinding] = []
        for (skill, all) in bySkill.sorted(by: { reading.knowledge.skills[$0.key].id < reading.knowledge.skills[$1.key].id }) {
            let having = all.filter { $0.stance == .has }
            let counted = (having.isEmpty ? all : having).sorted {
                rank($0) != rank($1) ? rank($0) > rank($1) : $0.tokens.lowerBound < $1.tokens.lowerBound
            }
            guard let first = counted.first else { continue }
            let shown = Set(having.compactMap(\.job)).sorted().map { jobs[$0].job }
            let periods = shown.compactMap(\.period)
            let evidence = counted.prefix(6).map { reading.evidence($0.tokens, $0.phrase) }
            findings.append(
                SkillFinding(
                    id: reading.knowledge.skills[skill].id, stance: first.stance,
                    proof: first.stance == .lacks
                        ? .declared : !shown.isEmpty ? .evidenced : having.contains { $0.certified } ? .certified : .declared,
                    months: shown.isEmpty ? nil : MonthRange.union(periods, now: reading.asOf.inMonth),
                    lastUsed: periods.compactMap { $0.longest(now: reading.asOf.inMonth)?.last }.max(),
                    rating: counted.compactMap(\.rating).max(), evidence: evidence[0], further: Array(evidence.dropFirst())))
        }
        return findings
    }

    private func rank(_ mention: Mention) -> Int { mention.job != nil ? 2 : mention.certified ? 1 : 0 }

    private func umbrellas(of skill: Int) -> Set<Int> {
        var found: Set<Int> = []
        var open = [skill]
        while let next = open.popLast() {
            for id in reading.knowledge.skills[next].umbrellas {
                guard let index = reading.knowledge.skillIndex[id], found.insert(index).inserted else { continue }
                open.append(index)
            }
        }
        return found
    }
}
