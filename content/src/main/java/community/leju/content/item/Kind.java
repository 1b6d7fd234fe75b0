package community.leju.content.item;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of item and its form in JSON. Hand-written both ways: a kiosk reads its shelf before the
 * first paint, where a reflective mapper costs half a second.
 *
 * @param name the kind's name in paths and documents
 * @param formatVersion the version of the form that this code writes; older ones are read too
 * @param type the record
 */
public record Kind<T extends Item>(
    String name, int formatVersion, Class<T> type, Reader<T> reader, Writer<T> writer) {

  /** Makes the item of the fields that only this kind has. */
  public interface Reader<T extends Item> {
    T read(ItemRef ref, Posting posting, Fields fields);
  }

  /** Puts the fields that only this kind has. */
  public interface Writer<T extends Item> {
    void write(T item, ObjectNode fields);
  }

  /**
   * Reads a document's fields.
   *
   * @throws InvalidDocument with every problem
   */
  public T read(ItemRef ref, ObjectNode document) {
    return Fields.readDocument(document, fields -> read(ref, fields));
  }

  /** As {@link #read(ItemRef, ObjectNode)}; a field that no rule knows is a problem too. */
  public T readStrictly(ItemRef ref, ObjectNode document) {
    return Fields.readDocumentStrictly(document, fields -> read(ref, fields));
  }

  private T read(ItemRef ref, Fields fields) {
    fields.skip("kind", "formatVersion", "scope", "id");
    return reader.read(ref, fields.posting(), fields);
  }

  /** The document of an item of this kind. */
  public ObjectNode write(Item item) {
    var document = JsonNodeFactory.instance.objectNode();
    var ref = item.ref();
    document.put("kind", name).put("formatVersion", formatVersion);
    document.put("scope", ref.scope().value()).put("id", ref.id());
    JsonForm.putPosting(document, item.posting());
    writer.write(type.cast(item), document);
    return document;
  }
}
