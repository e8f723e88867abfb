/// What U+200C and U+200D do where they stand.
enum Joining {
    /// Whether it is a joiner behind a letter or mark of a script whose letters joiners shape.
    static func shapes(_ joiner: Unicode.Scalar, behind before: Unicode.Scalar?) -> Bool {
        guard isJoiner(joiner), let before, isOfShapedScript(before.value) else { return false }
        switch before.properties.generalCategory {
        case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    /// Whether it is a joiner within an emoji, or a tag behind a flag: what they make of it is left to nobody.
    static func isPartOfPicture(
        _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> Bool {
        if isTag(scalar) { return before.map { $0.value == 0x1F3F4 || isTag($0) } ?? false }
        guard scalar.value == 0x200D, let before, let after else { return false }
        return (isPicture(before) || before.value == 0xFE0F) && isPicture(after)
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

    private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0020...0xE007F).contains(scalar.value) }

    private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmoji && scalar.value > 0xFF || scalar.properties.isEmojiModifier
    }

    /// Arabic and its kin, the scripts of India and South-East Asia, Mongolian.
    private static func isOfShapedScript(_ value: UInt32) -> Bool {
        switch value {
        case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1700...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF,
            0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF:
            true
        default: false
        }
    }
}
