/// The paths of files in archives.
enum ArchivePath {
    /// Longer paths are cut.
    private static let longest = 512

    /// The folders and the name of a file, without steps upwards; nil for what systems put into archives unasked.
    static func steps(_ path: String) -> [String]? {
        let steps = path.prefix(longest).split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }.map(String.init)
        guard let name = steps.last, !steps.contains(where: { $0.hasPrefix(".") || $0 == "__MACOSX" }) else { return nil }
        return ["thumbs.db", "desktop.ini"].contains(name.lowercased()) ? nil : steps
    }

    /// The office format that an archive is a package of, "xlsx"; nil for archives of files.
    static func officeFormat(of archive: ZipArchive) -> String? {
        guard archive.entry("[Content_Types].xml") != nil else { return nil }
        let folders = [("xl/", "xlsx"), ("ppt/", "pptx"), ("visio/", "vsdx")]
        return folders.first { folder in archive.entries.contains { $0.name.hasPrefix(folder.0) } }?.1
    }
}
