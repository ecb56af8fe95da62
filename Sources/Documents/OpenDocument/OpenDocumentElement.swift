/// What an element of an OpenDocument body is for.
enum OpenDocumentElement {
    /// Passes on what stands within.
    case other
    /// Nothing within is read.
    case skipped
    case paragraph, heading, span, link
    case list, item
    case table, row, cell, coveredCell
    /// A box that stands beside the text: a frame, a shape.
    case box
    case shape
    case note, annotation, deletion, section
    case space, tab, lineBreak, pageBreak
    case hiddenText
    case body, masterPage
    case pageHeader, pageFooter

    /// The element of a local name.
    static func named(_ name: String) -> OpenDocumentElement { names[name] ?? .other }

    private static let names: [String: OpenDocumentElement] = [
        "p": .paragraph, "h": .heading, "span": .span, "a": .link, "list": .list, "list-item": .item, "table": .table,
        "table-row": .row, "table-cell": .cell, "covered-table-cell": .coveredCell,
        "frame": .box, "custom-shape": .shape, "rect": .shape, "ellipse": .shape, "circle": .shape, "line": .shape,
        "polyline": .shape, "polygon": .shape, "regular-polygon": .shape, "path": .shape, "connector": .shape,
        "caption": .shape, "measure": .shape,
        "note": .note, "annotation": .annotation, "deletion": .deletion, "section": .section,
        "s": .space, "tab": .tab, "line-break": .lineBreak, "soft-page-break": .pageBreak, "hidden-text": .hiddenText,
        "body": .body, "master-page": .masterPage,
        "header": .pageHeader, "header-left": .pageHeader, "header-first": .pageHeader,
        "footer": .pageFooter, "footer-left": .pageFooter, "footer-first": .pageFooter,
        // The number of a note or a heading, and what is no text of the page.
        "note-citation": .skipped, "number": .skipped, "change-info": .skipped, "ruby-text": .skipped, "forms": .skipped,
        "scripts": .skipped, "settings": .skipped, "event-listeners": .skipped, "object": .skipped, "object-ole": .skipped,
        "binary-data": .skipped, "math": .skipped, "plugin": .skipped, "applet": .skipped,
        // Templates that indexes are made from.
        "table-of-content-source": .skipped, "illustration-index-source": .skipped, "table-index-source": .skipped,
        "object-index-source": .skipped, "user-index-source": .skipped, "alphabetical-index-source": .skipped,
        "bibliography-source": .skipped,
    ]
}
