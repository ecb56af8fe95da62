import Model

/// Invented people and vacancies for the tests.
enum Sample {
    static let march = Month(year: 2021, month: 3)
    static let run = RunFacts(
        asOf: Day(number: 20_772), version: "0.1.0", knowledge: "9f2c51e0a7b3", read: 3)

    static func evidence(_ quote: String, line: Int = 7, at offset: Int = 120) -> Evidence {
        Evidence(span: Span(offset, offset + quote.utf8.count), line: line, quote: quote, rule: "skills/network.txt:4")
    }

    /// A CV in which every free text is `text`, where it is given.
    static func profile(_ text: String? = nil, file: String? = nil) -> Profile {
        func own(_ usual: String) -> String { text ?? usual }
        let job = Job(
            title: own("Technicien support N2"), employer: own("Atelier Numérique Exemple"),
            period: Period(start: .month(march), end: .present), kind: .employment, itSupport: true, line: .l2,
            evidence: evidence(own("Technicien support N2")), span: Span(100, 900))
        let early = Job(
            title: own("Serveur"), employer: nil, period: Period(start: .year(2016), end: .unknown), kind: .volunteering,
            itSupport: false, evidence: evidence(own("Serveur, 2016")), span: Span(900, 990))
        return Profile(
            source: Source(
                file: file ?? text ?? "marie.html", paths: [own("cvs/marie.html"), own("copies/marie.html")], format: "html",
                language: "fr", contentHash: String(repeating: "ab", count: 32), size: 7_500),
            identity: Identity(
                name: Finding(own("Marie Exemple"), evidence(own("Marie Exemple"), line: 1)),
                emails: [Finding(own("marie@example.org"), evidence(own("marie@example.org"), line: 2))],
                phones: [Finding(own("+33199000111"), evidence(own("01 99 00 01 11"), line: 2))],
                links: [Finding(own("https://example.org/marie"), evidence(own("example.org/marie"), line: 3))],
                location: Finding(own("Lyon"), evidence(own("Lyon"), line: 2))),
            qualifications: Qualifications(
                skills: [
                    SkillFinding(
                        id: own("active-directory"), stance: .has, proof: .evidenced, months: MonthRange(lowest: 68, highest: 70),
                        lastUsed: Month(year: 2026, month: 11), rating: 80, evidence: evidence(own("comptes AD")),
                        further: [evidence(own("annuaire AD"), line: 12)]),
                    SkillFinding(id: own("vpn"), stance: .has, proof: .declared, evidence: evidence(own("VPN"), line: 30)),
                    SkillFinding(id: own("linux"), stance: .lacks, proof: .declared, evidence: evidence(own("pas de Linux"))),
                ],
                languages: [
                    Finding(LanguageSkill(code: own("fr"), level: .native), evidence(own("langue maternelle"))),
                    Finding(LanguageSkill(code: own("en"), level: nil), evidence(own("anglais"))),
                ],
                jobs: [job, early], total: MonthRange(lowest: 68, highest: 70), itSupport: MonthRange(lowest: 68, highest: 70),
                education: Finding(.shortCycle, evidence(own("BTS SIO"))),
                certifications: [Finding(Certificate(id: own("itil-foundation"), year: 2023), evidence(own("ITIL 4")))],
                supportLine: Finding(.l2, evidence(own("N2"))), onCall: Finding(true, evidence(own("astreintes")))),
            rejected: [RejectedHit(id: own("linux"), reason: .lacks, evidence: evidence(own("pas de Linux")))],
            warnings: [
                Warning(.hiddenText, evidence: evidence(own("white text"))),
                Warning(.claimedExperienceDiffers, numbers: [96, 69]),
            ])
    }

    /// A vacancy in which every free text is `text`, where it is given.
    static func vacancy(_ text: String? = nil) -> Vacancy {
        func own(_ usual: String) -> String { text ?? usual }
        return Vacancy(
            file: own("207.txt"), id: own("207"), title: own("Technicien support N2"), language: "fr", country: "FR",
            employer: own("Exemple Services"), line: .l2, onCall: true,
            requirements: [
                Requirement(.experience(months: 24, object: "it-support"), .must, evidence: evidence(own("2 ans d'expérience"))),
                Requirement(.skill([own("active-directory")]), .must, evidence: evidence(own("AD obligatoire"))),
                Requirement(.skill([own("vpn"), own("wifi")]), .should),
                Requirement(.skill([own("linux")]), .nice),
                Requirement(
                    .language([LanguageSkill(code: own("fr"), level: .b2), LanguageSkill(code: own("en"), level: nil)]), .must),
                Requirement(.language([LanguageSkill(code: "de", level: nil)]), .weak),
                Requirement(.line(.l2), .must), Requirement(.onCall, .should), Requirement(.education(.shortCycle), .nice),
                Requirement(.certificate([own("itil-foundation")]), .nice), Requirement(.drivingLicence, .weak),
            ],
            documents: [RequestedDocument(id: own("passport"), when: .always, evidence: evidence(own("passeport")))],
            warnings: [Warning(.encodingDoubtful)])
    }

    /// A match with verdicts of every outcome; the points sum to 58.50.
    static func match(_ text: String? = nil) -> Match {
        func own(_ usual: String) -> String { text ?? usual }
        func points(_ hundredths: Int) -> Points { Points(hundredths: hundredths) }
        let vacancy = vacancy(text)
        let given: [(Verdict.Outcome, Verdict.Reason, String, Int, Int)] = [
            (.met, .monthsReached, "69", 2_000, 2_000), (.met, .evidenced, own("active-directory"), 1_600, 1_600),
            (.partly, .declared, own("vpn"), 450, 900), (.contradicted, .denied, own("linux"), 0, 500),
            (.met, .levelReached, "native", 1_200, 1_200), (.notShown, .silent, "", 0, 500),
            (.met, .lineReached, "L2", 600, 1_100),
            (.notShown, .silent, "", 0, 700), (.notAssessed, .silent, "", 0, 500), (.notShown, .silent, "", 0, 600),
            (.notShown, .silent, "", 0, 400),
        ]
        let verdicts = zip(vacancy.requirements, given).map { requirement, given in
            Verdict(
                requirement: requirement.id, outcome: given.0, reason: given.1, detail: given.2, points: points(given.3),
                maximum: points(given.4), evidence: given.0 == .notShown ? [] : [evidence(own("comptes AD, VPN"))])
        }
        return Match(
            vacancy: vacancy.id, verdicts: verdicts, band: .call,
            gaps: [vacancy.requirements[2].id, vacancy.requirements[7].id])
    }

    /// A shortlist of so many copies of the sample.
    static func shortlist(_ text: String? = nil, candidates: Int = 2) -> Shortlist {
        Shortlist(
            vacancy: vacancy(text),
            candidates: (0..<candidates).map {
                RankedCandidate(rank: $0 + 1, number: $0 + 1, profile: profile(text), match: match(text))
            },
            unread: [
                UnreadInput(path: text ?? "cvs/empty.txt", cause: .empty),
                UnreadInput(path: text ?? "cvs/scan.bin", cause: .tooLarge, number: 209_715_200),
            ],
            run: run)
    }

    /// A list of papers in which every free text is `text`, where it is given.
    static func checklist(_ text: String? = nil) -> Checklist {
        func own(_ usual: String) -> String { text ?? usual }
        return Checklist(
            vacancy: own("207"),
            lines: [
                Checklist.Line(
                    document: own("cv"), rule: "documents/papers.txt:5", stage: .application, owner: .candidate,
                    certainty: .needed,
                    facts: ["vacancy: always"], quote: own("un CV de deux pages"), source: "company practice",
                    checkedOn: Day(year: 2026, month: 11, day: 22)),
                Checklist.Line(
                    document: own("passport"), rule: "documents/papers.txt:40", stage: .selected, owner: .candidate,
                    certainty: .conditional([own("nationality")]), notes: ["shown-not-copied"], facts: [own("nationality: UA")],
                    source: own("Kodeks pracy art. 22(1)"), checkedOn: nil),
            ],
            early: [Checklist.EarlyRequest(document: own("passport"), stage: .selected, quote: own("passeport"))])
    }
}
