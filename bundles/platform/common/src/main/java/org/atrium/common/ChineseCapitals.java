package org.atrium.common;

/**
 * Money in Chinese capitals as receipts carry it (大写金额), after the rules of the People's Bank for
 * filling in bills (支付结算办法, annex 1): 壹仟贰佰元整, 壹佰零伍元叁角, 零伍分 keeps its zero; 整 follows 元 and 角, never
 * 分.
 */
public final class ChineseCapitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseCapitals() {}

    /** The amount in words; a negative amount starts with 负. */
    public static String of(Money money) {
        long cents = money.amount().abs().movePointRight(2).longValueExact();
        long yuan = cents / 100;
        int jiao = (int) (cents / 10 % 10);
        int fen = (int) (cents % 10);
        StringBuilder text = new StringBuilder(money.signum() < 0 ? "负" : "");
        if (yuan > 0 || cents == 0) {
            text.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && yuan > 0) {
            text.append('零');
        }
        return text.append(fen > 0 ? DIGITS.charAt(fen) + "分" : "整").toString();
    }

    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean zeroDue = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / power(4 * group) % 10_000);
            if (four == 0) {
                zeroDue = zeroDue || text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (zeroDue || four < 1000)) {
                text.append('零');
            }
            text.append(four(four)).append(GROUPS[group]);
            zeroDue = false;
        }
        return text.toString();
    }

    private static String four(int number) {
        StringBuilder text = new StringBuilder();
        boolean zeroDue = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (number / power(place) % 10);
            if (digit == 0) {
                zeroDue = text.length() > 0;
                continue;
            }
            if (zeroDue) {
                text.append('零');
                zeroDue = false;
            }
            text.append(DIGITS.charAt(digit)).append(PLACES[place]);
        }
        return text.toString();
    }

    private static long power(int exponent) {
        long result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= 10;
        }
        return result;
    }
}
