/// One value of a JSON document, and the ways to read it. Asking for what is not there says which key is missing.
package struct JSONValue {
    // In the hands of `read`. An object would be counted for each of thousands of values.
    private let document: UnsafeMutablePointer<JSONDocument>
    private let start: Int

    /// What `read` makes of a document that was checked. Its values are there for that time only.
    package static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> Value {
        var document = JSONDocument(bytes)
        let start = document.start
        return try withUnsafeMutablePointer(to: &document) { (document) throws(JSONMisfit) in
            try read(JSONValue(document: document, start: start))
        }
    }

    /// What `read` makes of a document once it was checked. Its values are there for that time only.
    package static func read<Value>(
        _ text: String, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> Value {
        var text = text
        do {
            return try text.withUTF8 {
                var document = JSONDocument($0)
                try document.check()
                return try Self.read($0, read)
            }
        } catch let misfit as JSONMisfit {
            throw misfit
        } catch {
            throw JSONMisfit("\(error)")
        }
    }
}

extension JSONValue {
    /// The text under the key.
    package func text(_ key: StaticString) throws(JSONMisfit) -> String { try member(key).text() }

    /// The text under the key; nil where there is none.
    package func optionalText(_ key: StaticString) throws(JSONMisfit) -> String? { try find(key)?.text() }

    /// The texts under the key.
    package func texts(_ key: StaticString) throws(JSONMisfit) -> [String] {
        try list(key) { (value) throws(JSONMisfit) in try value.text() }
    }

    /// The case that the text under the key names.
    package func word<Word: RawRepresentable<String>>(_ key: StaticString) throws(JSONMisfit) -> Word {
        try Self.word(try text(key))
    }

    /// The cases that the texts under the key name.
    package func words<Word: RawRepresentable<String>>(_ key: StaticString) throws(JSONMisfit) -> [Word] {
        try list(key) { (value) throws(JSONMisfit) in try Self.word(value.text()) }
    }

    /// The day that the text under the key names.
    package func day(_ key: StaticString) throws(JSONMisfit) -> Day {
        let text = try text(key)
        guard let day = Day(text) else { throw JSONMisfit("'\(text)' is no day") }
        return day
    }

    /// Whether the value under the key is `true`.
    package func flag(_ key: StaticString) throws(JSONMisfit) -> Bool {
        let value = try member(key)
        if document.pointee.hasWord("true", at: value.start) { return true }
        guard document.pointee.hasWord("false", at: value.start) else {
            throw JSONMisfit("'\(key)' is neither true nor false")
        }
        return false
    }

    /// What `read` makes of every value in the list under the key.
    package func list<Value>(
        _ key: StaticString, _ read: (JSONValue) throws(JSONMisfit) -> Value
    ) throws(JSONMisfit) -> [Value] {
        try member(key).items(read)
    }

    /// What `read` makes of every value in this list.
    package func items<Value>(_ read: (JSONValue) throws(JSONMisfit) -> Value) throws(JSONMisfit) -> [Value] {
        guard document.pointee.isList(start) else { throw JSONMisfit("no list where there has to be one") }
        var values: [Value] = []
        var next = try document.pointee.first(in: start)
        while let place = next {
            values.append(try read(JSONValue(document: document, start: place)))
            next = try document.pointee.next(in: start, after: place)
        }
        return values
    }

    /// The texts under the key, by their own keys.
    package func table(_ key: StaticString) throws(JSONMisfit) -> [String: String] {
        var table: [String: String] = [:]
        for (key, text) in try pairs(key) { table[key] = text }
        return table
    }

    /// The cases that the texts under the key name, each with its own key, in their order.
    package func pairs<Word: RawRepresentable<String>>(
        _ key: StaticString, of: Word.Type
    ) throws(JSONMisfit) -> [(String, Word)] {
        var words: [(String, Word)] = []
        for (key, text) in try pairs(key) { words.append((key, try Self.word(text))) }
        return words
    }

    private func pairs(_ key: StaticString) throws(JSONMisfit) -> [(String, String)] {
        let object = try member(key).start
        guard document.pointee.isObject(object) else { throw JSONMisfit("'\(key)' is no object") }
        var pairs: [(String, String)] = []
        var next = try document.pointee.first(in: object)
        while let place = next {
            let (key, value) = try document.pointee.value(ofKeyAt: place)
            pairs.append((key, try document.pointee.text(at: value)))
            next = try document.pointee.next(in: object, after: value)
        }
        return pairs
    }

    private static func word<Word: RawRepresentable<String>>(_ text: String) throws(JSONMisfit) -> Word {
        guard let word = Word(rawValue: text) else { throw JSONMisfit("'\(text)' is no \(Word.self)") }
        return word
    }

    /// The text that this value is.
    private func text() throws(JSONMisfit) -> String { try document.pointee.text(at: start) }

    /// The whole number that this value is.
    package func number() throws(JSONMisfit) -> Int { try document.pointee.number(at: start) }

    /// The value under the key.
    package func member(_ key: StaticString) throws(JSONMisfit) -> JSONValue {
        guard let value = try find(key) else { throw JSONMisfit("'\(key)' is missing") }
        return value
    }

    /// The value under the key; nil where there is none, or `null`.
    package func find(_ key: StaticString) throws(JSONMisfit) -> JSONValue? {
        guard let place = try document.pointee.find(key, in: start), !document.pointee.hasWord("null", at: place) else {
            return nil
        }
        return JSONValue(document: document, start: place)
    }
}
