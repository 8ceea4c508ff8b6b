package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(of = {})
public interface EmptyOf {
  int count();
}

//! 5: of names no type; of names the types whose facades are written here; name one, or remove of to make the annotated type itself a target
