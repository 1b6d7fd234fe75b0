package community.leju.content.render;

import community.leju.content.committee.Committee;
import community.leju.content.committee.Facility;
import java.util.Arrays;
import java.util.List;

/** 四室两站两栏 in the policy's order, what is there and what is not. */
public final class FacilityList {
  private FacilityList() {}

  /** The policy's eight kinds. */
  public static List<Facility.Kind> expected() {
    return Arrays.stream(Facility.Kind.values())
        .filter(kind -> kind != Facility.Kind.OTHER)
        .toList();
  }

  public static List<Facility> of(Committee committee, Facility.Kind kind) {
    return committee.facilities().stream().filter(one -> one.kind() == kind).toList();
  }
}
