/// Writes a calendar (RFC 5545). The same entries give the same bytes.
///
/// Times are UTC or of no zone: a named zone would have to bring the rules of its clock along.
public enum CalendarWriter {
    /// The calendar with these entries. The RFC wants at least one.
    public static func text(events: [CalendarEvent], tasks: [CalendarTask]) -> String {
        var writer = LineWriter()
        writer.line("BEGIN", "VCALENDAR")
        writer.line("VERSION", "2.0")
        writer.line("PRODID", "-//Cairn//Cairn//EN")
        writer.line("CALSCALE", "GREGORIAN")
        for event in events { write(event, &writer) }
        for task in tasks { write(task, &writer) }
        writer.line("END", "VCALENDAR")
        return writer.text
    }

    private static func write(_ event: CalendarEvent, _ writer: inout LineWriter) {
        writer.line("BEGIN", "VEVENT")
        writer.text("UID", PlainText.line(event.uid))
        writer.time("DTSTAMP", event.changed)
        writer.line("SEQUENCE", "\(max(event.revision, 0))")
        writer.time("DTSTART", event.start)
        if case .day = event.start {
            // A day on which something happens is not a day on which one is busy.
            writer.line("TRANSP", "TRANSPARENT")
        } else if let minutes = event.minutes, minutes > 0 {
            writer.line("DURATION", "PT\(minutes)M")
        }
        writer.text("SUMMARY", PlainText.line(event.summary))
        writer.text("LOCATION", PlainText.line(event.place))
        writer.text("DESCRIPTION", PlainText.lines(event.details))
        writer.line("STATUS", event.status.rawValue)
        writer.line("END", "VEVENT")
    }

    private static func write(_ task: CalendarTask, _ writer: inout LineWriter) {
        writer.line("BEGIN", "VTODO")
        writer.text("UID", PlainText.line(task.uid))
        writer.time("DTSTAMP", task.changed)
        writer.line("SEQUENCE", "\(max(task.revision, 0))")
        writer.time("DUE", .day(task.due))
        writer.text("SUMMARY", PlainText.line(task.summary))
        writer.text("DESCRIPTION", PlainText.lines(task.details))
        writer.line("STATUS", task.status.rawValue)
        writer.line("END", "VTODO")
    }
}

extension LineWriter {
    fileprivate mutating func time(_ name: String, _ time: CalendarTime) {
        let property = time.property(name)
        line(property.name, property.value)
    }
}
