package community.leju.hardware;

import community.leju.hardware.simulator.VirtualSpeaker;
import community.leju.hardware.voice.Clips;
import community.leju.hardware.voice.Sentence;
import community.leju.hardware.voice.Spoken;
import community.leju.hardware.voice.Voice;
import community.leju.hardware.voice.VoiceConfig;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The voice's part of {@code device}. */
final class VoiceCommands {
  private static final int SUCCESS = 0;

  private VoiceCommands() {}

  @Command(
      name = "say",
      mixinStandardHelpOptions = true,
      description = "Reads one sentence aloud and waits for its end.")
  static final class Say implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", description = "What to say, 1 to 500 characters.")
    private String text = "";

    @Option(names = "--language", description = "zh or en; default ${DEFAULT-VALUE}.")
    private Spoken language = Spoken.ZH;

    @Option(names = "--clips", description = "The folder of recorded clips; any problem ends it.")
    private @Nullable Path clips;

    @Option(names = "--volume", description = "0 to 100; default ${DEFAULT-VALUE}.")
    private int volume = VoiceConfig.USUAL_VOLUME;

    @Override
    public Integer call() throws InterruptedException {
      try (var voice = Voice.open(config(), System::nanoTime)) {
        System.out.println(new VoiceTrial(voice).say(new Sentence(text, language)));
        return SUCCESS;
      } catch (IllegalArgumentException e) {
        throw new Failure(String.valueOf(e.getMessage()), e);
      }
    }

    private VoiceConfig config() {
      var config = VoiceConfig.usual().withVolume(volume);
      if (clips == null) {
        return config;
      }
      var problems = Clips.read(clips).problems();
      if (!problems.isEmpty()) {
        throw new Failure(String.join("; ", problems));
      }
      return config.withClips(clips);
    }
  }

  @Command(
      name = "voice-status",
      mixinStandardHelpOptions = true,
      description = "Says whether this machine can read aloud; exit code 1 where it cannot.")
  static final class Status implements Callable<Integer> {
    @Override
    public Integer call() {
      try (var voice = Voice.open(VoiceConfig.usual(), System::nanoTime)) {
        System.out.println(new VoiceTrial(voice).ready());
        return SUCCESS;
      }
    }
  }

  @Command(
      name = "virtual-speaker",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a sound card made of software until ended.",
        "Prints the setting to start a process with that is to play there; what it plays",
        "is kept as played.wav in the folder."
      })
  static final class Virtual implements Callable<Integer> {
    @Option(names = "--out", required = true, description = "Its folder.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
      var speaker = VirtualSpeaker.start(folder, System::nanoTime);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(speaker)));
      speaker.environment().forEach((name, value) -> System.out.println(name + "=" + value));
      System.out.flush();
      new CountDownLatch(1).await();
      return SUCCESS;
    }

    private static void close(VirtualSpeaker speaker) {
      try {
        speaker.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
