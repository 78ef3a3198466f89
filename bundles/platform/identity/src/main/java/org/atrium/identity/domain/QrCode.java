package org.atrium.identity.domain;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004) of medium error correction, drawn as an SVG path.
 *
 * @param size width and height in squares, with a border of four
 * @param path of the dark squares, each run of a row as one rectangle
 */
public record QrCode(int size, String path) {
    private static final int BORDER = 4;

    /** The code of a text of at most 1,000 characters. */
    public static QrCode of(String text) {
        ByteMatrix dark = squares(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dark.getHeight(); y++) {
            int from = 0;
            for (int x = 0; x <= dark.getWidth(); x++) {
                if (x < dark.getWidth() && dark.get(x, y) == 1) {
                    continue;
                }
                if (x > from) {
                    path.append('M').append(from + BORDER).append(' ').append(y + BORDER);
                    path.append('h').append(x - from).append("v1h").append(from - x).append('z');
                }
                from = x + 1;
            }
        }
        return new QrCode(dark.getWidth() + 2 * BORDER, path.toString());
    }

    private static ByteMatrix squares(String text) {
        try {
            return Encoder.encode(
                            text,
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
