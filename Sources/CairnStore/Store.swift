import CairnCore
import GRDB
