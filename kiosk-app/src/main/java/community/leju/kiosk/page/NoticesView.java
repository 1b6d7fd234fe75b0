package community.leju.kiosk.page;

import java.util.List;

/**
 * The notices of both boards or one.
 *
 * @param categories those in use there; none where they would not divide anything
 * @param cards as the renderer draws them
 */
public record NoticesView(List<Chip> boards, List<Chip> categories, List<String> cards) {
  public record Chip(String path, String label, int count, boolean chosen) {}
}
