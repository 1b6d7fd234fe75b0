package community.leju.content.organisation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Picture;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who works for the residents, with office facts only.
 *
 * @param id {@code [a-z0-9-]{1,64}}, stable for life
 * @param post what they are called, such as 主任
 * @param elected whether they are a member of the residents' committee, not staff or volunteer
 * @param duties what to come to them for, one a line; at most {@link #MOST_DUTIES}
 * @param phone an office phone; empty where there is none
 * @param window where they sit; may be blank
 * @param hours when they are there; may be blank
 * @param photo either this or a refusal
 * @param photoRefused the day on which they refused to be shown; their initial is shown instead
 */
public record Person(
    String id,
    Text name,
    Text post,
    boolean elected,
    List<Text> duties,
    String phone,
    Text window,
    Text hours,
    Optional<Picture> photo,
    Optional<LocalDate> photoRefused) {
  public static final int MOST_DUTIES = 20;

  /** Checks lengths, and that there is a photograph or a recorded refusal. */
  public Person {
    Unit.checkId(id);
    name.atMost(30, "name");
    post.atMost(60, "post");
    duties.forEach(duty -> duty.atMost(200, "duties"));
    window.atMost(60, "window");
    hours.atMost(200, "hours");
    PublicText.phone("phone", phone);
    if (duties.isEmpty() || duties.size() > MOST_DUTIES) {
      throw new InvalidField("duties", "must be 1 to " + MOST_DUTIES);
    }
    if (photo.isPresent() == photoRefused.isPresent()) {
      throw new InvalidField(
          "photo",
          photo.isPresent()
              ? "was refused: leave it out, or take photoRefused out"
              : "is missing; where it was refused, say photoRefused: and the day");
    }
    duties = List.copyOf(duties);
  }

  /** What stands in the place of a photograph: the family name, or the first letter. */
  public Text initial() {
    return new Text(first(name.zh()), name.en() == null ? null : first(name.en()));
  }

  private static String first(String name) {
    return name.isBlank() ? "?" : Character.toString(name.strip().codePointAt(0));
  }

  Stream<Text> words() {
    return Stream.concat(Stream.of(name, post), duties.stream());
  }

  static Person read(Fields fields) {
    return new Person(
        fields.string("id", 64),
        fields.text("name"),
        fields.text("post"),
        fields.flag("elected", false),
        fields.texts("duties"),
        fields.stringIfAny("phone", 40).orElse(""),
        fields.textIfAny("window"),
        fields.textIfAny("hours"),
        fields.pictureIfAny("photo"),
        Optional.ofNullable(day(fields)));
  }

  private static @Nullable LocalDate day(Fields fields) {
    return fields.stringIfAny("photoRefused", 20).isEmpty()
        ? null
        : fields.parsed(
            "photoRefused", LocalDate::parse, "a day such as 2026-01-01", LocalDate.EPOCH);
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    JsonForm.putText(fields, "name", name);
    JsonForm.putText(fields, "post", post);
    if (elected) {
      fields.put("elected", true);
    }
    JsonForm.putTexts(fields, "duties", duties);
    if (!phone.isEmpty()) {
      fields.put("phone", phone);
    }
    JsonForm.putTextIfAny(fields, "window", window);
    JsonForm.putTextIfAny(fields, "hours", hours);
    photo.ifPresent(picture -> JsonForm.putPicture(fields.putObject("photo"), picture));
    photoRefused.ifPresent(day -> fields.put("photoRefused", day.toString()));
  }
}
