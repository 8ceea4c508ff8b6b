package dev.smartasync.benchmarks;

import java.util.Objects;
import java.util.function.Consumer;
import kotlin.ResultKt;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.Dispatchers;
import org.jspecify.annotations.Nullable;

/**
 * What Kotlin's compiler makes of {@code { back(withContext(Dispatchers.IO) { service.call(number)
 * }) }}.
 */
@SuppressWarnings("serial") // the superclass can be serialized, this is never
final class KotlinCall extends SuspendLambda
    implements Function2<CoroutineScope, Continuation<? super Unit>, Object> {

  private final transient BlockingService service;
  private final int number;
  private final transient Consumer<Integer> back;
  private boolean called;

  @SuppressWarnings("unchecked")
  KotlinCall(
      BlockingService service,
      int number,
      Consumer<Integer> back,
      @Nullable Continuation<?> completion) {
    super(2, (Continuation<Object>) completion);
    this.service = service;
    this.number = number;
    this.back = back;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Continuation<Unit> create(@Nullable Object scope, Continuation<?> completion) {
    return (Continuation<Unit>) (Continuation<?>) new KotlinCall(service, number, back, completion);
  }

  @Override
  public Object invoke(CoroutineScope scope, Continuation<? super Unit> completion) {
    return new KotlinCall(service, number, back, completion).invokeSuspend(Unit.INSTANCE);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a marker
  protected Object invokeSuspend(Object result) {
    Object value = result;
    if (!called) {
      called = true;
      value =
          Objects.requireNonNull(
              BuildersKt.withContext(
                  Dispatchers.getIO(), (scope, caller) -> service.call(number), this));
      if (value == IntrinsicsKt.getCOROUTINE_SUSPENDED()) {
        return value;
      }
    }
    ResultKt.throwOnFailure(value);
    back.accept((Integer) value);
    return Unit.INSTANCE;
  }
}
