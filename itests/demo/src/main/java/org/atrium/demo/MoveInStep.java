package org.atrium.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Collection at move-in (FE-08): a flat is handed over, its owner pays, finance stamps the sheet.
 */
final class MoveInStep implements Step {
    private static final String PROJECT = "/api/projects/river-view";
    private static final String SHEETS = PROJECT + "/fees/move-ins";
    private static final String HOUSE = "A座-1单元-103";
    private static final String DAY = "2026-11-16";
    private static final String LEDGER =
            "楼栋,单元,房号,建筑面积,业主姓名,联系电话,交付日期\nA座,1单元,103,87.79,顾晓岚,19910009103," + DAY + "\n";
    private static final String VOUCHER = "WX20261110-0103";

    @Override
    public void play(Stage stage) {
        stage.title("Move-in 入住收费 (river-view, " + HOUSE + ")");
        Api desk = stage.as("desk");
        String house = stage.house(desk, "river-view", HOUSE).get("id").asText();
        JsonNode known = desk.get(SHEETS + "?house=" + house).at("/items/0");
        if (!known.isMissingNode()) {
            stage.tell(
                    "%s was played before: %s",
                    known.get("number").asText(), known.get("state").asText());
            return;
        }
        byte[] row = LEDGER.getBytes(StandardCharsets.UTF_8);
        stage.as("it").upload(PROJECT + "/houses/import", "move-in.csv", row);
        JsonNode made = desk.post(SHEETS, Map.of("houseId", house));
        String one = SHEETS + "/" + made.get("id").asText();
        stage.tell(
                "%s for %s, handed over on %s: %s CNY",
                made.get("number").asText(),
                made.get("owner").asText(),
                DAY,
                Stage.money(made.get("total")));
        made.get("missing").forEach(open -> stage.tell("  open: %s", open.asText()));
        pay(stage, house, made.at("/total/amount").asText());
        JsonNode paid = stage.reaches(desk, one, "PAID");
        prove(desk, one);
        JsonNode stamped =
                stage.as("finance").post(one + "/stamp", Map.of("state", paid.get("state")));
        stage.tell(
                "paid, voucher %s seen, stamped by %s: keys may be given: %s",
                VOUCHER, stamped.get("stampedBy").asText(), stamped.get("keysMayBeGiven"));
    }

    private static void pay(Stage stage, String house, String amount) {
        Map<String, Object> command =
                Map.of("houseId", house, "amount", Map.of("amount", amount), "method", "POS");
        stage.as("cashier")
                .with("Idempotency-Key", "demo-move-in-" + house)
                .post(PROJECT + "/ledger/receipts", command);
    }

    private static void prove(Api desk, String one) {
        JsonNode copy = desk.upload(PROJECT + "/attachments", "voucher.png", picture());
        Map<String, Object> voucher =
                Map.of(
                        "voucher",
                        VOUCHER,
                        "paidOn",
                        "2026-11-10",
                        "attachmentIds",
                        List.of(copy.get("id").asText()));
        desk.post(one + "/voucher", voucher);
    }

    /** The voucher of the maintenance fund as the desk has photographed it. */
    private static byte[] picture() {
        BufferedImage voucher = new BufferedImage(480, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = voucher.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, voucher.getWidth(), voucher.getHeight());
        ink.setColor(Color.BLACK);
        ink.drawString(VOUCHER, 40, 120);
        ink.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(voucher, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
