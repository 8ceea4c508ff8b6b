package dev.smartasync.docs.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

/** From proxies that run methods elsewhere. */
class SpringAsyncTest {

  /** The bean before. */
  // tag::async-before[]
  public static class AccountsBean {
    private final Accounts accounts;

    public AccountsBean(Accounts accounts) {
      this.accounts = accounts;
    }

    @Async
    public CompletableFuture<String> owner(int account) throws SQLException {
      return CompletableFuture.completedFuture(accounts.owner(account));
    }
  }

  // end::async-before[]

  /** The context before. */
  @EnableAsync
  @Configuration(proxyBeanMethods = false)
  static class Before {
    @Bean
    AccountsBean accountsBean(DataSource database) {
      return new AccountsBean(new Accounts(database));
    }
  }

  // tag::async-after[]
  @Configuration(proxyBeanMethods = false)
  static class After {
    @Bean
    Accounts accounts(DataSource database) {
      return new Accounts(database);
    }

    @Bean
    AccountsAsync accountsAsync(Accounts accounts) {
      return AccountsAsync.of(accounts);
    }
  }

  // end::async-after[]

  @Test
  void aFacadeIsAnOrdinaryBean() throws Exception {
    try (AccountsDatabase database = AccountsDatabase.open()) {
      try (var before = context(database, Before.class)) {
        assertThat(before.getBean(AccountsBean.class).owner(1).join()).isEqualTo("Ada");
      }
      try (var after = context(database, After.class)) {
        assertThat(after.getBean(AccountsAsync.class).owner(1).join()).isEqualTo("Ada");
      }
    }
  }

  private static AnnotationConfigApplicationContext context(
      AccountsDatabase database, Class<?> configuration) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, database::source);
    context.register(configuration);
    context.refresh();
    return context;
  }
}
