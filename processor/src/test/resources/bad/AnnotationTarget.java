package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
public @interface AnnotationTarget {
  int count();
}

//! 6: AnnotationTarget is an annotation type; facades are written for classes, interfaces, records and enums; remove @SmartAsync
