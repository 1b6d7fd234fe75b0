package community.leju.hub.appointment;

import community.leju.content.guide.Slot;
import community.leju.content.item.Language;
import community.leju.hub.web.Say;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A slot in words: 11月25日 周三 09:30. */
final class SlotWords {
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("M月d日 EEE HH:mm", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private SlotWords() {}

  static String of(Slot slot, Say say) {
    return (say.language() == Language.ZH ? ZH : EN).format(slot.start());
  }
}
