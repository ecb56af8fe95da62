import Model
import Processes
import Testing

@testable import Documents

/// Without poppler there is nothing to test but the error.
private let isInstalled = Child.isInstalled("pdftotext")

@Suite("PDF is read in the order of its columns", .enabled(if: isInstalled, "pdftotext of poppler-utils is not installed"))
struct PDFTests {
    private func read(_ pages: String..., resources: String = "") throws -> Document {
        try DocumentReader.read(TinyPDF(pages: pages, resources: resources).bytes, named: "a.pdf")
    }

    private func blocks(_ document: Document, hidden: Bool = false) -> [String] {
        let bytes = Array(document.text.utf8)
        return document.blocks.filter { ($0.hiding != nil) == hidden }.map {
            String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self)
        }
    }

    private func column(_ x: Int, _ top: Int, _ step: Int, _ lines: [String]) -> String {
        TinyPDF.text(lines.enumerated().map { (x, top - $0.offset * step, $0.element) })
    }

    // MARK: Order

    @Test func twoColumnsBelowAHeaderAreReadOneAfterTheOther() throws {
        let page = [
            TinyPDF.text([(50, 800, "Vera Sample, who answers for the support of four hundred users in two towns")], size: 14),
            column(50, 760, 14, ["Alpha one", "Alpha two", "Alpha three", "Alpha four", "Alpha five"]),
            column(250, 757, 17, ["Beta one", "Beta two", "Beta three", "Beta four", "Beta five"]),
            TinyPDF.text([(50, 600, "Gamma stands below both and runs over the whole width of the page, from edge to edge")]),
        ].joined(separator: "\n")
        let text = blocks(try read(page)).joined(separator: "|")
        let order = ["Vera", "Alpha one", "Alpha five", "Beta one", "Beta five", "Gamma"]
        let places = try order.map { try #require(text.range(of: $0)?.lowerBound) }
        #expect(places == places.sorted())
    }

    @Test func threeColumnsToo() throws {
        let page = [
            column(40, 760, 13, ["A1 x", "A2 x", "A3 x", "A4 x"]), column(220, 755, 15, ["B1 x", "B2 x", "B3 x", "B4 x"]),
            column(400, 750, 17, ["C1 x", "C2 x", "C3 x", "C4 x"]),
        ].joined(separator: "\n")
        #expect(
            blocks(try read(page)).joined(separator: " ").filter { $0.isLetter && $0.isUppercase || $0.isNumber }
                == "A1A2A3A4B1B2B3B4C1C2C3C4")
    }

    @Test func aHeadingBeginsItsColumnThoughTheItemsArePushedIn() throws {
        let page = [
            TinyPDF.text([(50, 760, "About me"), (400, 760, "Skills")], size: 13),
            column(
                50, 740, 14,
                ["Nine years in kitchens, calm and careful, now", "looking for a place at a desk in a town", "with a harbour."]),
            column(403, 740, 17, ["\\225 Excel", "\\225 Word", "\\225 Care"]),
        ].joined(separator: "\n")
        let found = blocks(try read(page))
        #expect(found.first == "About me")
        #expect(found.suffix(4).first == "Skills")
    }

    @Test func datesStayWithTheTextBesideThem() throws {
        let page = [
            column(50, 760, 60, ["2019 - 2023", "2015 - 2019"]),
            column(170, 760, 13, ["Technician, Sample House", "Passwords and printers", "Phones and tablets"]),
            column(170, 700, 13, ["Driver, Example Cars", "Parcels of all sizes", "Two hundred a day"]),
        ].joined(separator: "\n")
        let found = blocks(try read(page))
        #expect(found.first == "2019 - 2023\tTechnician, Sample House")
        #expect(found.contains("2015 - 2019\tDriver, Example Cars"))
        #expect(found.last == "Two hundred a day")
    }

    @Test func datesAtTheRightEndStayInTheirLine() throws {
        let page = [
            column(
                50, 760, 13, ["Technician, Sample House", "Passwords and printers", "Phones", "Driver, Example Cars", "Parcels"]),
            column(480, 760, 39, ["2019 - 2023", "2015 - 2019"]),
        ].joined(separator: "\n")
        let found = blocks(try read(page))
        #expect(found.first == "Technician, Sample House\t2019 - 2023")
        #expect(found.contains("Driver, Example Cars\t2015 - 2019"))
    }

    @Test func aRowOfSeveralLinesIsOneRow() throws {
        let page = [
            TinyPDF.text([(50, 760, "Routing and"), (50, 747, "switching"), (50, 725, "Security"), (50, 703, "Tools")]),
            TinyPDF.text([
                (170, 760, "OSPF and the four sample protocols, span-"), (170, 747, "ning trees"),
                (170, 725, "Filters and walls"),
                (170, 703, "Hammer, pliers, labels"),
            ]),
        ].joined(separator: "\n")
        #expect(
            blocks(try read(page)) == [
                "Routing and switching\tOSPF and the four sample protocols, spanning trees", "Security\tFilters and walls",
                "Tools\tHammer, pliers, labels",
            ])
    }

    // MARK: Lines

    @Test func largeBulletsDoNotSetTheStepOfLines() throws {
        let sentence = "Twelve years of experience with the people of the house, calm when it is loud, and good with"
        let page = [
            column(50, 760, 13, [sentence, "people."]),
            TinyPDF.text([(50, 730, "\\225"), (50, 714, "\\225")], size: 15),
            TinyPDF.text([(62, 730, "Phones"), (62, 714, "Printers")]),
        ].joined(separator: "\n")
        #expect(blocks(try read(page)).first == sentence + " people.")
    }

    @Test func wrappedLinesAndBrokenWordsAreJoined() throws {
        let page = column(
            50, 760, 13,
            [
                "Twelve years of experience with the people of the house and with exper-",
                "tise in networks, servers, databases such as T-",
                "SQL, and in the repair of all that stands on desks.", "Reads a lot.",
            ])
        #expect(
            blocks(try read(page)) == [
                "Twelve years of experience with the people of the house and with expertise in networks, servers, databases such as T-SQL, and in the repair of all that stands on desks.",
                "Reads a lot.",
            ])
    }

    @Test func aNameBrokenAtItsCapitalIsWholeWhenItStandsWholeElsewhere() throws {
        let page = column(
            50, 760, 13,
            [
                "Writes the small programs that the house needs, for its people and for its machines, in Sample-",
                "Shell and in T-", "SQL; teaches others.", "SampleShell every day.",
            ])
        let text = try read(page).text
        #expect(!text.contains("Sample-Shell") && text.contains("in SampleShell and in T-SQL"))
    }

    @Test func bulletsAreItemsAndLargeTypeIsAHeading() throws {
        let page = [
            TinyPDF.text([(50, 780, "Experience")], size: 16),
            column(50, 750, 13, ["\\225 Passwords of four hundred users, every day and many nights", "\\225 Printers"]),
        ].joined(separator: "\n")
        let document = try read(page)
        #expect(document.blocks.map(\.kind) == [.heading(1), .item(1), .item(1)])
        #expect(document.blocks.allSatisfy { $0.page == 1 })
    }

    @Test func runningLinesAreToldOnce() throws {
        func page(_ number: Int) -> String {
            TinyPDF.text([
                (50, 810, "Vera Sample, page \(number) / 3"), (50, 700, "Text of page \(number)"), (50, 30, "vera@example.com"),
            ])
        }
        let document = try read(page(1), page(2), page(3))
        #expect(document.blocks.map(\.region) == [.header, nil, .footer, nil, nil])
        #expect(document.blocks.map(\.page) == [1, 1, 1, 2, 3])
    }

    @Test func justifiedLinesAreNoCells() throws {
        // Both lines are set apart to end at the same place, as a word processor does.
        func apart(_ y: Int, _ space: Double, _ words: String) -> String {
            "BT /F1 10 Tf \(space) Tw 50 \(y) Td (\(words)) Tj ET"
        }
        let page = [
            apart(760, 18.59, "Active Directory, Exchange,"), apart(747, 18.045, "PowerShell, VMware, Citrix,"),
            apart(734, 0, "Veeam, Kaspersky, Word"),
        ].joined(separator: "\n")
        #expect(!(try read(page).text).contains("\t"))
    }

    @Test func aPageNumberBelowTwoColumnsBelongsToNeither() throws {
        let page = [
            TinyPDF.text([(50, 760, "Summary"), (310, 760, "Education")], size: 14),
            column(50, 740, 14, ["Second line engineer in a company of services", "Finds causes and writes them down, always"]),
            column(310, 740, 14, ["Bachelor of Sample Science, Example", "Master of Sample Science, Example"]),
            TinyPDF.text([(303, 40, "1")]),
        ].joined(separator: "\n")
        let text = blocks(try read(page)).joined(separator: "|")
        let places = try ["Summary", "Finds", "Education", "Master", "|1"].map { try #require(text.range(of: $0)?.lowerBound) }
        #expect(places == places.sorted())
    }

    @Test func aHeadingWithNothingBesideItSpeaksOfBothSides() throws {
        let page = [
            TinyPDF.text([(50, 790, "Skills")], size: 14),
            column(50, 760, 20, ["Networks", "Security", "Tools"]),
            column(200, 760, 20, ["Cisco, VLAN", "IPsec", "Git, Ansible"]),
            TinyPDF.text([(50, 680, "Career")], size: 14),
            TinyPDF.text([(50, 650, "May 2020 - now"), (50, 590, "May 2016 -"), (50, 577, "May 2020")]),
            column(200, 650, 13, ["Engineer", "Sample House", "Networks of sixty switches"]),
            column(200, 590, 13, ["Technician", "Example House", "Phones"]),
        ].joined(separator: "\n")
        let found = blocks(try read(page))
        #expect(found.contains("Networks\tCisco, VLAN"))
        #expect(found.contains("May 2020 - now\tEngineer"))
        #expect(found.contains("May 2016 - May 2020\tTechnician") || found.contains("May 2016 -May 2020\tTechnician"))
    }

    @Test func datesOfManyShortLinesAreReadAsOne() throws {
        let page = [
            column(50, 760, 13, ["From", "May 2017", "to this day"]),
            column(50, 690, 13, ["From", "September", "2013 to", "April 2017"]),
            column(130, 760, 16, ["Administrator", "The towns of Example and of Sample", "Sixty switches, two firewalls"]),
            column(130, 690, 16, ["Technician", "Sample Telephones and Daughters", "Phones, cables and masts in three towns"]),
        ].joined(separator: "\n")
        let found = blocks(try read(page))
        #expect(found.contains("From May 2017 to this day\tAdministrator"))
        #expect(found.contains("From September 2013 to April 2017\tTechnician"))
    }

    @Test(arguments: [
        ("vera.sample@exa", "mple.com", "vera.sample@example.com"), ("vera.sample@example.", "com", "vera.sample@example.com"),
        ("vera.sample", "@example.com", "vera.sample@example.com"),
        ("vera.sample@my-", "example.com", "vera.sample@my-example.com"),
    ])
    func aBrokenAddressIsJoined(first: String, second: String, whole: String) throws {
        let found = blocks(try read(column(50, 760, 13, [first, second, "Sample Town"])))
        #expect(found.first == whole)
    }

    @Test func aNumberToldInTwoLinesIsOne() throws {
        let page = column(50, 760, 13, ["vera@example.com", "Sample Road, Example | 07700", "900341 | https://example.com"])
        // A second column keeps the first one narrow.
        let beside = column(230, 758, 14, ["Alpha one two three", "Beta one two three", "Gamma one two three four five"])
        #expect(blocks(try read(page + "\n" + beside)).joined(separator: "\n").contains("07700 900341"))
    }

    @Test func slantedMarksStandApart() throws {
        let lines = column(
            50, 600, 13,
            [
                "Sauces for four hundred guests, every day and many nights, for weddings and for the meetings of the town,",
                "and the orders of the house.",
            ])
        let marks = [(200, 585, "Sa"), (260, 610, "mp"), (320, 635, "le")].map {
            "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 \($0.0) \($0.1) Tm (\($0.2)) Tj ET"
        }
        let found = blocks(try read(([lines] + marks).joined(separator: "\n")))
        #expect(
            found.first
                == "Sauces for four hundred guests, every day and many nights, for weddings and for the meetings of the town, and the orders of the house."
        )
    }

    @Test(arguments: [("vera@example.com", "vera.example.com"), ("Write to me", "sample.com is my page"), ("me@home", "Sample")])
    func aWholeAddressIsLeft(first: String, second: String) throws {
        #expect(blocks(try read(column(50, 760, 13, [first, second]))) == [first, second])
    }

    // MARK: What is not seen

    @Test(arguments: [
        "1 g BT /F1 10 Tf 50 700 Td (secret) Tj ET", "1 1 1 rg BT /F1 10 Tf 50 700 Td (secret) Tj ET",
        "0 0 0 0 k BT /F1 10 Tf 50 700 Td (secret) Tj ET", "0.99 0.99 0.99 rg BT /F1 10 Tf 50 700 Td (secret) Tj ET",
        "BT 3 Tr /F1 10 Tf 50 700 Td (secret) Tj ET", "BT /F1 1 Tf 50 700 Td (secret) Tj ET",
        "BT /F1 10 Tf 0.1 0 0 0.1 50 700 Tm (secret) Tj ET",
        "BT /F1 10 Tf 50 700 Td (secret) Tj ET 1 g 40 690 100 30 re f",
        "q 0 0 10 10 re W n BT /F1 10 Tf 50 700 Td (secret) Tj ET Q",
        "0.2 0.2 0.5 rg 40 690 100 30 re f BT /F1 10 Tf 50 700 Td (secret) Tj ET",
        "/G gs BT /F1 10 Tf 50 700 Td (secret) Tj ET",
    ])
    func hiddenTextIsKeptApart(drawing: String) throws {
        let page = TinyPDF.text([(50, 750, "seen")]) + "\n" + drawing
        let document = try read(page, resources: "/ExtGState << /G << /ca 0.0 >> >>")
        #expect(blocks(document) == ["seen"])
        #expect(blocks(document, hidden: true) == ["secret"])
        #expect(document.warnings.map(\.kind) == [.hiddenText])
    }

    @Test(arguments: [
        "0.1 0.1 0.3 rg 40 690 100 30 re f 1 g BT /F1 10 Tf 50 700 Td (also) Tj ET", "0.45 g BT /F1 10 Tf 50 700 Td (also) Tj ET",
        "0 0 0.6 rg BT /F1 10 Tf 50 700 Td (also) Tj ET", "BT /F1 6 Tf 50 700 Td (also) Tj ET",
        "0.93 g 40 690 100 30 re f 0 g BT /F1 10 Tf 50 700 Td (also) Tj ET",
    ])
    func readableTextIsVisible(drawing: String) throws {
        let document = try read(TinyPDF.text([(50, 750, "seen")]) + "\n" + drawing)
        #expect(blocks(document) == ["seen", "also"])
        #expect(document.warnings.isEmpty)
    }

    @Test func aHiddenWordInsideALineGoesApart() throws {
        let page = "BT /F1 10 Tf 50 700 Td (Knows ) Tj 1 g (Kubernetes ) Tj 0 g (printers) Tj ET"
        let document = try read(page)
        #expect(!blocks(document).joined().contains("Kubernetes"))
        #expect(blocks(document, hidden: true) == ["Kubernetes"])
    }

    @Test func recognisedTextOverThePictureOfAPageIsTheText() throws {
        // The same letters drawn in ink stand for the picture.
        let page = "BT /F1 10 Tf 50 700 Td (Recognised) Tj ET BT 3 Tr /F1 10 Tf 50 700 Td (Recognised) Tj ET"
        #expect(blocks(try read(page), hidden: true).isEmpty)
    }

    @Test func whatStandsOutsideTheShownPartIsNotRead() throws {
        let page = TinyPDF.text([(50, 700, "seen"), (50, 830, "secret")])
        let bytes = TinyPDF(pages: [page], resources: ">> /CropBox [0 0 595 820] /Nothing <<").bytes
        #expect(try DocumentReader.read(bytes, named: "a.pdf").text.contains("secret") == false)
    }

    #if Zip
        @Test func bytesWrittenAsLettersAreLookedInto() {
            #expect(ASCII85.decoded(Array("87cURD]i,\"Ebo80~>".utf8)[...]) == Array("Hello World!".utf8))
            #expect(ASCII85.decoded(Array("z87cUR DZ~>".utf8)[...]) == [0, 0, 0, 0] + Array("Hello".utf8))
            #expect(ASCII85.decoded([0xFF]) == nil)
            #expect(ASCII85.decoded([]) == [])
        }
    #endif

    // MARK: What cannot be read

    @Test func aPageWithoutLettersIsAScan() {
        #expect(throws: ReadError.scan(pages: 2)) { try read("0 0 100 100 re f", "0 0 100 100 re f") }
    }

    @Test func damagedAndEncryptedFilesAreToldApart() {
        #expect(throws: ReadError.damaged(format: "pdf", offset: nil)) {
            try DocumentReader.read(Array("%PDF-1.4 nothing more".utf8), named: "a.pdf")
        }
        let key = String(repeating: "00", count: 32)
        let encryption = "/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>"
        #expect(throws: ReadError.encrypted(format: "pdf")) {
            try DocumentReader.read(TinyPDF(pages: ["BT ET"], trailer: encryption).bytes, named: "a.pdf")
        }
    }

    @Test func timeIsLimited() {
        var limits = ReadLimits()
        limits.child.seconds = 0.001
        #expect(throws: ReadError.timedOut(seconds: 1)) {
            try DocumentReader.read(TinyPDF(pages: ["BT ET"]).bytes, named: "a.pdf", limits: limits)
        }
    }

    @Test func aFileOfManyPagesIsCut() throws {
        let pages = (0..<205).map { TinyPDF.text([(50, 400, "Words of page \($0)")]) }
        let document = try DocumentReader.read(TinyPDF(pages: pages).bytes, named: "a.pdf")
        #expect(document.blocks.last?.page == 200)
        #expect(document.warnings.map(\.kind) == [.cut])
    }
}
