/// The radar as pages: one for a pitfall, one for all.
public enum RadarPage {
    static func document(_ reading: RadarReading) -> Document {
        var page = Document(reading.name)
        page.text(
            reading.standing == .early ? "Too early to say." : reading.standing.word.capitalizedFirst + ".", .strong)
        page.heading("In your record")
        page.bullets(reading.numbers)
        page.heading("Threshold")
        page.text(reading.threshold)
        page.heading(reading.standing.meaning)
        page.text(reading.clears)
        if !reading.unmeasured.isEmpty {
            page.heading("Not measured")
            page.text(reading.unmeasured, .dim)
        }
        guard !reading.entries.isEmpty else { return page }
        page.heading(reading.standing == .look ? "Where" : "Counted")
        for entry in reading.entries.prefix(MirrorPage.most) {
            guard let target = entry.target else { continue }
            page.blocks.append(
                .link(.init(entry.text, .link), sign: .init("›", .dim), remark: entry.day.text, target))
        }
        if reading.entries.count > MirrorPage.most {
            page.text("and \(reading.entries.count - MirrorPage.most) more", .dim)
        }
        return page
    }

    /// All of them, for reading outside the screen.
    public static func document(_ readings: [RadarReading]) -> Document {
        var page = Document("Pitfalls, as your record shows them")
        for reading in readings {
            page.heading("\(reading.name): \(reading.standing.word)")
            page.text(reading.numbers.joined(separator: " · "))
            page.text(reading.threshold, .dim)
            if reading.standing == .look { page.text(reading.clears) }
            if !reading.unmeasured.isEmpty { page.text("Not measured: \(reading.unmeasured)", .dim) }
        }
        return page
    }
}
