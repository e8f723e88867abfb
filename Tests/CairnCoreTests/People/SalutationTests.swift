import Testing

@testable import CairnCore

struct SalutationTests {
    @Test(arguments: [
        ("Ada Byron", "Ada"), ("Prof. Helga Stern", "Prof. Stern"), ("Dr. Lena Hartwig", "Dr. Hartwig"),
        ("Prof. Dr. Max Born", "Prof. Dr. Born"), ("J. R. Tolkien", "J."), ("Frau Weber", "Frau Weber"),
        ("Cher", "Cher"), ("Dr.", "Dr."),
        ("Drew Barry", "Drew"),
    ])
    func `one writes to somebody by the first name, or by title and last name`(name: String, called: String) {
        #expect(MessageDraft.salutation(name) == called)
    }

    @Test func `nobody is called nothing`() { #expect(MessageDraft.salutation("") == nil) }
}
