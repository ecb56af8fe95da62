import Model
import Testing

@testable import Extraction

@Suite("Names")
struct NameTests {
    @Test(
        "the name in the head of a CV",
        arguments: [
            ("Marcus T. Sample\nHelpdesk Technician", "Marcus T. Sample"),
            ("Name: Marcus T. Sample\nTel: 020 7946 0871", "Marcus T. Sample"),
            ("Образцов И. П.\nСистемный администратор", "Образцов И. П."),
            ("SAMPLE, Lowena\n07700 900 548, Plymouth", "SAMPLE, Lowena"),
            ("Sample, Lowena\nlowena@example.com", "Sample, Lowena"),
            ("Dr. Thaddeus Okoro-Sample\nthaddeus@example.org", "Thaddeus Okoro-Sample"),
            ("CV of Euphemia Sample\nBookkeeper, 2016 - 2021", "Euphemia Sample"),
            ("Monsieur Jean-Côme Exemple", "Jean-Côme Exemple"),
            ("Nom : EXEMPLE\nPrénom : Anna", "EXEMPLE Anna"), ("Curriculum vitae de Paule Exemple", "Paule Exemple"),
            ("Nolwenn Exemple\n2021-04 / 2023-10\nSCIERIE DU MENEZ\nAssistante comptable", "Nolwenn Exemple"),
            ("JUNIPER SAMPLE\n\"THE COPPER KETTLE\" LTD, Waitress, 2019", "JUNIPER SAMPLE"),
            ("Kacper Rybak\nW firmie „Śledź” pracowałem jako dyspozytor od listopada 2016.", "Kacper Rybak"),
            ("Helpdesk Technician\nAnna Sample\nanna@example.com", "Anna Sample"),
            ("Starszy Magazynier\nAnna Wzorek", "Anna Wzorek"),
            ("Pan Jan Wzorek, 20 lat", "Jan Wzorek"), ("Зразкова Олена Петрівна, Київ", "Зразкова Олена Петрівна"),
        ])
    func head(text: String, name: String) throws {
        #expect(try Repository.profile(text).identity.name?.fact == name)
    }

    @Test(
        "what is no name",
        arguments: [
            "EXPERIENCE\n\nCashier, Corner Kiosks Ltd, 2019 - 2021", "Support Engineer\n2019 - 2021",
            "\"Copper Kettle\"\ntea and cakes",
            "Active Directory\nOffice 365",
        ])
    func none(text: String) throws { #expect(try Repository.profile(text).identity.name == nil) }
}
