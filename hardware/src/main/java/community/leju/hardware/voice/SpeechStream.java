package community.leju.hardware.voice;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What a speech program writes, with a deadline; a bad end of the program is an exception. */
final class SpeechStream extends InputStream {
  private static final int DEADLINE_SECONDS = 5;
  private static final Executor AT_DEADLINE =
      CompletableFuture.delayedExecutor(DEADLINE_SECONDS, TimeUnit.SECONDS);

  private final Process process;
  private final InputStream output;

  SpeechStream(Process process) {
    this.process = process;
    this.output = process.getInputStream();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int most) throws IOException {
    int count = output.available() > 0 ? output.read(bytes, from, most) : await(bytes, from, most);
    if (count < 0) {
      requireGoodEnd();
    }
    return count;
  }

  private int await(byte[] bytes, int from, int most) throws IOException {
    // Only its death ends a read of a process's output.
    var deadline = CompletableFuture.runAsync(process::destroyForcibly, AT_DEADLINE);
    try {
      return output.read(bytes, from, most);
    } finally {
      deadline.cancel(false);
    }
  }

  private void requireGoodEnd() throws IOException {
    try {
      if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the speech program says nothing and does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("the speech program ended with " + process.exitValue());
    }
  }
}
