// swift-tools-version: 6.2
import PackageDescription

/// Every own target: Swift 6, no warning left standing, imports stated where they are used.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Every target but those that touch raw memory (`Ingest`, `Segments`, `Archives`, `Workbook`, the C targets) and the tests.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "terrain",
  products: [
    .executable(name: "terrain", targets: ["terrain"]),
    .executable(name: "terrain-sample", targets: ["terrain-sample"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Programs: arguments, printing, exit codes.
    .executableTarget(
      name: "terrain",
      dependencies: [
        "Pipeline", "TerrainModel", "Configuration", "Report", "Workspace", "Workbook", "Dialect", "Ingest",
        "Primitives", "CLinux",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),
    .executableTarget(
      name: "terrain-sample",
      dependencies: [
        "SampleData", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: safe),

    // The spine, and the stages. Stages never depend on each other.
    .target(
      name: "Pipeline",
      dependencies: [
        "TerrainModel", "Primitives", "Configuration", "Dialect", "Archives", "Ingest", "Segments",
        "Normalize", "Measure", "Analyze", "Learn", "Report", "Workbook", "Workspace",
      ],
      swiftSettings: safe),
    .target(
      name: "Configuration",
      dependencies: ["TerrainModel", "Primitives", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("Resources/Formats"), .embedInCode("Resources/Defaults")],
      swiftSettings: safe),
    .target(
      name: "Ingest",
      dependencies: [
        "TerrainModel", "Primitives", "Dialect", "Segments", "CByteScan", "Clibcsv", "Cxxhash",
      ],
      swiftSettings: strict),
    .target(name: "Archives", dependencies: ["TerrainModel", "Clibarchive"], swiftSettings: strict),
    .target(
      name: "Workbook", dependencies: ["TerrainModel", "Clibxlsxwriter", "CLinux"], swiftSettings: strict),
    .target(
      name: "Segments", dependencies: ["TerrainModel", "Cxxhash", "CLinux"], swiftSettings: strict),
    .target(name: "Normalize", dependencies: ["TerrainModel", "Primitives"], swiftSettings: safe),
    .target(
      name: "Measure", dependencies: ["TerrainModel", "Primitives", "Statistics"], swiftSettings: safe),
    .target(name: "Analyze", dependencies: ["TerrainModel", "Statistics"], swiftSettings: safe),
    .target(name: "Learn", dependencies: ["TerrainModel", "Statistics"], swiftSettings: safe),
    .target(name: "Report", dependencies: ["TerrainModel"], swiftSettings: safe),
    .target(
      name: "Workspace",
      dependencies: [
        "TerrainModel", "Primitives", "CLinux", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: safe),

    // How a file writes its records, from its bytes.
    .target(name: "Dialect", dependencies: ["TerrainModel"], swiftSettings: safe),

    // What the stages hand each other; and without a domain: threads, keys and sorting, and mathematics.
    .target(name: "TerrainModel", swiftSettings: safe),
    .target(name: "Primitives", swiftSettings: safe),
    .target(name: "Statistics", dependencies: ["CBoostMath"], swiftSettings: safe),
    .target(name: "SampleData", swiftSettings: safe),

    // C libraries of the system.
    .systemLibrary(name: "Clibcsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "Clibarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "Clibxlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "Cxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "Csodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CByteScan"),
    .target(name: "CLinux"),
    .target(name: "CBoostMath", cxxSettings: [.define("BOOST_MATH_STANDALONE", to: "1")]),

    // Tests mirror the sources; what several need is in `TestSupport`.
    .target(
      name: "TestSupport", dependencies: ["Statistics"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "TerrainModelTests", dependencies: ["TerrainModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "PrimitivesTests", dependencies: ["Primitives", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DialectTests", dependencies: ["Dialect", "TerrainModel", "Clibcsv"], swiftSettings: strict),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "TerrainModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IngestTests",
      dependencies: [
        "Ingest", "Segments", "TerrainModel", "Configuration", "Clibcsv", "Csodium", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives", "TerrainModel"], swiftSettings: strict),
    .target(name: "WorkbookReader", path: "Tests/WorkbookReader", swiftSettings: strict),
    .testTarget(
      name: "WorkbookTests", dependencies: ["Workbook", "WorkbookReader", "TerrainModel"],
      swiftSettings: strict),
    .testTarget(
      name: "SegmentsTests", dependencies: ["Segments", "TerrainModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "NormalizeTests", dependencies: ["Normalize", "TerrainModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MeasureTests", dependencies: ["Measure", "TerrainModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AnalyzeTests", dependencies: ["Analyze", "TerrainModel", "Statistics"], swiftSettings: strict),
    .testTarget(name: "LearnTests", dependencies: ["Learn", "TerrainModel"], swiftSettings: strict),
    .testTarget(name: "ReportTests", dependencies: ["Report", "TerrainModel"], swiftSettings: strict),
    .testTarget(name: "WorkspaceTests", dependencies: ["Workspace", "TerrainModel"], swiftSettings: strict),
    .testTarget(name: "SampleDataTests", dependencies: ["SampleData"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "SampleData", "TerrainModel", "Archives", "Configuration", "Ingest", "Measure",
        "Normalize", "Report", "Workspace",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "TerrainTests", dependencies: ["TerrainModel", "WorkbookReader"], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
