/// How often a text of YAML may use the names that it anchors, counted without reading the YAML.
///
/// YAML is unfolded while it is read, and thirty lines of aliases of aliases unfold into more than a machine can hold; that
/// they are not read here would be found too late.
struct AliasCount {
    /// So many cannot unfold into more than sixty thousand.
    static let bearable = 30

    /// What was counted.
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
