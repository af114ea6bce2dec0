package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.List;

/** FOR VALUES … or DEFAULT of a partition. */
public sealed interface PartitionBound extends Node {

  /** DEFAULT. */
  record DefaultPartition(Span span) implements PartitionBound {}

  /** IN (values). */
  record ListBound(List<Expression> values, Span span) implements PartitionBound {
    public ListBound {
      values = List.copyOf(values);
    }
  }

  /** FROM (from) TO (to); MINVALUE and MAXVALUE are column references of that name. */
  record RangeBound(List<Expression> from, List<Expression> to, Span span)
      implements PartitionBound {
    public RangeBound {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** WITH (MODULUS m, REMAINDER r). */
  record HashBound(int modulus, int remainder, Span span) implements PartitionBound {}
}
