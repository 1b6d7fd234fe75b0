package community.leju.content.render;

import community.leju.content.alert.Severity;

/** The words of a severity. */
public final class SeverityWords {
  private SeverityWords() {}

  public static AlertLabel label(Severity severity) {
    return switch (severity) {
      case EXTREME -> AlertLabel.EXTREME;
      case SEVERE -> AlertLabel.SEVERE;
      case MODERATE -> AlertLabel.MODERATE;
      case MINOR -> AlertLabel.MINOR;
    };
  }
}
