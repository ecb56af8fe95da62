import Model
import Testing

/// What must hold for every CV, whatever its positions.
struct JobPropertyTests {
    private struct Post {
        let lines: String
        let skills: [String]
    }

    private static let posts: [Post] = [
        Post(lines: "Helpdesk Technician, Larkfield Ltd\nMarch 2019 - May 2021\n- tickets in GLPI", skills: ["glpi"]),
        Post(
            lines: "Systems Administrator, Cardo Systems Ltd\nJanuary 2020 - July 2022\n- backups with Veeam", skills: ["veeam"]),
        Post(lines: "Waiter, Hotel Miramar\n2016 - 2018\n- served guests", skills: []),
        Post(
            lines: "Service Desk Analyst, Oakmere Council\nJune 2021 - Present\n- password resets in Active Directory", skills: []
        ),
        Post(lines: "Intern, Rivermouth College\nFebruary 2015 - May 2015\n- helped in the IT department", skills: []),
        Post(lines: "Freelance web developer\n2017 - 2019\n- pages in JavaScript", skills: ["javascript"]),
        Post(lines: "Driver, Swift Parcels Ltd\nMay 2014 - unknown\n- deliveries", skills: []),
    ]

    private static func text(_ posts: [Post]) -> String {
        "Ann Sample\nann@example.com\n\nExperience\n\n" + posts.map(\.lines).joined(separator: "\n\n")
            + "\n\nEducation\n\nBSc Computing, Westport, 2014\n"
    }

    /// Every second order of a few posts is tried.
    private static func selections() -> [[Post]] {
        (1..<(1 << posts.count)).filter { $0 % 5 == 0 || $0.nonzeroBitCount == posts.count }.map { bits in
            posts.indices.filter { bits >> $0 & 1 == 1 }.map { posts[$0] }
        }
    }

    @Test func orderChangesNoTotals() throws {
        for selection in JobPropertyTests.selections() {
            let straight = try Repository.profile(JobPropertyTests.text(selection)).qualifications
            let turned = try Repository.profile(JobPropertyTests.text(selection.reversed())).qualifications
            #expect(straight.total == turned.total, "\(selection.map(\.lines))")
            #expect(straight.itSupport == turned.itSupport)
            #expect(straight.jobs.count == turned.jobs.count)
        }
    }

    @Test func aJobMoreNeverLowersExperience() throws {
        for selection in JobPropertyTests.selections() where selection.count > 1 {
            let more = try Repository.profile(JobPropertyTests.text(selection)).qualifications
            let less = try Repository.profile(JobPropertyTests.text(Array(selection.dropLast()))).qualifications
            #expect(
                less.total.lowest <= more.total.lowest && less.total.highest <= more.total.highest, "\(selection.map(\.lines))")
            #expect(less.itSupport.highest <= more.itSupport.highest)
        }
    }

    @Test func aJobLessNeverAddsASkill() throws {
        let all = try Repository.profile(JobPropertyTests.text(JobPropertyTests.posts)).qualifications.skills
        let ids = Set(all.filter { $0.stance == .has }.map(\.id))
        for index in JobPropertyTests.posts.indices {
            var fewer = JobPropertyTests.posts
            fewer.remove(at: index)
            let skills = try Repository.profile(JobPropertyTests.text(fewer)).qualifications.skills
            #expect(Set(skills.filter { $0.stance == .has }.map(\.id)).isSubset(of: ids))
        }
        for post in JobPropertyTests.posts { #expect(ids.isSuperset(of: post.skills)) }
    }

    @Test func aSkillItemLessNeverAddsASkill() throws {
        let items = ["Active Directory", "GLPI", "Windows 10", "VPN", "Microsoft 365", "PowerShell", "Jira"]
        func skills(_ items: [String]) throws -> Set<String> {
            let text = "Ann Sample\n\nSkills\n\n" + items.joined(separator: ", ") + "\n"
            return Set(try Repository.profile(text).qualifications.skills.filter { $0.stance == .has }.map(\.id))
        }
        let all = try skills(items)
        for index in items.indices {
            var fewer = items
            fewer.remove(at: index)
            #expect(try skills(fewer).isSubset(of: all))
        }
    }

    @Test func aJobSplitInTwoCoversTheSameMonths() throws {
        let whole = "Helpdesk Technician, Larkfield Ltd, March 2017 - May 2021\n"
        let halves =
            "Helpdesk Technician, Larkfield Ltd, July 2019 - May 2021\nHelpdesk Technician, Larkfield Ltd, March 2017 - June 2019\n"
        let one = try Repository.profile("Experience\n\n" + whole).qualifications
        let two = try Repository.profile("Experience\n\n" + halves).qualifications
        #expect(one.total == two.total)
        #expect(one.itSupport == two.itSupport)
        #expect(two.jobs.count == 2)
    }
}

/// Periods that cannot be are findings, and a finding about age takes nothing away.
struct ImplausiblePeriodTests {
    private func read(_ text: String) throws -> (kinds: [Warning.Kind], total: MonthRange) {
        let profile = try Repository.profile(text)
        return (profile.warnings.map(\.kind), profile.qualifications.total)
    }

    @Test func anEndBeforeItsStart() throws {
        let found = try read("Experience\n\nIT Technician, Larkfield Ltd, May 2022 - March 2019\n")
        #expect(found.kinds.contains(.endBeforeStart))
        #expect(found.total == .none)
    }

    @Test func aStartFarAhead() throws {
        let found = try read("Experience\n\nIT Technician, Larkfield Ltd, May 2031 - June 2032\n")
        #expect(found.kinds.contains(.future))
    }

    @Test func anEndThatNobodyCanRead() throws {
        let found = try read("Experience\n\nIT Technician, Larkfield Ltd, May 2019 - 20??\n")
        #expect(found.kinds.contains(.unreadableEnd))
        #expect(found.total == MonthRange(lowest: 1, highest: 1))
    }

    @Test(arguments: [
        "Born on 14 March 2001", "Date of birth: 14.03.2001", "Né le 14 mars 2001", "Дата рождения: 14.03.2001",
        "Data urodzenia: 14.03.2001", "Дата народження: 14 березня 2001 р.", "Born 2001",
    ])
    func workBeforeTheAgeOfFourteen(_ birth: String) throws {
        let jobs = "\n\nExperience\n\nIT Technician, Larkfield Ltd, May 2012 - June 2016\n"
        let with = try read("Ann Sample\n" + birth + jobs)
        let without = try read("Ann Sample" + jobs)
        #expect(with.kinds.contains(.beforeWorkingAge))
        #expect(!without.kinds.contains(.beforeWorkingAge))
        #expect(with.total == without.total)
        #expect(with.total == MonthRange(lowest: 50, highest: 50))
    }

    @Test func workFromFourteenOnIsNoFinding() throws {
        let found = try read("Ann Sample\nBorn on 14 March 1998\n\nExperience\n\nWaiter, Hotel Miramar, May 2012 - June 2016\n")
        #expect(!found.kinds.contains(.beforeWorkingAge))
    }
}
