package community.leju.content.pack;

import community.leju.content.item.Item;
import community.leju.content.item.Scope;

/** An item and the file it was read from: what is wrong between two files is said at a line. */
record Source<T extends Item>(T item, Authored authored, Notes notes) {
  Scope scope() {
    return item.ref().scope();
  }

  /**
   * Notes a mistake.
   *
   * @param field a path of fields such as {@code members/0/person}
   */
  void note(String field, String message) {
    authored.note("/" + field, field + ": " + message, notes);
  }
}
