package community.leju.kiosk.page;

import java.util.List;

/** Booking, step 3: what is done with the answers, before the first of them. */
public record PrivacyView(String title, int version, List<Paragraph> paragraphs) {
  public record Paragraph(String heading, String body) {}
}
