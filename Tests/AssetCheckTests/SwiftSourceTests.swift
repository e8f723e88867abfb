import Testing

@testable import embed_assets

struct SwiftSourceTests {
    @Test(arguments: [
        ("plain", "#"), (###"closes """# here"###, "##"), (###"has "# and "## in it"###, "###"),
        (###"escapes \#(x)"###, "##"),
    ])
    func `a literal has more number signs than its text could close`(text: String, signs: String) {
        #expect(rawLiteral(text) == "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)")
    }
}
