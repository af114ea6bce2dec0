package dev.miglint.migration.layout;

import dev.miglint.migration.Folder;
import java.util.Arrays;

/** What stands around a folder, for frameworks that name their files alike. */
final class Surroundings {

  private Surroundings() {}

  /** Whether the folder belongs to a program in Rust. */
  static boolean areRust(Folder folder) {
    return Arrays.asList(folder.location().split("/", -1)).contains("crates")
        || folder.files().stream().anyMatch(file -> file.endsWith(".rs"))
        || folder.readNearest("Cargo.toml").isPresent();
  }
}
