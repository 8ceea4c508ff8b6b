package dev.smartasync.examples.sitecheck.fetch;

/** Status codes in words. */
final class StatusCodes {
  private StatusCodes() {}

  /** Such as {@code 404 Not Found}. */
  static String describe(int status) {
    String meaning =
        switch (status) {
          case 400 -> "Bad Request";
          case 401 -> "Unauthorized";
          case 403 -> "Forbidden";
          case 404 -> "Not Found";
          case 405 -> "Method Not Allowed";
          case 410 -> "Gone";
          case 429 -> "Too Many Requests";
          case 451 -> "Unavailable For Legal Reasons";
          case 500 -> "Internal Server Error";
          case 502 -> "Bad Gateway";
          case 503 -> "Service Unavailable";
          case 504 -> "Gateway Timeout";
          default -> status < 500 ? "client error" : "server error";
        };
    return status + " " + meaning;
  }
}
