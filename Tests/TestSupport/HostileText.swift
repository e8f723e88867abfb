/// Text that has broken terminals before.
public enum HostileText {
    /// Every scalar that must not reach a terminal as it is.
    public static let scalars: [Unicode.Scalar] = ranges.joined().compactMap(Unicode.Scalar.init)

    private static let ranges: [ClosedRange<UInt32>] = [
        0x00...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF,
    ]

    /// Pieces to type and paste: controls, bidirectional marks, wide, combining and unassigned characters, commands.
    public static let pieces: [String] =
        scalars.map { String(Character($0)) } + [
            "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{202E}evil\u{202C}", "\r\n", "\r", "a\u{301}",
            "\u{301}",
            "e\u{300}\u{301}\u{302}", "日本語", "神经网络", "👩🏽‍💻", "🇩🇪", "🇩", "1️⃣", "ﷺ", "한글", "\u{1112}\u{1161}", "\u{378}",
            "\u{10FFFF}", "\u{E000}", "\u{1FAE9}", "नमस्ते", "ไทย", "\u{FE0F}", "\u{200D}", "İ", "ß", "is:ready", "track:",
            ":q",
            "jjjj<space>", "/", "", "    ", "0", "2026-03-02", "https://example.org/?a=b&c=d#e",
        ]
}
