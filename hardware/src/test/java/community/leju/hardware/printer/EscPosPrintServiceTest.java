package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.Fault;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashAttributeSet;
import javax.print.attribute.standard.PrinterName;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.QueuedJobCount;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintJobListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscPosPrintServiceTest {
  @TempDir Path folder;

  @Test
  void isFoundByNameAndPrintsForAnyPrinterJob() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      var wanted = new HashAttributeSet(new PrinterName("slips", null));
      var found =
          PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, wanted);
      assertThat(found).containsExactly(rig.printer.service());

      var job = PrinterJob.getPrinterJob();
      job.setPrintService(found[0]);
      job.setPrintable((graphics, format, index) -> {
        ((Graphics2D) graphics).fill(new java.awt.Rectangle(10, 10, 50, 50));
        return index == 0 ? 0 : 1;
      });
      job.print();
      rig.machine().suffer(new Fault.Speak());
      var after = new Events();
      print(rig, after, png(40));
      assertThat(after.done.await(10, TimeUnit.SECONDS)).isTrue();
      // Jobs come out in the order asked: the second's end means that the first is cut.
      assertThat(rig.slips()).hasSize(2);
      assertThat(Rig.picture(rig.slips().getFirst()).getRGB(100, 100) & 0xFF).isZero();
    }
  }

  @Test
  void tellsTheWholeCourseOfAJobAsEvents() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      rig.machine().suffer(new Fault.PaperOut(30));
      var events = new Events();
      print(rig, events, png(300));
      assertThat(events.attention.await(10, TimeUnit.SECONDS)).isTrue();
      var service = rig.printer.service();
      assertThat(service.getAttribute(PrinterState.class)).isEqualTo(PrinterState.STOPPED);
      assertThat(service.getAttribute(PrinterStateReasons.class))
          .containsKey(PrinterStateReason.MEDIA_EMPTY);
      assertThat(service.getAttribute(QueuedJobCount.class)).isEqualTo(new QueuedJobCount(1));
      rig.machine().suffer(new Fault.Refill());
      assertThat(events.done.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(events.kinds)
          .contains(PrintJobEvent.REQUIRES_ATTENTION, PrintJobEvent.DATA_TRANSFER_COMPLETE)
          .endsWith(PrintJobEvent.JOB_COMPLETE, PrintJobEvent.NO_MORE_EVENTS);
      assertThat(Rig.picture(rig.slips().getFirst()).getHeight()).isEqualTo(300);
    }
  }

  private static void print(Rig rig, Events events, byte[] png) throws Exception {
    DocPrintJob job = rig.printer.service().createPrintJob();
    job.addPrintJobListener(events);
    job.print(new SimpleDoc(png, DocFlavor.BYTE_ARRAY.PNG, null), null);
  }

  private static byte[] png(int rows) throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, rows, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    return out.toByteArray();
  }

  private static final class Events implements PrintJobListener {
    final List<Integer> kinds = new CopyOnWriteArrayList<>();
    final CountDownLatch attention = new CountDownLatch(1);
    final CountDownLatch done = new CountDownLatch(1);

    @Override
    public void printDataTransferCompleted(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
    }

    @Override
    public void printJobCompleted(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
    }

    @Override
    public void printJobFailed(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
    }

    @Override
    public void printJobCanceled(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
    }

    @Override
    public void printJobNoMoreEvents(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
      done.countDown();
    }

    @Override
    public void printJobRequiresAttention(PrintJobEvent event) {
      kinds.add(event.getPrintEventType());
      attention.countDown();
    }
  }
}
