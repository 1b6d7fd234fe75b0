package community.leju.hardware.voice;

import community.leju.hardware.simulator.VirtualSpeaker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The virtual speaker that is this process's sound card, and sounds to play on it. */
final class SpeakerRig {
  static final AudioFormat SPEAKERS = new AudioFormat(48_000, 16, 2, true, false);

  private SpeakerRig() {}

  static VirtualSpeaker plugIn() throws IOException {
    var configuration =
        Path.of(Objects.requireNonNull(System.getenv(VirtualSpeaker.VARIABLE), "see the pom"));
    return VirtualSpeaker.start(configuration.resolveSibling(""), System::nanoTime);
  }

  /** The left channel of a tone, 300 Hz, in the speaker's own format: nothing converts it. */
  static short[] tone(double seconds, int amplitude) {
    var tone = new short[(int) (seconds * SPEAKERS.getSampleRate())];
    for (int at = 0; at < tone.length; at++) {
      // Never zero, so that the tone's ends are found again.
      tone[at] = (short) (amplitude * Math.sin(at * Math.PI * 600 / 48_000) + 1.5);
      tone[at] = tone[at] == 0 ? 1 : tone[at];
    }
    return tone;
  }

  static void write(Path file, short[] mono) throws IOException {
    var bytes = ByteBuffer.allocate(mono.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (var sample : mono) {
      bytes.putShort(sample).putShort((short) 0);
    }
    write(file, SPEAKERS, bytes.array());
  }

  static void write(Path file, AudioFormat format, byte[] samples) throws IOException {
    var in = new ByteArrayInputStream(samples);
    try (var audio = new AudioInputStream(in, format, samples.length / format.getFrameSize())) {
      AudioSystem.write(audio, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }

  static void list(Path folder, String... lines) throws IOException {
    Files.write(folder.resolve("clips.tsv"), List.of(lines));
  }

  static void await(BooleanSupplier holds) {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Our own processes of a program. */
  static List<ProcessHandle> children(String program) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith(program))
        .toList();
  }
}
