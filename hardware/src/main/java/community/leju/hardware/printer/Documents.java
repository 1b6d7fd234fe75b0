package community.leju.hardware.printer;

import community.leju.hardware.printer.line.Source;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.Dots;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;

/** The kinds of documents we take. */
final class Documents {
  private static final List<DocFlavor> RAW =
      List.of(DocFlavor.INPUT_STREAM.AUTOSENSE, DocFlavor.BYTE_ARRAY.AUTOSENSE);

  static final List<DocFlavor> FLAVORS =
      List.of(
          DocFlavor.SERVICE_FORMATTED.PAGEABLE,
          DocFlavor.SERVICE_FORMATTED.PRINTABLE,
          DocFlavor.INPUT_STREAM.PNG,
          DocFlavor.BYTE_ARRAY.PNG,
          DocFlavor.INPUT_STREAM.GIF,
          DocFlavor.BYTE_ARRAY.GIF,
          DocFlavor.INPUT_STREAM.JPEG,
          DocFlavor.BYTE_ARRAY.JPEG,
          DocFlavor.INPUT_STREAM.AUTOSENSE,
          DocFlavor.BYTE_ARRAY.AUTOSENSE);

  private static final int MOST_PICTURE_BYTES = 4 * 1024 * 1024;
  private static final int MOST_PICTURE_WIDTH = 4_096;
  private static final int MOST_RAW_BYTES = 256 * 1024;

  private final PrinterProfile profile;
  private final RollMedia media;

  Documents(PrinterProfile profile, RollMedia media) {
    this.profile = profile;
    this.media = media;
  }

  /** What to print; a picture dot for dot, one that is too wide made to fit. */
  Source source(Doc doc) throws PrintException {
    try {
      return switch (doc.getPrintData()) {
        case Pageable pages -> new PagesSource(pages, profile);
        case Printable page -> new PagesSource(paged(page), profile);
        case InputStream in when isRaw(doc) -> raw(in.readNBytes(MOST_RAW_BYTES + 1));
        case byte[] bytes when isRaw(doc) -> raw(bytes.clone());
        case InputStream in -> picture(in.readNBytes(MOST_PICTURE_BYTES + 1));
        case byte[] bytes -> picture(bytes);
        case Object other -> throw new PrintException("cannot print a " + other.getClass());
      };
    } catch (IOException e) {
      throw new PrintException("the document cannot be read", e);
    }
  }

  private static boolean isRaw(Doc doc) {
    return RAW.contains(doc.getDocFlavor());
  }

  private static Source raw(byte[] bytes) throws PrintException {
    if (bytes.length == 0 || bytes.length > MOST_RAW_BYTES) {
      throw new PrintException("not 1 to " + MOST_RAW_BYTES + " bytes");
    }
    return new RawSource(bytes);
  }

  private Pageable paged(Printable pages) {
    var paper = new Paper();
    paper.setSize(media.widthPoints(), media.heightPoints());
    paper.setImageableArea(0, 0, media.widthPoints(), media.heightPoints());
    var format = new PageFormat();
    format.setPaper(paper);
    return new Pageable() {
      @Override
      public int getNumberOfPages() {
        return UNKNOWN_NUMBER_OF_PAGES;
      }

      @Override
      public PageFormat getPageFormat(int index) {
        return format;
      }

      @Override
      public Printable getPrintable(int index) {
        return pages;
      }
    };
  }

  private Source picture(byte[] file) throws IOException, PrintException {
    if (file.length > MOST_PICTURE_BYTES) {
      throw new PrintException("picture larger than " + MOST_PICTURE_BYTES + " bytes");
    }
    var page = new Picture(read(file), profile.dots());
    if (page.rows() > Dots.MOST_ROWS) {
      throw new PrintException("picture taller than " + Dots.MOST_ROWS + " dots");
    }
    return new PagesSource(new DotPages(profile, List.of(page)), profile);
  }

  /** Looks at the size first: a small file may hold a picture that fills the memory. */
  private static BufferedImage read(byte[] file) throws IOException, PrintException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new PrintException("not a picture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        if (reader.getWidth(0) > MOST_PICTURE_WIDTH || reader.getHeight(0) > Dots.MOST_ROWS) {
          throw new PrintException(
              "picture larger than " + MOST_PICTURE_WIDTH + " by " + Dots.MOST_ROWS + " dots");
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private record Picture(BufferedImage image, int dots) implements PageInDots {
    @Override
    public int rows() {
      return Math.max(1, (int) Math.round(image.getHeight() * scale()));
    }

    private double scale() {
      return Math.min(1, dots / (double) image.getWidth());
    }

    @Override
    public void draw(Graphics2D graphics) {
      // What is transparent is paper.
      graphics.drawImage(
          image, 0, 0, (int) Math.round(image.getWidth() * scale()), rows(), Color.WHITE, null);
    }
  }
}
