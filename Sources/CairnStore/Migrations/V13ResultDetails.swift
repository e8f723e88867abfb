import GRDB

extension Migration {
    /// Version 13: how a result's interval came about, under which conditions it was measured, and a small table of its own.
    static let resultDetails = Migration { db in
        for column in [
            "unit TEXT NOT NULL DEFAULT ''", "better TEXT", "level REAL", "over_cases REAL", "over_seeds REAL",
            "difference_method TEXT NOT NULL DEFAULT ''",
            "changed INTEGER", "factor REAL", "relative_low REAL", "relative_high REAL",
            "conditions TEXT NOT NULL DEFAULT ''", "remark TEXT NOT NULL DEFAULT ''",
            "grid TEXT NOT NULL DEFAULT ''",
        ] {
            try db.execute(sql: "ALTER TABLE result ADD COLUMN \(column)")
        }
    }
}
