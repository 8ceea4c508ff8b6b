package dev.smartasync.docs.migrating;

/** There is no such account. */
public class UnknownAccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownAccountException(int account) {
    super("no account " + account);
  }
}
