package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types that have thousands of methods. */
@Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeTypesTest {
  @TempDir private Path directory;

  @Test
  void fourThousandMethodsCompile() {
    StringBuilder source = new StringBuilder();
    source.append("package t;\n@dev.smartasync.SmartAsync(facades = dev.smartasync.Facade.SYNC)\n");
    source.append("public interface Large {\n");
    for (int i = 0; i < 4_000; i++) {
      source.append("  <T> T find%d(T first) throws java.io.IOException;%n".formatted(i));
    }
    Javac.Compiled compiled =
        Javac.in(directory).source(source.append("}\n").toString()).compile().clean();

    assertThat(compiled.file("LargeSync")).contains(" find3999(T first)");
    assertThat(compiled.file("LargeSyncFacade"))
        .contains("passThrough(FIND0, ", "passThrough(Operations8.FIND3999, ");
  }

  @Test
  void constantsInNestedClassesStayClearOfOtherNames() {
    StringBuilder source = new StringBuilder();
    source.append("package t;\n@dev.smartasync.SmartAsync(executor = \"many\")\n");
    source.append("public interface Large {\n  Operations2 first(Operations2 Operations2);\n");
    for (int i = 0; i < 501; i++) {
      source.append("  void find%d();%n".formatted(i));
    }
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(source.append("}\n").toString())
            .source("package t;\npublic class Operations2 {}")
            .compile()
            .clean();

    assertThat(compiled.file("LargeAsyncFacade")).contains("Operations2_2.FIND500, ");
  }
}
