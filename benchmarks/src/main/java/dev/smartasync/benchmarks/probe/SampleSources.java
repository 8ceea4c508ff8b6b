package dev.smartasync.benchmarks.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes annotated classes as an application has them: documented, and of both colours. */
final class SampleSources {

  private static final int CLASSES_A_PACKAGE = 20;

  private SampleSources() {}

  /** Writes so many classes below a directory. */
  static void classes(Path directory, int number) throws IOException {
    for (int i = 0; i < number; i++) {
      int part = i / CLASSES_A_PACKAGE;
      Path home = Files.createDirectories(directory.resolve("sample/part" + part));
      Files.writeString(home.resolve("Orders" + i + ".java"), text(part, i));
    }
  }

  /** Asks for the facades of a type that is not ours. */
  static void foreign(Path directory, String type) throws IOException {
    Path home = Files.createDirectories(directory.resolve("foreign"));
    Files.writeString(
        home.resolve("package-info.java"),
        "@dev.smartasync.SmartAsync(of = %s.class)%npackage foreign;%n".formatted(type));
  }

  private static String text(int part, int number) {
    return """
    package sample.part%1$d;

    import dev.smartasync.SmartAsync;
    import java.io.IOException;
    import java.util.List;
    import java.util.Map;
    import java.util.Optional;
    import java.util.concurrent.CompletableFuture;
    import java.util.concurrent.CompletionStage;

    /** Keeps the orders of customers. See {@link #find(long)} for one of them. */
    @SmartAsync
    public class Orders%2$d {
      /** An order, with the names of what was ordered. */
      public record Order(long id, String customer, List<String> items) {}

      private final Map<Long, Order> orders = new java.util.concurrent.ConcurrentHashMap<>();

      /**
       * Finds an order.
       *
       * @param id the number of the order
       * @return the order, if there is one
       * @throws IOException if the {@link Map store} cannot be read
       */
      public Optional<Order> find(long id) throws IOException {
        if (id < 0) {
          throw new IOException("no such order: " + id);
        }
        return Optional.ofNullable(orders.get(id));
      }

      /**
       * Lists the orders of a customer.
       *
       * @param customer the name of the customer
       * @param limit how many to list at most
       * @return the orders, oldest first
       */
      public List<Order> list(String customer, int limit) {
        return orders.values().stream()
            .filter(order -> order.customer().equals(customer))
            .limit(limit)
            .toList();
      }

      /**
       * Asks for the price of an order.
       *
       * @param order the order
       * @return the price in cents, once it is known
       */
      public CompletionStage<Long> price(Order order) {
        return CompletableFuture.completedFuture(order.items().size() * 100L);
      }

      /**
       * Adds an order.
       *
       * @param order the order
       * @param <T> what the order is
       * @return the same order, once it is kept
       */
      public <T extends Order> CompletableFuture<T> addAsync(T order) {
        orders.put(order.id(), order);
        return CompletableFuture.completedFuture(order);
      }

      /** Forgets all orders. */
      public void clear() {
        orders.clear();
      }
    }
    """
        .formatted(part, number);
  }
}
