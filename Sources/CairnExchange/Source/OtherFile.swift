/// A file that people look for their contacts or other rows in, and that holds none that can be read.
enum OtherFile {
    case archive, workbook, document, compressed, xml, json, calendar, directory

    /// What a file is by how it begins; nil if it may hold what is wanted.
    init?(_ bytes: [UInt8]) {
        let blanks = [ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn, 0xEF, 0xBB, 0xBF]
        let text = bytes.drop { blanks.contains($0) }
        let beginnings: [(OtherFile, [UInt8])] = [
            (.archive, Array("PK\u{3}\u{4}".utf8)), (.workbook, [0xD0, 0xCF, 0x11, 0xE0]),
            (.document, Array("%PDF".utf8)),
            (.compressed, [0x1F, 0x8B]), (.xml, Array("<?xml".utf8)), (.xml, Array("<!DOCTYPE".utf8)),
            (.xml, Array("<html".utf8)), (.json, Array("[[\"vcard\"".utf8)), (.json, Array("[\"vcard\"".utf8)),
            (.calendar, Array("BEGIN:VCALENDAR".utf8)), (.directory, Array("dn: ".utf8)),
            (.json, Array("{\"".utf8)), (.json, Array("[{\"".utf8)),
        ]
        // JSON that people can read has line ends between its signs.
        let signs = text.prefix(64).filter { !blanks.contains($0) }
        guard let found = beginnings.first(where: { text.starts(with: $0.1) || signs.starts(with: $0.1) })?.0 else {
            return nil
        }
        self = found
    }

    /// What is looked for in a file.
    enum Wanted {
        case contacts, applications
        /// A table of cases with their scores.
        case cases

        /// What to give instead.
        fileprivate var instead: String {
            switch self {
            case .contacts: "export the contacts as CSV or vCard instead"
            case .applications: "export the applications as CSV instead"
            case .cases: "give a CSV file instead, with a header and a line for each case"
            }
        }
    }

    /// What it is, and what to do.
    func reason(_ wanted: Wanted) -> String {
        switch self {
        case .archive:
            "this is an archive or a workbook; unpack it and give the file inside"
                + (wanted == .contacts ? " (LinkedIn's is Connections.csv)" : "") + ", or save the sheet as CSV"
        case .workbook: "this is a workbook; save the sheet as CSV"
        case .document: "this is a PDF; \(wanted.instead)"
        case .compressed: "this is a compressed file; unpack it first"
        case .xml: "this is XML or HTML; \(wanted.instead)"
        case .calendar: "this is a calendar; \(wanted.instead)"
        case .directory: "this is LDIF; \(wanted.instead)"
        case .json:
            "this is JSON; \(wanted.instead)" + (wanted == .cases ? "" : " (`cairn import` reads a journey)")
        }
    }
}
