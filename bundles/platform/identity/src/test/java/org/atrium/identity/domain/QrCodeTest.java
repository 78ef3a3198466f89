package org.atrium.identity.domain;

import static org.junit.Assert.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** What is drawn is read again. */
public class QrCodeTest {
    private static final int SCALE = 4;

    @Test
    public void aReaderFindsTheTextInThePicture() throws NotFoundException {
        String text = "otpauth://totp/Atrium:desk?secret=JBSWY3DPEHPK3PXP&issuer=Atrium";
        assertEquals(text, read(QrCode.of(text)));
        assertEquals("张宇强", read(QrCode.of("张宇强")));
    }

    private static String read(QrCode code) throws NotFoundException {
        int size = code.size() * SCALE;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * SCALE;
            int y = Integer.parseInt(run.group(2)) * SCALE;
            int wide = Integer.parseInt(run.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * size + x, row * size + x + wide, 0);
            }
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(size, size, pixels);
        Result[] found =
                new QRCodeMultiReader()
                        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(picture)));
        return found[0].getText();
    }
}
