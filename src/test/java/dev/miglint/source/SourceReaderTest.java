package dev.miglint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {

  @TempDir Path folder;

  @Test
  void readsUtf8() {
    assertThat(text(read("größe 日本 🦆")).text()).isEqualTo("größe 日本 🦆");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    SourceReader.Text read = (SourceReader.Text) read("\uFEFFselect 1");
    assertThat(read.file().text()).isEqualTo("select 1");
    assertThat(read.byteOrderMark()).isTrue();
    assertThat(((SourceReader.Text) read("select 1")).byteOrderMark()).isFalse();
  }

  @Test
  void linesEndAtAnyLineEnd() {
    SourceFile file = text(read("a\rb\r\nc\nd"));
    assertThat(file.lines()).isEqualTo(4);
    assertThat(file.line(2)).isEqualTo("b");
    assertThat(file.position(7)).isEqualTo(new Position(4, 1));
  }

  @Test
  void anEmptyFileIsAText() {
    assertThat(text(read("")).text()).isEmpty();
  }

  @Test
  void aReplacementCharacterThatStandsThereIsNoError() {
    assertThat(text(read("a\uFFFDb")).text()).isEqualTo("a\uFFFDb");
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWithItsPlace() {
    byte[] bytes = "-- x\n-- 2\r\n-- caf?".getBytes(StandardCharsets.US_ASCII);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(message(read(bytes)))
        .isEqualTo("not UTF-8: byte 0xE9 at offset 17 (line 3); convert the file to UTF-8");
  }

  @Test
  void theFirstBadByteIsFoundInALongText() {
    byte[] bytes = "é".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    bytes[30_001] = (byte) 0xFF;
    assertThat(message(read(bytes))).contains("0xC3 at offset 30000 (line 1)");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16 (little-endian)",
    "UTF-16BE, UTF-16 (big-endian)",
    "UTF-32LE, UTF-32",
    "UTF-32BE, UTF-32"
  })
  void otherEncodingsWithAMarkAreNamed(String charset, String named) {
    assertThat(message(read("\uFEFFselect 1".getBytes(Charset.forName(charset)))))
        .isEqualTo("not UTF-8 but " + named + "; convert the file to UTF-8");
  }

  @Test
  void aNulByteIsNoText() {
    assertThat(message(read("select 1;\n\0\0")))
        .isEqualTo(
            "not a text in UTF-8: NUL byte at offset 10 (line 2); the file is binary or in another"
                + " encoding");
    assertThat(message(read("select".getBytes(StandardCharsets.UTF_16LE)))).contains("offset 1 ");
  }

  @Test
  void readsFilesUnderTheirShownName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.sql"), "select 1");
    assertThat(text(SourceReader.read(file, "db/a.sql")).name()).isEqualTo("db/a.sql");
  }

  @Test
  void whatIsNoReadableFileIsToldInAWord() throws IOException {
    assertThat(message(SourceReader.read(folder.resolve("gone.sql"), "gone.sql")))
        .isEqualTo("no such file");
    assertThat(message(SourceReader.read(folder, "."))).isEqualTo("is a directory, not a file");
    Path loop = folder.resolve("loop.sql");
    Files.createSymbolicLink(loop, loop);
    assertThat(message(SourceReader.read(loop, "loop.sql"))).startsWith("cannot be read: ");
  }

  @Test
  void aFileOfMoreThanAGigabyteIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.sql");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((1L << 30) + 1);
    }
    assertThat(message(SourceReader.read(large, "large.sql")))
        .isEqualTo("larger than 1 GB; split the file");
  }

  @Test
  void aStreamThatBreaksIsToldToo() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThat(message(SourceReader.read(broken, "-"))).contains("cannot be read").contains("gone");
  }

  private static SourceReader.Result read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceReader.Result read(byte[] bytes) {
    return SourceReader.read(new ByteArrayInputStream(bytes), "a.sql");
  }

  private static SourceFile text(SourceReader.Result result) {
    return ((SourceReader.Text) result).file();
  }

  private static String message(SourceReader.Result result) {
    return ((SourceReader.Unreadable) result).message();
  }
}
