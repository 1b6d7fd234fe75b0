package community.leju.hardware.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sound card with a loudspeaker: takes 48,000 frames a second, as a real one does, and keeps what
 * it played, at most {@value #MOST_SECONDS} seconds, as {@code played.wav}.
 *
 * <p>A process that is started with {@link #environment} has it as ALSA's default, through {@code
 * asound.conf} in the folder; while that file is missing the process has no sound card. Unlike a
 * card, ALSA's file device plays what a line still held when it was told to drop it.
 */
public final class VirtualSpeaker implements AutoCloseable {
  /** The file that makes it a process's sound card. */
  public static final String CONFIGURATION = "asound.conf";

  public static final String RECORDING = "played.wav";
  public static final String VARIABLE = "ALSA_CONFIG_PATH";

  private static final int MOST_SECONDS = 1_800;
  private static final int CHUNK_BYTES = 960;
  private static final int CLOSE_SECONDS = 10;

  /** Windows of 10 ms whose loudest sample is under it count as silence. */
  private static final int SILENCE = 100;

  private static final int WINDOW_FRAMES = Wav.FRAMES_A_SECOND / 100;
  private static final Logger log = LoggerFactory.getLogger(VirtualSpeaker.class);

  private final Path configuration;
  private final NamedPipe pipe;
  private final Wav wav;
  private final LongSupplier nanos;
  private final Thread ear;

  private VirtualSpeaker(Path configuration, NamedPipe pipe, Wav wav, LongSupplier nanos) {
    this.configuration = configuration;
    this.pipe = pipe;
    this.wav = wav;
    this.nanos = nanos;
    this.ear = Thread.ofPlatform().daemon().name("virtual-speaker").unstarted(this::listen);
  }

  /**
   * Plugs one in.
   *
   * @param folder made where it is missing; an old recording there is replaced
   * @param nanos a clock that only goes on, such as {@code System::nanoTime}
   */
  public static VirtualSpeaker start(Path folder, LongSupplier nanos) throws IOException {
    var home = Files.createDirectories(folder).toRealPath();
    if (home.toString().matches(".*[\"%\\\\].*")) {
      throw new IOException("ALSA cannot take the folder " + home);
    }
    // The usual size is a third of a second of sound, which a stop would still play.
    var pipe = NamedPipe.make(home.resolve("speaker"), NamedPipe.PAGE_BYTES);
    var wav = new Wav(home.resolve(RECORDING), MOST_SECONDS);
    var configuration = home.resolve(CONFIGURATION);
    var speaker = new VirtualSpeaker(configuration, pipe, wav, nanos);
    speaker.ear.start();
    // By a move: who looks meanwhile sees all of it or nothing.
    var unfinished = home.resolve(CONFIGURATION + ".part");
    Files.writeString(unfinished, template().replace("@PIPE@", home.resolve("speaker").toString()));
    Files.move(unfinished, configuration, StandardCopyOption.ATOMIC_MOVE);
    return speaker;
  }

  private static String template() throws IOException {
    try (var in = VirtualSpeaker.class.getResourceAsStream(CONFIGURATION)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What to start a process with, so that this is its sound card. */
  public Map<String, String> environment() {
    return Map.of(VARIABLE, configuration.toString());
  }

  /** How many frames it has taken so far, silent ones too; 48,000 are a second. */
  public long frames() {
    return wav.frames();
  }

  /** What was played in the left channel since a frame. */
  public short[] played(long fromFrame) {
    try {
      return wav.left(fromFrame);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many seconds above silence were played since a frame. */
  public double soundSeconds(long fromFrame) {
    var samples = played(fromFrame);
    int windows = 0;
    for (int from = 0; from < samples.length; from += WINDOW_FRAMES) {
      windows += isLoud(samples, from) ? 1 : 0;
    }
    return windows * (double) WINDOW_FRAMES / Wav.FRAMES_A_SECOND;
  }

  private static boolean isLoud(short[] samples, int from) {
    for (int at = from; at < Math.min(from + WINDOW_FRAMES, samples.length); at++) {
      if (Math.abs(samples[at]) >= SILENCE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes it away for whoever looks from now on, and lets who plays play on, for 10 s at most: a
   * pipe that breaks makes ALSA abort the player's process. The recording stays.
   */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(configuration);
    pipe.close();
    try {
      if (!ear.join(Duration.ofSeconds(CLOSE_SECONDS))) {
        log.warn("the virtual speaker did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    wav.close();
  }

  private void listen() {
    try (var in = pipe.input()) {
      play(in);
    } catch (IOException e) {
      log.warn("the virtual speaker stopped: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void play(InputStream in) throws IOException, InterruptedException {
    var chunk = new byte[CHUNK_BYTES];
    long due = nanos.getAsLong();
    for (int count = in.read(chunk); count > 0; count = in.read(chunk)) {
      wav.add(chunk, count);
      long now = nanos.getAsLong();
      due = Math.max(due, now) + count * 1_000_000_000L / (Wav.FRAMES_A_SECOND * Wav.FRAME_BYTES);
      Thread.sleep(Duration.ofNanos(due - now));
    }
  }
}
