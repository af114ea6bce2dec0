package dev.miglint.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.Fix;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Region;
import com.contrastsecurity.sarif.Replacement;
import dev.miglint.source.Position;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Files and ranges as SARIF writes them: URIs relative to the working directory. */
record SarifPlaces(Path workingDirectory) {

  /** What relative URIs are relative to. */
  static final String ROOT = "SRCROOT";

  /** RFC 3986, section 2.3, without the letters and digits, and the slash between segments. */
  private static final String UNRESERVED = "-._~/";

  ArtifactLocation root() {
    return new ArtifactLocation().withUri(absolute(workingDirectory) + "/");
  }

  /** Outside of the working directory an absolute URI says more than a row of dots. */
  ArtifactLocation artifact(String name) {
    boolean inside = !name.startsWith("/") && !name.startsWith("../") && !isDrive(name);
    return inside
        ? new ArtifactLocation().withUri(encoded(name)).withUriBaseId(ROOT)
        : new ArtifactLocation().withUri(absolute(workingDirectory.resolve(name).normalize()));
  }

  static Region region(SourceFile file, Span span) {
    Position start = file.position(span.start());
    Position end = file.position(span.end());
    return new Region()
        .withStartLine(start.line())
        .withStartColumn(start.column())
        .withEndLine(end.line())
        .withEndColumn(end.column());
  }

  Fix fix(SourceFile file, dev.miglint.lint.Fix fix) {
    List<Replacement> replacements =
        fix.edits().stream()
            .map(
                edit ->
                    new Replacement()
                        .withDeletedRegion(region(file, edit.span()))
                        .withInsertedContent(new ArtifactContent().withText(edit.replacement())))
            .toList();
    var change =
        new ArtifactChange()
            .withArtifactLocation(artifact(file.name()))
            .withReplacements(replacements);
    return new Fix()
        .withDescription(new Message().withText(fix.title()))
        .withArtifactChanges(Set.of(change));
  }

  private static String absolute(Path path) {
    String slashes = path.toString().replace('\\', '/');
    String trimmed = slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    return "file://" + (trimmed.startsWith("/") ? "" : "/") + encoded(trimmed);
  }

  private static boolean isDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':';
  }

  private static String encoded(String name) {
    var uri = new StringBuilder(name.length() + 16);
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return uri.toString();
  }
}
