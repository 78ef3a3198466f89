package org.atrium.documents.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.atrium.common.InvalidInput;
import org.junit.Test;

public class WatermarkTest {
    private static final String PURPOSE = "仅供澄园交房核验使用 2026-11-22";

    private final PrintingImpl printing = new PrintingImpl();

    @Test
    public void theTextLiesOverAllOfThePicture() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            byte[] marked = printing.watermarked(picture(format, 600, 400), PURPOSE);
            BufferedImage after = ImageIO.read(new ByteArrayInputStream(marked));
            assertEquals(600, after.getWidth());
            for (int x = 0; x < 3; x++) {
                for (int y = 0; y < 2; y++) {
                    int reds = reds(after.getSubimage(x * 200, y * 200, 200, 200));
                    assertTrue(format + " " + x + "," + y + ": " + reds, reds > 200);
                }
            }
        }
    }

    @Test
    public void aPhotoTakenSidewaysComesBackUpright() throws IOException {
        byte[] photo = withOrientation(picture("jpeg", 300, 200), 6);
        BufferedImage after =
                ImageIO.read(new ByteArrayInputStream(printing.watermarked(photo, PURPOSE)));
        assertEquals(200, after.getWidth());
        assertEquals(300, after.getHeight());
        // the blue corner, upper left in the file, stands at the upper right
        assertTrue(new Color(after.getRGB(190, 5)).getBlue() > 180);
        assertTrue(new Color(after.getRGB(190, 5)).getGreen() < 180);
    }

    @Test
    public void whatIsNoSoundPictureIsRefused() {
        assertEquals("documents.picture.type", refusal("%PDF-1.7".getBytes()));
        assertEquals("documents.picture.type", refusal("GIF89a".getBytes()));
        byte[] half = picture("png", 100, 100);
        assertEquals("documents.picture.damaged", refusal(Arrays.copyOf(half, half.length / 2)));
    }

    @Test
    public void aPictureThatUnpacksToGigabytesIsRefusedByItsHead() {
        byte[] bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertEquals("documents.picture.too-many-pixels", refusal(bomb));
    }

    private String refusal(byte[] image) {
        return assertThrows(InvalidInput.class, () -> printing.watermarked(image, PURPOSE)).code();
    }

    private static int reds(BufferedImage part) {
        int reds = 0;
        for (int x = 0; x < part.getWidth(); x++) {
            for (int y = 0; y < part.getHeight(); y++) {
                Color color = new Color(part.getRGB(x, y));
                reds += color.getRed() > color.getGreen() + 20 ? 1 : 0;
            }
        }
        return reds;
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, 20, 20);
        canvas.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An EXIF part with one tag, put right behind the JPEG's first marker. */
    private static byte[] withOrientation(byte[] jpeg, int code) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) code).putShort((short) 0).putInt(0);
        ByteBuffer result = ByteBuffer.allocate(jpeg.length + 36);
        result.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return result.array();
    }
}
