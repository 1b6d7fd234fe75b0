package community.leju.content.committee;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.PlainText;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A residents' committee's profile (公示①). Its scope is its code. Version 2 added premises,
 * facilities and caretaker.
 *
 * @param title its name
 * @param boundary which roads and lanes it covers
 * @param households 0 to 100,000; see {@link Size}
 * @param occupancyPercent 0 to 100; below {@link #PREPARATORY_BELOW} the committee is preparatory
 *     (筹建)
 * @param premises empty where nobody has measured yet
 * @param facilities 四室两站两栏 and others, at most {@link #MOST_FACILITIES}
 * @param caretaker the committee that looks after a preparatory one (代管); else blank
 * @param fictional true for samples, which say so on every page
 */
public record Committee(
    ItemRef ref,
    Posting posting,
    Text title,
    Text address,
    Text hours,
    String phone,
    Text boundary,
    int households,
    int occupancyPercent,
    Text introduction,
    Optional<Premises> premises,
    List<Facility> facilities,
    Text caretaker,
    boolean fictional)
    implements Item {
  public static final int PREPARATORY_BELOW = 30;
  public static final int MOST_FACILITIES = 40;

  public static final Kind<Committee> KIND =
      new Kind<>("committee", 2, Committee.class, Committee::read, Committee::write);

  /** How many households there are, against what is meant. */
  public enum Size {
    /** At most {@link #MEANT_HOUSEHOLDS}. */
    AS_MEANT,
    /** More than the street's policy means, within the law. */
    LARGE,
    /** More than {@link #MOST_HOUSEHOLDS}: over the law's limit. */
    TOO_LARGE
  }

  /** The street's policy: about 1,500 households. */
  public static final int MEANT_HOUSEHOLDS = 1_500;

  /** The law's most (城市居民委员会组织法, in force 2026-01-01). */
  public static final int MOST_HOUSEHOLDS = 3_000;

  /** Checks lengths, counts, and that only a preparatory committee has a caretaker. */
  public Committee {
    title.atMost(60, "name");
    address.atMost(200, "address");
    hours.atMost(300, "hours");
    boundary.atMost(1_000, "boundary");
    introduction.atMost(5_000, "introduction");
    caretaker.atMost(60, "caretaker");
    if (phone.isBlank()) {
      throw new InvalidField("phone", "is empty");
    }
    PublicText.phone("phone", phone);
    if (facilities.size() > MOST_FACILITIES) {
      throw new InvalidField("facilities", "more than " + MOST_FACILITIES);
    }
    if (!caretaker.isBlank() && occupancyPercent >= PREPARATORY_BELOW) {
      throw new InvalidField(
          "caretaker", "only below " + PREPARATORY_BELOW + " % occupancy is there a caretaker");
    }
    facilities = List.copyOf(facilities);
  }

  public boolean isPreparatory() {
    return occupancyPercent < PREPARATORY_BELOW;
  }

  /** Its size; "about 1,500" is taken as up to a fifth more. */
  public Size size() {
    if (households > MOST_HOUSEHOLDS) {
      return Size.TOO_LARGE;
    }
    return households > MEANT_HOUSEHOLDS * 6 / 5 ? Size.LARGE : Size.AS_MEANT;
  }

  @Override
  public Text summary() {
    return address;
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            Stream.of(hours, Text.of(phone), boundary, PlainText.of(introduction)),
            facilities.stream().flatMap(one -> Stream.of(one.name(), one.where())))
        .toList();
  }

  private static Committee read(ItemRef ref, Posting posting, Fields fields) {
    return new Committee(
        ref,
        posting,
        fields.text("name"),
        fields.text("address"),
        fields.text("hours"),
        fields.string("phone", 40),
        fields.text("boundary"),
        fields.integer("households", 0, 100_000),
        fields.integer("occupancyPercent", 0, 100),
        fields.textIfAny("introduction"),
        fields.object("premises", Premises::read),
        fields.list("facilities", Facility::read),
        fields.textIfAny("caretaker"),
        fields.flag("fictional", false));
  }

  private static void write(Committee committee, ObjectNode fields) {
    JsonForm.putText(fields, "name", committee.title);
    JsonForm.putText(fields, "address", committee.address);
    JsonForm.putText(fields, "hours", committee.hours);
    fields.put("phone", committee.phone);
    JsonForm.putText(fields, "boundary", committee.boundary);
    fields.put("households", committee.households);
    fields.put("occupancyPercent", committee.occupancyPercent);
    JsonForm.putTextIfAny(fields, "introduction", committee.introduction);
    committee.premises.ifPresent(one -> one.write(fields.putObject("premises")));
    if (!committee.facilities.isEmpty()) {
      var array = fields.putArray("facilities");
      committee.facilities.forEach(one -> one.write(array.addObject()));
    }
    JsonForm.putTextIfAny(fields, "caretaker", committee.caretaker);
    fields.put("fictional", committee.fictional);
  }
}
