package community.leju.hub.chart;

import community.leju.content.guide.FlowLayout;
import community.leju.content.guide.FlowNode;
import community.leju.content.item.Language;
import community.leju.content.item.Text;
import java.util.List;

/** How large the box of a node must be for its text. */
final class Sizes {
  private static final int LEAST_WIDTH = 200;
  private static final int MOST_TEXT = 240;
  private static final int MOST_QUESTION = 200;
  private static final int MOST_LABEL = 160;
  private static final int PAD_X = 22;
  private static final int PAD_Y = 14;
  private static final int BETWEEN = 4;
  private static final int LABEL_PAD_X = 8;
  private static final int LABEL_PAD_Y = 2;

  /** A diamond's side lines cut its corners: room beside and above the question. */
  private static final double DIAMOND = 1.62;

  private final Wrapping wrapping;
  private final Language language;

  Sizes(Wrapping wrapping, Language language) {
    this.wrapping = wrapping;
    this.language = language;
  }

  /** A box at no place yet. */
  FlowLayout.Box of(FlowNode node) {
    return switch (node.type()) {
      case DECISION -> diamond(node);
      case START, STEP, END -> box(node);
    };
  }

  /** The box of an edge's label. */
  FlowLayout.Box ofLabel(Text label) {
    var lines = wrapping.lines(label.in(language), FlowLayout.TEXT_SIZE, MOST_LABEL);
    return new FlowLayout.Box(
        0,
        0,
        Wrapping.width(lines, FlowLayout.TEXT_SIZE) + 2 * LABEL_PAD_X,
        lines.size() * FlowLayout.LINE_HEIGHT + 2 * LABEL_PAD_Y,
        lines,
        List.of());
  }

  private FlowLayout.Box box(FlowNode node) {
    var text = wrapping.lines(node.text().in(language), FlowLayout.TEXT_SIZE, MOST_TEXT);
    var sub = wrapping.lines(node.sub().in(language), FlowLayout.SUB_SIZE, MOST_TEXT);
    int widest =
        Math.max(
            Wrapping.width(text, FlowLayout.TEXT_SIZE), Wrapping.width(sub, FlowLayout.SUB_SIZE));
    int height = text.size() * FlowLayout.LINE_HEIGHT + 2 * PAD_Y;
    if (!sub.isEmpty()) {
      height += sub.size() * FlowLayout.SUB_LINE_HEIGHT + BETWEEN;
    }
    return new FlowLayout.Box(
        0, 0, even(Math.max(LEAST_WIDTH, widest + 2 * PAD_X)), even(height), text, sub);
  }

  /** What a question says besides is on its page; in the chart it would double the diamond. */
  private FlowLayout.Box diamond(FlowNode node) {
    var text = wrapping.lines(node.text().in(language), FlowLayout.TEXT_SIZE, MOST_QUESTION);
    int width = Wrapping.width(text, FlowLayout.TEXT_SIZE) + BETWEEN;
    int height = text.size() * FlowLayout.LINE_HEIGHT;
    return new FlowLayout.Box(
        0,
        0,
        even((int) Math.ceil(width * DIAMOND)),
        even((int) Math.ceil(height / (1 - 1 / DIAMOND))),
        text,
        List.of());
  }

  /** So that a middle is a whole number. */
  private static int even(int size) {
    return size + (size & 1);
  }
}
