/// A file that people look for their contacts in, and that holds none that can be read.
enum OtherFile {
    case archive, workbook, document, compressed, xml, json, calendar, directory

    /// What a file is by how it begins; nil if it may be contacts.
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
        guard let found = beginnings.first(where: { text.starts(with: $0.1) })?.0 else { return nil }
        self = found
    }

    /// What it is, and what to do.
    var reason: String {
        switch self {
        case .archive:
            "this is an archive or a workbook; unpack it and give the file inside (LinkedIn's is Connections.csv), or save the "
                + "sheet as CSV"
        case .workbook: "this is a workbook; save the sheet as CSV"
        case .document: "this is a PDF; export the contacts as CSV or vCard instead"
        case .compressed: "this is a compressed file; unpack it first"
        case .xml: "this is XML or HTML; export the contacts as CSV or vCard instead"
        case .calendar: "this is a calendar; people are read from vCard and CSV files"
        case .directory: "this is LDIF; export the address book as vCard or CSV instead"
        case .json: "this is JSON; export the contacts as CSV or vCard instead (`cairn import` reads a journey)"
        }
    }
}
