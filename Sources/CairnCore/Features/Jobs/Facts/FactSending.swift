/// Finds the day by which one is asked to send something: "Please send your CV by 15 January to jobs@pier.example".
enum FactSending {
    /// What asks for it, at the beginning of a sentence or behind "please".
    private static let requests: Set<String> = ["apply", "bewirb", "bewerben", "bewerbt"]
    /// The same, if it also says what is sent or to whom: one may be hired to submit a report by a day.
    private static let sendings: Set<String> = [
        "send", "submit", "email", "e-mail", "mail", "write", "upload", "hand", "sende", "senden", "sendet", "schick",
        "schicke", "schicken", "schickt", "richte", "richten",
    ]
    /// What is sent.
    private static let papers: Set<String> = [
        "cv", "cvs", "resume", "resumes", "résumé", "lebenslauf", "bewerbung", "bewerbungen", "bewerbungsunterlagen",
        "unterlagen",
    ]
    /// What is sent too, or whereto; elsewhere it may be something else.
    private static let hints: Set<String> = [
        "us", "application", "applications", "letter", "references", "portal", "uns", "anschreiben",
    ]
    private static let bounds: Set<String> = ["by", "until", "till", "before", "bis", "vor"]
    /// What may stand between one of them and the day.
    private static let fillers: Set<String> = [
        "the", "midnight", "noon", "end", "of", "on", "latest", "no", "later", "than", "and", "including", "zum",
        "spätestens", "einschließlich", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
        "samstag", "sonntag",
    ]
    /// What else happens by a day.
    private static let others: Set<String> = [
        "start", "starts", "begin", "begins", "available", "join", "hear", "reply", "respond", "answer", "notify",
        "notified", "interview", "interviews", "decide", "decision", "invite", "invited", "graduate", "graduated",
        "graduating", "complete", "completed", "finish", "finished", "relocate", "if", "limited", "runs", "anfangen",
        "anfängst", "beginnen", "starten", "verfügbar", "antworten", "melden", "wenn", "falls", "läuft",
        "abgeschlossen", "who", "we", "wir", "read", "review", "reviewed", "screened", "contacted", "expect", "deliver",
        "delivered",
    ]

    /// The last day to send it; nil if the line names none. Each of its sentences is read by itself.
    static func last(_ line: FactLine, _ today: Day) -> Day? {
        FactLine.sentences(line.text).lazy.compactMap { inSentence($0, today) }.first
    }

    private static func inSentence(_ sentence: String, _ today: Day) -> Day? {
        let words = FactDay.words(sentence)
        let small = words.map { $0.lowercased() }
        guard let request = request(small) else { return nil }
        for place in small.indices.dropFirst(request) where bounds.contains(small[place]) {
            guard Set(small[request..<place]).isDisjoint(with: others) else { return nil }
            let rest = words[(place + 1)...].drop { fillers.contains($0.lowercased()) }
            if rest.startIndex <= place + 5, let day = FactDay.begins(rest, today) { return day }
        }
        return nil
    }

    /// Where one is asked for something; nil if one is not.
    private static func request(_ words: [String]) -> Int? {
        let isOfPapers = words.contains { papers.contains($0) || hints.contains($0) || $0.contains("@") }
        return words.indices.first { place in
            if papers.contains(words[place]) { return true }
            let isAsked = place == 0 || ["please", "bitte", "and", "kindly"].contains(words[place - 1])
            if requests.contains(words[place]) || isOfPapers && sendings.contains(words[place]), isAsked { return true }
            return words[place] == "application" && place > 0 && words[place - 1] == "your"
        }
    }
}
