package community.leju.content.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlSanitizer;

/**
 * The HTML of a body back to Markdown. It tries, and is believed only where {@link Prose} makes the
 * very same HTML of the result.
 */
final class ProseWriter implements HtmlSanitizer.Policy {
  private static final MarkdownRenderer MARKDOWN =
      MarkdownRenderer.builder().extensions(Prose.EXTENSIONS).build();

  private final Node document = new Document();
  private final Deque<Node> open = new ArrayDeque<>(List.of(document));
  private boolean isBeyondMarkdown;

  private ProseWriter() {}

  /** Empty where Markdown cannot say it. */
  static Optional<String> toMarkdown(String html) {
    var writer = new ProseWriter();
    HtmlSanitizer.sanitize(html, writer);
    if (writer.isBeyondMarkdown) {
      return Optional.empty();
    }
    var markdown = MARKDOWN.render(writer.document);
    var mistakes = new boolean[1];
    var again = Prose.toHtml(markdown, 0, (line, message) -> mistakes[0] = true);
    return !mistakes[0] && again.equals(html) ? Optional.of(markdown) : Optional.empty();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    var node = isBeyondMarkdown ? null : node(name, attributes);
    if (node == null || (node instanceof Block && !(open.element() instanceof Block))) {
      isBeyondMarkdown = true;
      return;
    }
    holder(node).appendChild(node);
    if (!(node instanceof HardLineBreak || node instanceof ThematicBreak)) {
      open.push(node);
    }
  }

  @Override
  public void closeTag(String name) {
    if (name.equals("br") || name.equals("hr")) {
      return;
    }
    if (open.size() > 1 && !isBeyondMarkdown) {
      open.pop();
    } else {
      isBeyondMarkdown = true;
    }
  }

  @Override
  public void text(String text) {
    var words = new Text(text);
    holder(words).appendChild(words);
  }

  /** What takes the node: words straight in an item are a tight list's, in a paragraph unseen. */
  private Node holder(Node node) {
    if (node instanceof Block || !(open.element() instanceof ListItem item)) {
      return open.element();
    }
    if (item.getParent() instanceof ListBlock list) {
      list.setTight(true);
    }
    if (item.getLastChild() instanceof Paragraph words) {
      return words;
    }
    var words = new Paragraph();
    item.appendChild(words);
    return words;
  }

  private static @Nullable Node node(String name, List<String> attributes) {
    return switch (name) {
      case "p" -> new Paragraph();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        var heading = new Heading();
        heading.setLevel(name.charAt(1) - '0');
        yield heading;
      }
      case "ul" -> {
        var list = new BulletList();
        list.setMarker("-");
        yield list;
      }
      case "ol" -> {
        var list = new OrderedList();
        list.setMarkerDelimiter(".");
        list.setMarkerStartNumber(start(attributes));
        yield list;
      }
      case "li" -> new ListItem();
      case "blockquote" -> new BlockQuote();
      case "strong" -> new StrongEmphasis("**");
      case "em" -> new Emphasis("*");
      case "br" -> new HardLineBreak();
      case "hr" -> new ThematicBreak();
      case "table" -> new TableBlock();
      case "thead" -> new TableHead();
      case "tbody" -> new TableBody();
      case "tr" -> new TableRow();
      case "th", "td" -> {
        var cell = new TableCell();
        cell.setHeader(name.equals("th"));
        cell.setAlignment(alignment(attributes));
        yield cell;
      }
      default -> null;
    };
  }

  private static int start(List<String> attributes) {
    int at = attributes.indexOf("start");
    var value = at < 0 ? "1" : attributes.get(at + 1);
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 1;
  }

  private static TableCell.@Nullable Alignment alignment(List<String> attributes) {
    int at = attributes.indexOf("align");
    return switch (at < 0 ? "" : attributes.get(at + 1)) {
      case "left" -> TableCell.Alignment.LEFT;
      case "center" -> TableCell.Alignment.CENTER;
      case "right" -> TableCell.Alignment.RIGHT;
      default -> null;
    };
  }
}
