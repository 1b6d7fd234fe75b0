package community.leju.kiosk.search;

/**
 * Where a term was found in a text.
 *
 * @param start in UTF-16 units, included
 * @param end excluded
 * @param rank the higher the better, see {@link Passage}
 */
record Found(int start, int end, int rank) {}
