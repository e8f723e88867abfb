/// Guesses at encodings of East Asia by what comes out: letters with which names and companies there are mostly written.
///
/// Bytes of other scripts are sound in these encodings as often as not, but give letters that hardly anybody uses.
enum EastAsianGuess {
    /// The encoding in which these bytes are plain text of their language; nil if they are in none. A file's beginning
    /// is enough.
    static func encoding(of bytes: some Collection<UInt8>) -> TextEncoding? {
        let sample = sample(of: bytes)
        var best: (encoding: TextEncoding, share: Double)?
        for encoding in TextEncoding.eastAsian {
            guard let text = encoding.whole(sample), let usual = usual[encoding] else { continue }
            let letters = text.unicodeScalars.filter { !$0.isASCII }
            let found = letters.filter { usual.contains($0) || kana(encoding, $0) }
            let share = Double(found.count) / Double(max(1, letters.count))
            // One letter may be an accident.
            guard Set(found).count > 1, share >= leastShare, best.map({ share > $0.share }) ?? true else { continue }
            best = (encoding, share)
        }
        return best?.encoding
    }

    /// Of names in other scripts, one letter in ten is among the usual ones at most.
    private static let leastShare = 0.4

    /// The first lines that are not plain ASCII, whole.
    private static func sample(of bytes: some Collection<UInt8>) -> [UInt8] {
        var sample: [UInt8] = []
        for line in bytes.split(separator: ASCII.lineFeed) where line.contains(where: { $0 >= 0x80 }) {
            sample += line + [ASCII.lineFeed]
            if sample.count > 16_384 { break }
        }
        return sample
    }

    /// Hiragana and katakana, and the signs that go with them.
    private static func kana(_ encoding: TextEncoding, _ scalar: Unicode.Scalar) -> Bool {
        (encoding == .shiftJIS || encoding == .eucJP)
            && ((0x3041...0x30FE).contains(scalar.value) || scalar.value == 0x3005)
    }

    private static let usual: [TextEncoding: Set<Unicode.Scalar>] = [
        .shiftJIS: Set(japanese.unicodeScalars), .eucJP: Set(japanese.unicodeScalars),
        .gb18030: Set(simplified.unicodeScalars), .big5: Set(traditional.unicodeScalars),
        .eucKR: Set(korean.unicodeScalars),
    ]

    private static let japanese =
        "佐藤鈴木高橋田中伊渡辺山本村小林加吉口松井上清斎水阪原森池内阿部石川前岡長谷近坂後遠青福西太三野島和酒工横宮"
        + "今大平金菊千葉久保河杉安武丸新関服増土市竹桜南北東京浅古荒秋春夏冬子美香恵真由紀裕智健翔陽優花菜奈愛理沙里彩"
        + "明日一二郎次正義雄男夫介輔樹哉也之彦幸隆浩司俊博弘茂勇誠学直人仁信行光昭康洋海空悠斗蓮結衣葵凛莉咲七穂佳代江"
        + "枝典悦社株式会有限課営業技術研究所開発員任主四五六八九十条黒白赤嵐崎柴堀矢沼辻栗片桐倉岩熊須永戸牧星瀬滝嶋塚"
        + "宏望陸晴凪"

    private static let simplified =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴"
        + "夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文伟芳娜敏静丽强磊"
        + "军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉红建国志海小晓春梅雪梦子涵宇轩浩然欣怡雨佳俊博思琪嘉慧婷鑫飞鹏斌辉波宁云"
        + "燕玲萍莉东学永成新民安生光天立家公司有限科技信息中心大北京上部经理工师研究院数据总监产品欧阳德亮诸葛虎歌珍妍"
        + "睿泽昊萱诗语坤勤福"

    private static let traditional =
        "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉余潘杜戴夏"
        + "鍾汪田任姜范方石姚譚廖鄒熊金陸江史侯邱洪賴游簡莊涂翁阮柯詹溫美玲惠麗淑芬雅婷怡君佳穎志明俊傑建宏家豪宗翰承恩"
        + "柏品宇冠廷彥詩涵欣雯心文華英秀玉雪春國信義仁德成光榮輝龍鳳嘉慧敏靜芳娟瑩子小安公司有限科技股份資訊中大台北部"
        + "經理工師研究院數據總監產歐陽菲亮欽諸葛詠馨筱瑋哲維偉強珍妤樺霖坤福"

    private static let korean =
        "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추"
        + "도소석선설마길연위표명기반왕금옥육인맹제모탁국준은수예아시영호재훈철경미숙희순자혜승태상동용규환병헌빈솔찬건"
        + "혁율온별봄슬다라가람식회사대부팀개발과울엔니어데터"
}
