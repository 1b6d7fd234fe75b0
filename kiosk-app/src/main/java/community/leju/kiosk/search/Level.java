package community.leju.kiosk.search;

/** What part of an item a text is; what is found in an earlier one comes first. */
enum Level {
  TITLE,
  SUMMARY,
  WORDS;

  boolean isTitle() {
    return this == TITLE;
  }
}
