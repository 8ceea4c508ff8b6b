package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(timeout = "5s")
public interface BadTimeoutOnMethod {
  @SmartAsync(timeout = "0s")
  int zero();

  @SmartAsync(timeout = "-1s")
  int negative();

  @SmartAsync(timeout = "1.5s")
  int broken();

  @SmartAsync(timeout = "99999999999999999999s")
  int huge();

  @SmartAsync(timeout = "9999999999999999s")
  int sixteenDigits();

  @SmartAsync(timeout = "0000000000000001s")
  int sixteenDigitsWithZeros();

  @SmartAsync(timeout = "000000000000000s")
  int zeros();

  @SmartAsync(timeout = "999999999999999s")
  int fifteenDigits();

  @SmartAsync(timeout = "000000000000001ms")
  int fifteenDigitsWithZeros();
}

//! 7: timeout "0s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 10: timeout "-1s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 13: timeout "1.5s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 16: timeout "99999999999999999999s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 19: timeout "9999999999999999s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 22: timeout "0000000000000001s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
//! 25: timeout "000000000000000s" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
