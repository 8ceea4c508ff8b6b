package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods whose names are fine for the Java virtual machine, but not for Java. */
class UnspeakableTest {

  @Test
  void areLeftOutOfFacades(@TempDir Path library, @TempDir Path application) throws IOException {
    Path classes =
        Javac.in(library)
            .source("package lib;\npublic interface Names { void go(); void go_home(); }")
            .compile()
            .clean()
            .classes();
    Path file = classes.resolve("lib/Names.class");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("go_home", "go home"), StandardCharsets.ISO_8859_1);

    Javac.Compiled compiled =
        Javac.in(application)
            .options("-cp", classes + File.pathSeparator + System.getProperty("java.class.path"))
            .source("@dev.smartasync.SmartAsync(of = lib.Names.class)\npackage app;")
            .compile()
            .clean();

    assertThat(compiled.file("NamesSync")).contains("void go();").doesNotContain("void go home");
    assertThat(compiled.notes())
        .contains(
            "2: left out of NamesSync: Names.go home() has a name that Java cannot write; facades"
                + " are Java source; give the method another name for Java");
  }
}
