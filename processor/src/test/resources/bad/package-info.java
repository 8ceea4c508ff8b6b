@SmartAsync(executor = "db")
@SmartAsync(of = {})
package bad;

import dev.smartasync.SmartAsync;

//! 1: @SmartAsync on a package names no type; on a package it writes the facades of the types in of; add of, or annotate a type
//! 2: of names no type; of names the types whose facades are written here; name one, or remove of to make the annotated type itself a target
