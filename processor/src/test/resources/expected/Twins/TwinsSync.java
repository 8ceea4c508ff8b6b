package good;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Twins}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface TwinsSync {
  /** Returns a facade of the target on the shared runtime. */
  static TwinsSync of(Twins target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static TwinsSync of(Twins target, SmartRuntime runtime) {
    return new TwinsSyncFacade(target, runtime);
  }

  /** Sends, and waits. */
  <T> Twins.Reply<T> send(String request, Class<T> type) throws IOException;

  /** Has no twin. */
  String receive();

  Integer count();

  int count(String of);

  Long count(int from);

  Integer newAsync();

  String toStringAsync();

  void Async();

  String pick(int from);

  String pickAsync(int from);

  String helpAsync();
}
