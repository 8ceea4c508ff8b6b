package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that share their names with other things. */
class OddPackagesTest {
  @TempDir private Path directory;

  @Test
  void typesNamedLikeThoseOfJavaLang() {
    Javac javac = Javac.in(directory);
    for (String name :
        List.of("String", "Override", "Object", "Void", "Deprecated", "SuppressWarnings")) {
      javac.source(
          """
          package t;
          import java.util.concurrent.CompletableFuture;
          @dev.smartasync.SmartAsync
          public class %1$s {
            public %1$s() {}
            public java.lang.String text(String s, Override o, Object x) { return ""; }
            public CompletableFuture<%1$s> later() { return null; }
            public CompletableFuture<java.lang.Void> nothing() { return null; }
            public static int count(java.lang.Object it) { return 1; }
            @java.lang.Deprecated
            @java.lang.SuppressWarnings("rawtypes")
            public void raw(java.util.List all) {}
          }
          """
              .formatted(name));
    }

    assertThat(javac.compile().clean().file("StringSync"))
        .contains("java.lang.String text(String s, Override o, Object x);");
  }

  @Test
  void typesNamedLikeThoseOfGeneratedCode() {
    Javac javac = Javac.in(directory);
    for (String name :
        List.of("Operation", "Crossings", "SmartRuntime", "Objects", "Smart", "Throwable")) {
      javac.source(
          """
          package t;
          import dev.smartasync.Facade;
          import java.util.concurrent.CompletableFuture;
          @dev.smartasync.SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
          public class %1$s {
            public %1$s() {}
            public String text(%1$s it) throws java.lang.Throwable { return ""; }
            public CompletableFuture<%1$s> later(String %1$s) { return null; }
            public static int count(%1$s it) { return 1; }
          }
          """
              .formatted(name));
    }

    assertThat(javac.compile().clean().generated()).hasSize(36);
  }

  @Test
  void packagesClassesAndMembersOfOneName() {
    Javac.Compiled compiled =
        Javac.in(directory)
            .source(
                """
                package p;
                import java.util.concurrent.CompletableFuture;
                @dev.smartasync.SmartAsync
                public class p {
                  public static class q {}
                  public static class dev {}
                  public static class java {}
                  public p p(p p) { return p; }
                  public CompletableFuture<p.q> q(p.q q, dev dev, java java) { return null; }
                  public static p make(p p, int dev, int java) { return p; }
                  public static CompletableFuture<p> later(p p) { return null; }
                }
                """)
            .compile()
            .clean();

    assertThat(compiled.file("pSync")).contains("p p(p p);", "static p make(p p2, int dev2,");
  }
}
