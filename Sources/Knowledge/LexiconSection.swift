import Model

/// One section of a lexicon: the topic of its phrases and the keys of its lines.
struct LexiconSection {
    /// What may stand left of the sign of equality.
    enum Keys {
        case none
        case number
        case humanLanguage
        case document
        case experienceObject
        case currency
        case names([String])
    }

    /// What its phrases speak of.
    let topic: Topic
    /// The keys of its lines.
    let keys: Keys

    init(_ topic: Topic, _ keys: Keys) {
        self.topic = topic
        self.keys = keys
    }

    init<Key: CaseIterable & RawRepresentable>(_ topic: Topic, _ type: Key.Type) where Key.RawValue == String {
        self.init(topic, .names(type.allCases.map(\.rawValue)))
    }

    /// The sections by their names.
    static let all: [String: LexiconSection] = [
        "markers": LexiconSection(.markers, .none), "months": LexiconSection(.months, .number),
        "seasons": LexiconSection(.seasons, Season.self),
        "date": LexiconSection(.date, DateWord.self), "duration": LexiconSection(.duration, DurationWord.self),
        "numbers": LexiconSection(.numbers, .number), "experience": LexiconSection(.experience, .none),
        "heading": LexiconSection(.heading, Heading.self),
        "vacancy.heading": LexiconSection(.vacancyHeading, VacancyHeading.self),
        "modality": LexiconSection(.modality, ModalityWord.self),
        "stance": LexiconSection(.stance, StanceWord.self), "others": LexiconSection(.others, .none),
        "others.after": LexiconSection(.othersAfter, .none), "quoted": LexiconSection(.quoted, .none),
        "instruction": LexiconSection(.instruction, .none),
        "level": LexiconSection(.level, .names(["A1", "A2", "B1", "B2", "C1", "C2", "native"])),
        "level.context": LexiconSection(.levelContext, LevelContext.self),
        "languages": LexiconSection(.languages, .humanLanguage),
        "education": LexiconSection(.education, EducationWord.self),
        "education.state": LexiconSection(.educationState, EducationState.self),
        "certificate.state": LexiconSection(.certificateState, CertificateState.self),
        "line": LexiconSection(.line, LineWord.self),
        "oncall": LexiconSection(.onCall, OnCallWord.self), "title": LexiconSection(.title, TitleWord.self),
        "duty": LexiconSection(.duty, DutyWord.self),
        "kind": LexiconSection(.kind, KindWord.self), "employer": LexiconSection(.employer, EmployerWord.self),
        "employer.before": LexiconSection(.workplace, .none),
        "label": LexiconSection(.label, LabelWord.self), "label.vacancy": LexiconSection(.vacancyLabel, VacancyLabel.self),
        "document": LexiconSection(.document, .document), "document.when": LexiconSection(.documentWhen, DocumentWhenWord.self),
        "depth": LexiconSection(.depth, DepthWord.self), "quantity": LexiconSection(.quantity, QuantityWord.self),
        "driving": LexiconSection(.driving, .none), "particle": LexiconSection(.particle, .none),
        "courtesy": LexiconSection(.courtesy, .none), "address": LexiconSection(.address, AddressWord.self),
        "length": LexiconSection(.length, .number), "amount": LexiconSection(.amount, AmountWord.self),
        "document.kind": LexiconSection(.documentKind, DocumentKindWord.self),
        "experience.object": LexiconSection(.experienceObject, .experienceObject),
        "start": LexiconSection(.start, StartWord.self),
        "contract": LexiconSection(.contract, .names(Contract.allCases.map(\.rawValue))),
        "pay": LexiconSection(.pay, PayWord.self),
        "currency": LexiconSection(.currency, .currency), "lodging": LexiconSection(.lodging, LodgingWord.self),
        "schedule": LexiconSection(.schedule, ScheduleWord.self),
        "application": LexiconSection(.application, ApplicationWord.self),
        "rate": LexiconSection(.rate, RateWord.self),
    ]
}
