import ArgumentParser
import TerrainModel

/// Turns failures into messages on the error output and the exit codes of the contract.
enum Ending {
  /// Runs a command's work. A `Failure` is printed and ends the program with its code; anything else that is thrown is
  /// an internal error, so that the argument parser's own code 1 never reaches a caller.
  static func turned(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      for diagnostic in failure.diagnostics { Console.message(diagnostic.text) }
      throw ArgumentParser.ExitCode(failure.code.rawValue)
    } catch let code as ArgumentParser.ExitCode {
      throw code
    } catch {
      Console.message("terrain: internal error: \(error)")
      throw ArgumentParser.ExitCode(TerrainModel.ExitCode.internalError.rawValue)
    }
  }

  static func exit(_ code: TerrainModel.ExitCode) throws {
    if code != .done { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}
