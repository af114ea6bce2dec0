package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;

/**
 * One script of a history.
 *
 * @param id for people and reports, unique in its direction: {@code 0042_add_orders}
 * @param version as it is written in the name; empty where there is none
 * @param name the descriptive part
 * @param range the part of the file that belongs to it
 */
public record Migration(
    String id,
    String version,
    String name,
    Direction direction,
    SourceFile file,
    Span range,
    TransactionMode transaction) {}
