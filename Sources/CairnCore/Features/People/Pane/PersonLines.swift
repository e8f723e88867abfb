/// The texts of lines about a person, wherever they appear.
struct PersonLines {
    private let person: Person
    private let people: People
    private let context: Context

    init(_ person: Person, _ people: People, _ context: Context) {
        self.person = person
        self.people = people
        self.context = context
    }

    /// "ML engineer at Acme · senior, staff or lead · GenAI engineer · Berlin"; or that nothing is known.
    ///
    /// - Parameter adding: how to add it here: ": i adds it".
    func standing(adding: String = "") -> Document.Block {
        let track = person.track.map { context.library.track($0)?.name ?? $0 } ?? ""
        let place = [person.place, person.zone].filter { !$0.isEmpty }.joined(separator: ", ")
        let parts = [person.position, person.industry, person.seniority?.name.lowercased() ?? "", track, place]
        let known = parts.filter { !$0.isEmpty }
        return known.isEmpty
            ? .text("Nothing more known yet\(adding).", .hint) : .text(known.joined(separator: " · "), .dim)
    }

    /// "scheduled · 3 Dec 2026, 14:30 Europe/Berlin · in 12 days · video call · 30 min".
    func when(_ talk: Conversation) -> String {
        var parts = [talk.state.name]
        if let day = talk.day, talk.state.isOpen {
            parts += [date(talk), day.said(from: context.today, past: "ago")]
        } else {
            parts.append(talk.day == nil ? "since \(talk.since.text)" : date(talk))
        }
        if !talk.channel.isEmpty { parts.append(talk.channel) }
        if let minutes = talk.minutes { parts.append("\(minutes) min") }
        return parts.joined(separator: " · ")
    }

    /// "3 Dec 2026, 14:30 Europe/Berlin"; if it has no date, the day of its state.
    func date(_ talk: Conversation) -> String {
        let time = talk.minute.map { ", \(ClockTime.text($0))\(talk.zone.isEmpty ? "" : " " + talk.zone)" } ?? ""
        return talk.date.text + time
    }
}

extension Day {
    /// "yesterday", "today", "tomorrow", "in 3 days", "in 2 weeks", "5 days late"; `past` is the word for days that are past.
    public func said(from today: Day, past: String = "late") -> String {
        let days = self - today
        switch days {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return past == "ago" ? "yesterday" : "1 day \(past)"
        case ..<0: return -days < 60 ? "\(-days) days \(past)" : "\(-days / 30) months \(past)"
        case ..<14: return "in \(days) days"
        case ..<60: return "in \((days + 3) / 7) weeks"
        default: return "in \((days + 15) / 30) months"
        }
    }
}
