import Model
import Testing

@testable import Extraction

@Suite("Kinds of documents")
struct DocumentKindTests {
    @Test(
        "by what stands in them",
        arguments: [
            (
                DocumentKind.coverLetter,
                "Dear Hiring Manager,\n\nI am writing to apply for the post of helpdesk technician. I am patient and know Windows.\n\nYours sincerely,\nAnna Lis"
            ),
            (
                .coverLetter,
                "Madame, Monsieur,\n\nJe souhaite postuler au poste de technicien. J'aime aider les gens.\n\nCordialement,\nAnna Lis\nanna@example.com"
            ),
            (.coverLetter, "Добрый день!\n\nМеня заинтересовала ваша вакансия. Готова выйти сразу.\n\nС уважением,\nАнна Лис"),
            (.coverLetter, "Szanowni Państwo,\n\nw odpowiedzi na ogłoszenie przesyłam CV.\n\nZ poważaniem\nAnna Lis"),
            (.coverLetter, "Доброго дня!\n\nМене зацікавила ваша вакансія, надсилаю резюме.\n\nЗ повагою,\nАнна Ліс"),
            (
                .certificate,
                "Certificate of completion\nThis is to certify that Anna Lis has successfully completed the course Windows 11.\nDate of issue: 12.03.2024"
            ),
            (.certificate, "Attestation de formation\nJe soussigné certifie que Mme Anna Lis a suivi la formation Linux."),
            (.certificate, "ZAŚWIADCZENIE\nNiniejszym zaświadcza się, że Anna Lis ukończyła kurs. Data wydania: 2024"),
            (.certificate, "Сертификат\nНастоящим подтверждается, что Анна Лис прошла курс. Дата выдачи: 2024"),
            (
                .vacancy,
                "Helpdesk technician\n\nResponsibilities:\n- answer calls\n\nRequirements:\n- Windows\n- English B2\n\nWe offer:\n- a good salary"
            ),
            (
                .cv,
                "Anna Lis\nanna@example.com\n\nEXPERIENCE\nHelpdesk technician, Example Ltd, March 2019 - May 2021\n- tickets\n\nEDUCATION\nBachelor, 2018"
            ),
            // A CV in a letter's clothes.
            (
                .cv,
                "Dear Sir or Madam,\nI am applying for your post.\n\nFrom March 2019 to May 2021 I was a helpdesk technician at Example Ltd.\n\nFrom June 2021 to May 2024 I was a system administrator at Sample Ltd.\nKind regards\nAnna Lis"
            ),
            // Somebody without a job yet.
            (.cv, "Anna Lis\nanna@example.com\n\nEDUCATION\nStudent of computer science\n\nSKILLS\nWindows, Linux"),
        ])
    func kinds(kind: DocumentKind, text: String) throws {
        #expect(try Repository.profile(text).kind == kind)
    }
}
