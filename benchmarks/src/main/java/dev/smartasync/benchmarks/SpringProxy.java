package dev.smartasync.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.aop.framework.ProxyFactory;

/**
 * Spring's proxy of a class, without advice. Made only where it is measured: all else runs without
 * Spring, too.
 */
@State(Scope.Thread)
public class SpringProxy {

  final Work proxy = proxy(new Work());

  private static Work proxy(Work work) {
    ProxyFactory factory = new ProxyFactory(work);
    factory.setProxyTargetClass(true);
    return (Work) factory.getProxy();
  }
}
