package community.leju.content.pack;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown (CommonMark and tables) to the HTML of a body. What a screen would drop in silence, a
 * link, a picture, HTML, is a mistake here, so that its author hears of it.
 */
final class Prose {
  static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  // No indented code: a clerk indents the first line of a paragraph by two characters.
  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .enabledBlockTypes(
              Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  private static final int DEEPEST = 40;
  private static final int MOST_MARKS = 4_000;
  private static final String TOO_DEEP = "quotes, lists or marks are nested too deeply";
  private static final Pattern MANY_MARKS =
      Pattern.compile("(?:[ \\t]*+(?:>|[-+*](?=[ \\t])|[0-9]{1,9}+[.)](?=[ \\t]))){11}");

  private Prose() {}

  static String toHtml(String markdown, int linesBefore, Notes notes) {
    int deep = lineOfDeepMarks(markdown);
    if (deep > 0) {
      notes.note(linesBefore + deep, TOO_DEEP);
      return "";
    }
    var document = PARSER.parse(markdown);
    if (depth(document) > DEEPEST) {
      notes.note(linesBefore + 1, TOO_DEEP);
      return "";
    }
    document.accept(new Cleaner(linesBefore, notes));
    // Line ends only stand between tags here, where the kiosk's engine would show a space.
    return HTML.render(document).replace("\n", "");
  }

  /**
   * The line that opens too many quotes and lists at once, or whose paragraph has too many marks; 0
   * where there is none. The parser itself recurses on them, so it must not see them.
   */
  private static int lineOfDeepMarks(String markdown) {
    int line = 0;
    long marks = 0;
    for (var text : markdown.split("\n", -1)) {
      line++;
      marks = text.isBlank() ? 0 : marks + text.chars().filter(c -> "*_[".indexOf(c) >= 0).count();
      if (marks > MOST_MARKS || MANY_MARKS.matcher(text).lookingAt()) {
        return line;
      }
    }
    return 0;
  }

  /** Walked without recursion, so that it can be asked of any document. */
  private static int depth(Node root) {
    int depth = 0;
    int deepest = 0;
    Node at = root;
    while (at != null) {
      if (at.getFirstChild() != null) {
        at = at.getFirstChild();
        deepest = Math.max(deepest, ++depth);
        continue;
      }
      while (at != null && !at.equals(root) && at.getNext() == null) {
        at = at.getParent();
        depth--;
      }
      at = at == null || at.equals(root) ? null : at.getNext();
    }
    return deepest;
  }

  private static final class Cleaner extends AbstractVisitor {
    private final int linesBefore;
    private final Notes notes;

    Cleaner(int linesBefore, Notes notes) {
      this.linesBefore = linesBefore;
      this.notes = notes;
    }

    /** A line end within Chinese is no space; within English it is one. */
    @Override
    public void visit(SoftLineBreak lineEnd) {
      boolean joins =
          lineEnd.getPrevious() instanceof Text before
              && lineEnd.getNext() instanceof Text after
              && !before.getLiteral().isEmpty()
              && !after.getLiteral().isEmpty()
              && isWide(before.getLiteral().codePointBefore(before.getLiteral().length()))
              && isWide(after.getLiteral().codePointAt(0));
      if (!joins) {
        lineEnd.insertBefore(new Text(" "));
      }
      lineEnd.unlink();
    }

    @Override
    public void visit(Text text) {
      if (text.getPrevious() == null) {
        text.setLiteral(text.getLiteral().replaceFirst("^\u3000+", ""));
      }
      if (text.getLiteral().contains("**")) {
        refuse(text, "'**' marks nothing here: put a space or a line end outside the marks");
      }
    }

    @Override
    public void visit(HtmlInline html) {
      refuse(html, "HTML (" + html.getLiteral() + ") is not allowed in Markdown");
    }

    @Override
    public void visit(Link link) {
      refuse(link, "a kiosk has no links: write the address as words");
    }

    @Override
    public void visit(Image image) {
      refuse(image, "pictures stand in the front matter, under 'pictures'");
    }

    @Override
    public void visit(Code code) {
      refuse(code, "code (`…`) is not shown on a screen: write it as words");
    }

    private void refuse(Node node, String message) {
      Node at = node;
      while (at.getSourceSpans().isEmpty() && at.getParent() != null) {
        at = at.getParent();
      }
      var spans = at.getSourceSpans();
      int line = spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
      notes.note(linesBefore + line, message);
    }

    private static boolean isWide(int codePoint) {
      return UnicodeScript.of(codePoint) == UnicodeScript.HAN
          || (codePoint >= 0x3000 && codePoint <= 0x303F)
          || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
    }
  }
}
