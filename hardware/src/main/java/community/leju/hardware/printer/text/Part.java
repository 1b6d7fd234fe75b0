package community.leju.hardware.printer.text;

/** One thing on a page of text, from top to bottom. */
public sealed interface Part {
  /** Text over as many lines as it needs. */
  record Words(String text, Style style) implements Part {}

  /** A label in small letters and a value beside it, which wraps within its own column. */
  record Row(String label, String value, Style style) implements Part {}

  /** A line across. */
  record Rule() implements Part {}

  /** White, in dots. */
  record Gap(int dots) implements Part {}

  /** A QR code in the middle. */
  record Code(String text) implements Part {}
}
