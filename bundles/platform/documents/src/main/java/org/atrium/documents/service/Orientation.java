package org.atrium.documents.service;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: tag 0x0112 of a JPEG's EXIF part (CIPA DC-008, 4.6.4), 1 (upright) to 8.
 *
 * @param code as in the tag
 */
record Orientation(int code) {
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    /** Upright where the picture says nothing or nothing sensible. */
    static Orientation of(byte[] image) {
        try {
            int code = code(ByteBuffer.wrap(image));
            return new Orientation(code >= 1 && code <= 8 ? code : 1);
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return new Orientation(1);
        }
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return code >= 5;
    }

    /** Takes a picture of this size upright. */
    AffineTransform transform(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int code(ByteBuffer jpeg) {
        if ((jpeg.getShort() & 0xFFFF) != 0xFFD8) {
            return 1;
        }
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            int end = jpeg.position() + (jpeg.getShort() & 0xFFFF);
            if (marker == APP1 && jpeg.getInt(jpeg.position()) == EXIF) {
                jpeg.position(jpeg.position() + 6);
                return tag(jpeg.slice());
            }
            if (marker == START_OF_SCAN || marker >>> 8 != 0xFF) {
                return 1;
            }
            jpeg.position(end);
        }
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return 1;
    }
}
