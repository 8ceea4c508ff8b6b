package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More classes of threads than the inline cache holds. */
class ThreadClassChainTest {
  private final Detection detection = Asked.detection();

  /** Copies of this class are threads of as many classes. */
  static class Plain extends Thread {
    Plain(Runnable task) {
      super(task);
    }
  }

  /** Copies of this class are loops. */
  static class Marked extends Thread implements reactor.core.scheduler.NonBlocking {
    Marked(Runnable task) {
      super(task);
    }
  }

  @BeforeEach
  @AfterEach
  void forget() {
    detection.reset();
  }

  @Test
  void eachClassHasItsOwnAnswerHoweverManyThereAreAndHoweverOftenItIsAsked() throws Exception {
    List<Class<?>> plain = new ArrayList<>();
    List<Class<?>> marked = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      plain.add(copy(Plain.class));
      marked.add(copy(Marked.class));
    }
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 12; i++) {
        assertThat(mayBlock(plain.get(i))).as("plain class %s", i).isTrue();
        assertThat(mayBlock(marked.get(i))).as("marked class %s", i).isFalse();
      }
    }
  }

  private boolean mayBlock(Class<?> type) throws Exception {
    List<Boolean> answers = new ArrayList<>();
    Runnable question = () -> answers.add(detection.mayBlock());
    Thread thread = (Thread) type.getDeclaredConstructor(Runnable.class).newInstance(question);
    Asked.runAndWait(thread);
    return answers.getFirst();
  }

  private static Class<?> copy(Class<?> original) throws IOException, IllegalAccessException {
    String file = original.getName().replaceFirst(".*[.]", "") + ".class";
    try (InputStream bytes = Objects.requireNonNull(original.getResourceAsStream(file))) {
      return MethodHandles.lookup().defineHiddenClass(bytes.readAllBytes(), false).lookupClass();
    }
  }
}
