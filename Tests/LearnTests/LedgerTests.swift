import Learn
import TerrainModel
import Testing
