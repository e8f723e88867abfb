import CairnCore
import Testing

@testable import CairnExchange

/// What a file is, by how it begins.
struct ContactFormatTests {
    @Test(arguments: [
        ("BEGIN:VCARD\r\nVERSION:3.0", ContactFormat.vcard), ("\u{FEFF}\n begin:vcard", .vcard),
        ("First Name,Last Name,URL", .linkedin), ("Notes:\n\"…\"\n\nFirst Name,Last Name", .linkedin),
        ("Name,First Name", .csv), ("\"Name\";\"Role\"", .csv), ("", .csv),
    ])
    func `the format is seen at the beginning`(text: String, format: ContactFormat) {
        #expect(ContactFormat(of: Array(text.utf8)) == format)
    }

    @Test func `a column stands for every field that a person is asked for, but for other records`() {
        let fields = Person.asked.filter { $0.kind != .reference(Person.kind) }.map(\.name)
        #expect(ContactSheet.Column.all.map(\.name) == fields + ["notes"])
        #expect(Set(ContactSheet.Column.all.map(\.title)).count == fields.count + 1)
    }
}
