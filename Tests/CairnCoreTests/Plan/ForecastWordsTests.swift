import TestSupport
import Testing

@testable import CairnCore

struct ForecastWordsTests {
    private let today = Fixtures.day("2026-11-30")

    private func odds(_ even: String, _ likely: String) -> Forecast.Odds {
        .init(even: Fixtures.day(even), likely: Fixtures.day(likely))
    }

    private func text(_ even: String, _ likely: String, width: Int = 200) -> String {
        ForecastWords.text(odds(even, likely), today: today, width: width)
    }

    @Test func `months, without the year while neither can be read as one that is over`() {
        #expect(text("2027-02-10", "2027-07-03") == "in February at even odds, by July in four of five cases")
        #expect(
            text("2027-02-10", "2027-08-03") == "in February 2027 at even odds, by August 2027 in four of five cases")
        #expect(
            text("2027-10-01", "2028-02-03") == "in October 2027 at even odds, by February 2028 in four of five cases")
    }

    @Test func `days, where months would say nothing`() {
        #expect(text("2026-12-14", "2027-01-04") == "around 14 Dec at even odds, by 4 Jan 2027 in four of five cases")
        #expect(
            text("2027-05-02", "2027-05-30") == "around 2 May 2027 at even odds, by 30 May 2027 in four of five cases")
    }

    @Test(
        arguments: [
            (55, "in February at even odds, by July in four of five cases"),
            (54, "in Feb at even odds, by Jul in 4 of 5 cases"), (41, "Feb at even odds, Jul in 4 of 5"),
            (24, "Feb (50 %), Jul (80 %)"), (20, "Feb–Jul 2027"), (11, "Feb 2027"), (7, "2027"), (3, ""), (0, ""),
            (-1, ""),
        ])
    func `words fit their width`(width: Int, expected: String) {
        #expect(text("2027-02-10", "2027-07-03", width: width) == expected)
    }

    @Test func `beside others all say the year, or all the day`() {
        func months(_ even: String, _ likely: String) -> String {
            ForecastWords.months(odds(even, likely), today: today)
        }
        #expect(months("2027-02-10", "2027-07-03") == "Feb 2027 (50 %), Jul 2027 (80 %)")
        #expect(months("2028-05-10", "2028-11-03") == "May 2028 (50 %), Nov 2028 (80 %)")
        #expect(months("2026-12-14", "2027-01-04") == "14 Dec (50 %), 4 Jan 2027 (80 %)")
        #expect(months("2026-11-30", "2026-11-30") == "done")
        #expect(ForecastWords.months(nil, today: today) == "no end with these hours")
    }

    @Test func `each text is shorter than the one before`() {
        for (even, likely) in [
            ("2027-02-10", "2027-07-03"), ("2027-12-10", "2028-07-03"), ("2026-12-10", "2026-12-20"),
            ("2030-02-10", "2030-02-20"),
        ] {
            let widths = ForecastWords.texts(odds(even, likely), today: today).map(\.count)
            #expect(widths == widths.sorted(by: >), "\(even) \(widths)")
        }
        #expect(text("2027-12-10", "2028-07-03", width: 20) == "Dec 2027–Jul 2028")
    }

    @Test func `no end, and the end`() {
        #expect(ForecastWords.text(nil, today: today, width: 40) == "no end with these hours")
        #expect(ForecastWords.text(nil, today: today, width: 10) == "no end")
        #expect(text("2026-11-30", "2026-11-30") == "done")
    }
}
