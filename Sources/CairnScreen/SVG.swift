import CairnCore

extension Frame {
    /// The frame as a picture: a small window with this title, on dark, in the theme's colours.
    ///
    /// Lines and blocks are drawn, not written, so that they meet in every font.
    public func svg(title: String, theme: Theme = Theme(.default)) -> String {
        var picture = SVGPicture(size: size, title: title)
        for row in 0..<size.rows {
            for stretch in SVGStretch.all(in: self.row(row)) { picture.draw(stretch, theme[stretch.style], row: row) }
        }
        return picture.text
    }
}
