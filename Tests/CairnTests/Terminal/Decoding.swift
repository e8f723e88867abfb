import CairnCore

@testable import cairn

/// What a terminal's bytes mean when they come in one piece and nothing follows.
func decode(_ text: String, extra: [KeySequence] = []) -> [Input] { decode(Array(text.utf8), extra: extra) }

func decode(_ bytes: [UInt8], extra: [KeySequence] = []) -> [Input] {
    var decoder = KeyDecoder(extra: extra)
    return decoder.feed(bytes) + decoder.flush()
}

/// The same in pieces of so many bytes.
func decode(_ bytes: [UInt8], inPiecesOf count: Int) -> [Input] {
    var decoder = KeyDecoder()
    var inputs: [Input] = []
    for start in stride(from: 0, to: bytes.count, by: count) {
        inputs += decoder.feed(bytes[start..<min(start + count, bytes.count)])
    }
    return inputs + decoder.flush()
}

/// Typed characters.
func typed(_ text: String) -> [Input] { text.map { .key(.character($0)) } }
