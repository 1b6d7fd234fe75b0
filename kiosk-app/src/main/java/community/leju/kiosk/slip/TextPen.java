package community.leju.kiosk.slip;

import community.leju.hardware.printer.text.Part;
import community.leju.hardware.printer.text.Style;
import java.util.ArrayList;
import java.util.List;

/** Writes for a printer's own characters, which come in few sizes. */
final class TextPen implements Pen {
  private static final int HIGH = 30;
  private static final int LARGE = 50;
  private static final int LEAST_GAP = 6;
  private static final int BELOW_BANNER = 8;
  private static final String BOX = "□ ";

  private final List<Part> parts = new ArrayList<>();

  List<Part> parts() {
    return List.copyOf(parts);
  }

  @Override
  public void skip(int size) {
    // Characters bring their own white: only what is meant to part things counts.
    if (size > LEAST_GAP) {
      parts.add(new Part.Gap(size));
    }
  }

  @Override
  public void centred(String text, int size, boolean bold) {
    parts.add(new Part.Words(text, style(size, bold).inTheMiddle()));
  }

  @Override
  public void fitted(String text, int largest, boolean bold) {
    centred(text, largest, bold);
  }

  @Override
  public void row(String label, String value, int size, boolean bold) {
    parts.add(new Part.Row(label, value, style(size, bold)));
  }

  @Override
  public void ticked(String text, String note, int size) {
    parts.add(new Part.Row(BOX, text, style(size, true)));
    if (!note.isEmpty()) {
      parts.add(new Part.Row("", note, Style.PLAIN));
    }
  }

  @Override
  public void banner(String text, int size) {
    parts.add(new Part.Words(text, style(size, true).reversed()));
    parts.add(new Part.Gap(BELOW_BANNER));
  }

  @Override
  public void rule() {
    parts.add(new Part.Rule());
  }

  @Override
  public void code(String text) {
    parts.add(new Part.Code(text));
  }

  private static Style style(int size, boolean bold) {
    int times = size >= HIGH ? 2 : 1;
    var style = Style.PLAIN.sized(times, size >= LARGE ? times + 1 : times);
    return style.inBold(bold);
  }
}
