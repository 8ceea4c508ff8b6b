package bad;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;

public class WrongAdapters {
  @SmartAsync(
      adapters = {
        int.class,
        NoMethod.class,
        NoStage.class,
        TwoParameters.class,
        OfFuture.class,
        Unclear.class,
        Within.class,
        Around.class,
        Hidden.class,
        Fine.class,
        FineAgain.class
      })
  public interface Target {
    Promise<String> find();
  }

  public interface Promise<T> {}

  public static final class NoMethod {
    static <T> CompletionStage<T> stage(Promise<? extends T> promise) {
      return new CompletableFuture<>();
    }
  }

  public static final class NoStage {
    public static <T> Supplier<T> stage(Promise<T> promise) {
      return () -> null;
    }
  }

  public static final class TwoParameters {
    public static <T> CompletionStage<T> stage(Promise<T> promise, String name) {
      return new CompletableFuture<>();
    }
  }

  public static final class OfFuture {
    public static <T> CompletionStage<T> stage(Future<? extends T> future) {
      return new CompletableFuture<>();
    }
  }

  public static final class Unclear {
    public static <T, S> CompletionStage<S> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }

  public static final class Within {
    public static <T> CompletionStage<java.util.List<T>> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }

  public static final class Around<S> {
    public final class Inner {}

    public static <T> CompletionStage<Around<T>.Inner> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }

  private static final class Hidden {
    public static <T> CompletionStage<T> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }

  public static final class Fine {
    public static <T> CompletionStage<T> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }

  public static final class FineAgain {
    public static <T> CompletionStage<T> stage(Promise<T> promise) {
      return new CompletableFuture<>();
    }
  }
}

//! 12: int.class is no adapter; an adapter is a class with a method "public static <T> CompletionStage<T> stage(X<? extends T>)" for each asynchronous type X; name such a class
//! 13: the adapter NoMethod has no public static method stage; an adapter is a class with a method "public static <T> CompletionStage<T> stage(X<? extends T>)" for each asynchronous type X; add the method
//! 14: NoStage.<T>stage(bad.WrongAdapters.Promise<T>) returns java.util.function.Supplier<T>; an adapter is a class with a method "public static <T> CompletionStage<T> stage(X<? extends T>)" for each asynchronous type X; return a CompletionStage
//! 15: TwoParameters.<T>stage(bad.WrongAdapters.Promise<T>,java.lang.String) does not take one parameter; an adapter is a class with a method "public static <T> CompletionStage<T> stage(X<? extends T>)" for each asynchronous type X; take the asynchronous value alone
//! 16: the adapter OfFuture describes java.util.concurrent.Future<? extends T>; what Java's own types are is fixed, and adapters describe classes and interfaces of libraries; take another type
//! 17: Unclear.<T,S>stage(bad.WrongAdapters.Promise<T>) returns java.util.concurrent.CompletionStage<S>, whose value is no type argument of its parameter; the value is a type argument of the asynchronous type, or always the same type; return a stage of one
//! 18: Within.<T>stage(bad.WrongAdapters.Promise<T>) returns java.util.concurrent.CompletionStage<java.util.List<T>>, whose value is no type argument of its parameter; the value is a type argument of the asynchronous type, or always the same type; return a stage of one
//! 19: Around.<T>stage(bad.WrongAdapters.Promise<T>) returns java.util.concurrent.CompletionStage<bad.WrongAdapters.Around<T>.Inner>, whose value is no type argument of its parameter; the value is a type argument of the asynchronous type, or always the same type; return a stage of one
//! 20: the adapter Hidden is not accessible from bad; facades call adapters from the package they are written into; make it public
//! 22: the adapter FineAgain describes bad.WrongAdapters.Promise, which has one already; one method makes the stages of a type; remove one of the two
