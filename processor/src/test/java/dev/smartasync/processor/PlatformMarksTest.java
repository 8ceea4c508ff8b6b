package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of the JDK whose methods are not for everybody. */
class PlatformMarksTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"-parameters", "--release=24", "--release=21"})
  @EnabledForJreRange(min = JRE.JAVA_24)
  void restrictedMethods(String option) {
    Map<String, String> generated =
        new Precision(directory, "@dev.smartasync.SmartAsync(of = Runtime.class)\npackage t;")
            .options(option.split("="))
            .generated();

    assertThat(generated.get("RuntimeSync.java")).contains(" load(String ");
  }

  @Test
  @EnabledOnJre(JRE.JAVA_25)
  void previewMethods() {
    Map<String, String> generated =
        new Precision(directory, KEYS)
            .options("--enable-preview", "-source", "25", "-Xlint:-options")
            .generated();

    assertThat(generated.get("EncryptedPrivateKeyInfoSync.java")).contains("Key getKey(");
  }

  @Test
  @EnabledOnJre(JRE.JAVA_25)
  void previewMethodsAreLeftOutWherePreviewsAreDisabled() {
    Javac.Compiled compiled = Javac.in(directory).source(KEYS).compile().clean();

    assertThat(compiled.file("EncryptedPrivateKeyInfoSync")).doesNotContain("Key getKey(");
    assertThat(compiled.notes())
        .contains(
            "2: left out of EncryptedPrivateKeyInfoSync: EncryptedPrivateKeyInfo.getKey(char[])"
                + " is or names a preview; facades name what the compiler is told to allow;"
                + " compile with --enable-preview");
  }

  private static final String KEYS =
      "@dev.smartasync.SmartAsync(of = javax.crypto.EncryptedPrivateKeyInfo.class)\npackage t;";
}
