/// The help texts.
enum Help {
    static let version = "0.1.0"

    static let overview = """
        shortlist: reads CVs and vacancies, matches them, and says why. Nothing leaves this machine.

        usage: shortlist COMMAND [OPTION …] [PATH …]

          rank --vacancy V PATH…       CVs against vacancies: a shortlist
          check CV --vacancy V         a candidate's own check of one CV
          documents --vacancy V        the list of onboarding papers
          profile PATH…                what was read from CVs
          vacancy PATH…                what was read from vacancy pages
          inspect FILE                 every finding of one file: its words, its place, the rule that fired
          lint                         Data and Templates are sound; all examples hold
          measure SET                  precision and recall over a labelled set

        V is a file, or an id under Data/vacancies such as 116. PATH is a file, a folder (with all below it), or - for a list of
        paths on standard input.

        \(options)
        """

    static let options = """
        options:
          --as-of YYYY-MM-DD      the day for which "to the present" is computed (default: today)
          --out DIR               rank: write the pages and files there
          --by-subject            rank: a CV that came in a letter is held only against the vacancies its letter names
          --format FORMAT         text, json, jsonl, csv, html or vacancy, where the command knows it
          --language CODE         the language of what is printed: ru, uk, fr, en, pl
          --top N                 lists hold the best N (default 5000)
          --max-size SIZE         the largest file, such as 20M (default; never more than 256M; a text never more than 1M)
          --text                  inspect: the text as it was read, instead of the findings
          --wording               vacancy: words that the law forbids or that scare candidates off
          --facts FILE            documents: the facts of the assignment
          --data DIR              the words, weights and rules (default: beside the program)
          --templates DIR         the pages (default: beside the program)
          --quiet, -q             no progress and no notes
          --help, -h              this text
          --version               the version

        exit codes: 0 all well; 1 done, but some inputs could not be read; 2 Data, Templates or a vacancy are unusable;
        3 an output could not be written; 64 a mistake on the command line; 128 + n ended by signal n
        """

    /// The help of one command.
    static func of(_ command: String) -> String {
        let text =
            switch command {
            case "rank":
                """
                usage: shortlist rank --vacancy V [--vacancy V …] [--by-subject] [--out DIR] PATH…

                Reads the CVs, holds each against each vacancy and prints the shortlist, best first. With --out it also writes
                shortlist.json, .csv and .html, a page per candidate, and unread.csv. Formats: text, jsonl, json, csv, html.
                What is certainly no CV (a vacancy, a cover letter, a certificate) is listed as unread.

                With --by-subject a CV that came in a letter is held only against those of the vacancies whose numbers stand in the
                letter's subject or text (№116, n°116, nr 116, #116, ref. 116); where it names none of them, against all.
                """
            case "check":
                """
                usage: shortlist check CV --vacancy V [--language fr]

                Shows a candidate what the CV shows for the vacancy, with the words that say so. Formats: text, json, html.
                """
            case "documents":
                """
                usage: shortlist documents --vacancy V [CV] [--facts FILE]

                Prints the papers that the onboarding needs, each with its reason and stage. Formats: text, json, csv, html.
                """
            case "profile":
                """
                usage: shortlist profile PATH…

                Prints what was read from CVs. Formats: text, jsonl.
                """
            case "vacancy":
                """
                usage: shortlist vacancy PATH…
                       shortlist vacancy --wording PATH…

                Prints what was read from vacancy pages. Formats: text, jsonl, vacancy. With --format vacancy it writes the spec of
                one page: a short file that a person can edit and that every command accepts in place of the page.

                With --wording it names the words of a page that the law of France or Poland forbids or that scare candidates off, each
                with its line and source, and says where no pay is stated. Formats: text, jsonl. It is no legal advice.
                """
            case "inspect":
                """
                usage: shortlist inspect FILE
                       shortlist inspect --text PATH…

                Prints every finding of one file with its line, its words and the rule that fired; rejected ones with the reason.
                With --text it prints the text of the documents as it was read, and nothing is looked for in it. What a reader
                of the page does not see stands behind [hidden: and the reason]. Of several documents, a line ==> with the
                path stands before each.
                """
            case "lint":
                """
                usage: shortlist lint [--data DIR] [--templates DIR]

                Checks every file of Data and Templates and runs all examples.
                """
            default:
                """
                usage: shortlist measure SET [PATH…]

                Compares what is read with the facts of a labelled set: a folder with cvs.jsonl. The CVs stand in it, or where further
                paths say, or else are the samples of Data.
                """
            }
        return text + "\n\n" + options
    }
}
