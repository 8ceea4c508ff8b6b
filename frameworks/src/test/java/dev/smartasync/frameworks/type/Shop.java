package dev.smartasync.frameworks.type;

import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import com.google.api.core.SettableApiFuture;
import dev.smartasync.SmartAsync;
import dev.smartasync.spi.AdaptedBy;
import io.netty.channel.ChannelFuture;
import io.netty.channel.local.LocalChannel;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;

/** Methods that return subtypes of asynchronous types, and one type that is several of them. */
@SmartAsync
public class Shop {
  private final Promise<String> open = ImmediateEventExecutor.INSTANCE.newPromise();

  /** A subtype of Netty's future. */
  public Promise<String> netty() {
    return ImmediateEventExecutor.INSTANCE.<String>newPromise().setSuccess("netty");
  }

  /** A subtype of Netty's future of which nothing comes. */
  public ChannelFuture closing() {
    return new LocalChannel().newSucceededFuture();
  }

  /** A subtype of Google's future. */
  public SettableApiFuture<String> google() {
    SettableApiFuture<String> future = SettableApiFuture.create();
    future.set("google");
    return future;
  }

  /** Google's future. */
  public ApiFuture<Integer> count() {
    return ApiFutures.immediateFuture(3);
  }

  /** A subtype of Kotlin's deferred value. */
  public CompletableDeferred<String> kotlin() {
    return CompletableDeferredKt.CompletableDeferred("kotlin");
  }

  /** A stage that is Google's future, too. */
  public Both both() {
    return new Both();
  }

  /** A user's own type. */
  public Order order() {
    return () -> 7;
  }

  /** One that stays incomplete. */
  public Promise<String> open() {
    return open;
  }

  /** A number that comes later. */
  @AdaptedBy(OrderStages.class)
  public interface Order {
    int number();
  }

  /** The stages of orders, whose values are no more than a bound. */
  public static final class OrderStages {
    private OrderStages() {}

    public static CompletionStage<? extends Number> stage(Order order) {
      return CompletableFuture.completedFuture(order.number());
    }
  }

  /** A stage before it is anything else. */
  public static final class Both extends CompletableFuture<String> implements ApiFuture<String> {
    Both() {
      complete("both");
    }

    @Override
    public void addListener(Runnable listener, Executor executor) {
      throw new AssertionError("it is a stage");
    }
  }
}
