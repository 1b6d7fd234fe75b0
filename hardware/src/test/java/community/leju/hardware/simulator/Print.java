package community.leju.hardware.simulator;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What is on a slip, looked at dot by dot. */
record Print(BufferedImage paper) {
  static boolean ink(BufferedImage paper, int x, int y) {
    return (paper.getRGB(x, y) & 0xFF) < 128;
  }

  /** A rectangle of the paper, one string a row: two that look the same are equal. */
  List<String> cell(int left, int top, int width, int height) {
    var rows = new ArrayList<String>();
    for (int y = top; y < top + height; y++) {
      var row = new StringBuilder();
      for (int x = left; x < left + width; x++) {
        row.append(ink(paper, x, y) ? '#' : '.');
      }
      rows.add(row.toString());
    }
    return rows;
  }

  int inkIn(int left, int top, int width, int height) {
    return (int)
        cell(left, top, width, height).stream()
            .flatMapToInt(String::chars)
            .filter(dot -> dot == '#')
            .count();
  }

  /** The smallest rectangle around all ink; empty where there is none. */
  Rectangle bounds() {
    Rectangle all = null;
    for (int y = 0; y < paper.getHeight(); y++) {
      for (int x = 0; x < paper.getWidth(); x++) {
        if (ink(paper, x, y)) {
          var dot = new Rectangle(x, y, 1, 1);
          all = all == null ? dot : all.union(dot);
        }
      }
    }
    return all == null ? new Rectangle() : all;
  }

  static List<String> reversed(List<String> cell) {
    return cell.stream()
        .map(row -> row.replace('#', '-').replace('.', '#').replace('-', '.'))
        .toList();
  }

  static List<String> enlarged(List<String> cell, int wide, int high) {
    var rows = new ArrayList<String>();
    for (var row : cell) {
      var made = new StringBuilder();
      row.chars().forEach(dot -> made.repeat(dot, wide));
      for (int i = 0; i < high; i++) {
        rows.add(made.toString());
      }
    }
    return rows;
  }
}
