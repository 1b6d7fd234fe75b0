package community.leju.hardware;

import community.leju.hardware.voice.ReadingEnd;
import community.leju.hardware.voice.ReadingListener;
import community.leju.hardware.voice.Sentence;
import community.leju.hardware.voice.Trouble;
import community.leju.hardware.voice.Voice;
import community.leju.process.launch.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tries a voice the way a kiosk would. */
final class VoiceTrial {
  private static final String NO_CARD =
      "no sound card: plug one in, or look whether another program has it";
  private static final String NO_PROGRAM =
      "no speech program, only recorded clips can be heard: install espeak-ng";

  private final Voice voice;

  VoiceTrial(Voice voice) {
    this.voice = voice;
  }

  /**
   * How it is.
   *
   * @throws Failure where it is not ready, with the next step
   */
  String ready() {
    return switch (voice.state()) {
      case READY -> "ready";
      case NO_SOUND_CARD -> throw new Failure(NO_CARD);
      case NO_SPEECH_PROGRAM -> throw new Failure(NO_PROGRAM);
    };
  }

  /**
   * Reads a sentence to its end.
   *
   * @throws Failure where it was not heard
   */
  String say(Sentence sentence) {
    var ended = new CompletableFuture<ReadingEnd>();
    voice.read(
        List.of(sentence),
        new ReadingListener() {
          @Override
          public void started(int index) {}

          @Override
          public void ended(ReadingEnd end) {
            ended.complete(end);
          }
        });
    return switch (ended.join()) {
      case ReadingEnd.Finished _ -> "said";
      case ReadingEnd.Stopped _ -> throw new Failure("stopped");
      case ReadingEnd.Failed(var trouble) -> throw new Failure(words(trouble));
    };
  }

  private static String words(Trouble trouble) {
    return switch (trouble) {
      case NO_SOUND_CARD -> NO_CARD;
      case NO_SPEECH_PROGRAM -> NO_PROGRAM;
      case SPEECH_FAILED -> "espeak-ng gave an error: try it by itself";
    };
  }
}
