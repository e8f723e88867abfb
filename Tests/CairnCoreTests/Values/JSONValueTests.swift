import TestSupport
import Testing

@testable import CairnCore

/// The Library's reader of JSON.
struct JSONValueTests {
    private let document = #"""
        {"name": "Ada", "words": ["a", "b \"c\"", "d\\e\n\u00e9"], "hours": [3, 40], "core": true, "none": null,
         "tracks": {"ml": "must", "data": "should"}, "inner": {"name": "inside", "empty": []}, "level": "working"}
        """#

    private func read<Value>(_ read: (JSONValue) throws(JSONMisfit) -> Value) throws(JSONMisfit) -> Value {
        try JSONValue.read(document, read)
    }

    @Test func `texts, lists, tables, words and flags are found by their keys`() throws {
        #expect(try read { (json) throws(JSONMisfit) in try json.text("name") } == "Ada")
        #expect(try read { (json) throws(JSONMisfit) in try json.texts("words") } == ["a", "b \"c\"", "d\\e\né"])
        #expect(try read { (json) throws(JSONMisfit) in try json.flag("core") })
        #expect(try read { (json) throws(JSONMisfit) in try json.word("level") as Level } == .working)
        let tracks = try read { (json) throws(JSONMisfit) in try json.pairs("tracks", of: Demand.self) }
        #expect(tracks.map(\.0) == ["ml", "data"])
        #expect(tracks.map(\.1) == [.must, .should])
        let hours = try read { (json) throws(JSONMisfit) in try HourRange(json.member("hours")) }
        #expect(hours == HourRange(low: 3, high: 40))
    }

    @Test func `a key inside another object is not this object's`() throws {
        #expect(try read { (json) throws(JSONMisfit) in try json.member("inner").text("name") } == "inside")
        #expect(try read { (json) throws(JSONMisfit) in try json.optionalText("empty") } == nil)
        #expect(try read { (json) throws(JSONMisfit) in try json.member("inner").texts("empty") } == [])
    }

    @Test func `members are found in whatever order they are asked for, and as often`() throws {
        let keys: [StaticString] = ["level", "name", "nowhere", "none", "name", "level"]
        let found = try read { (json) throws(JSONMisfit) in
            var found: [String?] = []
            for key in keys { found.append(try json.optionalText(key)) }
            return found
        }
        #expect(found == ["working", "Ada", nil, nil, "Ada", "working"])
        #expect(
            try read { (json) throws(JSONMisfit) in [try json.texts("words"), try json.texts("words")].map(\.count) }
                == [3, 3])
    }

    @Test func `what is left unread, or read in part, is passed over`() throws {
        let list =
            #"{"a": [{"x": {"deep": [1, {"y": "]"}], "z": "one"}, "w": "1"}, {"x": {"z": "two"}, "w": "2"}], "b": "end"}"#
        let parts = try JSONValue.read(list) { (json) throws(JSONMisfit) in
            let inner = try json.list("a") { (item) throws(JSONMisfit) in try item.member("x").text("z") }
            let none = try json.list("a") { (_) throws(JSONMisfit) in "" }
            // The outer object is asked while the inner one is open, and the inner one after it.
            let outer = try json.list("a") { (item) throws(JSONMisfit) in
                let x = try item.member("x")
                _ = try x.find("deep")
                return try item.text("w") + x.text("z")
            }
            return [inner, none, outer, [try json.text("b")]]
        }
        #expect(parts == [["one", "two"], ["", ""], ["1one", "2two"], ["end"]])
    }

    @Test func `null and what is not there are nothing`() throws {
        #expect(try read { (json) throws(JSONMisfit) in try json.optionalText("none") } == nil)
        #expect(try read { (json) throws(JSONMisfit) in try json.optionalText("nowhere") } == nil)
    }

    @Test func `what does not fit says so`() {
        let missing = #expect(throws: JSONMisfit.self) {
            try read { (json) throws(JSONMisfit) in try json.text("nowhere") }
        }
        #expect(missing?.description == "'nowhere' is missing")
        #expect(throws: JSONMisfit.self) { try read { (json) throws(JSONMisfit) in try json.text("hours") } }
        #expect(throws: JSONMisfit.self) { try read { (json) throws(JSONMisfit) in try json.texts("name") } }
        #expect(throws: JSONMisfit.self) { try read { (json) throws(JSONMisfit) in try json.texts("hours") } }
        #expect(throws: JSONMisfit.self) { try read { (json) throws(JSONMisfit) in try json.flag("name") } }
        #expect(throws: JSONMisfit.self) { try read { (json) throws(JSONMisfit) in try json.word("name") as Level } }
    }

    @Test func `no part of a document is taken for a whole one`() {
        let bytes = Array(document.utf8)
        for count in 0..<bytes.count {
            let part = String(decoding: bytes.prefix(count), as: UTF8.self)
            #expect(throws: JSONMisfit.self) { try JSONValue.read(part) { (json) throws(JSONMisfit) in json } }
        }
    }

    @Test(arguments: ["", " ", "{", "[1,]", "{\"a\"}", "{\"a\":}", "[1 2]", "\"a", "{\"a\":1} x", "[\"\\", "]"])
    func `broken documents are refused`(text: String) {
        #expect(throws: JSONMisfit.self) { try JSONValue.read(text) { (json) throws(JSONMisfit) in json } }
    }

    @Test func `bytes in any order are refused or read, never more`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<2000 {
            let text = String((0..<random.below(30)).map { _ in random.pick(Array("{}[]\",:\\u0a1tn ")) })
            _ = try? JSONValue.read(text) { (json) throws(JSONMisfit) in try json.texts("a") }
        }
        let deep = String(repeating: "[", count: 10_000)
        #expect(throws: JSONMisfit.self) { try JSONValue.read(deep) { (json) throws(JSONMisfit) in json } }
    }
}
