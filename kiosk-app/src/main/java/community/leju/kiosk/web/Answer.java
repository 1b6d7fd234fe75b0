package community.leju.kiosk.web;

import gg.jte.models.runtime.JteModel;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What an action gives back. */
public sealed interface Answer {
  /** A page; it gets the document round it where the browser did not ask for a fragment. */
  record Page(int status, JteModel model) implements Answer {}

  /** Bytes that are made now and kept by nobody. */
  record Bytes(String mediaType, ByteBuffer content) implements Answer {}

  /** A file whose name is its digest: it never changes. */
  record Blob(Path file) implements Answer {}

  /** Look there now (303). */
  record Go(String path) implements Answer {}

  /** Only a status. */
  record Status(int status) implements Answer {}

  /** News, until the browser goes away. */
  record Stream(EventStream events) implements Answer {}

  static Bytes bytes(String mediaType, byte[] content) {
    return new Bytes(mediaType, ByteBuffer.wrap(content).asReadOnlyBuffer());
  }

  static Answer page(JteModel model) {
    return new Page(200, model);
  }
}
