package dev.smartasync.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a type, and those below it, an asynchronous one for generated facades and for {@link
 * dev.smartasync.SmartRuntime#facade(Class, Object)}, without any configuration. For a type that is
 * not one's own, use {@link dev.smartasync.SmartAsync#adapters()} and {@link
 * dev.smartasync.SmartRuntime.Builder#adapter(Class)}.
 *
 * <p>A type that is a {@link java.util.concurrent.CompletionStage} is a stage, whatever it is
 * adapted by.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AdaptedBy {

  /**
   * Returns the adapter: a public class with the method {@code public static <T> CompletionStage<T>
   * stage(X<? extends T> asynchronous)}, where {@code X} is the annotated type. A type that carries
   * no value has an adapter that returns {@code CompletionStage<Void>}. The method returns null for
   * null; it neither blocks nor throws; cancelling its stage cancels the source. {@code
   * TypeAdapterContract} of {@code smartasync-tck} tests that.
   *
   * @return the adapter
   */
  Class<?> value();
}
