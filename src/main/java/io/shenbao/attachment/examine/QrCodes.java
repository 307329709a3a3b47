package io.shenbao.attachment.examine;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads QR codes off pictures. */
final class QrCodes {

  private static final int MOST = 10;
  private static final int LONGEST = 2_000;

  private QrCodes() {}

  /** What the codes on a picture say, in the order in which they are found; ten at most. */
  static List<String> on(PagePicture picture) {
    PlanarYUVLuminanceSource source =
        new PlanarYUVLuminanceSource(
            picture.pixels(),
            picture.width(),
            picture.height(),
            0,
            0,
            picture.width(),
            picture.height(),
            false);
    List<String> said = new ArrayList<>();
    try {
      Result[] found =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      for (Result result : found) {
        if (said.size() < MOST) {
          String text = result.getText();
          said.add(text.substring(0, Math.min(text.length(), LONGEST)));
        }
      }
    } catch (NotFoundException e) {
      // a page without any
    }
    return said;
  }
}
