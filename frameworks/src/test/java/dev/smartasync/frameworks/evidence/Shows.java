package dev.smartasync.frameworks.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says what a test shows, or on a class what all its tests together do. A cell of the table is
 * filled if a test that shows it ran and none of them failed.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Shows.All.class)
@ExtendWith(Recorder.class)
public @interface Shows {
  /** The framework, in the version that is on the class path. */
  Framework framework();

  /** What is shown of it. */
  Fact[] what();

  /** Several of them. */
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @ExtendWith(Recorder.class)
  @interface All {
    /** The single ones. */
    Shows[] value();
  }
}
