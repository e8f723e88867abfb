import Foundation

let arguments = CommandLine.arguments
try "enum EmbeddedAssets {}\n".write(toFile: arguments[2], atomically: true, encoding: .utf8)
