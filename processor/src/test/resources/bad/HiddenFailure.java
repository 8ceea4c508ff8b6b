package bad;

import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletionStage;

@SmartAsync
public class HiddenFailure {
  @SmartAsync(
      failsWith = {
        IOException.class,
        Secret.class
      })
  public CompletionStage<String> find() {
    throw new UnsupportedOperationException();
  }

  private static final class Secret extends Exception {
    private static final long serialVersionUID = 1;
  }
}

//! 12: failsWith names HiddenFailure.Secret, which is not accessible from bad; facades declare the exceptions in failsWith and are written into that package; make it accessible there, or name a class above it
