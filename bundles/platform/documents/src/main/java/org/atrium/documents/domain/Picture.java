package org.atrium.documents.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.atrium.common.InvalidInput;

/**
 * The size of a picture as its head states it, read without unpacking it.
 *
 * @param width pixels
 * @param height pixels
 */
public record Picture(long width, long height) {
    /** 40 million: about 160 MB when unpacked. */
    public static final long MAX_PIXELS = 40_000_000;

    /**
     * Reads the head of a JPEG, PNG or GIF.
     *
     * @throws InvalidInput {@code documents.picture.damaged}
     */
    public static Picture of(byte[] content) {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidInput("documents.picture.damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Picture(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput("documents.picture.damaged");
        }
    }

    /**
     * Checks that it can be unpacked in memory.
     *
     * @throws InvalidInput {@code documents.picture.too-many-pixels}
     */
    public void requireBounds() {
        if (width * height > MAX_PIXELS) {
            throw new InvalidInput("documents.picture.too-many-pixels")
                    .with("max", MAX_PIXELS / 1_000_000);
        }
    }
}
