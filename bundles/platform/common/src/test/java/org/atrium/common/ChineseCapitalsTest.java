package org.atrium.common;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** Examples from 支付结算办法 annex 1 and from common receipts. */
public class ChineseCapitalsTest {
    @Test
    public void wholeYuanEndWithZheng() {
        assertEquals("壹仟贰佰元整", words("1200.00"));
        assertEquals("零元整", words("0.00"));
        assertEquals("壹拾元整", words("10.00"));
    }

    @Test
    public void zerosInsideAreSpokenOnce() {
        assertEquals("壹仟肆佰零玖元伍角整", words("1409.50"));
        assertEquals("陆仟零柒元壹角肆分", words("6007.14"));
        assertEquals("壹拾万柒仟元伍角叁分", words("107000.53"));
        assertEquals("壹亿零叁拾元整", words("100000030.00"));
    }

    @Test
    public void aMissingJiaoBeforeFenIsAZero() {
        assertEquals("壹万陆仟肆佰零玖元零贰分", words("16409.02"));
        assertEquals("叁佰贰拾伍元零肆分", words("325.04"));
        assertEquals("伍分", words("0.05"));
    }

    @Test
    public void anAmountToBeReturnedIsNegative() {
        assertEquals("负伍拾元叁角整", words("-50.30"));
    }

    private static String words(String amount) {
        return ChineseCapitals.of(Money.of(amount));
    }
}
