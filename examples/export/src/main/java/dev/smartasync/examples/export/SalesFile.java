package dev.smartasync.examples.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Writes sales to a file, which is there when all of them are in it, and not before. Blocking. */
final class SalesFile {
  private SalesFile() {}

  static Receipt write(FeedSync feed, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Receipt receipt = Receipt.NOTHING;
    try {
      try (Stream<Sale> sales = feed.sales();
          var out = Files.newBufferedWriter(part)) {
        for (Sale sale : (Iterable<Sale>) sales::iterator) {
          String line = sale.csv();
          out.write(line);
          receipt = receipt.and(sale.id(), line.length());
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return receipt;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
