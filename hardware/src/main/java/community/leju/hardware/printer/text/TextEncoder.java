package community.leju.hardware.printer.text;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.QrCode;
import community.leju.hardware.printer.raster.SlipEncoder;
import community.leju.hardware.printer.text.Typeset.Line;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes a page's parts as commands, in chunks that end with a line. One for each job. */
public final class TextEncoder {
  /** A chunk is closed when it has grown so large: a lost one is noticed soon. */
  private static final int CHUNK_BYTES = 160;

  private static final int LINE_GAP_ROWS = 6;
  private static final int MOST_UNITS = 255;

  /** Whatever the printer makes of the text, the code then still fits beside its white. */
  private static final double CODE_PART = 0.9;

  private static final int MOST_DOTS_PER_MODULE = 6;
  private static final int QUIET_MODULES = 4;

  private final PrinterProfile profile;
  private final Cells cells;
  private final Typeset typeset;
  private Style style = Style.PLAIN;
  private boolean centred;
  private int spacing;
  private boolean begun;

  public TextEncoder(PrinterProfile profile) {
    this.profile = profile;
    this.cells = new Cells(profile);
    this.typeset = new Typeset(cells);
  }

  /** The commands of a page. */
  public List<byte[]> chunks(List<Part> parts) {
    var chunks = new ArrayList<byte[]>();
    var chunk = new ByteArrayOutputStream();
    if (!begun) {
      begun = true;
      chunk.writeBytes(TextCommands.chinese());
    }
    for (var part : parts) {
      for (byte[] line : encoded(part)) {
        chunk.writeBytes(line);
        if (chunk.size() >= CHUNK_BYTES) {
          chunks.add(chunk.toByteArray());
          chunk.reset();
        }
      }
    }
    if (chunk.size() > 0) {
      chunks.add(chunk.toByteArray());
    }
    return chunks;
  }

  private List<byte[]> encoded(Part part) {
    return switch (part) {
      case Part.Words words -> typeset.words(words).stream().map(this::line).toList();
      case Part.Row row -> typeset.row(row).stream().map(this::line).toList();
      case Part.Rule _ -> List.of(line(typeset.rule()));
      case Part.Gap(int dots) -> List.of(TextCommands.feed(units(dots)));
      case Part.Code(var text) -> List.of(code(text));
    };
  }

  private byte[] line(Line line) {
    return cells.has(line.text()) ? set(line) : drawn(line);
  }

  private byte[] set(Line line) {
    var out = new ByteArrayOutputStream();
    align(line.centred(), out);
    int units = units(line.high() * Cells.ROWS + gap(line));
    if (units != spacing) {
      out.writeBytes(TextCommands.lineSpacing(units));
      spacing = units;
    }
    for (var run : line.runs()) {
      out.writeBytes(TextCommands.change(style, run.style()));
      style = run.style();
      out.writeBytes(cells.bytes(run.text()));
    }
    out.writeBytes(TextCommands.lineFeed());
    return out.toByteArray();
  }

  /** Lines of a banner touch. */
  private static int gap(Line line) {
    return line.runs().getFirst().style().reverse() ? 0 : LINE_GAP_ROWS;
  }

  private byte[] drawn(Line line) {
    var out = new ByteArrayOutputStream();
    align(false, out);
    var dots = DrawnLine.draw(line, cells, profile.dots());
    var encoder = new SlipEncoder(profile);
    encoder.bands(dots).forEach(out::writeBytes);
    out.writeBytes(encoder.rest());
    out.writeBytes(TextCommands.feed(units(gap(line))));
    return out.toByteArray();
  }

  private byte[] code(String text) {
    int most = (int) (profile.dots() * CODE_PART);
    int size = new QrCode(text, most, MOST_DOTS_PER_MODULE).dotsPerModule();
    var out = new ByteArrayOutputStream();
    align(true, out);
    // The white that a reader needs above and below it.
    out.writeBytes(TextCommands.feed(units(QUIET_MODULES * size)));
    out.writeBytes(TextCommands.code(text, size));
    out.writeBytes(TextCommands.feed(units(QUIET_MODULES * size)));
    return out.toByteArray();
  }

  private void align(boolean middle, ByteArrayOutputStream out) {
    if (middle != centred) {
      out.writeBytes(TextCommands.align(middle));
      centred = middle;
    }
  }

  private int units(int rows) {
    return Math.clamp((long) rows * profile.feedUnitsPerDot(), 0, MOST_UNITS);
  }
}
