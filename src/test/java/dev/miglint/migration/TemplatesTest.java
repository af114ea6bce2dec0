package dev.miglint.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.migration.Rendering.Placeholder;
import dev.miglint.source.SourceFile;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private static Rendering render(String text, Templating templating) {
    Rendering rendering = Templates.render(Rendering.of(new SourceFile("a.sql", text)), templating);
    assertThat(rendering.text().text()).hasSameSizeAs(text);
    return rendering;
  }

  private static String go(String text) {
    return render(text, Templating.GO).text().text();
  }

  private static String dollar(String text) {
    return render(text, Templating.DOLLAR).text().text();
  }

  private static String unknown(String text) {
    return render(text, Templating.UNKNOWN).text().text();
  }

  @Test
  void aTemplateBecomesANameOfTheSameLength() {
    assertThat(go("DROP TABLE {{ index .Options \"Namespace\" }}.users;"))
        .isEqualTo("DROP TABLE _index_options_namespace_       .users;");
    assertThat(dollar("DROP TABLE ${schema}.users")).isEqualTo("DROP TABLE _schema_ .users");
  }

  @Test
  void spacesAndQuotesDoNotMakeItAnother() {
    assertThat(go("DROP TABLE \"{{index .Options \"Namespace\" }}\".\"users\""))
        .isEqualTo("DROP TABLE _index_options_namespace_        .\"users\"");
  }

  @Test
  void aPartOfAWordLeavesNoGap() {
    assertThat(dollar("CREATE INDEX idx_${x.y}_a ON t (a)"))
        .isEqualTo("CREATE INDEX idx__x_y___a ON t (a)");
  }

  @Test
  void aPlaceholderIsNoLongerThanANameMayBe() {
    String template = "{{ " + "a".repeat(90) + " }}";
    assertThat(render("DROP TABLE " + template, Templating.GO).placeholders())
        .singleElement()
        .satisfies(placeholder -> assertThat(placeholder.name()).hasSize(63));
  }

  @Test
  void whereOnlyAValueCanStandItIsAParameter() {
    assertThat(dollar("UPDATE t SET a = ${a} WHERE b > ${b}"))
        .isEqualTo("UPDATE t SET a = $1   WHERE b > $1  ");
    assertThat(dollar("ALTER TABLE t ADD a int DEFAULT ${a}"))
        .isEqualTo("ALTER TABLE t ADD a int DEFAULT $1  ");
    assertThat(dollar("SET lock_timeout = ${a}")).isEqualTo("SET lock_timeout = _a_ ");
    assertThat(dollar("SELECT a::${type}")).isEqualTo("SELECT a::_type_ ");
  }

  @Test
  void aFrameworkThatFillsInDoesSoInQuotesAndBodies() {
    assertThat(go("DO $$ BEGIN PERFORM '{{ .A }}'; DROP TABLE {{ .A }}.b; END $$"))
        .isEqualTo("DO $$ BEGIN PERFORM '_a_     '; DROP TABLE _a_     .b; END $$");
  }

  @Test
  void withoutAFrameworkQuotesBodiesAndCommentsHoldData() {
    String data = "SELECT '{{ .A }}', $$ ${b} $$; -- {{ c }} /* */\n/* ${d} */";
    assertThat(unknown(data)).isEqualTo(data);
    assertThat(unknown("SELECT '{{ .A }}' FROM ${s}.t")).isEqualTo("SELECT '{{ .A }}' FROM _s_ .t");
  }

  @Test
  void aFrameworkThatFillsNothingInSendsBracesAsTheyAre() {
    SourceFile file = new SourceFile("a.sql", "SELECT {{ a }}, ${b}");
    assertThat(Templates.render(Rendering.of(file), Templating.NONE).text()).isSameAs(file);
    assertThat(dollar("SELECT '{{ a }}'")).isEqualTo("SELECT '{{ a }}'");
    assertThat(go("SELECT '${a}'")).isEqualTo("SELECT '${a}'");
  }

  @Test
  void actionsStandForNothing() {
    assertThat(go("{{/* why */}}SELECT 1;{{ $x := .A }}\n{{- if .B -}}\nSELECT 2;\n{{ end }}"))
        .isEqualTo("             SELECT 1;              \n             \nSELECT 2;\n         ");
  }

  @Test
  void ofTwoBranchesTheSecondIsNotRead() {
    String text = "{{ if .A }}SELECT 1;{{ else }}SELECT 2;{{ end }}SELECT 3;";
    Rendering rendering = render(text, Templating.GO);
    assertThat(rendering.text().text().replace(" ", "")).isEqualTo("SELECT1;SELECT3;");
    assertThat(rendering.unread())
        .extracting(part -> text.substring(part.span().start(), part.span().end()))
        .containsExactly("SELECT 2;");
  }

  @Test
  void peopleReadTheTemplate() {
    Rendering rendering = render("DROP TABLE {{ .A }}.users", Templating.GO);
    assertThat(rendering.inOwnWords("_a_.users is dropped")).isEqualTo("{{ .A }}.users is dropped");
    assertThat(rendering.placeholders())
        .extracting(Placeholder::template)
        .containsExactly("{{ .A }}");
  }
}
