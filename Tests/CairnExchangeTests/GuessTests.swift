import CairnCore
import Testing

@testable import CairnExchange

/// Encodings that nothing declares.
struct GuessTests {
    private static let names: [(TextEncoding, String)] = [
        (.shiftJIS, japanese), (.eucJP, japanese),
        (
            .gb18030,
            "张伟 王芳 李娜 刘洋 陈静 杨勇 赵敏 黄磊 周杰伦 吴秀兰 徐强 孙丽 马云 朱军 胡歌 郭德纲 林志玲 欧阳娜娜 司马懿 诸葛亮"
        ),
        (
            .big5,
            "王小明 陳怡君 林志豪 黃淑芬 張雅婷 李家豪 吳美玲 劉建宏 蔡宗翰 楊佳穎 許志明 鄭承恩 謝品妤 郭冠廷 洪詩涵 邱彥廷 "
                + "曾雅雯 廖俊傑 賴玉雪 歐陽菲菲"
        ),
        (
            .eucKR,
            "김민준 이서연 박지훈 최수빈 정예은 강도윤 조하은 윤서준 장민서 임지우 한지민 오승현 서유진 신동엽 권나라 황정민 "
                + "안성기 송혜교 홍길동 남궁민"
        ),
        (
            .windows1252,
            "Müller Jörg José Díaz Zoë Ødegård Åsa Lindström François Lefèvre Chloé Nuño Peña Göran Sjöberg João Conceição "
                + "Søren Kjær Þórður Ægisson Strauß Günther Muñoz Léa Bézier Ângela Mourão Íñigo Élodie Benoît Désirée Noël"
        ),
        (.macRoman, "Müller Jörg José Díaz Zoë Lindström François Lefèvre Chloé Nuño Peña Göran Sjöberg Conceição"),
        (.windows1250, "Dvořák Čapek Łukasz Żak Żółć Gęślą Đorđe Ćosić Šárka Žižková Őze Űr Ľuboš Ďuriš"),
        (
            .windows1251,
            "Лев Ильин Иван Петров Мария Сидорова Екатерина Щукина Юлия Чехова Дмитрий Жуков Анна Сергей Ёлкин"
        ),
        (.windows1253, "Ελένη Παππά Γιώργος Παπαδόπουλος Οδυσσέας Μαρία Νίκος"),
    ]

    private static let japanese =
        "山田太郎 佐藤花子 鈴木一郎 高橋美咲 田中健太 渡辺結衣 伊藤陽菜 山本大輔 中村莉子 小林翔太 加藤さくら 吉田拓海 "
        + "斎藤葵 マイケル みどり 黒田崇 五十嵐瞳 上杉謙信 東海林薫 小鳥遊六花"

    @Test(arguments: names) func `names tell the encoding of a file of cards`(encoding: TextEncoding, text: String)
        throws
    {
        let names = text.split(separator: " ").map(String.init)
        let bytes = try #require(encoding.bytes(cards(names)))
        let contacts = try VCardReader.read(bytes)
        #expect(contacts.people.map(\.name) == names)
        #expect(contacts.encoding == encoding.rawValue && contacts.isEncodingGuessed && contacts.remarks.isEmpty)
    }

    @Test(arguments: names) func `names tell the encoding of a table with an English header`(
        encoding: TextEncoding, text: String
    ) throws {
        let names = text.split(separator: " ").map(String.init)
        let rows = names.map { "\($0),,,,\($0) Ltd,Analyst,2025-03-04\n" }.joined()
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        let bytes = try #require(encoding.bytes(header + rows))
        let contacts = try RoundTrip.linkedin.contacts(bytes)
        #expect(contacts.people.map(\.name) == names)
        #expect(contacts.encoding == encoding.rawValue && contacts.isEncodingGuessed && contacts.remarks.isEmpty)
    }

    /// One name is little to go by: none may become letters of another part of the world.
    @Test func `a single name in Windows-1252 is never taken for one of East Asia`() throws {
        let names = try #require(Self.names.first { $0.0 == .windows1252 }).1.split(separator: " ").map(String.init)
        for name in names where !name.unicodeScalars.allSatisfy(\.isASCII) {
            let bytes = try #require(TextEncoding.windows1252.bytes(cards([name])))
            #expect(try VCardReader.read(bytes).people.map(\.name) == [name])
        }
    }

    private func cards(_ names: [String]) -> String {
        names.map { "BEGIN:VCARD\nVERSION:2.1\nFN:\($0)\nEND:VCARD\n" }.joined()
    }
}
