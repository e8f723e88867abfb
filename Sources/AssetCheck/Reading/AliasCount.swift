/// How often YAML text may use its anchors, counted without parsing the YAML.
///
/// Parsing YAML expands aliases, and thirty lines of aliases of aliases expand beyond any memory. Refusing aliases
/// after parsing would be too late.
struct AliasCount {
    /// Maximum count: this many aliases expand into at most sixty thousand values.
    static let bearable = 30

    /// The number of uses.
    let count: Int

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let anchors = Set(Self.names(after: UInt8(ascii: "&"), in: bytes))
        count = anchors.isEmpty ? 0 : Self.names(after: UInt8(ascii: "*"), in: bytes).count { anchors.contains($0) }
    }

    private static func names(after sign: UInt8, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.indices.filter { bytes[$0] == sign }.map { place in bytes[(place + 1)...].prefix(while: isOfName) }
            .filter { !$0.isEmpty }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
