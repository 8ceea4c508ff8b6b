package dev.smartasync.docs.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.docs.Weather;
import dev.smartasync.docs.WeatherAsync;
import dev.smartasync.docs.WeatherStation;
import dev.smartasync.docs.WeatherSync;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A runtime and its facades as beans. */
class SpringWiringTest {

  // tag::beans[]
  @Configuration(proxyBeanMethods = false)
  static class SmartAsyncBeans {

    @Bean(destroyMethod = "close") // closed after the runtime, which depends on it
    ExecutorService db() {
      return SmartExecutors.bounded("db", 16, 1_000);
    }

    @Bean(destroyMethod = "close")
    SmartRuntime smartRuntime(ExecutorService db) {
      return SmartRuntime.builder().executor("db", db).build();
    }

    @Bean
    WeatherSync weatherSync(Weather weather, SmartRuntime runtime) {
      return WeatherSync.of(weather, runtime);
    }

    @Bean
    WeatherAsync weatherAsync(Weather weather, SmartRuntime runtime) {
      return WeatherAsync.of(weather, runtime);
    }
  }

  // end::beans[]

  @Test
  void theContextClosesTheRuntimeAndThenItsExecutor() throws Exception {
    try (WeatherStation station = new WeatherStation()) {
      var context = new AnnotationConfigApplicationContext();
      context.registerBean(Weather.class, station::weather);
      context.register(SmartAsyncBeans.class);
      context.refresh();
      WeatherAsync async = context.getBean(WeatherAsync.class);
      ExecutorService db = context.getBean(ExecutorService.class);
      assertThat(async.history("Rome").join()).hasSize(2);
      assertThat(context.getBean(WeatherSync.class).forecast("Rome").sky()).isEqualTo("sun");

      context.close();

      assertThat(db.isTerminated()).isTrue();
      assertThat(async.history("Rome").exceptionNow())
          .isInstanceOf(RejectedExecutionException.class);
    }
  }
}
