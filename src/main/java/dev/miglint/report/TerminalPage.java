package dev.miglint.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of Markdown laid out for a terminal. Knows what the pages of rules are made of. */
final class TerminalPage extends AbstractVisitor {

  private static final String INDENT = "    ";

  private final boolean color;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /** What stands before the next line, and before those behind it, of each list around. */
  private final Deque<String> margins = new ArrayDeque<>();

  private StringBuilder words = new StringBuilder();
  private String bullet = "";

  private TerminalPage(boolean color, int width) {
    this.color = color;
    this.width = width;
  }

  static String of(String markdown, boolean color, int width) {
    var page = new TerminalPage(color, width);
    Parser.builder().build().parse(markdown).accept(page);
    return String.join("\n", page.lines).strip() + "\n";
  }

  @Override
  public void visit(Document document) {
    visitChildren(document);
  }

  @Override
  public void visit(Heading heading) {
    visitChildren(heading);
    String title = taken();
    blankLine();
    lines.add(Style.BOLD.on(heading.getLevel() == 1 ? title : capitals(title), color));
  }

  private String capitals(String title) {
    return color ? title : title.toUpperCase(java.util.Locale.ROOT);
  }

  @Override
  public void visit(Paragraph paragraph) {
    visitChildren(paragraph);
    boolean inList = paragraph.getParent() instanceof ListItem;
    if (!inList || paragraph.getPrevious() != null) {
      if (!(paragraph.getPrevious() instanceof Heading)) {
        blankLine();
      }
    }
    String margin = String.join("", margins);
    String first = bullet.isEmpty() ? margin : margin.substring(bullet.length()) + bullet;
    bullet = "";
    lines.addAll(dev.miglint.report.Paragraph.wrap(taken(), first, margin, width));
  }

  @Override
  public void visit(BulletList list) {
    blankLine();
    visitChildren(list);
  }

  @Override
  public void visit(OrderedList list) {
    blankLine();
    visitChildren(list);
  }

  @Override
  public void visit(ListItem item) {
    bullet = item.getParent() instanceof OrderedList ? (1 + before(item)) + ". " : "- ";
    margins.addLast(" ".repeat(bullet.length()));
    visitChildren(item);
    margins.removeLast();
  }

  private static int before(Node item) {
    int count = 0;
    for (Node node = item.getPrevious(); node != null; node = node.getPrevious()) {
      count++;
    }
    return count;
  }

  /** The pages say of their SQL whether it is reported. */
  @Override
  public void visit(FencedCodeBlock block) {
    blankLine();
    String info = String.valueOf(block.getInfo());
    Style style = info.contains(" bad") ? Style.ERROR : Style.HELP;
    String said = info.contains(" bad") ? "reported:" : "fine:";
    if (info.contains(" bad") || info.contains(" good")) {
      lines.add(INDENT + style.on("-- " + said, color));
    }
    for (String line : block.getLiteral().stripTrailing().split("\n", -1)) {
      lines.add(line.isBlank() ? "" : INDENT + line);
    }
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(color ? code.getLiteral() : "`" + code.getLiteral() + "`");
  }

  @Override
  public void visit(Emphasis emphasis) {
    visitChildren(emphasis);
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    visitChildren(emphasis);
  }

  /** Other pages are named as "miglint explain" wants them, what is elsewhere with its address. */
  @Override
  public void visit(Link link) {
    visitChildren(link);
    if (link.getDestination().startsWith("https:")) {
      words.append(" (").append(link.getDestination()).append(')');
    }
  }

  @Override
  public void visit(SoftLineBreak line) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    words.append('\n');
  }

  private String taken() {
    String text = words.toString();
    words = new StringBuilder();
    return text;
  }

  private void blankLine() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }
}
