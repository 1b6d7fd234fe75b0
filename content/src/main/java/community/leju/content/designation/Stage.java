package community.leju.content.designation;

import java.util.Locale;

/** The stages of the programme, in their order. */
public enum Stage {
  /** 示范创建. */
  DEMONSTRATION,
  /** 全面推广. */
  ROLL_OUT,
  /** 总结提炼. */
  SUMMING_UP;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage of that name. */
  public static Stage of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
