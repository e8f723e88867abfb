import Foundation

extension Store {
    /// What to say of an empty file in the place of the journey, before it is opened: it reads as a new journey, and whatever
    /// emptied it may have taken one away. nil for anything else.
    public static func remarkOnEmptyFile(at path: String) -> String? {
        guard let file = try? DatabaseFile(path), (try? file.size()) == 0 else { return nil }
        let remark = "'\(file.path)' is empty (0 bytes), and stands for a new journey; "
        guard let backup = file.newestBackup else { return remark + "there are no backups of an earlier one beside it" }
        return remark + "to bring back the newest backup: cairn restore \(backup)"
    }
}

extension DatabaseFile {
    /// The path of the last copy that was made before a migration or a restore; nil if there is none.
    fileprivate var newestBackup: String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: backupFolder)) ?? []
        let base = Backup.base(of: self)
        let copies = names.filter { $0.hasPrefix("\(base)-") && $0.hasSuffix(".sqlite") && !$0.contains("-damaged-") }
        return copies.map { "\(backupFolder)/\($0)" }.max { Self.made($0) < Self.made($1) }
    }

    private static func made(_ path: String) -> Date {
        (try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date) ?? .distantPast
    }
}
