/// What a phrase of Data speaks of: each topic is a section of a lexicon, or a file of its own.
public enum Topic: UInt8, Sendable, CaseIterable {
    case skill, certificate, country, town
    case markers, months, seasons, date, duration, numbers, experience, heading
    case vacancyHeading, modality, stance, others, othersAfter, quoted, instruction
    case level, levelContext, languages, education, educationState, certificateState
    case line, onCall, title, duty, kind, employer, workplace, label, vacancyLabel
    case document, documentWhen, depth, quantity, driving, particle, courtesy, address, documentKind
    case length, amount
    case experienceObject, start, contract, pay, currency, lodging, schedule, application, rate
    case wording, wordingPerson, wordingLimit
}

/// Sections of a CV.
public enum Heading: String, Sendable, CaseIterable {
    case experience, education, skills, languages, certificates, courses, contact, personal, summary, objective, projects
    case volunteering, interests, references, additional, learning, lacking, documents
}

/// Sections of a vacancy.
public enum VacancyHeading: String, Sendable, CaseIterable {
    case requirements, nice, technologies, duties, offer, company, apply, documents, languages, profile, skills, similar,
        questions
    case education, contact, portrait
}

/// Words of dates.
public enum DateWord: String, Sendable, CaseIterable {
    case from, to, now, since, until, year, quarter
    /// Words that bring in both ends, joined by "and".
    case between
    /// What may stand between a day, a month or a quarter and its year.
    case of
    /// Behind a month: of the year named before.
    case same
}

/// The seasons.
public enum Season: String, Sendable, CaseIterable {
    case spring, summer, autumn, winter
}

/// Words of durations.
public enum DurationWord: String, Sendable, CaseIterable {
    case year, month, week, day, half, yearandhalf
    /// A month only where years stand before it.
    case monthbehind
    /// Half a unit more, before the unit or behind it.
    case andhalf
    /// Words between a number and its unit that do not change it.
    case filler
    /// Units that stand before their number and mean about so many.
    case aboutyear, aboutmonth
}

/// Words beside numbers that are no dates, and lengths of time that are no work.
public enum AmountWord: String, Sendable, CaseIterable {
    /// Before a number that is no year, or the number of a version.
    case before
    /// Behind such a number: a currency, a unit, what is counted.
    case behind
    /// A product whose versions are called by years.
    case product
    /// Before a length of time that is no work: an age, a warranty, a repetition.
    case apart
}

/// How much something is asked for.
public enum ModalityWord: String, Sendable, CaseIterable {
    case must, should, nice, weak, none
}

/// What a person says of a skill besides having it, and on which side of the skill the words stand.
public enum StanceWord: String, Sendable, CaseIterable {
    case lacks
    case lacksBefore = "lacks.before"
    case lacksAfter = "lacks.after"
    case learning
    case learningBefore = "learning.before"
    case learningAfter = "learning.after"
    case wants
    case wantsBefore = "wants.before"
    case wantsAfter = "wants.after"
    case hadOnly = "had-only"
    case hadOnlyBefore = "had-only.before"
    case hadOnlyAfter = "had-only.after"
    case but
    /// Words that deny the one thing that they touch: "not A but B", "instead of A".
    case not
    /// Words by which the one thing behind them was missing: without.
    case without
    /// Words that deny each thing they stand before, where they stand twice: neither, nor.
    case neither
    /// Words that are an answer by themselves: "A: no".
    case no
    /// Denials that speak of a thing out of order where nothing joins them to its name: "VPN did not work".
    case lacksOf = "lacks.of"
    /// Words that turn a denial into the past: any more, for years.
    case past
    /// Words that say that something is known or was worked with.
    case having = "has"
}

/// Words beside a language's level.
public enum LevelContext: String, Sendable, CaseIterable {
    case reading, level, course
    /// Words that part a language into what is read, written, heard and said.
    case part
    /// Levels that speak of several languages at once: bilingual.
    case several
    /// Words that make names of languages speak of something else: layouts of a keyboard.
    case other
}

/// Words of education.
public enum EducationWord: String, Sendable, CaseIterable {
    case none, secondary, vocational
    case shortCycle = "bac+2"
    case bachelor, master, doctorate, school, higher, field
}

/// Whether an education is finished.
public enum EducationState: String, Sendable, CaseIterable {
    case unfinished, ongoing, finished
}

/// Why a certificate is not held.
public enum CertificateState: String, Sendable, CaseIterable {
    case failed, planned, expired
}

/// Words of support lines.
public enum LineWord: String, Sendable, CaseIterable {
    case l1 = "L1"
    case l2 = "L2"
    case l3 = "L3"
    case escalation
    /// The line is sought, not worked on.
    case aim
}

/// Words of on-call duty.
public enum OnCallWord: String, Sendable, CaseIterable {
    case yes, no, shift
}

/// Kinds of job titles.
public enum TitleWord: String, Sendable, CaseIterable {
    case support, it, other, senior
}

/// What a job's text shows of its main duty.
public enum DutyWord: String, Sendable, CaseIterable {
    case support, notsupport
    /// What a post of support is about: in a title it makes any head one of support.
    case object
    /// A department of a firm's own computers.
    case department
    /// Words of helping, and people who are helped: with a number between them they show support ("support for 70 teachers").
    case helping, people
}

/// Words of kinds of work.
public enum KindWord: String, Sendable, CaseIterable {
    case freelance, apprenticeship, internship, military, volunteering, employment
    /// A time away from work: parental leave, a career break. It is no position.
    case leave
}

/// Words by which an employer is known.
public enum EmployerWord: String, Sendable, CaseIterable {
    case form, word
}

/// Labels before a fact in a CV.
public enum LabelWord: String, Sendable, CaseIterable {
    case name, email, phone, address, city, birth, nationality, telegram, website, position, company, period, duties, tools
}

/// Labels before a fact in a vacancy.
public enum VacancyLabel: String, Sendable, CaseIterable {
    case id, title, company, place, start, contract, pay, lodging, schedule, email, subject
}

/// When a paper is asked for, if not always.
public enum DocumentWhenWord: String, Sendable, CaseIterable {
    case ifAvailable, perProject
}

/// How deep a knowledge is.
public enum DepthWord: String, Sendable, CaseIterable {
    case basic, role, advanced
}

/// Words of amounts and of joining.
public enum QuantityWord: String, Sendable, CaseIterable {
    case atleast, morethan, any, or, and, andor
    /// Plural words beside a word of modality, by which it speaks of more than one thing.
    case several
    /// Nouns of knowing, on which a list of names hangs as a whole: "knowledge of A, B".
    case head
}

/// Words for the signs of an e-mail address that is hidden from machines: "name (at) host (dot) org".
public enum AddressWord: String, Sendable, CaseIterable {
    case at, dot
}

/// Formulas by which letters, certificates, adverts and descriptions of a trade are known.
public enum DocumentKindWord: String, Sendable, CaseIterable {
    case salutation, closing, application, certificate, advert, description
    /// Words before the number of a vacancy.
    case reference
}

/// Words of a day that is named by no date.
public enum StartWord: String, Sendable, CaseIterable {
    case soon
}

/// Words of what is paid.
public enum PayWord: String, Sendable, CaseIterable {
    case gross, net, hour, day, month, year, thousand
    /// Words before or behind a number of payments in a year.
    case payments
    case thirteen, fourteen
}

/// Whether lodging is offered.
public enum LodgingWord: String, Sendable, CaseIterable {
    case offered, none
}

/// Words of working time.
public enum ScheduleWord: String, Sendable, CaseIterable {
    /// The unit of hours.
    case hours
    /// Hours a week.
    case week
    /// What makes hours those of a week: "a week".
    case weekly
    /// Times of work, and how they change: shifts, part time, remote.
    case times
}

/// Words of how to apply.
public enum ApplicationWord: String, Sendable, CaseIterable {
    case pages, stack, examples, number, title, letter, pay, availability
}

/// Words of what moves the rate, and of what a CV shows for it.
public enum RateWord: String, Sendable, CaseIterable {
    /// Words that say that something moves the rate.
    case moves
    case language, speed
    case onCall = "on-call"
    case access, tickets
    /// A unit of work done in a day: tickets a day.
    case volume
}
