import Testing

extension EndToEnd {
    /// Contacts in, calendars out, by command.
    @Suite struct ExchangeTests {
        private let home: Home

        init() throws { home = try Home() }

        private func card(_ name: String, _ lines: String...) -> String {
            (["BEGIN:VCARD", "VERSION:3.0", "FN:\(name)"] + lines + ["END:VCARD", ""]).joined(separator: "\r\n")
        }

        @Test func `what is odd is named with its line, and the rest is taken`() throws {
            let text =
                card("Ada One", "TEL:1", "TEL:2", "BDAY:2000-01-01") + card("Mentors", "KIND:group")
                + "BEGIN:VCARD\r\nFN:C"
            let shown = try home.must("people", "import", "-", "--apply", input: text)
            #expect(
                shown.contains("left out 2: line 8, 'Mentors' is a group, not a person\n            line 13, the card"))
            #expect(shown.contains("not read: TEL 2, BDAY\n"))
            #expect(shown.contains("1 new, 0 changed, 0 doubtful, 0 the same."))
            #expect(try home.must("people", "list").contains("Ada One"))
        }

        @Test func `an import that comes again shows what changed`() throws {
            try home.must("people", "import", "-", "--apply", input: card("Wanda Ostrov", "UID:u1", "NOTE:first"))
            let again = card("Wanda Neuname", "UID:u1", "NOTE:first and second")
            let shown = try home.must("people", "import", "-", "--apply", input: again)
            #expect(shown.contains("changed   Wanda Ostrov: name “Wanda Neuname”, notes differ (yours kept)"))
            #expect(try home.must("people", "note", "Wanda Neuname") == "first\n")
        }

        @Test func `two entries become one, and undo parts them`() throws {
            try home.must("people", "add", "Rika Moor", "--company", "Dune")
            try home.must("people", "add", "R. Moor", "--company", "Kelp", "--role", "Lead")
            try home.must("people", "log", "R. Moor", "--state", "asked")
            #expect(try home.must("people", "merge", "Rika", "R. Moor") == "Done: Merge R. Moor into Rika Moor.\n")
            let shown = try home.must("people", "show", "Rika")
            #expect(shown.contains("Lead at Dune") && shown.contains("asked"))
            #expect(try home.cairn("people", "show", "R. Moor").code == 64)
            try home.must("undo")
            #expect(try home.must("people", "show", "R. Moor").contains("Kelp"))
            #expect(try home.cairn("people", "merge", "Rika", "Rika").error.contains("are the same entry already"))
        }

        @Test func `calendars have the minute's own offset, and tell what moved and what was called off`() throws {
            try home.must("people", "add", "Ada")
            func calendar(_ day: String) throws -> String {
                try home.must(
                    "people", "log", "Ada", "--state", "scheduled", "--time", "01:30", "--zone", "europe/berlin",
                    "--day", day)
                return try home.must("people", "export", "ical")
            }
            let spring = try calendar("2027-03-28")
            #expect(spring.contains("DTSTART:20270328T003000Z") && spring.contains("SEQUENCE:0"))
            let autumn = try calendar("2027-10-31")
            #expect(autumn.contains("DTSTART:20271030T233000Z") && autumn.contains("SEQUENCE:1"))
            try home.must("people", "log", "Ada", "--state", "declined")
            let off = try home.must("people", "export", "ical")
            #expect(off.contains("STATUS:CANCELLED") && off.contains("SEQUENCE:2"))
        }

        @Test func `zones that mean several places, or none, are refused`() throws {
            let several = try home.cairn("people", "add", "Ada", "--zone", "IST")
            #expect(
                several.code == 64
                    && several.error.contains("give Asia/Kolkata (UTC+5:30), Europe/Dublin or Asia/Jerusalem"))
            let none = try home.cairn("people", "add", "Ada", "--zone", "Mars/Base")
            #expect(none.code == 64 && none.error.contains("not a known time zone"))
            try home.must("people", "add", "Ada", "--zone", "+02:00")
        }

        @Test func `where there is nothing to export it is said`() throws {
            try home.must("people", "add", "Ada")
            let outcome = try home.cairn("people", "export", "ical", home("people.ics"))
            #expect(outcome.code == 0 && outcome.error.contains("nothing to export: no conversation is scheduled"))
            #expect(home.bytes("people.ics").isEmpty)
        }

        @Test func `an export that an editor gave a byte order mark is read`() throws {
            try home.must("people", "add", "Ada")
            let text = try home.must("export")
            try home.must("--data", home("other.sqlite"), "import", "-", input: "\u{FEFF}\(text)")
            #expect(try home.must("--data", home("other.sqlite"), "people", "list").contains("Ada"))
        }

        @Test func `an older export shows what it would do, and overwrites nothing newer`() throws {
            try home.must("people", "add", "Ada", "--company", "Old")
            try home.must("people", "add", "Bob")
            try home.must("export", home("old.json"))
            try home.must("people", "edit", "Ada", "--company", "New")
            try home.must("people", "remove", "Bob")
            let kept = try home.must("import", home("old.json"), "--apply")
            #expect(kept.contains("kept      person Ada: company “New”, not “Old” (yours is later)"))
            #expect(kept.contains("left out  person Bob: you removed it later") && kept.hasSuffix("Nothing changes.\n"))
            try home.must("export", home("new.json"))
            let other = home("other.sqlite")
            try home.must("--data", other, "import", home("old.json"))
            let shown = try home.must("--data", other, "import", home("new.json"))
            #expect(shown.contains("changed   person Ada: company “Old” → “New”\nremoved   person Bob, as there\n"))
            #expect(shown.hasSuffix("Nothing is changed yet: --apply does it.\n"))
            #expect(try home.must("--data", other, "people", "show", "Ada").contains("Old"))
            try home.must("--data", other, "import", home("new.json"), "--apply")
            #expect(try home.must("--data", other, "people", "list").contains("New"))
            try home.must("--data", other, "undo")
            #expect(try home.must("--data", other, "people", "list").contains("Bob"))
        }
    }
}
