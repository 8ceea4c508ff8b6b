package dev.smartasync.benchmarks;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The blocking method as a bean of Spring's, through whose proxy it is called. */
public class SpringService {

  private final BlockingService service;

  SpringService(BlockingService service) {
    this.service = service;
  }

  /** A virtual thread for each call. */
  @Async("virtualThreads")
  public CompletableFuture<Integer> virtual(int number) {
    return CompletableFuture.completedFuture(service.call(number));
  }

  /** A pool. */
  @Async("pool")
  public CompletableFuture<Integer> pool(int number) {
    return CompletableFuture.completedFuture(service.call(number));
  }

  /** Starts Spring with that bean. */
  static AnnotationConfigApplicationContext start(BlockingService service) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(SpringService.class, () -> new SpringService(service));
    context.register(Setup.class);
    context.refresh();
    return context;
  }

  /** The executors, as Spring Boot sets them up. */
  @Configuration(proxyBeanMethods = false)
  @EnableAsync(proxyTargetClass = true)
  static class Setup {

    @Bean
    AsyncTaskExecutor virtualThreads() {
      SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("virtual-");
      executor.setVirtualThreads(true);
      return executor;
    }

    @Bean
    AsyncTaskExecutor pool() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setCorePoolSize(8);
      executor.setDaemon(true);
      return executor;
    }
  }
}
