package community.leju.content.render;

import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * What an author's HTML may contain on a screen: headings, paragraphs, lists, tables, emphasis.
 *
 * <p>Links keep their words and lose their address: a kiosk has nowhere else to go. Pictures are
 * items' own, never part of the text.
 */
final class SafeHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "h2",
              "h3",
              "h4",
              "p",
              "br",
              "hr",
              "ul",
              "ol",
              "li",
              "blockquote",
              "strong",
              "em",
              "u",
              "wbr",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td")
          // The page has one h1, the item's title; b and i mean what strong and em mean.
          .allowElements((name, attributes) -> "h2", "h1")
          .allowElements((name, attributes) -> "strong", "b")
          .allowElements((name, attributes) -> "em", "i")
          .allowAttributes("colspan", "rowspan")
          .matching((element, attribute, value) -> value.matches("[1-9][0-9]?") ? value : null)
          .onElements("th", "td")
          .allowAttributes("align")
          .matching(true, "left", "center", "right")
          .onElements("th", "td")
          .allowAttributes("start")
          .matching((element, attribute, value) -> value.matches("[0-9]{1,4}") ? value : null)
          .onElements("ol")
          .toFactory();

  private SafeHtml() {}

  /** The part of the HTML that is allowed, well-formed, with break marks in its headings. */
  static String clean(String html, Segmenter segmenter) {
    var clean = new StringBuilder(html.length() + 64);
    var writer = HtmlStreamRenderer.create(clean, Handler.DO_NOTHING);
    HtmlSanitizer.sanitize(html, POLICY.apply(new HeadingBreaks(writer, segmenter)));
    return clean.toString();
  }
}
