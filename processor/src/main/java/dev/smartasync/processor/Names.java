package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;

/** The types that generated code and declarations name. */
final class Names {
  static final String SMART_ASYNC = "dev.smartasync.SmartAsync";
  static final String SMART_ASYNC_REPEATED = "dev.smartasync.SmartAsync.Repeated";
  static final String ADAPTED_BY = "dev.smartasync.spi.AdaptedBy";
  static final String BLOCKING = "dev.smartasync.Blocking";
  static final String NON_BLOCKING = "dev.smartasync.NonBlocking";

  static final ClassName SMART = ClassName.get("dev.smartasync", "Smart");
  static final ClassName RUNTIME = ClassName.get("dev.smartasync", "SmartRuntime");
  static final ClassName CROSSINGS = ClassName.get("dev.smartasync.generated", "Crossings");
  static final ClassName OPERATION = ClassName.get("dev.smartasync.generated", "Operation");

  private Names() {}
}
