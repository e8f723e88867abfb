/// What the user wrote, as others may read it: without mail addresses, and without paths of the user's own machine.
enum PublicText {
    private static let mail = "[mail address left out]"
    private static let path = "[path left out]"

    /// The text with a mark in the place of each.
    static func shown(_ text: String) -> String {
        guard text.contains(where: { "@/\\~:".contains($0) }) else { return text }
        var shown = ""
        var rest = text[...]
        while !rest.isEmpty {
            shown += rest.prefix { $0.isWhitespace }
            rest = rest.drop { $0.isWhitespace }
            let word = rest.prefix { !$0.isWhitespace }
            shown += withoutMail(withoutPath(word)[...])
            rest = rest[word.endIndex...]
        }
        return shown
    }

    /// Whether a path of the user's own machine is in it.
    static func hasPath(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).contains { localPath(in: $0) != nil }
    }

    /// Whether it is one mail address and nothing else, of letters that every mail program takes.
    static func isMail(_ text: String) -> Bool {
        guard let found = mailRange(in: text[...]) else { return false }
        return found == text.startIndex..<text.endIndex && text.allSatisfy(\.isASCII) && !text.contains("%")
    }

    private static func withoutMail(_ word: Substring) -> String {
        guard let found = mailRange(in: word) else { return String(word) }
        return word[..<found.lowerBound] + mail + withoutMail(word[found.upperBound...])
    }

    private static func mailRange(in word: Substring) -> Range<Substring.Index>? {
        var from = word.startIndex
        while let at = word[from...].firstIndex(of: "@") {
            from = word.index(after: at)
            let user = word[..<at].reversed().prefix { $0.isLetter || $0.isNumber || "._%+-".contains($0) }
            var host = word[from...].prefix { $0.isLetter || $0.isNumber || ".-".contains($0) }
            while let last = host.last, ".-".contains(last) { host.removeLast() }
            guard let dot = host.lastIndex(of: "."), host[dot...].dropFirst().allSatisfy(\.isLetter), !user.isEmpty,
                host[dot...].count > 2, dot > host.startIndex
            else { continue }
            return word.index(at, offsetBy: -user.count)..<host.endIndex
        }
        return nil
    }

    private static func withoutPath(_ word: Substring) -> String {
        guard let start = localPath(in: word) else { return String(word) }
        var end = word.endIndex
        while end > start, ".,;:!?)]}\"'”’".contains(word[word.index(before: end)]) { end = word.index(before: end) }
        return word[..<start] + path + word[end...]
    }

    /// Folders that machines have; `/predict` is a path of a service, which everybody may know.
    private static let folders = [
        "home", "users", "root", "tmp", "var", "mnt", "media", "opt", "srv", "etc", "private", "volumes", "workspace",
        "data", "scratch",
    ]

    private static func localPath(in word: Substring) -> Substring.Index? {
        word.indices.first { start in
            let before = start > word.startIndex ? word[word.index(before: start)] : " "
            guard !before.isLetter, !before.isNumber, !"/.-_~\\".contains(before) else { return false }
            let rest = word[start...]
            switch rest.first {
            case "/":
                let folder = rest.dropFirst().prefix { $0 != "/" }
                return rest.dropFirst(folder.count + 1).first == "/" && folders.contains(folder.lowercased())
            case "~":
                let user = rest.dropFirst()
                guard let first = user.first, first == "/" || first.isLetter else { return false }
                return user.drop { $0.isLetter || $0.isNumber || "._-".contains($0) }.first == "/"
            case "\\": return rest.dropFirst().first == "\\"
            default:
                let small = rest.prefix(8).lowercased()
                if small.hasPrefix("file:/") { return true }
                let drive = Array(rest.prefix(3))
                return drive.count == 3 && drive[0].isASCII && drive[0].isLetter && drive[1] == ":"
                    && "\\/".contains(drive[2]) && rest.dropFirst(3).first != "/"
            }
        }
    }
}
