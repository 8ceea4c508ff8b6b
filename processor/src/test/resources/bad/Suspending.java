package kotlin.coroutines;

import dev.smartasync.SmartAsync;

@SmartAsync
public interface Suspending {
  Object load(String name, Continuation<? super String> continuation);
}

interface Continuation<T> {
  void resumeWith(T result);
}

//! 7: Suspending.load(String, Continuation<? super String>) is a Kotlin suspend function; facades bridge what Java can call; give it a twin that returns a CompletionStage
