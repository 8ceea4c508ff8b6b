package dev.smartasync.examples.sitecheck;

import dev.smartasync.examples.sitecheck.model.Addresses;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Format;
import dev.smartasync.examples.sitecheck.model.Target;
import dev.smartasync.examples.sitecheck.model.UnusableTargetException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Where a check begins: at an address, at one page, or at all the pages in a folder. */
final class StartPages {
  private StartPages() {}

  static Extent of(Target target) throws IOException {
    return switch (target) {
      case Target.Web(URI start) -> new Extent(start.resolve("/"), List.of(start));
      case Target.Disk(Path path) -> onDisk(path);
    };
  }

  private static Extent onDisk(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      List<URI> pages = in(path);
      if (pages.isEmpty()) {
        throw new UnusableTargetException(
            "The folder '%s' has no pages: nothing in it ends in .html, .htm or .md."
                .formatted(path),
            Target.HOW_TO_WRITE_IT);
      }
      return new Extent(folder(path), pages);
    }
    if (!Files.exists(path)) {
      throw new UnusableTargetException(
          "There is no folder or page '%s'.".formatted(path), Target.HOW_TO_WRITE_IT);
    }
    Path parent = path.getParent();
    if (parent == null || Format.ofFile(path.toString()).isEmpty()) {
      throw new UnusableTargetException(
          "'%s' is not a page: its name does not end in .html, .htm or .md.".formatted(path),
          Target.HOW_TO_WRITE_IT);
    }
    return new Extent(folder(parent), List.of(Addresses.canonical(path.toUri())));
  }

  private static URI folder(Path path) {
    URI address = Addresses.canonical(path.toUri());
    return address.getPath().endsWith("/") ? address : URI.create(address + "/");
  }

  /** Hidden folders hold what tools keep for themselves, not pages. */
  private static List<URI> in(Path folder) throws IOException {
    List<URI> pages = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes)
              throws IOException {
            boolean hidden = !entry.equals(folder) && Files.isHidden(entry);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Format.ofFile(file.toString()).isPresent()) {
              pages.add(Addresses.canonical(file.toUri()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    pages.sort(null);
    return pages;
  }
}
