package org.atrium.registry.domain;

/** How a customer was spoken with (PR-02). */
public enum ContactChannel {
    /** 电话. */
    PHONE,
    /** 上门. */
    VISIT,
    /** 前台面谈. */
    DESK,
    /** 微信. */
    WECHAT,
    /** 短信. */
    SMS,
    /** 邮件. */
    MAIL
}
