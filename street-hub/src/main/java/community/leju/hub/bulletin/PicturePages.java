package community.leju.hub.bulletin;

import community.leju.content.signing.Bytes;
import community.leju.hub.blob.Blobs;
import community.leju.hub.blob.Pictures;
import community.leju.hub.blob.RefusedPicture;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.web.Answer;
import community.leju.hub.web.HubServer;
import community.leju.hub.web.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Uploading a picture, and looking at it in the console. */
public final class PicturePages {
  private final Pictures pictures;
  private final Blobs blobs;

  public PicturePages(Pictures pictures, Blobs blobs) {
    this.pictures = pictures;
    this.blobs = blobs;
  }

  /** Adds the addresses. */
  public void addTo(Console console) {
    console.post("/pictures", HubServer.MOST_UPLOAD_BYTES, Permission.WRITE, this::upload);
    console.get("/pictures/{sha256}", Permission.READ, this::show);
  }

  private Answer upload(Caller caller) throws IOException {
    try {
      var picture = pictures.accept(caller.exchange().body());
      var json = JsonNodeFactory.instance.objectNode();
      json.put("spec", PictureField.specOf(picture));
      json.put("address", "/pictures/" + picture.sha256());
      return Answer.json(201, JsonMapper.shared().writeValueAsBytes(json));
    } catch (RefusedPicture e) {
      return Answer.error(422, caller.say().of(e.reason()));
    }
  }

  private Answer show(Caller caller) throws IOException {
    var file =
        blobs
            .find(caller.exchange().path("sha256"))
            .orElseThrow(() -> new Refusal(404, "there is no such picture"));
    var bytes = Files.readAllBytes(file);
    // Documents are blobs too: only what begins like a picture is shown as one.
    var type =
        bytes.length > 3 && bytes[0] == (byte) 0x89 && bytes[1] == 'P'
            ? "image/png"
            : bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8
                ? "image/jpeg"
                : "application/octet-stream";
    return new Answer.Body(
        200, type, Bytes.of(bytes), Map.of("Cache-Control", "private, max-age=3600"));
  }
}
