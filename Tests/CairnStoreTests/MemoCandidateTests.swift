import Foundation
import TestSupport
import Testing

@testable import CairnCore
@testable import CairnStore

/// In every script the index leads to the memos that would be found by reading all of them.
struct MemoCandidateTests {
    private static let words = [
        // Cyrillic, with letters that fold and with a stress mark.
        "первый", "разговор", "ещё", "её", "Йошкар-Ола", "само-учка", "с", "и", "в", "исковая", "МАШИННОЕ", "обучение",
        "Ґанок", "їжак", "ў", "щу\u{301}ка", "ма\u{AD}ши\u{AD}на", "gpt-модель", "iPhoneом", "с++", "пʼять", "Ђоко",
        "Ӑ",
        // Greek, Armenian, Georgian.
        "μάθηση", "Οδυσσεύς", "ᾳδω", "Ἀθῆναι", "ϐίος", "ῥήτωρ", "ծովը", "Եւրոպա", "և", "ﬓ", "მანქანა", "ᲡᲬᲐᲕᲚᲐ", "Ⴀბ",
        // Hebrew and Arabic, with and without points, joined letters, a joiner.
        "שלום", "שָׁלוֹם", "למידה", "אָלֶף", "أحمد", "احمد", "مُحَمَّد", "محـمد", "محمد", "علی\u{200C}رضا", "على", "ﻻمع",
        "الله", "ﷲ", "كتاب", "کتاب", "مؤمن", "ئيس", "ٱلكتاب", "ہے", "ﺤﻤﺪ",
        // Scripts of India, Tibetan; what composes differently.
        "शर्मा", "मशीन", "किताब", "क़लम", "क\u{93C}लम", "தமிழ்", "கொள்", "කෝ", "ক্ষত্রিয়", "ড়", "ଢ଼",
        "ਸ਼ਹਿਰ", "ബൊമ്മ", "བོད་ཡིག",
        // Korean.
        "강화학습", "기계", "값", "ㄱㄴ", "김", "가나다", "학\u{200B}습", "ᄒᆞᆫ글",
        // Latin letters that ASCII has not, emoji and figures.
        "ƫalo", "ɐbc", "ǀkung", "🚀go", "ⅷ", "٣٤", "ẞeta", "ꜣb", "ªɐ", "o\u{2BB}ʔa",
    ]

    private func spellings(_ word: String, _ draw: inout some RandomNumberGenerator) -> String {
        var text = word
        switch Int.random(in: 0..<6, using: &draw) {
        case 0: text = text.uppercased()
        case 1: text = text.decomposedStringWithCanonicalMapping
        case 2: text = text.precomposedStringWithCanonicalMapping
        case 3: text = text.decomposedStringWithCompatibilityMapping
        case 4: text = text.uppercased().decomposedStringWithCanonicalMapping
        default: break
        }
        // What stands in between and is left out.
        let inside = ["", "", "\u{AD}", "\u{200C}", "-", "\u{301}", "\u{331}", "\u{5B8}", "\u{64E}", "\u{640}", "’"]
        guard Int.random(in: 0..<3, using: &draw) == 0, let sign = inside.randomElement(using: &draw) else {
            return text
        }
        var scalars = Array(text.unicodeScalars)
        scalars.insert(contentsOf: sign.unicodeScalars, at: Int.random(in: 0...scalars.count, using: &draw))
        var changed = String.UnicodeScalarView()
        changed.append(contentsOf: scalars)
        return String(changed)
    }

    @Test func `the index leads to what reading all memos finds`() throws {
        var draw = Seeded(7)
        let store = try open(TemporaryFolder().journey)
        var memos: [Memo] = []
        for number in 0..<80 {
            let count = Int.random(in: 1...6, using: &draw)
            let texts = (0..<count).compactMap { _ in Self.words.randomElement(using: &draw) }
            let id = "p\(number)"
            let spelled = texts.map { spellings($0, &draw) }.joined(separator: [" ", ", ", "\n"][number % 3])
            memos.append(Memo(owner: id, person: id, text: spelled))
        }
        let edits = memos.flatMap { memo in
            [Edit(from: nil, to: Person(id: memo.person, name: memo.person)), Edit(from: nil, to: memo)]
        }
        try store.apply(Change("Add people", edits), at: 0)
        let folded = memos.map { (owner: $0.owner, words: Folding.searched([$0.text])) }
        var (found, asked) = (0, 0)
        for round in 0..<2000 {
            var text = spellings(Self.words[round % Self.words.count], &draw)
            if round.isMultiple(of: 5) { text += " " + spellings(Self.words.randomElement(using: &draw) ?? "", &draw) }
            let letters = String(decoding: Folding.words(text), as: UTF8.self).unicodeScalars
            let length = letters.isEmpty ? 0 : Int.random(in: 1...letters.count, using: &draw)
            let words = String(letters.prefix(length)).trimmingCharacters(in: .whitespaces)
            guard words.utf8.contains(where: { $0 >= 0x80 }) else { continue }
            let expected = Set(folded.filter { $0.words.begins(Array(words.utf8)) }.map(\.owner))
            let listed = try store.texts.memos(having: [[words]], limit: .max)
            #expect(Set(listed.map(\.owner)) == expected, "\(words)")
            if round.isMultiple(of: 10) { #expect(store.texts.people(whoseMemosHave: words) == expected) }
            asked += 1
            found += expected.isEmpty ? 0 : 1
        }
        #expect(asked > 1500 && found > asked / 2)
    }
}
