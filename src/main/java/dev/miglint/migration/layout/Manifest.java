package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.TransactionMode;
import dev.miglint.migration.layout.Listing.Entry;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pop with manifests: {@code *_manifest.txt} lists, one a line, the files that run, in any of the
 * folders below; {@code #} comments a line out. {@code migrations_manifest.txt} runs first, then
 * those named {@code ddl_…}, which run again at each deploy and without a transaction, then the
 * others.
 */
@AutoService(Layout.class)
public final class Manifest implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "manifest",
          false,
          Set.of("pop"),
          "Put the statement into a script of a manifest that runs without a transaction.");

  private static final String FIRST = "migrations_manifest.txt";
  private static final String ENDING = "_manifest.txt";
  private static final List<String> OBJECTS = List.of("ddl_types", "ddl_tables", "ddl_views");

  private static final Pattern NAME = Pattern.compile("(?:([0-9]+)_)?(.*?)(?:\\.up)?\\.(sql|fizz)");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<String> manifests =
        Stream.concat(folder.files().stream(), Stream.of(FIRST))
            .filter(file -> file.endsWith(ENDING) && folder.read(file).isPresent())
            .distinct()
            .sorted(Manifest::inOrder)
            .toList();
    if (manifests.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Folder>> places = places(folder);
    List<Migration> migrations = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    Set<String> withdrawn = new HashSet<>();
    Map<String, Listing> listings = new HashMap<>();
    for (String manifest : manifests) {
      Optional<Listing> listing = folder.read(manifest).map(Listing::of);
      listing.map(all -> Listing.commentedOut(all.file())).ifPresent(withdrawn::addAll);
      for (Entry line : listing.map(Listing::entries).orElse(List.of())) {
        String entry = line.text();
        Optional<Folder> place = place(places.getOrDefault(entry, List.of()), manifest);
        if (place.isEmpty() && folder.holds(manifest)) {
          notes.add(
              new Note(
                  Note.Kind.MISSING_FILE,
                  listing.get().file(),
                  line.span(),
                  "%s is listed, but it is not there.".formatted(entry)));
        } else if (place.isPresent() && !taken.add(place.get().locationOf(entry))) {
          notes.add(
              new Note(
                  Note.Kind.LISTED_TWICE,
                  listing.get().file(),
                  line.span(),
                  "%s is listed a second time.".formatted(entry)));
        } else if (place.isPresent()) {
          migration(place.get(), entry, manifest).ifPresent(migrations::add);
        }
      }
      listing.filter(all -> !isRunAgain(manifest)).ifPresent(all -> outOfOrder(all, notes));
      listing.filter(all -> folder.holds(manifest)).ifPresent(all -> listings.put(manifest, all));
    }
    List<LeftOut> leftOut = leftOut(folder, taken, withdrawn, listings, notes);
    return migrations.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Match(
                Certainty.MARKER,
                new MigrationSet(
                        FRAMEWORK,
                        folder.location(),
                        String.join(", ", manifests)
                            + " list %s scripts".formatted(migrations.size()),
                        migrations,
                        notes)
                    .withLists(manifests.stream().flatMap(m -> folder.read(m).stream()).toList()),
                leftOut));
  }

  private static int inOrder(String one, String other) {
    int order = Integer.compare(phase(one), phase(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  private static int phase(String manifest) {
    if (manifest.equals(FIRST)) {
      return 0;
    }
    if (!isRunAgain(manifest)) {
      return 3 + OBJECTS.size();
    }
    int object = OBJECTS.indexOf(stem(manifest));
    return object >= 0 ? 1 + object : 2 + OBJECTS.size();
  }

  private static boolean isRunAgain(String manifest) {
    return manifest.startsWith("ddl_");
  }

  private static String stem(String manifest) {
    return manifest.substring(0, manifest.length() - ENDING.length());
  }

  /** A line whose version is smaller than that of a line above it. */
  private static void outOfOrder(Listing listing, List<Note> notes) {
    String latest = "";
    String before = "";
    for (Entry line : listing.entries()) {
      Matcher name = NAME.matcher(line.text());
      String version = name.matches() ? Optional.ofNullable(name.group(1)).orElse("") : "";
      if (version.isEmpty()) {
        continue;
      }
      if (!latest.isEmpty() && Version.NUMERIC.compare(version, latest) < 0) {
        notes.add(
            new Note(
                Note.Kind.LISTED_OUT_OF_ORDER,
                listing.file(),
                line.span(),
                "%s is listed after %s, although its version is smaller."
                    .formatted(line.text(), before)));
      } else {
        latest = version;
        before = line.text();
      }
    }
  }

  private static Map<String, List<Folder>> places(Folder folder) {
    Map<String, List<Folder>> places = new HashMap<>();
    folder
        .withBelow()
        .forEach(
            place ->
                place
                    .files()
                    .forEach(
                        file -> places.computeIfAbsent(file, key -> new ArrayList<>()).add(place)));
    return places;
  }

  /** Of several files with one name the manifest's own, else the first that is no stand-in. */
  private static Optional<Folder> place(List<Folder> places, String manifest) {
    return places.stream()
        .min(
            Comparator.<Folder, Boolean>comparing(place -> !place.name().equals(stem(manifest)))
                .thenComparing(place -> place.name().equals("secure")));
  }

  private static Optional<Migration> migration(Folder folder, String file, String manifest) {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      return Optional.empty();
    }
    boolean program = name.group(3).equals("fizz");
    boolean again = isRunAgain(manifest);
    Optional<SourceFile> source =
        program ? Optional.of(new SourceFile(folder.locationOf(file), "")) : folder.read(file);
    String version = name.group(1) == null ? "" : name.group(1);
    return source.map(
        text ->
            new Migration(
                version.isEmpty() ? name.group(2) : version + "_" + name.group(2),
                version,
                name.group(2),
                again ? Direction.REPEATABLE : Direction.UP,
                text,
                text.whole(),
                again ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION,
                program ? Language.PROGRAM : Language.SQL,
                folder.dialect()));
  }

  /** A secure script has two forms, of which only one is in a repository that runs it. */
  private static boolean isStandIn(Folder place, String file, Set<String> taken) {
    return place.name().equals("secure")
        && taken.stream().anyMatch(other -> other.endsWith("/" + file));
  }

  /** The line that is missing: in the manifest of its folder, or else in the first one. */
  private static Optional<Note.Addition> line(
      Folder place, String file, Set<String> taken, Map<String, Listing> listings) {
    boolean otherRuns = taken.stream().anyMatch(other -> other.endsWith("/" + file));
    return otherRuns || place.name().equals("secure")
        ? Optional.empty()
        : Optional.ofNullable(listings.getOrDefault(place.name() + ENDING, listings.get(FIRST)))
            .flatMap(listing -> listing.lineFor(file));
  }

  private static List<LeftOut> leftOut(
      Folder folder,
      Set<String> taken,
      Set<String> withdrawn,
      Map<String, Listing> listings,
      List<Note> notes) {
    List<LeftOut> leftOut = new ArrayList<>();
    folder
        .withBelow()
        .forEach(
            place -> {
              for (String file : place.scripts()) {
                String location = place.locationOf(file);
                if (!taken.contains(location)) {
                  if (withdrawn.contains(file)) {
                    leftOut.add(new LeftOut(location, "is commented out in a manifest"));
                    continue; // Somebody has taken it out and says so.
                  }
                  leftOut.add(new LeftOut(location, "is not what a manifest lists"));
                  if (isStandIn(place, file, taken)) {
                    continue;
                  }
                  place
                      .read(file)
                      .map(
                          text ->
                              new Note(
                                  Note.Kind.NEVER_RUNS,
                                  text,
                                  Span.START_OF_FILE,
                                  "It never runs: no manifest lists it, or another file of its"
                                      + " name runs.",
                                  line(place, file, taken, listings)))
                      .ifPresent(notes::add);
                }
              }
            });
    return leftOut;
  }
}
