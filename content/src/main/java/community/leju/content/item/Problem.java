package community.leju.content.item;

/**
 * One thing wrong in a document.
 *
 * @param pointer where, as an RFC 6901 JSON pointer; empty for the whole document
 * @param message what, for the person who wrote it
 */
public record Problem(String pointer, String message) {
  @Override
  public String toString() {
    return pointer.isEmpty() ? message : pointer + ": " + message;
  }
}
