/// A report as one page of HTML: without a script, with nothing to fetch, for a phone, a large window and paper.
struct ReportPage {
    let report: MentorReport

    var text: String { page.text + "\n" }

    private var page: Markup {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(report.title), \(report.day.text)</title>
        <style>
        \(ReportStyle.sheet)
        </style>
        </head>
        <body>
        <main>
        <header>
        <h1>\(report.title)</h1>
        <p class="days">\(report.subtitle)</p>
        </header>
        \(report.sections.map(section))
        </main>
        </body>
        </html>
        """
    }

    private func section(_ section: MentorReport.Section) -> Markup {
        let blocks: [Markup] =
            section.blocks.isEmpty ? ["<p class=\"nothing\">\(section.nothing)</p>"] : section.blocks.map(block)
        return """
            <section>
            <h2>\(section.heading)</h2>
            \(blocks)
            </section>
            """
    }

    private func block(_ block: MentorReport.Block) -> Markup {
        switch block {
        case .text(let text): "<p>\(text.text)</p>"
        case .list(let entries): "<ul>\n\(entries.map(entry))\n</ul>"
        case .questions(let texts): "<ol>\n\(texts.map { "<li>\($0.text)</li>" as Markup })\n</ol>"
        case .burnUp(let chart): "<figure>\n\(BurnUpPicture(chart: chart).markup)\n</figure>"
        case .hours(let chart): "<figure>\n\(WeekHoursPicture(chart: chart).markup)\n</figure>"
        }
    }

    private func entry(_ entry: MentorReport.Entry) -> Markup {
        let text: Markup
        if let address = WebAddress(entry.place) {
            text = "<a href=\"\(address.text)\" rel=\"noopener noreferrer\">\(entry.text.text)</a>"
        } else {
            text = entry.place.isEmpty ? "\(entry.text.text)" : "\(entry.text.text) <code>\(entry.place)</code>"
        }
        let remark: Markup = entry.remark.map { "<br><span class=\"remark\">\($0.text)</span>" } ?? ""
        return "<li>\(text)\(remark)</li>"
    }
}

/// How the page looks.
enum ReportStyle {
    /// On paper it is light whatever the screen is, and links show where they lead.
    static let sheet: Markup = """
        :root { color-scheme: light dark; --paper: #fdfcf9; --ink: #22252a; --dim: #5b6169; --rule: #d9d6cd;
          --link: #1a5a8a; --earned: #1f6f54; --fan: #b9792b; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #16181c; --ink: #e6e4de; --dim: #a5abb3; --rule: #3a3e45; --link: #8ec2ee;
            --earned: #6cc7a3; --fan: #e0ad68; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
        main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; }
        h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.25rem 0 .6rem; padding-top: .8rem; border-top: 1px solid var(--rule); }
        p, li { overflow-wrap: anywhere; unicode-bidi: plaintext; }
        p { margin: .6rem 0; }
        ul, ol { margin: .6rem 0; padding-left: 1.3rem; }
        li { margin: .35rem 0; }
        a { color: var(--link); text-underline-offset: .15em; }
        code { font: .9em ui-monospace, monospace; }
        .days, .remark, .nothing { color: var(--dim); }
        .days { margin: .3rem 0 0; }
        .remark { font-size: .95em; }
        .nothing { font-style: italic; }
        figure { margin: 1.2rem 0; }
        svg { display: block; width: 100%; max-width: 36rem; height: auto; }
        svg text { font: 13px system-ui, sans-serif; fill: var(--dim); }
        svg .grid { stroke: var(--rule); stroke-width: 1; fill: none; }
        svg .today { stroke: var(--dim); stroke-width: 1; stroke-dasharray: 2 3; }
        svg .earned { stroke: var(--earned); stroke-width: 3; fill: none; stroke-linejoin: round; stroke-linecap: round; }
        svg .due { stroke: var(--dim); stroke-width: 1.5; fill: none; stroke-dasharray: 6 4; }
        svg .even { stroke: var(--fan); stroke-width: 2; fill: none; }
        svg .likely { stroke: var(--fan); stroke-width: 2; fill: none; stroke-dasharray: 1 4; stroke-linecap: round; }
        svg .fan { fill: var(--fan); opacity: .14; }
        svg .dot { fill: var(--fan); stroke: var(--fan); stroke-width: 2; }
        svg .ring { fill: var(--paper); stroke: var(--fan); stroke-width: 2; }
        svg .bar { fill: var(--earned); }
        svg .meant { stroke: var(--ink); stroke-width: 2; }
        @media print {
          :root { color-scheme: light; --paper: #fff; --ink: #000; --dim: #444; --rule: #bbb; --link: #000;
            --earned: #1f6f54; --fan: #8a5a1c; }
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          h2 { margin-top: 1.2rem; break-after: avoid; }
          li, figure { break-inside: avoid; }
          svg { max-width: 10cm; }
          a[href]::after { content: " (" attr(href) ")"; font-size: .85em; color: var(--dim); overflow-wrap: anywhere; }
          @page { margin: 18mm; }
        }
        """
}
