package good;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

public class Outer<T> {
  @SmartAsync
  public interface Nested<T> {
    T find(String name);
  }

  @SmartAsync
  public class Inner {
    public CompletionStage<T> find(String name) {
      throw new UnsupportedOperationException(name);
    }
  }

  @SmartAsync
  record Point(int x, int y) {
    public Point add(Point other) {
      return new Point(x + other.x, y + other.y);
    }
  }

  @SmartAsync
  enum Level {
    LOW,
    HIGH;

    public Level next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }
}
