package community.leju.hardware.voice;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One list of sentences being read. Logs never carry their text. */
final class Reading implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private final List<Sentence> sentences;
  private final VoiceConfig config;
  private final Clips clips;
  private final Loudness loudness;
  private final ReadingListener listener;
  private final Set<Sound> open = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;
  private volatile boolean sounding;

  Reading(
      List<Sentence> sentences,
      VoiceConfig config,
      Clips clips,
      Loudness loudness,
      ReadingListener listener) {
    this.sentences = List.copyOf(sentences);
    this.config = config;
    this.clips = clips;
    this.loudness = loudness;
    this.listener = listener;
  }

  /** Ends it, from any thread, begun or not. */
  void stop() {
    stopped = true;
    open.forEach(Sound::close);
  }

  /** Whether it has the sound card. */
  boolean isSounding() {
    return sounding;
  }

  @Override
  public void run() {
    var end = end();
    sounding = false;
    listener.ended(stopped ? new ReadingEnd.Stopped() : end);
  }

  private ReadingEnd end() {
    try (var speaker = new Speaker(loudness, () -> stopped)) {
      play(speaker);
      return new ReadingEnd.Finished();
    } catch (VoiceBroken e) {
      return failed(e.trouble(), e);
    } catch (IOException e) {
      return failed(Trouble.SPEECH_FAILED, e);
    } catch (RuntimeException e) {
      // Whoever listens waits for an end, whatever is wrong with us or with them.
      log.error("reading aloud broke", e);
      return new ReadingEnd.Failed(Trouble.SPEECH_FAILED);
    } finally {
      open.forEach(Sound::close);
    }
  }

  private ReadingEnd failed(Trouble trouble, Exception cause) {
    if (!stopped) {
      log.warn("reading aloud failed, {}: {}", trouble, cause.getMessage());
    }
    return new ReadingEnd.Failed(trouble);
  }

  private void play(Speaker speaker) throws VoiceBroken, IOException {
    var sound = prepare(0);
    for (int index = 0; sound != null && !stopped; index++) {
      // Begun before this one sounds, so that no gap is heard behind it.
      var next = prepare(index + 1);
      var samples = sound.samples();
      speaker.tune(samples.getFormat());
      sounding = true;
      listener.started(index);
      speaker.play(samples);
      sound.close();
      open.remove(sound);
      sound = next;
    }
    speaker.settle();
  }

  private @Nullable Sound prepare(int index) throws VoiceBroken {
    if (stopped || index == sentences.size()) {
      return null;
    }
    var sound = sound(sentences.get(index));
    open.add(sound);
    if (stopped) {
      // The stop came too early to see it.
      sound.close();
    }
    return sound;
  }

  private Sound sound(Sentence sentence) throws VoiceBroken {
    var clip = clips.find(sentence);
    if (clip.isPresent()) {
      try {
        return Recording.open(clip.get());
      } catch (IOException e) {
        log.warn("clip {} cannot be played: {}", clip.get().getFileName(), e.toString());
      }
    }
    return Speech.start(config, sentence);
  }
}
