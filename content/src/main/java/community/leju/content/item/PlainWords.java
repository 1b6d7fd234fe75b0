package community.leju.content.item;

/** The words of an author's HTML, for searches and headings; nothing to insert into a page. */
public final class PlainWords {
  private PlainWords() {}

  public static Text of(Text html) {
    return new Text(of(html.zh()), html.en() == null ? null : of(html.en()));
  }

  /** A space stands where a tag stood. */
  public static String of(String html) {
    return html.replaceAll("<[^<>]*>", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
