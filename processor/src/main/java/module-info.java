/** The annotation processor that writes SmartAsync facades. */
@SuppressWarnings("requires-automatic") // JavaPoet has no descriptor of its own
module dev.smartasync.processor {
  requires com.palantir.javapoet;
  requires java.compiler;
  requires static jdk.compiler;
  requires static org.jspecify;

  exports dev.smartasync.processor;

  provides javax.annotation.processing.Processor with
      dev.smartasync.processor.SmartAsyncProcessor;
}
