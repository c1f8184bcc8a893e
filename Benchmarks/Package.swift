// swift-tools-version: 6.2
import PackageDescription

/// A package of its own: nothing of it is part of the program, and the program is measured from outside, as its peers are.
let package = Package(
  name: "terrain-benchmarks",
  targets: [
    .executableTarget(
      name: "measure",
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
      ])
  ]
)
