package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
public interface FacadeExists {
  int count();
}

interface FacadeExistsSync {}

final class FacadeExistsAsyncFacade {}

//! 6: FacadeExistsSync, a facade of FacadeExists, exists already; facades are new types in the package of their annotation; rename one of the two, or leave that facade out of facades
//! 6: FacadeExistsAsyncFacade, a facade of FacadeExists, exists already; facades are new types in the package of their annotation; rename one of the two, or leave that facade out of facades
