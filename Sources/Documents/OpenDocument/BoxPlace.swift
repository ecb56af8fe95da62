/// Where a box stands on its page, and how large it is.
struct BoxPlace {
    /// No part of it is on a page.
    let isOffPage: Bool
    /// Too narrow or low to show a letter.
    let isTooNarrow: Bool

    /// More pixels than a page is wide, and than it is high.
    private static let pageWidth = 1_200.0
    private static let pageHeight = 1_700.0
    /// What counts from a paragraph may stand so many pixels before it and still be on the page.
    private static let reach = 500.0
    /// Narrower boxes show nothing.
    private static let narrow = 3.0

    /// Reads the place of a frame or a shape of this style.
    init(_ attributes: XMLAttributes, _ style: OpenDocumentStyles.Style) {
        func length(_ name: StaticString) -> Double? {
            attributes[name].flatMap { Length(OpenDocumentStyles.lowered($0)) }.map(\.roughly)
        }
        let (width, height) = (length("width"), length("height"))
        let isOnPage = attributes.string("anchor-type") == "page"
        var isOff = false
        if style.isPlacedAcross != false, let x = length("x") {
            let least = isOnPage ? 0 : -BoxPlace.reach
            isOff = x + (width ?? BoxPlace.pageWidth / 4) <= least || x > BoxPlace.pageWidth
        }
        if style.isPlacedDown != false, let y = length("y") {
            let least = isOnPage ? 0 : -BoxPlace.pageHeight
            isOff = isOff || y + (height ?? BoxPlace.pageHeight / 4) <= least || y > BoxPlace.pageHeight
        }
        isOffPage = isOff
        isTooNarrow = width.map { $0 < BoxPlace.narrow && attributes["rel-width"] == nil } ?? false
    }
}
