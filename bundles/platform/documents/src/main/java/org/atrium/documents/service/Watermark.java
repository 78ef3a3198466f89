package org.atrium.documents.service;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.atrium.common.InvalidInput;
import org.atrium.documents.domain.FileType;
import org.atrium.documents.domain.Picture;

/** Writes a text over a picture. */
final class Watermark {
    /** By which the lines rise. */
    private static final int DEGREES = 30;

    private static final int OPACITY_PERCENT = 45;

    private Font font;

    /** The picture, turned upright, with the text over it. */
    byte[] over(byte[] image, String text) {
        FileType type =
                FileType.of(image, "")
                        .filter(t -> t == FileType.JPEG || t == FileType.PNG)
                        .orElseThrow(() -> new InvalidInput("documents.picture.type"));
        Picture.of(image).requireBounds();
        BufferedImage picture = upright(read(image), Orientation.of(image), type);
        draw(picture, text);
        return write(picture, type);
    }

    private void draw(BufferedImage picture, String text) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float size = Math.max(12, Math.min(width, height) / 18f);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setComposite(
                AlphaComposite.getInstance(AlphaComposite.SRC_OVER, OPACITY_PERCENT / 100f));
        canvas.setFont(font().deriveFont(size));
        canvas.rotate(-Math.toRadians(DEGREES), width / 2.0, height / 2.0);
        int reach = (int) Math.hypot(width, height);
        int stepX = canvas.getFontMetrics().stringWidth(text) + (int) (size * 2);
        int stepY = (int) (size * 3.5);
        int shift = 0;
        for (int y = height / 2 - reach / 2; y < height / 2 + reach / 2 + stepY; y += stepY) {
            for (int x = width / 2 - reach / 2 - shift; x < width / 2 + reach / 2; x += stepX) {
                canvas.setColor(Color.WHITE);
                canvas.drawString(text, x + size / 16, y + size / 16);
                canvas.setColor(Color.RED.darker());
                canvas.drawString(text, x, y);
            }
            shift = (shift + stepX / 2) % stepX;
        }
        canvas.dispose();
    }

    private static BufferedImage upright(BufferedImage picture, Orientation turn, FileType type) {
        int kind = type == FileType.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage result =
                turn.swaps()
                        ? new BufferedImage(height, width, kind)
                        : new BufferedImage(width, height, kind);
        Graphics2D canvas = result.createGraphics();
        AffineTransform how = turn.transform(width, height);
        canvas.drawImage(picture, how, null);
        canvas.dispose();
        return result;
    }

    private static BufferedImage read(byte[] image) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image));
            if (picture == null) {
                throw new InvalidInput("documents.picture.damaged");
            }
            return picture;
        } catch (IOException | RuntimeException e) {
            throw new InvalidInput("documents.picture.damaged");
        }
    }

    private static byte[] write(BufferedImage picture, FileType type) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, type == FileType.JPEG ? "jpeg" : "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Font font() {
        if (font == null) {
            try (InputStream in = PrintFont.open(PrintFont.CHINESE)) {
                font = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
        return font;
    }
}
