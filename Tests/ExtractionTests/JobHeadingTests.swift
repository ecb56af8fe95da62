import Model
import Testing

/// Title and employer in the headings that people write: "title | employer | kind" for each position, newest first.
struct JobHeadingTests {
    private static let rows: [(text: String, jobs: [String])] = [
        (
            "EXPERIENCE\n\nMarch 2021 - present\nNordlake Services Ltd\nWarsaw\nSecond line support engineer\n- tickets in ServiceNow",
            ["Second line support engineer | Nordlake Services Ltd | employment"]
        ),
        (
            "WORK HISTORY\n\nTechnical support agent, fixed internet\tAltaNet Home, Astana\tJune 2023 - present\nfirst line",
            ["Technical support agent, fixed internet | AltaNet Home | employment"]
        ),
        (
            "WORK HISTORY\n\nHarbour Global Services\nFull-time\nService Desk Analyst, 2nd line\nApr 2023 - Present\nIncidents.\n"
                + "Service Desk Agent, 1st line\nSep 2021 - Mar 2023\nPhone and portal.",
            [
                "Service Desk Analyst, 2nd line | Harbour Global Services | employment",
                "Service Desk Agent, 1st line | Harbour Global Services | employment",
            ]
        ),
        (
            "WORK HISTORY\n\nCashier, Bureau \"Golden Fern\", Astana   2018 - 2020\n\nVolunteer, city marathon   Summer 2019\n\n"
                + "Waitress, The Green Kettle, Cork, 2017",
            [
                "Cashier | Bureau \"Golden Fern\" | employment", "Volunteer, city marathon | - | volunteering",
                "Waitress | The Green Kettle | employment",
            ]
        ),
        (
            "EXPERIENCE\n\n[2018-10 .. 2019-07]  Volunteer, \"Bytes For All\", Cork (NGO)\n    > Linux install parties",
            ["Volunteer | \"Bytes For All\" | volunteering"]
        ),
        (
            "JOBS\n\n2021 to now    SolderLab, Cork, senior service technician. Laptops and\n               mainboards, SSD replacement.",
            ["senior service technician | SolderLab | employment"]
        ),
        (
            "PARCOURS\n\nTechnicien SAV téléphonie, Mobilclair, centre commercial des Tilleuls\n06/2018 à 12/2021\nRemplacement.",
            ["Technicien SAV téléphonie | Mobilclair | employment"]
        ),
        (
            "PARCOURS\n\nOUTILTEC SA, ALBI                 février 2007 - décembre 2011\n"
                + "   Technicien de maintenance itinérant. Contrats de maintenance de PME :\n   remplacement de pièces.",
            ["Technicien de maintenance itinérant | OUTILTEC SA | employment"]
        ),
        (
            "PARCOURS\n\nÉté 2021   Saisonnier, vendanges, domaine Belair\n\nStage janvier 2020 (4 semaines), magasin Clicbox : disques",
            ["Saisonnier, vendanges | domaine Belair | employment", "Stage | magasin Clicbox | internship"]
        ),
        (
            "Досвід роботи\n\nFreelance: верстка сайтів (Upwork)\nбер. 2022 — груд. 2023\nправки на WordPress",
            ["Freelance: верстка сайтів (Upwork) | - | freelance"]
        ),
        (
            "DOŚWIADCZENIE\n\nDoradca klienta\nTelemost, salon w Galerii Brzeskiej\n09.2016 - 05.2018",
            ["Doradca klienta | Telemost | employment"]
        ),
    ]

    @Test(arguments: rows.indices)
    func titleAndEmployer(_ row: Int) throws {
        let (text, expected) = JobHeadingTests.rows[row]
        let jobs = try Repository.profile(text).qualifications.jobs.map {
            "\($0.title ?? "-") | \($0.employer ?? "-") | \($0.kind.rawValue)"
        }
        #expect(jobs == expected)
    }

    @Test func aLicenceSinceAYearIsNoPosition() throws {
        let text =
            "Driving licence B and C since 2005. Finished a school of carpentry in 2003. From March 2016 to April 2020 I "
            + "worked as a carpenter at Oakline Ltd."
        let jobs = try Repository.profile(text).qualifications.jobs
        #expect(jobs.map(\.period?.start.text) == ["2016-03"])
    }

    @Test func aLongLineShowsThatTheOthersWereNotWrapped() throws {
        let profile = String(repeating: "Calming people down and finding out what really happened. ", count: 4)
        let text = """
            Ann Sample

            Profile
            \(profile)

            Work experience
            Service Desk Analyst, Brookfield Housing Group, Leeds
            April 2021 - Present
            - First point of contact for 900 users by phone, chat and email; tickets in ServiceNow
            - Exchange Online mailboxes, Outlook profiles, Microsoft Teams and OneDrive
            - Wrote more than forty knowledge base articles that the whole team uses
            Helpdesk Technician, Fernhill Academy Trust, Wakefield
            September 2018 - March 2021
            - User support for staff in six schools, on site and through TeamViewer
            """
        let titles = try Repository.profile(text).qualifications.jobs.map(\.title)
        #expect(titles == ["Service Desk Analyst", "Helpdesk Technician"])
    }

    @Test func aCountryBesideATownDecidesTheNumber() throws {
        let text = "Marie Exemple\nBrest, France\n06.39.98.12.34\nmarie@example.org\n\nLangues\nAnglais B2"
        #expect(try Repository.profile(text).identity.phones.map(\.fact) == ["+33639981234"])
    }
}
