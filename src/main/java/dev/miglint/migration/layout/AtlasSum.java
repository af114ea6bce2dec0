package dev.miglint.migration.layout;

import dev.miglint.migration.Folder;
import dev.miglint.migration.Note;
import dev.miglint.source.Sha256;
import dev.miglint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares {@code atlas.sum} with the folder. Each of its lines has the SHA-256 of all names and
 * texts up to that file's, so that only the first line that differs says which file was changed
 * (NewHashFile in sql/migrate/dir.go of Atlas).
 */
final class AtlasSum {

  static final String FILE = "atlas.sum";

  /** What an editor may have put in front of a text. */
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Folder folder;
  private final SourceFile sum;
  private final Map<String, String> listed = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  private AtlasSum(Folder folder, SourceFile sum) {
    this.folder = folder;
    this.sum = sum;
    for (String line : sum.text().lines().skip(1).toList()) {
      int separator = line.lastIndexOf(" h1:");
      if (separator > 0) {
        listed.put(
            line.substring(0, separator), line.substring(separator + " h1:".length()).strip());
      }
    }
  }

  /** A script, and whether it has told Atlas to leave its text out of the sum. */
  record Entry(String file, SourceFile text, boolean ignored) {}

  /**
   * What the two do not agree on.
   *
   * @param scripts all of the folder
   */
  static List<Note> compared(Folder folder, SourceFile sum, List<Entry> scripts) {
    AtlasSum comparison = new AtlasSum(folder, sum);
    comparison.missing();
    comparison.unlisted(scripts);
    comparison.changed(scripts);
    return List.copyOf(comparison.notes);
  }

  private void missing() {
    for (String file : new TreeSet<>(listed.keySet())) {
      if (!folder.holds(file) && folder.holds(FILE)) {
        notes.add(
            new Note(
                Note.Kind.MISSING_FILE,
                sum.name(),
                "It lists %s, which is not there.".formatted(file)));
      }
    }
  }

  private void unlisted(List<Entry> scripts) {
    for (Entry script : scripts) {
      if (!listed.containsKey(script.file()) && !script.ignored()) {
        notes.add(
            new Note(
                Note.Kind.NEVER_RUNS,
                script.text().name(),
                "Atlas refuses the folder, since %s does not list it: run \"atlas migrate hash\"."
                    .formatted(FILE)));
      }
    }
  }

  /** Behind a file that only one of the two knows, nothing can be compared. */
  private void changed(List<Entry> scripts) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    scripts.forEach(script -> entries.put(script.file(), script));
    MessageDigest digest = Sha256.digest();
    for (String file :
        Stream.concat(listed.keySet().stream(), entries.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new))) {
      Entry script = entries.get(file);
      String hash = listed.get(file);
      if (script == null || (hash == null) != script.ignored()) {
        return;
      }
      digest.update(file.getBytes(StandardCharsets.UTF_8));
      if (hash == null) {
        continue;
      }
      Optional<MessageDigest> next = after(digest, script, hash);
      if (next.isEmpty()) {
        notes.add(
            Note.about(
                Note.Kind.OTHER_HASH,
                script.text(),
                "It is not the script for which %s was written, so that Atlas refuses the folder (checksum mismatch)."
                    .formatted(FILE)));
        return;
      }
      digest = next.get();
    }
  }

  /** With the text, which may have begun with a mark; empty where both give another hash. */
  private static Optional<MessageDigest> after(MessageDigest digest, Entry script, String hash) {
    for (byte[] mark : List.of(new byte[0], BYTE_ORDER_MARK)) {
      MessageDigest next = copy(digest);
      next.update(mark);
      next.update(script.text().text().getBytes(StandardCharsets.UTF_8));
      if (Base64.getEncoder().encodeToString(copy(next).digest()).equals(hash)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }
}
