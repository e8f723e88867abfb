import CairnCore

extension Frame {
    /// The frame as an SVG picture: a dark window with this title, in the theme's colours.
    ///
    /// Lines and blocks are drawn as shapes, so that they join in every font.
    public func svg(title: String, theme: Theme = Theme(.default)) -> String {
        var picture = SVGPicture(size: size, title: title, SVGColors(theme))
        for row in 0..<size.rows {
            for stretch in SVGStretch.all(in: row, of: self) { picture.draw(stretch, theme[stretch.style], row: row) }
        }
        return picture.text
    }
}
