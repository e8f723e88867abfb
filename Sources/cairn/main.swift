import CWidth
import CairnCore
import CairnLibrary
import CairnScreen
let a = CommandLine.arguments
let context = Context(library: try EmbeddedLibrary.load(), today: Day("2026-11-21")!, makeID: { "id\(Int.random(in: 0...9999999))" }, measure: TextMeasure { Int(cairn_scalar_width($0)) })
let s = a[1].split(separator: "x").map { Int($0)! }
var app = AppState(journey: Journey(), size: Size(rows: s[1], columns: s[0]), context: context)
for key in Key.parse(a.count > 2 ? a[2] : "") { _ = reduce(&app, .key(key), context) }
print(screen(app, context).lines.joined(separator: "\n"))
