package community.leju.content.render;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Marks word boundaries in headings. It sits between the policy and the writer, so that what it
 * adds is escaped like everything else.
 */
final class HeadingBreaks implements HtmlStreamEventReceiver {
  private final HtmlStreamEventReceiver writer;
  private final Segmenter segmenter;
  private final StringBuilder heading = new StringBuilder();
  private boolean inHeading;

  HeadingBreaks(HtmlStreamEventReceiver writer, Segmenter segmenter) {
    this.writer = writer;
    this.segmenter = segmenter;
  }

  @Override
  public void openDocument() {
    writer.openDocument();
  }

  @Override
  public void closeDocument() {
    writeHeading();
    writer.closeDocument();
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    writeHeading();
    inHeading |= isHeading(name);
    writer.openTag(name, attributes);
  }

  @Override
  public void closeTag(String name) {
    writeHeading();
    inHeading &= !isHeading(name);
    writer.closeTag(name);
  }

  @Override
  public void text(String text) {
    if (inHeading) {
      heading.append(text);
    } else {
      writer.text(text);
    }
  }

  /** One run of text comes in several calls: at every entity, at every tag that was dropped. */
  private void writeHeading() {
    var pieces = segmenter.pieces(heading.toString());
    heading.setLength(0);
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0) {
        writer.openTag("wbr", List.of());
      }
      writer.text(pieces.get(i));
    }
  }

  private static boolean isHeading(String name) {
    return name.equals("h2") || name.equals("h3") || name.equals("h4");
  }
}
