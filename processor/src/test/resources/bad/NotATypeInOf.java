package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(
    of = {
      int.class,
      String[].class,
      Override.class,
      java.io.Serializable.class
    })
interface NotATypeInOf {}

//! 7: int has no methods to bridge; of names classes, interfaces, records and enums; remove it from of
//! 8: String[] has no methods to bridge; of names classes, interfaces, records and enums; remove it from of
//! 9: Override has no methods to bridge; of names classes, interfaces, records and enums; remove it from of
//! 10: Serializable has no public method of its own; facades bridge public methods; make a method public, or remove @SmartAsync
