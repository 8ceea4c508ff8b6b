@SmartAsync(executor = "db")
package bad;

import dev.smartasync.SmartAsync;

//! 1: @SmartAsync on a package names no type; on a package it writes the facades of the types in of; add of, or annotate a type
