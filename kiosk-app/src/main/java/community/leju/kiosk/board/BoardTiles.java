package community.leju.kiosk.board;

import community.leju.content.item.Item;
import community.leju.kiosk.page.HomeView.Tile;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tiles that lead to boards: a name, a plain line, and what is new there. */
final class BoardTiles {
  private static final int LINES = 3;

  private BoardTiles() {}

  /** A board's tile; of one that is empty, a quiet one that leads to whom to ask. */
  static Tile tile(Section section, Showing showing, Words words) {
    var lines = lines(section, showing, words);
    boolean empty = BoardPages.items(showing, section).isEmpty();
    var key = "section." + section.key();
    return new Tile(
        empty ? section.genericPath() : section.path(),
        section.icon(),
        section.hue(),
        section.item(),
        words.of(key + ".title"),
        words.of(key + ".about"),
        empty ? List.of(words.of("board.empty")) : lines,
        empty);
  }

  /** The five fixed boards, and every other that is not empty; without their news. */
  static List<Tile> all(Showing showing, Words words) {
    return Arrays.stream(Section.values())
        .map(section -> tile(section, showing, words))
        .filter(tile -> !tile.empty() || tile.item() > 0)
        .map(tile ->
            new Tile(
                tile.path(),
                tile.icon(),
                tile.hue(),
                tile.item(),
                tile.title(),
                tile.empty() ? words.of("board.empty") : tile.about(),
                List.of(),
                tile.empty()))
        .toList();
  }

  private static List<String> lines(Section section, Showing showing, Words words) {
    return switch (section) {
      case PROFILE ->
          showing.committee().stream()
              .flatMap(one -> Stream.of(one.address(), one.hours()))
              .map(words::of)
              .toList();
      case GUIDE -> titles(showing.services(), words);
      case NOTICES -> titles(showing.bulletins(), words);
      default -> newest(BoardPages.items(showing, section), words);
    };
  }

  private static List<String> titles(List<? extends Item> items, Words words) {
    return items.stream().limit(LINES).map(one -> words.of(one.title())).toList();
  }

  /** One item's own words; of several, their names, the newest first. */
  private static List<String> newest(List<Item> items, Words words) {
    if (items.size() == 1) {
      var one = items.getFirst();
      return List.of(words.of(one.summary().isBlank() ? one.title() : one.summary()));
    }
    return titles(
        items.stream()
            .sorted(Comparator.comparing((Item one) -> one.posting().validFrom()).reversed())
            .toList(),
        words);
  }
}
