package community.leju.hardware.printer;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.Dots;
import community.leju.hardware.printer.raster.PageInDots;
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
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;

/** The kinds of documents we take, each turned into pages. */
final class Documents {
  static final List<DocFlavor> FLAVORS =
      List.of(
          DocFlavor.SERVICE_FORMATTED.PAGEABLE,
          DocFlavor.SERVICE_FORMATTED.PRINTABLE,
          DocFlavor.INPUT_STREAM.PNG,
          DocFlavor.BYTE_ARRAY.PNG);

  private static final int MOST_PNG_BYTES = 4 * 1024 * 1024;

  private final PrinterProfile profile;
  private final RollMedia media;

  Documents(PrinterProfile profile, RollMedia media) {
    this.profile = profile;
    this.media = media;
  }

  /** The document's pages; a PNG is printed dot for dot. */
  Pageable pages(Doc doc) throws PrintException {
    try {
      return switch (doc.getPrintData()) {
        case Pageable pages -> pages;
        case Printable pages -> paged(pages);
        case InputStream png -> picture(png.readNBytes(MOST_PNG_BYTES + 1));
        case byte[] png -> picture(png);
        case Object other -> throw new PrintException("cannot print a " + other.getClass());
      };
    } catch (IOException e) {
      throw new PrintException("the document cannot be read", e);
    }
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

  private Pageable picture(byte[] png) throws IOException, PrintException {
    if (png.length > MOST_PNG_BYTES) {
      throw new PrintException("picture larger than " + MOST_PNG_BYTES + " bytes");
    }
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    if (image == null) {
      throw new PrintException("not a picture");
    }
    if (image.getHeight() > Dots.MOST_ROWS) {
      throw new PrintException("picture taller than " + Dots.MOST_ROWS + " dots");
    }
    return new DotPages(profile, List.of(new Picture(image)));
  }

  private record Picture(BufferedImage image) implements PageInDots {
    @Override
    public int rows() {
      return image.getHeight();
    }

    @Override
    public void draw(Graphics2D graphics) {
      graphics.drawImage(image, 0, 0, null);
    }
  }
}
