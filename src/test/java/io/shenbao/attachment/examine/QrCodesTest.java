package io.shenbao.attachment.examine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QrCodesTest {

  @Test
  void readsTheCodeOfALicenceWhichWayRoundItLies() throws WriterException {
    String said = "http://www.example.com/?uniscid=91430204MA4TLGD281";
    PagePicture page = page(said);

    assertThat(QrCodes.on(page)).containsExactly(said);
    assertThat(QrCodes.on(page.turned(1))).containsExactly(said);
  }

  @Test
  void findsNothingOnAnEmptyPage() {
    byte[] white = new byte[400 * 400];
    Arrays.fill(white, (byte) 0xFF);

    assertThat(QrCodes.on(new PagePicture(400, 400, white))).isEmpty();
  }

  private static PagePicture page(String said) throws WriterException {
    BitMatrix code = new QRCodeWriter().encode(said, BarcodeFormat.QR_CODE, 200, 200);
    byte[] pixels = new byte[600 * 800];
    Arrays.fill(pixels, (byte) 0xFF);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 200; x++) {
        pixels[(y + 150) * 600 + x + 100] = (byte) (code.get(x, y) ? 0 : 0xFF);
      }
    }
    return new PagePicture(600, 800, pixels);
  }
}
