package community.leju.trials.screen;

import java.awt.AWTEvent;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A window behind the kiosk's, in a colour that nothing else has: where it can be seen, or feels a
 * finger or a key, the kiosk's window has a hole.
 */
public final class Backdrop implements AutoCloseable {
  private static final Color COLOUR = new Color(0xFF00FF);
  private static final long INPUT =
      AWTEvent.KEY_EVENT_MASK | AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_WHEEL_EVENT_MASK;

  private final Frame frame = new Frame();
  private final AtomicInteger felt = new AtomicInteger();

  /** Opens over the whole display. */
  public Backdrop() {
    this(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
  }

  /** Opens there. */
  public Backdrop(Rectangle where) {
    Toolkit.getDefaultToolkit().addAWTEventListener(this::feel, INPUT);
    run(() -> {
      frame.setUndecorated(true);
      frame.setBackground(COLOUR);
      frame.setBounds(where);
      frame.setVisible(true);
    });
  }

  private static void run(Runnable what) {
    try {
      EventQueue.invokeAndWait(what);
    } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
      throw new IllegalStateException("no backdrop", e);
    }
  }

  private void feel(AWTEvent event) {
    switch (event.getID()) {
      case KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_WHEEL ->
          felt.incrementAndGet();
      default -> {}
    }
  }

  /** How many presses came through. */
  public int felt() {
    return felt.get();
  }

  /** How many of a picture's pixels are this window's. */
  public static long seen(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    long seen = 0;
    for (int pixel : pixels) {
      if (pixel == COLOUR.getRGB()) {
        seen++;
      }
    }
    return seen;
  }

  @Override
  public void close() {
    run(frame::dispose);
  }
}
