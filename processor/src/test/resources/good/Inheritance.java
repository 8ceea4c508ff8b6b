package good;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class Inheritance {
  @SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
  public static class Bottom extends Third<String>
      implements Left, Right, Comparable<Bottom>, Cloneable {
    @Override
    public ArrayList<String> list() {
      return new ArrayList<>();
    }

    @Override
    public String diamond() {
      return Left.super.diamond();
    }

    @Override
    public int compareTo(Bottom other) {
      return 0;
    }

    @Override
    public Bottom clone() {
      return this;
    }

    public boolean equals(Bottom other) {
      return other == this;
    }

    public CompletableFuture<Void> notifyAsync() {
      return CompletableFuture.completedFuture(null);
    }

    public void receiver(Bottom this, int count) {}
  }

  abstract static class Third<T extends CharSequence> extends Second<T> {
    @Override
    public AbstractList<T> list() {
      return new ArrayList<>();
    }

    @Override
    public CompletableFuture<T> stage(T value) {
      return CompletableFuture.completedFuture(value);
    }

    public static int hidden() {
      return 1;
    }
  }

  abstract static class Second<U> implements First<U> {
    @Override
    public List<U> list() {
      return new ArrayList<>();
    }

    @Override
    public CompletionStage<U> stage(U value) {
      return CompletableFuture.completedFuture(value);
    }

    public static int hidden() {
      return 2;
    }

    @Override
    public <V extends U> V generic(V value) {
      return value;
    }
  }

  interface First<W> {
    Collection<W> list();

    Object stage(W value);

    <Z extends W> Z generic(Z value);

    default W same(W value) {
      return value;
    }

    static int notInherited() {
      return 1;
    }
  }

  interface Above {
    Object diamond();
  }

  interface Left extends Above {
    @Override
    default String diamond() {
      return "left";
    }
  }

  interface Right extends Above {
    @Override
    default CharSequence diamond() {
      return "right";
    }
  }
}
