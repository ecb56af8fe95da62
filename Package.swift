// swift-tools-version: 6.1
import PackageDescription

/// Every module is built in the Swift 6 language mode; CI turns warnings into errors.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
    name: "shortlist",
    products: [.executable(name: "shortlist", targets: ["shortlist"])],
    // Each further C library of the system has a default trait of its own; text and HTML need libxml2 alone.
    traits: [
        .default(enabledTraits: ["Zip"]),
        .trait(name: "Zip", description: "DOCX, ODT, ZIP and hidden text of PDF, by zlib"),
    ],
    targets: [
        // Floor 0: nouns, and tools that know nothing of CVs.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Model", swiftSettings: strict),
        .systemLibrary(name: "CLinux"),
        .target(name: "Processes", dependencies: ["CLinux"], swiftSettings: strict),
        .target(name: "Templating", swiftSettings: strict),
        // Floor 1: bytes come in.
        .target(
            name: "Documents",
            dependencies: [
                "CLibXML2", "CLinux", .target(name: "CZlib", condition: .when(traits: ["Zip"])), "Model", "Processes",
            ],
            swiftSettings: strict),
        .target(name: "Knowledge", dependencies: ["Model"], swiftSettings: strict),
        // Floor 2: thought.
        .target(name: "Extraction", dependencies: ["Documents", "Knowledge", "Model"], swiftSettings: strict),
        .target(name: "Matching", dependencies: ["Knowledge", "Model"], swiftSettings: strict),
        .target(name: "Reports", dependencies: ["Templating", "Knowledge", "Model"], swiftSettings: strict),
        // Floor 3: the street door.
        .executableTarget(
            name: "shortlist",
            dependencies: [
                "Documents", "Extraction", "Knowledge", "Matching", "Model", "Reports", "Templating",
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "ProcessesTests", dependencies: ["Processes"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["Documents", "Model", "Processes"], exclude: ["PastFailures"],
            swiftSettings: strict),
        .testTarget(name: "TemplatingTests", dependencies: ["Templating"], resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "Model"], swiftSettings: strict),
        .testTarget(
            name: "ExtractionTests", dependencies: ["Extraction", "Documents", "Knowledge", "Model"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(name: "MatchingTests", dependencies: ["Matching", "Knowledge", "Model"], swiftSettings: strict),
        .testTarget(name: "ReportsTests", dependencies: ["Reports", "Templating", "Knowledge", "Model"], swiftSettings: strict),
        .testTarget(name: "ShortlistTests", dependencies: ["shortlist"], swiftSettings: strict),
    ]
)
