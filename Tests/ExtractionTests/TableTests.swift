import Documents
import Model
import Testing

/// What stands in the cells of one row belongs together.
struct TableTests {
    private func skills(_ rows: String) throws -> [String: SkillFinding.Stance] {
        let html = "<html><body><h2>Skills</h2><table>\(rows)</table></body></html>"
        let work = try Repository.profile(html, named: "cv.html").qualifications
        return Dictionary(work.skills.map { ($0.id, $0.stance) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func theNextCellSaysWhetherASkillIsHeld() throws {
        let found = try skills(
            "<tr><td>Windows 10</td><td>daily</td></tr><tr><td>Azure</td><td>I want to learn it</td></tr>"
                + "<tr><td>Zabbix</td><td>0/5</td></tr><tr><td>VMware</td><td>2/5</td></tr>")
        #expect(found["windows"] == .has)
        #expect(found["azure"] == .lacks)
        #expect(found["zabbix"] == .lacks)
        #expect(found["vmware"] == .has)
    }

    @Test func aCellWithSkillsOfItsOwnSpeaksOfThem() throws {
        let found = try skills("<tr><td>Linux</td><td>no experience with Docker or Kubernetes</td></tr>")
        #expect(found["linux"] == .has)
        #expect(found["kubernetes"] == .lacks)
    }

    @Test func aPageLaidOutAsATableIsNoRow() throws {
        let html =
            "<table><tr><td><p>Skills: Linux, VMware</p><p>Warsaw</p></td><td><p>I want to learn.</p><p>Ann</p></td></tr></table>"
        let work = try Repository.profile(html, named: "cv.html").qualifications
        #expect(work.skills.first { $0.id == "linux" }?.stance == .has)
    }

    @Test func theLabelOfARowOfToolsIsASkill() throws {
        let found = try skills("<tr><td><b>Routing and switching</b></td><td>Cisco IOS, OSPF, VLAN</td></tr>")
        #expect(found["routing"] == .has)
        #expect(found["switching"] == .has)
    }
}
