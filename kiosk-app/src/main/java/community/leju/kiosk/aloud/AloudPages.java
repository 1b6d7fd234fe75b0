package community.leju.kiosk.aloud;

import community.leju.hardware.voice.ReadingEnd;
import community.leju.hardware.voice.ReadingListener;
import community.leju.hardware.voice.Sentence;
import community.leju.hardware.voice.Spoken;
import community.leju.hardware.voice.Voice;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The page's way to the voice. It posts sentences with a number of its own, its turn, and hears as
 * news of {@code aloud}: the turn, then which sentence begins, or how the reading ended.
 */
public final class AloudPages {
  private static final int STEP_PERCENT = 20;
  private static final int LEAST_PERCENT = 20;
  private static final Pattern TURN = Pattern.compile("[0-9]{1,9}");

  private final Voice voice;
  private final Consumer<String> news;

  /** Whatever is being read ends with the visit, and the next person has the usual volume. */
  public AloudPages(Voice voice, Visits visits, Consumer<String> news) {
    this.voice = voice;
    this.news = news;
    visits.onEnd(() -> {
      voice.stop();
      voice.resetVolume();
    });
  }

  public void addTo(Routes routes) {
    routes
        .post("/aloud/read", this::read)
        .post("/aloud/stop", _ -> done(voice::stop))
        .post("/aloud/louder", _ -> done(() -> change(STEP_PERCENT)))
        .post("/aloud/softer", _ -> done(() -> change(-STEP_PERCENT)));
  }

  private static Answer done(Runnable action) {
    action.run();
    return new Answer.Status(204);
  }

  /** Never silent: who is not heard would think that it is broken. */
  private void change(int percent) {
    voice.volume(Math.clamp(voice.volume() + percent, LEAST_PERCENT, 100));
  }

  private Answer read(Exchange exchange) {
    var turn = exchange.field("turn");
    var sentences = sentences(exchange.field("sentences"));
    if (!TURN.matcher(turn).matches() || sentences.isEmpty()) {
      return new Answer.Status(400);
    }
    voice.read(sentences, new Teller(turn));
    return new Answer.Status(204);
  }

  /** A line each: the language's tag, a blank, the text. A line that is not so is left out. */
  private static List<Sentence> sentences(String lines) {
    var sentences = new ArrayList<Sentence>();
    for (var line : lines.split("\n", Voice.MOST_SENTENCES + 1)) {
      var text = line.substring(line.indexOf(' ') + 1).strip();
      if (!text.isEmpty() && sentences.size() < Voice.MOST_SENTENCES) {
        var language = line.startsWith("en ") ? Spoken.EN : Spoken.ZH;
        sentences.add(new Sentence(shortened(text), language));
      }
    }
    return sentences;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), Sentence.MOST_CHARS));
  }

  private final class Teller implements ReadingListener {
    private final String turn;

    Teller(String turn) {
      this.turn = turn;
    }

    @Override
    public void started(int index) {
      news.accept(turn + " " + index);
    }

    @Override
    public void ended(ReadingEnd end) {
      switch (end) {
        case ReadingEnd.Finished() -> news.accept(turn + " finished");
        case ReadingEnd.Stopped() -> news.accept(turn + " stopped");
        case ReadingEnd.Failed(_) -> news.accept(turn + " failed");
      }
    }
  }
}
