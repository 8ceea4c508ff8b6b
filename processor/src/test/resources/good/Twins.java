package good;

import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@SmartAsync
interface Twins {
  /** Sends, and waits. */
  <T> Reply<T> send(String request, Class<T> type) throws IOException;

  /** Sends, and does not wait. */
  <T> CompletableFuture<Reply<T>> sendAsync(String request, Class<T> type);

  /** Has no twin. */
  CompletableFuture<String> receiveAsync();

  Future<Integer> countAsync();

  int count(String of);

  CompletableFuture<Long> countAsync(int from);

  CompletableFuture<Integer> newAsync();

  CompletableFuture<String> toStringAsync();

  CompletableFuture<Void> Async();

  CompletableFuture<String> pick(int from);

  CompletableFuture<String> pickAsync(int from);

  String helpAsync();

  record Reply<T>(T value) {}
}
